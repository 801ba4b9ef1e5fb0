// Report, one line a problem: the form that the matchers of code editors understand.

import { describeProblem, type ReportLanguage } from "../messages/messages.ts";
import type { Problem } from "../problem.ts";
import { printable } from "./printable.ts";
import type { Report } from "./report-shape.ts";

/** Nothing at all when nothing is wrong. */
export function renderUnix({ problems }: Report, language: ReportLanguage): string {
  return problems.map((one) => renderLine(one, language)).join("");
}

function renderLine(one: Problem, language: ReportLanguage): string {
  const message = printable(describeProblem(one, language).message.replace(/\s+/g, " "));
  return `${printable(one.file)}:${one.line}:${one.column}: ${one.severity}: ${message} [${one.code}]\n`;
}
