// Dates of the header against today: an update that has not come yet, a review that is overdue.

import { placeOf } from "../content/source-file.ts";
import { type Problem, problem } from "../problem.ts";
import { reviewOf } from "../site/calendar.ts";
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
  const { due } = reviewOf(header);
  if (due === undefined) return problems;
  const field = header.reviewed === undefined ? "updated" : "reviewed";
  const reviewed = header.reviewed ?? header.updated;
  if (due <= today) problems.push(problem("compliance/overdue-review", place(field), { reviewed, due }));
  return problems;
};
