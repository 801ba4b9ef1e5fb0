// What the public sees at a given moment (draft, scheduled, expired), and when that next changes.

import type { PageHeader } from "../content/front-matter.ts";
import { momentOf } from "./moments.ts";

export type Schedule = Pick<PageHeader, "draft" | "publishFrom" | "publishUntil">;

/** True when the page is published at `now`. A day without an hour counts from its first to its last minute. */
export function isVisible(header: Schedule, now: Date, timeZone: string): boolean {
  const { from, until } = periodOf(header, timeZone);
  return header.draft !== true && (from === undefined || from <= now) && (until === undefined || now < until);
}

/** True when there is a moment at which the public would see both pages, were none of them a draft. */
export function areVisibleTogether(one: Schedule, other: Schedule, timeZone: string): boolean {
  const [a, b] = [periodOf(one, timeZone), periodOf(other, timeZone)];
  const beginsBeforeEnd = (from: Date | undefined, until: Date | undefined) =>
    from === undefined || until === undefined || from < until;
  return beginsBeforeEnd(a.from, b.until) && beginsBeforeEnd(b.from, a.until);
}

/** The next moment after `now` at which one of the schedules begins or ends. */
export function nextChange(headers: readonly Schedule[], now: Date, timeZone: string): Date | undefined {
  const moments = headers
    .filter((header) => header.draft !== true)
    .flatMap((header) => Object.values(periodOf(header, timeZone)))
    .flatMap((moment) => (moment !== undefined && moment > now ? [moment.valueOf()] : []));
  return moments.length === 0 ? undefined : new Date(Math.min(...moments));
}

/** The moments at which a schedule begins and ends. */
export function periodOf(header: Schedule, timeZone: string): { from: Date | undefined; until: Date | undefined } {
  const { publishFrom, publishUntil } = header;
  const dayAfter = publishUntil !== undefined && !publishUntil.includes("T");
  return {
    from: publishFrom === undefined ? undefined : momentOf(publishFrom, timeZone),
    until: publishUntil === undefined ? undefined : momentOf(publishUntil, timeZone, dayAfter ? 1 : 0),
  };
}
