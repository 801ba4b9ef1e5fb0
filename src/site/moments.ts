// Dates and times of headers in the time zone of the site: text → moment, moment → day or time as written there.

const dayLength = 86_400_000;

/** A formatter takes longer to make than to use a thousand times. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The moment that a local date and time means in a time zone; an offset in the text wins. */
export function momentOf(text: string, timeZone: string, daysLater = 0): Date {
  if (/(?:Z|[+-]\d{2}:\d{2})$/.test(text) && text.includes("T")) return new Date(text);
  const asIfUtc = new Date(`${text.includes("T") ? text : `${text}T00:00`}Z`).valueOf() + daysLater * dayLength;
  const guess = asIfUtc - offsetOf(asIfUtc, timeZone);
  return new Date(asIfUtc - offsetOf(guess, timeZone));
}

/** The day of a moment in a time zone, YYYY-MM-DD. */
export function dayOf(moment: Date, timeZone: string): string {
  return localTime(moment, timeZone).slice(0, 10);
}

/** A moment as RFC 3339 writes it, with the offset of the time zone: `2026-11-23T09:00:00+01:00`. */
export function timeOf(moment: Date, timeZone: string): string {
  const offset = offsetOf(Math.floor(moment.valueOf() / 1000) * 1000, timeZone);
  const local = new Date(moment.valueOf() + offset).toISOString().slice(0, 19);
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
  return `${local}${offset < 0 ? "-" : "+"}${clock}`;
}

/** How far the time zone is ahead of UTC at a moment, in milliseconds. */
function offsetOf(moment: number, timeZone: string): number {
  return Date.parse(`${localTime(moment, timeZone).replace(" ", "T")}Z`) - moment;
}

/** A moment as the clocks of a time zone show it: YYYY-MM-DD HH:MM:SS. */
function localTime(moment: Date | number, timeZone: string): string {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  formats.set(timeZone, format);
  return format.format(moment);
}
