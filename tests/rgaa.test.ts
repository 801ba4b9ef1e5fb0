// The audit table of RGAA 4.1.2: a row for each criterion, tests that exist, rules that axe knows, and what no test can see.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { readRows, renderTable, tablePath } from "../scripts/rgaa.ts";

const criteria: Readonly<Record<"applicable" | "conditional" | "notApplicable", string[]>> = JSON.parse(
  readFileSync("tests/fixtures/rgaa-criteria.json", "utf8"),
);
const rows = readRows();
const sources = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
    .join("\n");

describe("C12: the audit table", () => {
  it("all 106 criteria are judged: applicable, conditional or not", () => {
    expect(new Set(Object.values(criteria).flat()).size).toBe(106);
  });

  it("has one row for each criterion that applies, always or on a condition, and no other", () => {
    const of = (isConditional: boolean) =>
      rows.filter(({ onlyIf }) => (onlyIf !== undefined) === isConditional).map(({ criterion }) => criterion);
    expect(of(false).sort()).toEqual(criteria.applicable.toSorted());
    expect(of(true).sort()).toEqual(criteria.conditional.toSorted());
  });

  it.each(rows.map((row) => [row.criterion, row] as const))(
    "%s has a test, or says how a person checks it",
    (_, row) => {
      expect(row.tests.length > 0 || (row.person ?? "").length > 20).toBe(true);
    },
  );

  it.each(rows.flatMap(({ criterion, tests }) => tests.map((test) => [criterion, test.file, test.name] as const)))(
    "%s: %s has the test “%s”",
    (_criterion, file, name) => {
      expect(existsSync(file)).toBe(true);
      expect(readFileSync(file, "utf8").replaceAll('\\"', '"')).toContain(name);
    },
  );

  it("names only rules of axe that exist, where axe is run", () => {
    const known = new Set(axe.getRules().map(({ ruleId }) => ruleId));
    const named = rows.filter((row) => row.axe.length > 0);
    expect(named.length).toBeGreaterThan(20);
    expect(named.flatMap((row) => row.axe).filter((rule) => !known.has(rule))).toEqual([]);
    expect(
      named.filter(({ tests }) => !tests.some(({ file }) => file === "tests/browser/accessibility.test.ts")),
    ).toEqual([]);
  });

  it("docs/rgaa.md is not stale (npm run rgaa writes it)", () => {
    expect(readFileSync(tablePath, "utf8")).toBe(renderTable());
  });
});

describe("what the table relies on", () => {
  const code = `${sources("views", /\.njk$/)}\n${sources("public/js", /\.js$/)}\n${sources("src/render", /\.ts$/)}`;

  it("13.2: no view and no script opens a window", () => {
    expect(code).not.toMatch(/target="_|window\.open|\.target\s*=\s*["']_/);
  });

  it("13.1: no page refreshes or moves on by itself", () => {
    // A page that only leads on does so at once: nobody is interrupted.
    expect(code).not.toMatch(/http-equiv="refresh"(?! content="0;)|setInterval|location\.(?:reload|replace|assign)/i);
  });
});
