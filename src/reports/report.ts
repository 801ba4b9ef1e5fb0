// Problem[] → text for people and machines: the formats by name, and the exit code.

import type { ReportLanguage } from "../messages/messages.ts";
import { hasErrors, type Problem } from "../problem.ts";
import { renderGithub } from "./github.ts";
import { renderJson } from "./json.ts";
import { renderPretty } from "./pretty.ts";
import type { Report } from "./report-shape.ts";
import { renderSarif } from "./sarif.ts";
import { renderUnix } from "./unix.ts";

export const reportFormats = ["pretty", "unix", "json", "github", "sarif"] as const;
export type ReportFormat = (typeof reportFormats)[number];

const renderers: Readonly<Record<ReportFormat, (report: Report, language: ReportLanguage) => string>> = {
  pretty: renderPretty,
  unix: renderUnix,
  json: renderJson,
  github: renderGithub,
  sarif: renderSarif,
};

/** Writes a report. The text ends with a line end, or is empty. */
export function renderReport(report: Report, format: ReportFormat, language: ReportLanguage): string {
  return renderers[format](report, language);
}

/** 0 clean or warnings only, 1 errors. */
export function exitCodeOf(problems: readonly Problem[]): 0 | 1 {
  return hasErrors(problems) ? 1 : 0;
}
