// The JSON report keeps to its published schema, for every code.

import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { reportLanguages } from "../../src/messages/messages.ts";
import { renderReport } from "../../src/reports/report.ts";
import { problemCases, problemsOf } from "../support/problem-cases.ts";

const all = (await Promise.all(Object.values(problemCases).map(problemsOf))).flat();
const validate = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(readFileSync("docs/check-report.schema.json", "utf8")),
);

it.each(reportLanguages)("in %s, a report of every code, of fixes and of nothing keeps to the schema", (language) => {
  for (const report of [
    { problems: all, fileCount: 9 },
    { problems: all, fileCount: 9, fixedCount: 3 },
    { problems: [], fileCount: 0 },
  ]) {
    validate(JSON.parse(renderReport(report, "json", language)));
    expect(validate.errors ?? []).toEqual([]);
  }
});

it("the schema refuses another version, a lacking count and an unknown field", () => {
  const report = JSON.parse(renderReport({ problems: all, fileCount: 9 }, "json", "fr"));
  expect(validate({ ...report, version: 2 })).toBe(false);
  expect(validate({ ...report, summary: {} })).toBe(false);
  expect(validate({ ...report, more: 1 })).toBe(false);
});

it("counts what is fixable, and gives the fix", () => {
  const report = JSON.parse(renderReport({ problems: all, fileCount: 9 }, "json", "fr"));
  const fixable = all.filter((one) => one.fix !== undefined);
  expect(fixable.length).toBeGreaterThan(3);
  expect(report.summary.fixable).toBe(fixable.length);
  expect(report.problems.flatMap((one: { fix?: unknown }) => one.fix ?? [])).toEqual(fixable.map((one) => one.fix));
});
