// SARIF: valid against the schema of the standard, every code a rule, places and fixes in UTF-16 units.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { createSourceFile, placeOf } from "../../src/content/source-file.ts";
import { problemCodes, reportLanguages } from "../../src/messages/messages.ts";
import { problem, replacing } from "../../src/problem.ts";
import { renderReport } from "../../src/reports/report.ts";
import { problemCases, problemsOf } from "../support/problem-cases.ts";

const all = (await Promise.all(Object.values(problemCases).map(problemsOf))).flat();

/** The schema as it comes with Microsoft's matchers for SARIF. */
const schemaPath = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schemaPath, "utf8")));

const sarif = (problems: typeof all, language: "fr" | "en" = "fr") =>
  JSON.parse(renderReport({ problems, fileCount: 1 }, "sarif", language));

describe.each(reportLanguages)("in %s", (language) => {
  it.each([
    ["every code", all],
    ["nothing", []],
  ])("a report of %s is valid against the official schema", (_what, problems) => {
    const isValid = validate(sarif(problems, language));
    expect(validate.errors ?? []).toEqual([]);
    expect(isValid).toBe(true);
  });
});

it("the schema refuses what is no SARIF", () => {
  const document = sarif(all);
  expect(validate({ ...document, version: "2.0.0" })).toBe(false);
  expect(validate({ ...document, runs: [{}] })).toBe(false);
});

it("every code is a rule, and each result points at its own", () => {
  const [run] = sarif(all).runs;
  expect(run.columnKind).toBe("utf16CodeUnits");
  expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(problemCodes);
  for (const [index, result] of run.results.entries()) {
    expect([result.ruleId, run.tool.driver.rules[result.ruleIndex].id]).toEqual([all[index]?.code, all[index]?.code]);
  }
});

it("an address has its accents escaped, and a fix says what to replace", () => {
  const place = placeOf(createSourceFile("content/fr/été à.md", "👮 titel: a"), 3, 8);
  const params = { field: "titel", near: "title", known: "title" };
  const found = problem("header/unknown-field", place, params, replacing(place, "title"));
  const [result] = sarif([found]).runs[0].results;
  const region = { startLine: 1, startColumn: 4, endLine: 1, endColumn: 9 };
  expect(result.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: "content/fr/%C3%A9t%C3%A9%20%C3%A0.md", uriBaseId: "%SRCROOT%" },
    region,
  });
  expect(result.fixes[0].artifactChanges[0].replacements).toEqual([
    { deletedRegion: region, insertedContent: { text: "title" } },
  ]);
});
