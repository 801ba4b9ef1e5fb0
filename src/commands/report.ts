// Problem[] → text for people and machines: the formats by name, and the exit code.

import { hasErrors, type Problem } from "../problem.ts";
import type { ReportLanguage } from "./messages.ts";
import { renderGithub } from "./report-github.ts";
import { renderJson } from "./report-json.ts";
import { renderPretty } from "./report-pretty.ts";
import { renderSarif } from "./report-sarif.ts";
import type { Report } from "./report-shape.ts";
import { renderUnix } from "./report-unix.ts";

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
