// Dates written 12/06/2017 in a header: read as 2017-06-12, so that the page loads, and reported with the fix.

import { type Problem, problem, replacing } from "../problem.ts";
import { isCalendarDate } from "./schema.ts";
import { placeOf } from "./source-file.ts";
import type { YamlMap } from "./yaml.ts";

const dateFields = ["updated", "reviewed", "publishFrom", "publishUntil"] as const;

/** Rewrites day-first dates that exist; any other text is left for the schema to refuse. */
export function readDayFirstDates(map: YamlMap): { map: YamlMap; problems: Problem[] } {
  const problems: Problem[] = [];
  const value = { ...map.value };
  for (const field of dateFields) {
    const written = map.value[field];
    const right = typeof written === "string" ? isoDate(written) : undefined;
    if (typeof written !== "string" || right === undefined) continue;
    const place = placeOf(map.file, ...map.rangeOf([field]).value);
    problems.push(problem("header/day-first-date", place, { field, value: written, right }, replacing(place, right)));
    value[field] = right;
  }
  return problems.length === 0 ? { map, problems } : { map: { ...map, value }, problems };
}

/** `12/06/2017`, `12.6.2017` and `12-06-2017` → `2017-06-12`; undefined for what is no such date. */
function isoDate(text: string): string | undefined {
  const pattern = /^(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>\d{4})$/;
  const { day = "", month = "", year = "" } = pattern.exec(text.trim())?.groups ?? {};
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return year !== "" && isCalendarDate(date) ? date : undefined;
}
