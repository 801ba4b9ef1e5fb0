// What a report is made from: problems in order, and what was read and put right.

import type { Problem } from "../problem.ts";

export interface Report {
  readonly problems: readonly Problem[];
  /** How many files were read; absent where that is not the question, as of a command that refuses. */
  readonly fileCount?: number;
  /** How many problems `--fix` has put right; absent when nothing was to be put right. */
  readonly fixedCount?: number;
}

export interface ReportCounts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly fixable: number;
  readonly fixed: number;
}

export function countProblems({ problems, fileCount = 0, fixedCount = 0 }: Report): ReportCounts {
  const errors = problems.filter((one) => one.severity === "error").length;
  const fixable = problems.filter((one) => one.fix !== undefined).length;
  return { files: fileCount, errors, warnings: problems.length - errors, fixable, fixed: fixedCount };
}
