// Visibility: drafts, scheduled and expired pages in the time zone of the site, daylight saving days included.

import { describe, expect, it } from "vitest";
import { isVisible, nextChange } from "../../src/site/visibility.ts";
import { buildFiles, page } from "../support/site-files.ts";

const zone = "Europe/Tirane";
const longAgo = new Date("2000-01-01T00:00:00Z");

function firstMoment(header: Parameters<typeof isVisible>[0]): string | undefined {
  return nextChange([header], longAgo, zone)?.toISOString();
}

describe("moments of a schedule", () => {
  it.each([
    ["winter time", "2026-12-01T09:00", "2026-12-01T08:00:00.000Z"],
    ["summer time", "2026-07-01T09:00", "2026-07-01T07:00:00.000Z"],
    ["an offset in the text wins", "2026-12-01T09:00+05:00", "2026-12-01T04:00:00.000Z"],
    ["UTC in the text wins", "2026-07-01T09:00Z", "2026-07-01T09:00:00.000Z"],
    ["a day begins at midnight in Tirana", "2026-12-01", "2026-11-30T23:00:00.000Z"],
    ["a summer day begins at midnight in Tirana", "2026-07-01", "2026-06-30T22:00:00.000Z"],
    ["before the clocks go forward", "2026-03-29T01:59", "2026-03-29T00:59:00.000Z"],
    ["after the clocks went forward", "2026-03-29T03:00", "2026-03-29T01:00:00.000Z"],
    ["before the clocks go back", "2026-10-25T01:30", "2026-10-24T23:30:00.000Z"],
    ["after the clocks went back", "2026-10-25T04:00", "2026-10-25T03:00:00.000Z"],
    ["the day on which the clocks go forward", "2026-03-29", "2026-03-28T23:00:00.000Z"],
    ["the day on which the clocks go back", "2026-10-25", "2026-10-24T22:00:00.000Z"],
  ])("publishFrom, %s: %s is %s", (_, publishFrom, expected) => {
    expect(firstMoment({ publishFrom })).toBe(expected);
  });

  it.each([
    ["with an hour ends at that hour", "2026-12-01T09:00", "2026-12-01T08:00:00.000Z"],
    ["without an hour lasts the whole day", "2026-07-01", "2026-07-01T22:00:00.000Z"],
    ["on the short day lasts 23 hours", "2026-03-29", "2026-03-29T22:00:00.000Z"],
    ["on the long day lasts 25 hours", "2026-10-25", "2026-10-25T23:00:00.000Z"],
    ["on the last day of the year ends next year", "2026-12-31", "2026-12-31T23:00:00.000Z"],
  ])("publishUntil %s: %s is %s", (_, publishUntil, expected) => {
    expect(firstMoment({ publishUntil })).toBe(expected);
  });

  it("an hour that the clocks skip still gives a moment within that night", () => {
    const moment = firstMoment({ publishFrom: "2026-03-29T02:30" }) ?? "";
    expect(moment >= "2026-03-29T00:30" && moment <= "2026-03-29T01:30:00.000Z").toBe(true);
  });

  it("another time zone gives another moment", () => {
    const moment = nextChange([{ publishFrom: "2026-07-01T09:00" }], longAgo, "Indian/Reunion");
    expect(moment?.toISOString()).toBe("2026-07-01T05:00:00.000Z");
  });
});

describe("isVisible", () => {
  const schedule = { publishFrom: "2026-12-01T09:00", publishUntil: "2026-12-02" };

  it.each([
    ["just before it begins", "2026-12-01T07:59:59.999Z", false],
    ["at the minute it begins", "2026-12-01T08:00:00.000Z", true],
    ["during its last minute", "2026-12-02T22:59:59.999Z", true],
    ["when its last day is over", "2026-12-02T23:00:00.000Z", false],
  ])("a scheduled page, %s", (_, now, expected) => {
    expect(isVisible(schedule, new Date(now), zone)).toBe(expected);
  });

  it("a page without a schedule is always visible, a draft never", () => {
    expect(isVisible({}, longAgo, zone)).toBe(true);
    expect(isVisible({ draft: false }, longAgo, zone)).toBe(true);
    expect(isVisible({ draft: true }, longAgo, zone)).toBe(false);
    expect(isVisible({ draft: true, publishFrom: "1999-01-01" }, longAgo, zone)).toBe(false);
  });
});

describe("nextChange", () => {
  const headers = [
    { publishFrom: "2026-12-05T00:00Z", publishUntil: "2026-12-07T00:00Z" },
    { publishUntil: "2026-12-06T00:00Z" },
    { draft: true, publishFrom: "2026-12-01T00:00Z" },
    {},
  ];

  it.each([
    ["2026-12-01T00:00:00Z", "2026-12-05T00:00:00.000Z"],
    ["2026-12-05T00:00:00Z", "2026-12-06T00:00:00.000Z"],
    ["2026-12-06T12:00:00Z", "2026-12-07T00:00:00.000Z"],
    ["2026-12-07T00:00:00Z", undefined],
  ])("after %s comes %s; drafts do not count", (now, expected) => {
    expect(nextChange(headers, new Date(now), zone)?.toISOString()).toBe(expected);
  });
});

describe("in the site", () => {
  const files = {
    "fr/brouillon.md": page("Brouillon", "", "draft: true\n"),
    "en/brouillon.md": page("Draft"),
    "fr/bientot.md": page("Bientôt", "", "publishFrom: 2026-12-01T09:00\n"),
    "fr/fini.md": page("Fini", "", "publishUntil: 2026-11-22\n"),
  };
  const keysAt = (now: string, isPreview = false) =>
    [...buildFiles(files, { now: new Date(now), isPreview }).site.pagesByKey.keys()].sort();

  it("E3, E12: drafts, coming and expired pages are absent, in every language", () => {
    expect(keysAt("2026-11-23T12:00:00Z")).toEqual(["index"]);
    expect(keysAt("2026-12-01T08:00:00Z")).toEqual(["bientot", "index"]);
    expect(keysAt("2026-11-22T12:00:00Z")).toEqual(["fini", "index"]);
  });

  it("E3: a preview shows them all and keeps every page out of search engines", () => {
    expect(keysAt("2026-11-23T12:00:00Z", true)).toEqual(["bientot", "brouillon", "fini", "index"]);
    const { site } = buildFiles(files, { isPreview: true });
    expect(site.pages.filter((one) => one.isIndexed)).toEqual([]);
    expect(site.nextChange).toBeUndefined();
  });

  it("the site knows when it next changes", () => {
    expect(buildFiles(files).site.nextChange?.toISOString()).toBe("2026-12-01T08:00:00.000Z");
  });

  it("a translation may have dates of its own", () => {
    const { site } = buildFiles({ ...files, "en/bientot.md": page("Soon", "", "publishFrom: 2026-11-01\n") });
    expect(site.pagesByKey.get("bientot")?.get("en")?.isFallback).toBe(false);
  });
});
