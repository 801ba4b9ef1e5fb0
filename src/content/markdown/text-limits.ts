// Limits on a page's text before marked sees it: it recurses with depth, and takes quadratic time over long blocks.

import { type Problem, problem } from "../../problem.ts";
import { placeOf, type SourceFile } from "../source-file.ts";

const mostDepth = 20;
const mostIndent = 80;
const mostLines = 10_000;
/** Without an empty line: in a list, marked looks from each line to the end of such a block. */
const mostBlockLines = 1_000;
const mostBlockCharacters = 50_000;

/** The first thing of which the text that starts at `offset` has too much. */
export function checkLimits(file: SourceFile, offset: number): Problem | undefined {
  const first = file.lineStarts.findIndex((start) => start >= offset);
  let containers = 0;
  let block = { start: offset, lines: 0 };
  for (let line = Math.max(first, 0); line < file.lineStarts.length; line++) {
    const start = file.lineStarts[line] ?? 0;
    const end = file.lineStarts[line + 1] ?? file.text.length;
    const text = file.text.slice(start, end);
    if (text.trim() === "") {
      block = { start: end, lines: 0 };
      continue;
    }
    if (line - first >= mostLines) return tooLongAt(file, start, "lines", mostLines);
    block.lines++;
    if (block.lines > mostBlockLines) return tooLongAt(file, block.start, "block-lines", mostBlockLines);
    if (end - block.start > mostBlockCharacters) {
      return tooLongAt(file, block.start, "block-characters", mostBlockCharacters);
    }
    const fence = /^[\s>]*:{3,}(.*)/.exec(text)?.[1]?.trim();
    if (fence !== undefined) containers = Math.max(0, containers + (fence === "" ? -1 : 1));
    if (isTooDeep(text)) return tooDeepAt(file, start, "lists");
    if (containers > mostDepth) return tooDeepAt(file, start, "blocks");
  }
  return undefined;
}

/** Something nests deeper than can be read. */
export function tooDeepAt(file: SourceFile, start: number, kind: "lists" | "blocks"): Problem {
  return problem("structure/too-deep", placeOf(file, start), { kind, most: mostDepth });
}

function isTooDeep(line: string): boolean {
  const [prefix = ""] = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*\s*/.exec(line) ?? [];
  return prefix.length > mostIndent || prefix.replace(/\s+|\d+/g, "").length > mostDepth;
}

function tooLongAt(
  file: SourceFile,
  start: number,
  kind: "lines" | "block-lines" | "block-characters",
  most: number,
): Problem {
  return problem("structure/too-long", placeOf(file, start), { kind, most });
}
