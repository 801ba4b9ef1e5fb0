// Problems: what is wrong in the content, as data (code, parameters, place in the file), collected and never thrown.

import type { ProblemCode, ProblemParams, Severity } from "./problem-codes.ts";
import { severityOf } from "./problem-codes.ts";

/**
 * A stretch of a content file. `file` is relative to the parent of the content folder; lines and columns start at 1,
 * columns count UTF-16 units; the end is exclusive. `excerpt` is the text of the first line.
 */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly excerpt: string;
}

/**
 * What puts a problem right without a person: characters of the file replaced, the byte order mark removed, or the line
 * ends of the whole file written as `\n`. Positions are those of {@link Place}.
 */
export type Fix =
  | {
      readonly kind: "replace";
      readonly line: number;
      readonly column: number;
      readonly endLine: number;
      readonly endColumn: number;
      readonly text: string;
    }
  | { readonly kind: "remove-bom" }
  | { readonly kind: "line-ends" };

export interface Problem<Code extends ProblemCode = ProblemCode> extends Place {
  readonly code: Code;
  readonly severity: Severity;
  readonly params: ProblemParams[Code];
  readonly fix?: Fix;
}

/** Makes a problem; the parameters are those that the code asks for in problem-codes.ts. */
export function problem<Code extends ProblemCode>(
  code: Code,
  place: Place,
  params: ProblemParams[Code],
  fix?: Fix,
): Problem<Code> {
  return { ...place, code, severity: severityOf(code), params, ...(fix && { fix }) };
}

/** The fix that writes `text` over a place. */
export function replacing({ line, column, endLine, endColumn }: Place, text: string): Fix {
  return { kind: "replace", line, column, endLine, endColumn, text };
}

/** The place of a whole file, for problems that no line can show. */
export function wholeFile(file: string): Place {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: "" };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((one) => one.severity === "error");
}

/** By file, then position, then code, so that every run and every machine prints the same order. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Thrown only where a run has to stop: first start without a good snapshot, export. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem(s) in the content`);
    this.name = "ContentError";
    this.problems = problems;
  }
}
