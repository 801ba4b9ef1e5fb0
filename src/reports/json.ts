// Report as JSON, in the shape that docs/check-report.schema.json describes.

import { describeProblem, type ReportLanguage } from "../messages/messages.ts";
import type { Problem } from "../problem.ts";
import { countProblems, type Report } from "./report-shape.ts";

export function renderJson(report: Report, language: ReportLanguage): string {
  const problems = report.problems.map((one) => describe(one, language));
  return `${JSON.stringify({ version: 1, summary: countProblems(report), problems }, null, 2)}\n`;
}

function describe(one: Problem, language: ReportLanguage) {
  const { file, code: rule, severity, line, column, endLine, endColumn, fix } = one;
  const { message, remedy } = describeProblem(one, language);
  return { file, rule, severity, line, column, endLine, endColumn, message, remedy, ...(fix && { fix }) };
}
