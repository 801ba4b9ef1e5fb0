// Report for people: each problem with its line, carets under what is meant, and what to do.

import { describeProblem, type ReportLanguage, reportWords } from "../messages/messages.ts";
import type { Problem } from "../problem.ts";
import { columnsOf, printable } from "./printable.ts";
import { countProblems, type Report } from "./report-shape.ts";
import { reportNotes } from "./report-words.ts";

export function renderPretty(report: Report, language: ReportLanguage): string {
  const { files, errors, warnings, fixable, fixed } = countProblems(report);
  const notes = reportNotes[language];
  return [
    ...report.problems.map((one) => renderProblem(one, language)),
    ...(fixed > 0 ? [`${notes.fixed(fixed)}\n`] : []),
    `${reportWords(language).summary(report.fileCount === undefined ? undefined : files, errors, warnings)}\n`,
    ...(fixable > 0 ? [`${notes.fixable(fixable)}\n`] : []),
  ].join("");
}

function renderProblem(one: Problem, language: ReportLanguage): string {
  const { message, remedy } = describeProblem(one, language);
  const level = reportWords(language)[one.severity];
  const where = `${printable(one.file)}:${one.line}:${one.column}`;
  const rule = `── ${level} ── ${one.code} `;
  const line = "─".repeat(Math.max(3, 78 - rule.length - where.length));
  const action = one.fix === undefined ? remedy : markFixable(remedy, reportNotes[language].fixableMark);
  return [
    `${rule}${line} ${where}`,
    "",
    printable(message),
    "",
    ...renderExcerpt(one),
    indentRemedy(action),
    "",
    "",
  ].join("\n");
}

/** The line with a caret under each character meant; a very long line is cut around it. */
function renderExcerpt(one: Problem): string[] {
  if (one.excerpt.trim() === "") return [];
  const start = one.column - 1;
  const end =
    one.endLine === one.line ? Math.max(one.endColumn - 1, start + 1) : Math.max(one.excerpt.length, start + 1);
  const from = start > 80 ? start - 40 : 0;
  const shown = printable(one.excerpt.slice(from, from + 120).replace(/\t/g, " "));
  const before = columnsOf(shown.slice(0, start - from));
  const carets = "^".repeat(Math.max(1, columnsOf(shown.slice(start - from, end - from))));
  const gutter = `${one.line} │ `;
  const margin = `${" ".repeat(String(one.line).length)} │ `;
  return [`${gutter}${shown}`, `${margin}${" ".repeat(before)}${carets}`, ""];
}

function indentRemedy(remedy: string): string {
  const [first = "", ...rest] = remedy.split("\n");
  return [`→ ${first}`, ...rest.map((line) => (line === "" ? "" : `    ${line}`))].join("\n");
}

/** Says on the first line of a remedy, before its last sign, that `--fix` does it. */
function markFixable(remedy: string, mark: string): string {
  if (remedy.includes("--fix")) return remedy;
  const [first = "", ...rest] = remedy.split("\n");
  // A colon ends the sentence only where the text to type stands below it.
  const sign = (rest.length > 0 ? /\s?:$/ : /\.$/).exec(first)?.[0] ?? "";
  return [`${first.slice(0, first.length - sign.length)} (${mark})${sign}`, ...rest].join("\n");
}
