// Report as workflow commands: GitHub shows each problem beside the changed line.

import { describeProblem, type ReportLanguage } from "../messages/messages.ts";
import type { Problem } from "../problem.ts";
import type { Report } from "./report-shape.ts";

export function renderGithub({ problems }: Report, language: ReportLanguage): string {
  return problems.map((one) => renderCommand(one, language)).join("");
}

function renderCommand(one: Problem, language: ReportLanguage): string {
  const { message, remedy } = describeProblem(one, language);
  // Columns count only inside one line.
  const columns = one.endLine === one.line ? { col: one.column, endColumn: one.endColumn } : {};
  const place = { file: one.file, line: one.line, endLine: one.endLine, ...columns, title: one.code };
  const properties = Object.entries(place).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${one.severity} ${properties.join(",")}::${escapeData(`${message}\n→ ${remedy}`)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
