// A moment as the clocks of a time zone show it, to the second: YYYY-MM-DD HH:MM:SS.

/** A formatter takes longer to make than to use a thousand times. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The date and time of a moment in a time zone; its first ten characters are the day. */
export function localTime(moment: Date | number, timeZone: string): string {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  formats.set(timeZone, format);
  return format.format(moment);
}
