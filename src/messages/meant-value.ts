// What an editor meant by a value that its field does not take (`oui`, `12 mois`, `12 juin 2017`): the text to type.

import { slugify } from "../content/markdown/anchors.ts";
import { nearestName } from "../content/near-name.ts";
import { isCalendarDate } from "../content/schema.ts";
import { quoted } from "../content/yaml-slips.ts";
import type { Expectation } from "../problem-codes.ts";

const readers: Readonly<Partial<Record<Expectation, (typed: string) => string>>> = {
  text: (typed) => (/^[\w.+-]+$/.test(typed) ? quoted(typed) : ""),
  slug: (typed) => slugify(typed).replace(/^\d+$/, quoted),
  boolean: (typed) =>
    /^(?:oui|vrai|yes|on)$/i.test(typed) ? "true" : /^(?:non|faux|no|off)$/i.test(typed) ? "false" : "",
  duration: meantDuration,
  date: meantDate,
  "date-time": meantDateTime,
  acronym: (typed) => (/^[a-z/]{2,7}$/i.test(typed) ? typed.toUpperCase() : ""),
  "address-list": (typed) => (/^\/?[\w/-]+$/.test(typed) ? `["/${typed.replace(/^\//, "")}"]` : ""),
};

/** The value to type in place of `written`, or "" when there is no telling. */
export function meantValue(expected: Expectation, written: string): string {
  const typed = written.trim();
  if (expected.startsWith("one of ")) return nearestName(typed, expected.slice("one of ".length).split(" | "));
  return typed === "" ? "" : (readers[expected]?.(typed) ?? "");
}

function meantDuration(typed: string): string {
  const { count = "", unit = "" } =
    /^(?<count>[1-9]\d?|une?) ?(?<unit>mois|months?|ans?|ann[ée]es?|years?)$/i.exec(typed)?.groups ?? {};
  const months = (/^\d/.test(count) ? Number(count) : 1) * (/^[ay]/i.test(unit) ? 12 : 1);
  return unit === "" || months > 99 ? "" : `${months} ${months === 1 ? "month" : "months"}`;
}

const monthNames = ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre"].concat([
  "octobre",
  "novembre",
  "decembre",
]);

/** `2026-1-1`, `2026/01/01`, `1/1/2026`, `1er janvier 2026` → `2026-01-01`. */
function meantDate(typed: string): string {
  const [, year, month, day] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(typed) ?? [];
  if (year !== undefined) return calendarDate(year, month, day);
  const [, first, second, last] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(typed) ?? [];
  if (last !== undefined) return calendarDate(last, second, first);
  const [, number, name = "", yearLast] = /^(\d{1,2})(?:er)? +(\p{L}+) +(\d{4})$/u.exec(typed) ?? [];
  return calendarDate(yearLast, String(monthNames.indexOf(slugify(name)) + 1), number);
}

/** `2026-12-01 09:00`, `1/12/2026 à 9h` → `2026-12-01T09:00`. */
function meantDateTime(typed: string): string {
  const [, day = "", hour = "", minute = "00"] = /^(.*\d)(?:T| (?:à )?)(\d{1,2})[h:](\d{2})?$/i.exec(typed) ?? [];
  const date = meantDate(day === "" ? typed : day);
  if (hour === "" || date === "") return date;
  return Number(hour) > 23 || Number(minute) > 59 ? "" : `${date}T${hour.padStart(2, "0")}:${minute}`;
}

function calendarDate(year = "", month = "", day = ""): string {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(date) ? date : "";
}
