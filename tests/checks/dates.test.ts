// Dates of the header against today, and dates written day first.

import { describe, expect, it } from "vitest";
import { monthsLater } from "../../src/site/calendar.ts";
import { problemsIn } from "../support/check-site.ts";
import { buildFiles, page } from "../support/site-files.ts";

const said = (header: string, updated = "2026-11-23", now?: Date) =>
  problemsIn({ "fr/a.md": page("Ça", "", header).replace("2026-11-23", updated) }, now).map((one) => one.code);

describe("the date of the last update", () => {
  it("may be today in the site's time zone, not tomorrow", () => {
    expect(said("", "2026-11-23")).toEqual([]);
    expect(said("", "2026-11-24")).toEqual(["header/future-date"]);
    expect(said("", "2026-11-24", new Date("2026-11-23T23:30:00Z"))).toEqual([]);
  });

  it("may be the day on which the page is published", () => {
    expect(said("publishFrom: 2026-12-01T09:00\n", "2026-12-01")).toEqual([]);
    expect(said("publishFrom: 2026-12-01T09:00\n", "2026-12-02")).toEqual(["header/future-date"]);
  });
});

describe("V7 a review", () => {
  it.each([
    ["reviewed: 2025-11-23\nreviewEvery: 12 months\n", ["compliance/overdue-review"]],
    ["reviewed: 2025-11-24\nreviewEvery: 12 months\n", []],
    ["reviewed: 2020-01-01\n", []],
    ["reviewEvery: 1 month\n", []],
  ])("%j is overdue: %j", (header, expected) => expect(said(header)).toEqual(expected));

  it("that never took place is counted from the last update", () => {
    expect(said("reviewEvery: 6 months\n", "2026-01-01")).toEqual(["compliance/overdue-review"]);
  });

  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2027-12-31", 2, "2028-02-29"],
    ["2026-11-23", 14, "2028-01-23"],
  ])("%s and %j months is due on %s", (day, months, due) => expect(monthsLater(day, months)).toBe(due));
});

describe("a date written day first", () => {
  it.each([
    ["12/06/2017", "2017-06-12"],
    ['"1.6.2017"', "2017-06-01"],
    ["12-06-2017", "2017-06-12"],
  ])("%s is read as %s, reported and fixable", (written, right) => {
    const files = { "fr/a.md": page("Ça").replace("2026-11-23", written) };
    const [found, ...others] = problemsIn(files);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: "header/day-first-date",
      severity: "warning",
      fix: { text: right, column: 10 },
    });
    expect(buildFiles(files).site.pagesByKey.get("a")?.get("fr")?.source.header.updated).toBe(right);
  });

  it.each(["31/02/2017", "06/13/2017"])("%s is a day that does not exist", (written) =>
    expect(said("", written)).toEqual(["header/impossible-date"]),
  );

  it.each(["12/06-2017", "12/06/17"])("%s is no such date", (written) =>
    expect(said("", written)).toEqual(["header/invalid"]),
  );
});
