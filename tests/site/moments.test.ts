// Moments in the time zone of the site: the day they fall on, and how RFC 3339 writes them.

import { expect, it } from "vitest";
import { dayOf, momentOf, timeOf } from "../../src/site/moments.ts";

it("a day is that of the time zone", () => {
  expect(dayOf(new Date("2026-12-31T23:30:00Z"), "Europe/Tirane")).toBe("2027-01-01");
});

it.each([
  ["2026-11-23", "Europe/Tirane", "2026-11-23T00:00:00+01:00"],
  ["2026-07-01T09:05", "Europe/Tirane", "2026-07-01T09:05:00+02:00"],
  ["2026-07-01T09:05Z", "America/St_Johns", "2026-07-01T06:35:00-02:30"],
  ["2026-07-01T09:05Z", "UTC", "2026-07-01T09:05:00+00:00"],
])("M8, L12: %s in %s is written %s", (text, zone, expected) => {
  expect(timeOf(momentOf(text, zone), zone)).toBe(expected);
  expect(new Date(expected)).toEqual(momentOf(text, zone));
});
