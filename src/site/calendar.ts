// Calendar days as YYYY-MM-DD: the same day months later, when a page is to be reviewed again.

import type { PageHeader } from "../content/front-matter.ts";

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

/** When a page was last reviewed, and when the next review is due: counted from the last change before the first one. */
export function reviewOf({
  reviewed,
  reviewEvery,
  updated,
}: Pick<PageHeader, "reviewed" | "reviewEvery" | "updated">): {
  readonly reviewed: string | undefined;
  readonly due: string | undefined;
} {
  const due = reviewEvery && monthsLater(reviewed ?? updated, Number.parseInt(reviewEvery, 10));
  return { reviewed, due };
}
