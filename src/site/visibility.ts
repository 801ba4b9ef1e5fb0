// Which pages the public sees at a given moment (draft, scheduled, expired), and when that next changes.

import type { PageHeader } from "../content/front-matter.ts";
import { localTime } from "./local-time.ts";

type Schedule = Pick<PageHeader, "draft" | "publishFrom" | "publishUntil">;

/** True when the page is published at `now`. A day without an hour counts from its first to its last minute. */
export function isVisible(header: Schedule, now: Date, timeZone: string): boolean {
  const { from, until } = period(header, timeZone);
  return header.draft !== true && (from === undefined || from <= now) && (until === undefined || now < until);
}

/** True when there is a moment at which the public would see both pages, were none of them a draft. */
export function areVisibleTogether(one: Schedule, other: Schedule, timeZone: string): boolean {
  const [a, b] = [period(one, timeZone), period(other, timeZone)];
  const beginsBeforeEnd = (from: Date | undefined, until: Date | undefined) =>
    from === undefined || until === undefined || from < until;
  return beginsBeforeEnd(a.from, b.until) && beginsBeforeEnd(b.from, a.until);
}

/** The next moment after `now` at which one of the pages appears or vanishes. */
export function nextChange(headers: readonly Schedule[], now: Date, timeZone: string): Date | undefined {
  const moments = headers
    .filter((header) => header.draft !== true)
    .flatMap((header) => Object.values(period(header, timeZone)))
    .flatMap((moment) => (moment !== undefined && moment > now ? [moment.valueOf()] : []));
  return moments.length === 0 ? undefined : new Date(Math.min(...moments));
}

function period(header: Schedule, timeZone: string): { from: Date | undefined; until: Date | undefined } {
  const { publishFrom, publishUntil } = header;
  const dayAfter = publishUntil !== undefined && !publishUntil.includes("T");
  return {
    from: publishFrom === undefined ? undefined : instantOf(publishFrom, 0, timeZone),
    until: publishUntil === undefined ? undefined : instantOf(publishUntil, dayAfter ? 1 : 0, timeZone),
  };
}

/** The moment that a local date and time means in a time zone; an offset in the text wins. */
function instantOf(text: string, daysLater: number, timeZone: string): Date {
  if (/(?:Z|[+-]\d{2}:\d{2})$/.test(text) && text.includes("T")) return new Date(text);
  const asIfUtc = new Date(`${text.includes("T") ? text : `${text}T00:00`}Z`).valueOf() + daysLater * 86_400_000;
  const guess = asIfUtc - offsetOf(asIfUtc, timeZone);
  return new Date(asIfUtc - offsetOf(guess, timeZone));
}

/** How far the time zone is ahead of UTC at a moment, in milliseconds. */
function offsetOf(moment: number, timeZone: string): number {
  return Date.parse(`${localTime(moment, timeZone).replace(" ", "T")}Z`) - moment;
}
