// Checking a mapping against a schema: dates that exist, faults said once and in their place.

import { expect, it } from "vitest";
import { z } from "zod";
import { checkSchema, expecting, isCalendarDate } from "../../src/content/schema.ts";
import { createSourceFile } from "../../src/content/source-file.ts";
import { parseYamlFile } from "../../src/content/yaml.ts";

const schema = z.strictObject({
  name: expecting("text", z.string()),
  tags: expecting("text-list", z.array(expecting("text", z.string()))).optional(),
  place: expecting("map", z.strictObject({ city: expecting("text", z.string()) })).optional(),
});

function check(yaml: string) {
  const { map } = parseYamlFile(createSourceFile("content/a.yml", yaml));
  if (map === undefined) throw new Error("not a map");
  return checkSchema(schema, map);
}

it.each([
  ["2026-11-23", true],
  ["2028-02-29", true],
  ["2027-02-29", false],
  ["2026-04-31", false],
  ["2026-00-10", false],
  ["2026-1-1", false],
  ["2026-11-23T00:00", false],
  ["", false],
])("the date %j exists: %j", (text, exists) => expect(isCalendarDate(text)).toBe(exists));

it("a sound mapping gives its value", () => {
  expect(check("name: A\ntags: [b]")).toEqual({ value: { name: "A", tags: ["b"] }, problems: [] });
});

it.each([
  ["tags: [b]", "header/missing-field 1:1", "text"],
  ["name: [A]", "header/invalid 1:7", "text"],
  ["name: A\ntags: b", "header/invalid 2:7", "text-list"],
  ["name: A\ntags: [b, 3]", "header/invalid 2:11", "text"],
  ["name: A\nplace: Tirana", "header/invalid 2:8", "map"],
  ["name: A\nplace:\n  city: 3", "header/invalid 3:9", "text"],
  ["name: A\nplace: {}", "header/missing-field 2:1", "text"],
])("%j is %s, where %s was expected", (yaml, summary, expected) => {
  const { value, problems } = check(yaml);
  expect(value).toBeUndefined();
  expect(problems.map((one) => `${one.code} ${one.line}:${one.column}`)).toEqual([summary]);
  expect(problems).toMatchObject([{ params: { expected } }]);
});

it("a misspelt key is not also a missing key, but another missing key is", () => {
  expect(check("nane: A").problems.map((one) => one.code)).toEqual(["header/unknown-field"]);
  expect(
    check("place: { citi: A }")
      .problems.map((one) => one.code)
      .sort(),
  ).toEqual(["header/missing-field", "header/unknown-field"]);
});
