// Dates of the header against today: an update that has not come yet, a review that is overdue.

import { placeOf } from "../content/source-file.ts";
import { type Problem, problem } from "../problem.ts";
import type { PageCheck } from "./check-page.ts";

export const checkDates: PageCheck = ({ page }, { today }) => {
  const { file, header } = page;
  const place = (field: string) => placeOf(file, ...page.rangeOf(field));
  const problems: Problem[] = [];
  // A page that waits for its day may carry that day.
  const latest = [today, header.publishFrom?.slice(0, 10) ?? ""].sort().at(-1) ?? today;
  if (header.updated > latest) {
    problems.push(problem("header/future-date", place("updated"), { field: "updated", value: header.updated }));
  }
  const { reviewEvery } = header;
  if (reviewEvery === undefined) return problems;
  const field = header.reviewed === undefined ? "updated" : "reviewed";
  const reviewed = header.reviewed ?? header.updated;
  const due = monthsLater(reviewed, Number.parseInt(reviewEvery, 10));
  if (due <= today) problems.push(problem("compliance/overdue-review", place(field), { reviewed, due }));
  return problems;
};

/** The same day of a later month, or its last day: 31 January and one month is 28 or 29 February. */
export function monthsLater(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return date.toISOString().slice(0, 10);
}
