// Notices of content/site.yml: when they begin and end, to the minute, and what is wrong with them.

import { describe, expect, it } from "vitest";
import { buildFiles, frenchOnly, page } from "../support/site-files.ts";

const files = (notices: string) => ({
  ...frenchOnly,
  "fr/contact.md": page("Contact", "", "publishFrom: 2026-12-24\n"),
  "site.yml": `locales:\n  - { code: fr, name: Français }\nnotices:\n${notices}`,
});
const one = '  - { text: "Fermé", from: 2026-12-01T09:00, until: 2026-12-02T18:30 }\n';
const shownAt = (now: string, isPreview = false, notices = one) =>
  buildFiles(files(notices), { now: new Date(now), isPreview }).site.notices.map(({ text }) => text);

describe("V12: a notice", () => {
  it.each([
    ["a millisecond before it begins", "2026-12-01T07:59:59.999Z", []],
    ["at the minute it begins, in Tirana", "2026-12-01T08:00:00Z", ["Fermé"]],
    ["a millisecond before it ends", "2026-12-02T17:29:59.999Z", ["Fermé"]],
    ["at the minute it ends", "2026-12-02T17:30:00Z", []],
  ])("%s", (_, now, expected) => expect(shownAt(now)).toEqual(expected));

  it("a day without an hour counts from its first to its last minute", () => {
    const days = '  - { text: "Fermé", from: 2026-12-01, until: 2026-12-01 }\n';
    expect(shownAt("2026-11-30T23:00:00Z", false, days)).toEqual(["Fermé"]);
    expect(shownAt("2026-12-01T22:59:59Z", false, days)).toEqual(["Fermé"]);
    expect(shownAt("2026-12-01T23:00:00Z", false, days)).toEqual([]);
  });

  it("that is to come is seen in a preview, one that is over is not", () => {
    expect(shownAt("2026-11-01T12:00:00Z", true)).toEqual(["Fermé"]);
    expect(shownAt("2026-12-03T12:00:00Z", true)).toEqual([]);
  });

  it("begins and ends without a restart: the site knows the next moment", () => {
    const next = (now: string) => buildFiles(files(one), { now: new Date(now) }).site.nextChange?.toISOString();
    expect(next("2026-11-23T12:00:00Z")).toBe("2026-12-01T08:00:00.000Z");
    expect(next("2026-12-01T08:00:00Z")).toBe("2026-12-02T17:30:00.000Z");
    expect(next("2026-12-02T17:30:00Z")).toBe("2026-12-23T23:00:00.000Z");
  });

  it("may lead to a page that is not published yet, or to an https address, and to nothing else", () => {
    const codes = (to: string) =>
      buildFiles(
        files(`  - { text: "A", from: 2026-12-01, until: 2026-12-02, link: { to: "${to}", label: "B" } }\n`),
      ).problems.map((each) => each.code);
    for (const to of ["contact", "index", "https://example.org/x?y=1"]) expect(codes(to)).toEqual([]);
    for (const to of [
      "nulle-part",
      "javascript:alert(1)",
      "http://example.org/",
      "//example.org",
      "https://a b/",
      "/fr/",
    ]) {
      expect([to, codes(to)]).toEqual([to, ["notice/broken-link"]]);
    }
  });

  it.each(["from", "until", "text"])("without %s is refused", (field) => {
    const lines = { text: '"A"', from: "2026-12-01", until: "2026-12-02" };
    const given = Object.entries(lines)
      .filter(([name]) => name !== field)
      .map(([name, value]) => `${name}: ${value}`);
    expect(() => buildFiles(files(`  - { ${given.join(", ")} }\n`))).toThrow(`header/missing-field`);
  });
});
