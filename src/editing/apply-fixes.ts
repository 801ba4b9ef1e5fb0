// Fixes of problems written into the bytes of a file; all the rest of it stays as it is, byte for byte.

import { createSourceFile, type RawFile } from "../content/source-file.ts";
import type { Fix, Problem } from "../problem.ts";
import { applyEdits, type TextEdit } from "./text-edits.ts";

/** A problem that can be put right without a person. */
export type FixableProblem = Problem & { readonly fix: Fix };

export function isFixableProblem(one: Problem): one is FixableProblem {
  return one.fix !== undefined;
}

/** Writes fixes that do not overlap into a file. */
export function applyFixes(file: RawFile, fixes: readonly Fix[]): RawFile {
  const decoded = new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes);
  const { lineStarts, text } = createSourceFile(file.path, decoded);
  const offsetOf = (line: number, column: number) => {
    const start = lineStarts[line - 1] ?? text.length;
    return Math.min(start + column - 1, text.length);
  };
  const edits = fixes.flatMap((fix): TextEdit[] => {
    if (fix.kind !== "replace") return [];
    const start = offsetOf(fix.line, fix.column);
    return [{ start, end: offsetOf(fix.endLine, fix.endColumn), text: fix.text }];
  });
  const edited = applyEdits(file, edits);
  const isWhole = fixes.every((fix) => fix.kind === "replace");
  return isWhole ? edited : { path: file.path, bytes: rewriteWhole(edited.bytes, fixes) };
}

function rewriteWhole(bytes: Uint8Array, fixes: readonly Fix[]): Uint8Array {
  let text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  if (fixes.some((fix) => fix.kind === "remove-bom")) text = text.replace(/^\uFEFF/, "");
  if (fixes.some((fix) => fix.kind === "line-ends")) text = text.replace(/\r\n?/g, "\n");
  return new TextEncoder().encode(text);
}

/** The fixes of one file that can be written together: of two that overlap, the first. */
export function withoutOverlaps(problems: readonly FixableProblem[]): FixableProblem[] {
  let last = { endLine: 0, endColumn: 0, line: 0, column: 0 };
  return [...problems].sort(compareFixes).filter(({ fix }) => {
    if (fix.kind !== "replace") return true;
    const overlaps =
      isBefore(fix.line, fix.column, last.endLine, last.endColumn) ||
      (fix.line === last.line && fix.column === last.column);
    if (!overlaps) last = fix;
    return !overlaps;
  });
}

function compareFixes({ fix: a }: FixableProblem, { fix: b }: FixableProblem): number {
  if (a.kind !== "replace" || b.kind !== "replace") return a.kind === "replace" ? 1 : b.kind === "replace" ? -1 : 0;
  return a.line - b.line || a.column - b.column;
}

function isBefore(line: number, column: number, otherLine: number, otherColumn: number): boolean {
  return line < otherLine || (line === otherLine && column < otherColumn);
}
