// Markdown body → tree of blocks with positions, headings, links and images.

import { type Problem, problem } from "../../problem.ts";
import { placeOf, type SourceFile } from "../source-file.ts";
import type { ComponentDefinitions } from "./component-definitions.ts";
import { createFindings, type Findings } from "./findings.ts";
import { lexMarkdown } from "./markdown-lexer.ts";
import type { Block, Heading, Spot } from "./markdown-node.ts";
import { convertBlocks } from "./markdown-tree.ts";
import { checkLimits, tooDeepAt } from "./text-limits.ts";

/** A target as typed in a page, link or image. */
export interface Reference extends Spot {
  readonly target: string;
}

export interface ParsedBody {
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
  readonly links: readonly Reference[];
  readonly images: readonly Reference[];
  /** The text could not be read, which is a problem of its own: nothing is to be said of what it lacks. */
  readonly isUnread?: true;
}

/** Parses the body that starts at `offset`. */
export function parseMarkdown(
  file: SourceFile,
  offset: number,
  definitions: ComponentDefinitions,
): { body: ParsedBody; problems: Problem[] } {
  const findings = createFindings(file, definitions);
  const tooMuch = checkLimits(file, offset);
  const blocks = tooMuch === undefined ? readBlocks(file, offset, findings) : undefined;
  const { headings, links, images } = findings;
  const stuck = blocks === undefined ? [tooMuch ?? tooDeepAt(file, offset, "blocks")] : [];
  return {
    body: { blocks: blocks ?? [], headings, links, images, ...(blocks === undefined && { isUnread: true }) },
    problems: [...stuck, ...findings.problems, ...checkHeadings(file, headings)],
  };
}

/** marked recurses: what gets past the depth check and still overflows the stack is refused, not fatal. */
function readBlocks(file: SourceFile, offset: number, findings: Findings): Block[] | undefined {
  try {
    return convertBlocks(lexMarkdown(file.text.slice(offset)), offset, file.text.length, findings);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The layout prints the only h1, so headings start at level 2 and never jump one. */
function checkHeadings(file: SourceFile, headings: readonly Heading[]): Problem[] {
  let previous = 1;
  return headings.flatMap((heading): Problem[] => {
    const place = placeOf(file, heading.start, heading.end);
    const from = previous;
    previous = Math.max(heading.level, 2);
    if (heading.level === 1) return [problem("structure/title-in-body", place, {})];
    if (heading.level > from + 1) return [problem("structure/heading-jump", place, { from, to: heading.level })];
    return [];
  });
}
