// What is gathered while the tree of a page is built: headings, links, pictures and problems.

import type { Problem } from "../../problem.ts";
import type { SourceFile } from "../source-file.ts";
import type { ComponentDefinitions } from "./component-definitions.ts";
import type { Heading, Spot } from "./markdown-node.ts";

export interface Findings {
  readonly file: SourceFile;
  readonly definitions: ComponentDefinitions;
  readonly headings: Heading[];
  readonly links: (Spot & { readonly target: string })[];
  readonly images: (Spot & { readonly target: string })[];
  readonly anchors: Set<string>;
  readonly problems: Problem[];
  /** Names of the HTML elements reported: their closing tags are part of the same mistake. */
  readonly openedTags: Set<string>;
}

/** Nothing is found in a file yet. */
export function createFindings(file: SourceFile, definitions: ComponentDefinitions): Findings {
  return {
    file,
    definitions,
    headings: [],
    links: [],
    images: [],
    anchors: new Set(),
    problems: [],
    openedTags: new Set(),
  };
}
