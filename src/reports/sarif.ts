// Report as SARIF 2.1.0: what code scanning services read.

import { explanationOf } from "../messages/explanations.ts";
import { describeProblem, problemCodes, type ReportLanguage } from "../messages/messages.ts";
import type { Fix, Problem } from "../problem.ts";
import { type ProblemCode, severityOf } from "../problem-codes.ts";
import type { Report } from "./report-shape.ts";

const schema = "https://json.schemastore.org/sarif-2.1.0-rtm.5.json";

export function renderSarif({ problems }: Report, language: ReportLanguage): string {
  const driver = { name: "SSI Albanie", rules: problemCodes.map((code) => describeRule(code, language)) };
  const run = {
    tool: { driver },
    columnKind: "utf16CodeUnits",
    results: problems.map((one) => describeResult(one, language)),
  };
  return `${JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

function describeRule(code: ProblemCode, language: ReportLanguage) {
  const { why, wrong, right } = explanationOf(code, language);
  return {
    id: code,
    shortDescription: { text: why },
    help: { text: `✗ ${wrong}\n\n✓ ${right}` },
    defaultConfiguration: { level: severityOf(code) },
  };
}

function describeResult(one: Problem, language: ReportLanguage) {
  const { message, remedy } = describeProblem(one, language);
  const artifactLocation = { uri: one.file.split("/").map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" };
  const physicalLocation = { artifactLocation, region: regionOf(one) };
  return {
    ruleId: one.code,
    ruleIndex: problemCodes.indexOf(one.code),
    level: one.severity,
    message: { text: `${message} ${remedy}` },
    locations: [{ physicalLocation }],
    ...(one.fix?.kind === "replace" && {
      fixes: [{ artifactChanges: [{ artifactLocation, replacements: [describeReplacement(one.fix)] }] }],
    }),
  };
}

function describeReplacement(fix: Extract<Fix, { kind: "replace" }>) {
  return { deletedRegion: regionOf(fix), insertedContent: { text: fix.text } };
}

function regionOf({ line, column, endLine, endColumn }: Omit<Extract<Fix, { kind: "replace" }>, "kind" | "text">) {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
