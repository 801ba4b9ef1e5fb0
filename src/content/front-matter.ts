// The page header's schema: one source for its type, its validation and its messages.

import * as z from "zod";
import { type Problem, problem } from "../problem.ts";
import { readDayFirstDates } from "./day-first-dates.ts";
import { checkSchema, expecting, isCalendarDate, isDateTime } from "./schema.ts";
import { placeOf, type SourceFile } from "./source-file.ts";
import { parseHeader } from "./yaml.ts";

const text = expecting("text", z.string().trim().min(1));
const date = expecting("date", z.string().refine(isCalendarDate));
const dateTime = expecting("date-time", z.string().refine(isDateTime));
const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const revisionPattern = /^[a-z]{2,3}-\d+-[0-9a-f]{12}$/;

const translationSchema = expecting(
  "map",
  z.strictObject({
    revision: expecting("revision", z.string().regex(revisionPattern)).optional(),
    status: expecting("one of provisional | reviewed", z.enum(["provisional", "reviewed"])).optional(),
  }),
);

/** The last three show data of content/site.yml above the page's own text. */
const layouts = [
  "home",
  "page",
  "search",
  "site-map",
  "glossary",
  "news",
  "legal",
  "personal-data",
  "accessibility",
] as const;
const layoutNames = `one of ${layouts.join(" | ")}` as const;

export const pageHeaderSchema = z.strictObject({
  title: text,
  menuTitle: text.optional(),
  description: text,
  slug: expecting("slug", z.string().regex(slugPattern)).optional(),
  layout: expecting(layoutNames, z.enum(layouts)).optional(),
  updated: date,
  order: expecting("integer", z.int()).optional(),
  draft: expecting("boolean", z.boolean()).optional(),
  publishFrom: dateTime.optional(),
  publishUntil: dateTime.optional(),
  reviewed: date.optional(),
  reviewEvery: expecting("duration", z.string().regex(/^[1-9]\d? months?$/)).optional(),
  aliases: expecting("address-list", z.array(expecting("address-list", z.string().regex(/^\/[^\s?#\\]*$/)))).optional(),
  noindex: expecting("boolean", z.boolean()).optional(),
  translation: translationSchema.optional(),
});

/** The header of a page as its file gives it. */
export type PageHeader = Readonly<z.output<typeof pageHeaderSchema>>;

const longest: Readonly<Record<"title" | "description", number>> = { title: 65, description: 155 };

/** Reads the header of a page; without a sound header only problems come back. */
export function parseFrontMatter(file: SourceFile): {
  header?: PageHeader;
  rangeOf: (...path: readonly PropertyKey[]) => readonly [start: number, end: number];
  bodyOffset: number;
  problems: Problem[];
} {
  const { map: written, bodyOffset, problems } = parseHeader(file);
  const nowhere = [0, 3] as const;
  if (written === undefined) return { bodyOffset, problems, rangeOf: () => nowhere };
  const { map, problems: dayFirst } = readDayFirstDates(written);
  const checked = checkSchema(pageHeaderSchema, map);
  const rangeOf = (...path: readonly PropertyKey[]) => map.rangeOf(path).value;
  const found = [...problems, ...dayFirst, ...checked.problems];
  if (checked.value === undefined) return { bodyOffset, problems: found, rangeOf };
  found.push(...checkLengths(file, checked.value, rangeOf), ...checkPeriod(file, checked.value, rangeOf));
  return { header: checked.value, bodyOffset, problems: found, rangeOf };
}

function checkLengths(file: SourceFile, header: PageHeader, rangeOf: (field: string) => readonly number[]): Problem[] {
  return (["title", "description"] as const).flatMap((field) => {
    const { length } = header[field];
    const most = longest[field];
    const [start = 0, end] = rangeOf(field);
    return length > most ? [problem("header/too-long", placeOf(file, start, end), { field, length, most })] : [];
  });
}

function checkPeriod(file: SourceFile, header: PageHeader, rangeOf: (field: string) => readonly number[]): Problem[] {
  const { publishFrom: from, publishUntil: until } = header;
  if (from === undefined || until === undefined) return [];
  // A day without an hour counts to its last minute.
  if (from < (until.includes("T") ? until : `${until}T24:00`)) return [];
  const [start = 0, end] = rangeOf("publishUntil");
  return [problem("header/dates-reversed", placeOf(file, start, end), { from, until })];
}
