// Problem[] → text for people and machines: pretty, unix, json.

import { hasErrors, type Problem } from "../problem.ts";
import { describeProblem, type ReportLanguage, reportWords } from "./messages.ts";

export const reportFormats = ["pretty", "unix", "json"] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface Report {
  readonly problems: readonly Problem[];
  readonly fileCount: number;
}

/** Writes a report. The text ends with a line end. */
export function renderReport(report: Report, format: ReportFormat, language: ReportLanguage): string {
  switch (format) {
    case "pretty":
      return renderPretty(report, language);
    case "unix":
      return report.problems.map((one) => renderUnix(one, language)).join("");
    case "json":
      return renderJson(report, language);
  }
}

function renderPretty({ problems, fileCount }: Report, language: ReportLanguage): string {
  const words = reportWords(language);
  const errors = problems.filter((one) => one.severity === "error").length;
  const summary = words.summary(fileCount, errors, problems.length - errors);
  return `${problems.map((one) => renderProblem(one, language)).join("")}${summary}\n`;
}

function renderProblem(one: Problem, language: ReportLanguage): string {
  const { message, remedy } = describeProblem(one, language);
  const level = reportWords(language)[one.severity];
  const where = `${one.file}:${one.line}:${one.column}`;
  const rule = `── ${level} ── ${one.code} `;
  const line = "─".repeat(Math.max(3, 78 - rule.length - where.length));
  return [`${rule}${line} ${where}`, "", message, "", ...renderExcerpt(one), indentRemedy(remedy), "", ""].join("\n");
}

/** The line with a caret under each character meant; a very long line is cut around it. */
function renderExcerpt(one: Problem): string[] {
  if (one.excerpt.trim() === "") return [];
  const start = one.column - 1;
  const end =
    one.endLine === one.line ? Math.max(one.endColumn - 1, start + 1) : Math.max(one.excerpt.length, start + 1);
  const from = start > 80 ? start - 40 : 0;
  const shown = one.excerpt.slice(from, from + 120).replace(/\t/g, " ");
  const carets = "^".repeat(Math.max(1, Math.min(end, from + 120) - start));
  const gutter = `${one.line} │ `;
  const margin = `${" ".repeat(String(one.line).length)} │ `;
  return [`${gutter}${shown}`, `${margin}${" ".repeat(start - from)}${carets}`, ""];
}

function indentRemedy(remedy: string): string {
  const [first = "", ...rest] = remedy.split("\n");
  return [`→ ${first}`, ...rest.map((line) => (line === "" ? "" : `    ${line}`))].join("\n");
}

function renderUnix(one: Problem, language: ReportLanguage): string {
  const message = describeProblem(one, language).message.replace(/\s+/g, " ");
  return `${one.file}:${one.line}:${one.column}: ${one.severity}: ${message} [${one.code}]\n`;
}

function renderJson({ problems, fileCount }: Report, language: ReportLanguage): string {
  const errors = problems.filter((one) => one.severity === "error").length;
  const document = {
    version: 1,
    summary: { files: fileCount, errors, warnings: problems.length - errors, fixable: 0 },
    problems: problems.map((one) => {
      const { file, code: rule, severity, line, column, endLine, endColumn } = one;
      return { file, rule, severity, line, column, endLine, endColumn, ...describeProblem(one, language) };
    }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** 0 clean or warnings only, 1 errors. */
export function exitCodeOf(problems: readonly Problem[]): 0 | 1 {
  return hasErrors(problems) ? 1 : 0;
}
