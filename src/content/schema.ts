// Checks a parsed YAML mapping against a zod schema and says each fault as a problem with its place.

import * as z from "zod";
import { type Problem, problem, replacing } from "../problem.ts";
import type { Expectation } from "../problem-codes.ts";
import { nearestName } from "./near-name.ts";
import { placeOf } from "./source-file.ts";
import type { YamlMap } from "./yaml.ts";

/** What each field expects, in the catalogue's terms; zod's own messages are for programmers. */
const expectations = z.registry<{ expected: Expectation }>();

/** Attaches to a schema what its field expects, for messages. */
export function expecting<Schema extends z.ZodType>(expected: Expectation, schema: Schema): Schema {
  expectations.add(schema, { expected });
  return schema;
}

/** A date that exists, as YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

/** `2017`, `2017-06` or `2017-06-12`, when there is such a date. */
export function isPartialDate(text: string): boolean {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(text) && isCalendarDate(`${text}-01-01`.slice(0, 10));
}

/** `2026-12-01`, `2026-12-01T09:00`, with or without an offset. */
export function isDateTime(value: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?:Z|[+-]\d{2}:\d{2})?)?$/.exec(value);
  return match !== null && isCalendarDate(match[1] ?? "");
}

/** Checks `map` against `schema`; the value comes back only when it is sound. */
export function checkSchema<Schema extends z.ZodObject>(
  schema: Schema,
  map: YamlMap,
): { value?: z.output<Schema>; problems: Problem[] } {
  const result = schema.safeParse(map.value);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => describeIssue(schema, map, issue));
  return { problems: withoutConsequences(problems) };
}

function describeIssue(schema: z.ZodObject, map: YamlMap, issue: z.core.$ZodIssue): Problem[] {
  if (issue.code === "unrecognized_keys") {
    const known = Object.keys(shapeAt(schema, issue.path));
    return issue.keys.map((key) => {
      const [start, end] = map.rangeOf([...issue.path, key]).key;
      const params = { field: key, near: nearestField(key, known), known: known.join(", ") };
      const place = placeOf(map.file, start, end);
      const isTaken = valueAt(map.value, [...issue.path, params.near]) !== undefined;
      const fix = params.near === "" || isTaken ? undefined : replacing(place, params.near);
      return problem("header/unknown-field", place, params, fix);
    });
  }
  const field = String(issue.path.filter((step) => typeof step === "string").at(-1) ?? "");
  const expected = expectationAt(schema, issue.path);
  const value = valueAt(map.value, issue.path);
  if (value === undefined) {
    const [start, end] = map.rangeOf(issue.path.slice(0, -1)).key;
    return [problem("header/missing-field", placeOf(map.file, start, end), { field, expected })];
  }
  const [start, end] = map.rangeOf(issue.path).value;
  const place = placeOf(map.file, start, end);
  const written = value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
  return isImpossibleDate(expected, written)
    ? [problem("header/impossible-date", place, { field, value: written })]
    : [problem("header/invalid", place, { field, value: written, expected })];
}

/** French words that people type for the names of fields. */
const frenchFields: ReadonlyMap<string, string> = new Map([
  ["brouillon", "draft"],
  ["ordre", "order"],
  ["date", "updated"],
  ["adresse", "slug"],
  ["menu", "menuTitle"],
  ["traduction", "translation"],
  ["relu", "reviewed"],
  ["mise à jour", "updated"],
  ["mise-a-jour", "updated"],
  ["maj", "updated"],
  ["modifié", "updated"],
  ["résumé", "description"],
  ["resume", "description"],
  ["publication", "publishFrom"],
  ["retrait", "publishUntil"],
]);

function nearestField(typed: string, known: readonly string[]): string {
  const meant = frenchFields.get(typed.toLowerCase());
  return meant !== undefined && known.includes(meant) ? meant : nearestName(typed, known);
}

/** Written as a date that the field takes, but not one of the calendar. */
function isImpossibleDate(expected: Expectation, written: string): boolean {
  if (expected === "partial-date") return /^\d{4}(?:-\d{2}){1,2}$/.test(written) && !isPartialDate(written);
  if (expected !== "date" && expected !== "date-time") return false;
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(written)?.[0] ?? dayFirst(written);
  return day !== undefined && !isCalendarDate(day);
}

/** `31/02/2017` → `2017-02-31`. */
function dayFirst(written: string): string | undefined {
  const [, day = "", month = "", year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? [];
  return year && `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** One cause, one message: a misspelt key is not also a missing key. */
function withoutConsequences(problems: readonly Problem[]): Problem[] {
  const meant = new Set(
    problems.flatMap((one) => (one.code === "header/unknown-field" && "near" in one.params ? [one.params.near] : [])),
  );
  return problems.filter(
    (one) => !(one.code === "header/missing-field" && "field" in one.params && meant.has(one.params.field)),
  );
}

function shapeAt(schema: z.ZodType, path: readonly PropertyKey[]): Record<string, z.ZodType> {
  const found = path.reduce<z.ZodType | undefined>(stepInto, schema);
  const inner = found === undefined ? undefined : unwrap(found);
  return inner instanceof z.ZodObject ? inner.shape : {};
}

function expectationAt(schema: z.ZodType, path: readonly PropertyKey[]): Expectation {
  let current: z.ZodType | undefined = schema;
  let expected: Expectation = "map";
  for (const step of path) {
    current = stepInto(current, step);
    expected = expectationOf(current) ?? expected;
  }
  return expected;
}

function expectationOf(schema: z.ZodType | undefined): Expectation | undefined {
  if (schema === undefined) return undefined;
  return expectations.get(schema)?.expected ?? expectations.get(unwrap(schema))?.expected;
}

function stepInto(schema: z.ZodType | undefined, step: PropertyKey): z.ZodType | undefined {
  const inner = schema === undefined ? undefined : unwrap(schema);
  if (inner instanceof z.ZodObject) return inner.shape[String(step)];
  return inner instanceof z.ZodArray && inner.element instanceof z.ZodType ? inner.element : undefined;
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    const inner = schema.unwrap();
    return inner instanceof z.ZodType ? unwrap(inner) : schema;
  }
  return schema;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((current, step) => {
    if (typeof current !== "object" || current === null) return undefined;
    return Object.entries(current).find(([key]) => key === String(step))?.[1];
  }, value);
}
