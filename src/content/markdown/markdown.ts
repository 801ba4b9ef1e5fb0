// Markdown body → tree of blocks with positions, headings, links and images; the limits before any parsing.

import { Marked, type TokenizerExtension } from "marked";
import { type Problem, problem } from "../../problem.ts";
import { placeOf, type SourceFile } from "../source-file.ts";
import type { ComponentDefinitions } from "./component-definitions.ts";
import { containerExtension } from "./container-syntax.ts";
import type { Block, Heading, Spot } from "./markdown-node.ts";
import { convertBlocks, type Findings } from "./markdown-tree.ts";

/** A target as typed in a page, link or image. */
export interface Reference extends Spot {
  readonly target: string;
}

export interface ParsedBody {
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
  readonly links: readonly Reference[];
  readonly images: readonly Reference[];
}

const mostDepth = 20;
const mostIndent = 80;
/** In one paragraph: each pair can nest, and a nesting that overflows the stack may end the process. */
const mostEmphasisMarks = 1000;
const emphasisMark = /[*~]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;

/** `[phrase]{lang=en}`: a phrase in another language, without HTML. */
const phraseExtension: TokenizerExtension = {
  name: "phrase",
  level: "inline",
  start: (source) => lastBefore("[", source, source.indexOf("]{lang=")),
  tokenizer(source) {
    const [raw, text] = /^\[([^[\]]*)\]\{lang=[a-z]{2,3}(?:-[A-Za-z0-9]+)*\}/.exec(source) ?? [];
    if (raw === undefined || text === undefined) return undefined;
    return { type: "phrase", raw, tokens: this.lexer.inlineTokens(text) };
  },
};

/** `![](drawing.jpg){decorative}`: a picture that needs no text alternative. */
const decorativeExtension: TokenizerExtension = {
  name: "decorative-image",
  level: "inline",
  start: (source) => lastBefore("![", source, source.indexOf("){decorative}")),
  tokenizer(source) {
    const [raw] = /^!\[[^[\]]*\]\([^()\s]*\)\{decorative\}/.exec(source) ?? [];
    return raw === undefined ? undefined : { type: "decorative-image", raw };
  },
};

/** Where an extension may begin; marked asks after every word, so this must be quick even in the longest text. */
function lastBefore(opening: string, source: string, at: number): number | undefined {
  const found = at === -1 ? -1 : source.lastIndexOf(opening, at);
  return found === -1 ? undefined : found;
}

/** Our own instance: marked's global one can be changed by anybody. */
const marked = new Marked({ gfm: true, extensions: [containerExtension, phraseExtension, decorativeExtension] });

/** Parses the body that starts at `offset`. */
export function parseMarkdown(
  file: SourceFile,
  offset: number,
  definitions: ComponentDefinitions,
): { body: ParsedBody; problems: Problem[] } {
  const findings: Findings = {
    file,
    definitions,
    headings: [],
    links: [],
    images: [],
    anchors: new Set(),
    problems: [],
  };
  const tooDeep = checkDepth(file, offset);
  const blocks = tooDeep === undefined ? readBlocks(file, offset, findings) : undefined;
  const { headings, links, images } = findings;
  const stuck = blocks === undefined ? [tooDeep ?? tooDeepAt(file, offset)] : [];
  return {
    body: { blocks: blocks ?? [], headings, links, images },
    problems: [...stuck, ...findings.problems, ...checkHeadings(file, headings)],
  };
}

/** marked recurses: what gets past the depth check and still overflows the stack is refused, not fatal. */
function readBlocks(file: SourceFile, offset: number, findings: Findings): Block[] | undefined {
  try {
    return convertBlocks(marked.lexer(file.text.slice(offset)), offset, file.text.length, findings);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function checkDepth(file: SourceFile, offset: number): Problem | undefined {
  let containers = 0;
  let emphases = 0;
  for (let line = 0; line < file.lineStarts.length; line++) {
    const start = file.lineStarts[line] ?? 0;
    if (start < offset) continue;
    const text = file.text.slice(start, file.lineStarts[line + 1]);
    const [prefix = ""] = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*\s*/.exec(text) ?? [];
    const marks = prefix.replace(/\s+|\d+/g, "").length;
    const fence = /^[\s>]*:{3,}(.*)/.exec(text)?.[1]?.trim();
    if (fence !== undefined) containers = Math.max(0, containers + (fence === "" ? -1 : 1));
    emphases = text.trim() === "" ? 0 : emphases + [...text.matchAll(emphasisMark)].length;
    if (emphases > mostEmphasisMarks) return tooDeepAt(file, start);
    if (marks > mostDepth || prefix.length > mostIndent || containers > mostDepth) return tooDeepAt(file, start);
  }
  return undefined;
}

function tooDeepAt(file: SourceFile, start: number): Problem {
  return problem("structure/too-deep", placeOf(file, start), { most: mostDepth });
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
