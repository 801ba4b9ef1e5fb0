// Numbers of a text in a form that languages share: 10 000, 10,000 and 10.000 are the same; so is a date in any order.

const isoDate = /(?<!\d)\d{4}-\d{2}(?:-\d{2})?(?!\d)/g;
const writtenDate = /(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/g;
const englishHour = /(?<!\d)(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?m\b/gi;
const grouped = /(?<![\d.,])\d{1,3}(?:[ \u00A0\u202F\u2009.,'’]\d{3})+(?!\d)/g;

/** The numbers that a text has in digits; the parts of a time or of a decimal number count one by one. */
export function numbersIn(text: string): Set<string> {
  const found = new Set<string>();
  const take = (rest: string, pattern: RegExp, read: (...match: string[]) => readonly string[]) =>
    rest.replace(pattern, (...match: string[]) => {
      for (const one of read(...match)) found.add(one);
      return " # ";
    });
  const withoutIso = take(text, isoDate, (whole) => [whole]);
  // The month is left out: in another language it may be a word.
  const withoutDates = take(withoutIso, writtenDate, (_, day = "", __ = "", year = "") => [plain(day), year]);
  const withoutHours = take(withoutDates, englishHour, (_, hour = "", minutes, half = "") => [
    String((Number(hour) % 12) + (half.toLowerCase() === "p" ? 12 : 0)),
    ...(minutes === undefined ? [] : [plain(minutes)]),
  ]);
  const withoutGroups = take(withoutHours, grouped, (whole) => [plain(whole.replace(/\D/g, ""))]);
  take(withoutGroups, /\d+/g, (whole) => [plain(whole)]);
  return found;
}

function plain(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "");
}
