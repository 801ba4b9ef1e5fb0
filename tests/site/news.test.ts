// News: items are the pages beside a list, dated by publishFrom; their order, addresses, last changes and faults.

import { describe, expect, it } from "vitest";
import { breadcrumb } from "../../src/site/navigation.ts";
import { lastChange, newsOf } from "../../src/site/news.ts";
import type { Page, Site } from "../../src/site/site.ts";
import { buildFiles, frenchOnly, page, summarise } from "../support/site-files.ts";

const dated = (day: string, more = "") => page(`N ${day}`, "", `publishFrom: ${day}\n${more}`);
const files = {
  "fr/actualites/index.md": page("Actualités", "", "layout: news\n"),
  "en/actualites/index.md": page("News", "", "slug: news\n"),
  "fr/actualites/a.md": dated("2026-11-01T18:00"),
  "fr/actualites/b.md": dated("2026-11-02"),
  "fr/actualites/c.md": dated("2026-11-01T09:00"),
  "fr/actualites/2025/d.md": dated("2025-05-01"),
  "fr/actualites/z.md": dated("2026-11-01T18:00"),
  "fr/actualites/demain.md": dated("2026-11-24"),
  "fr/actualites/brouillon.md": dated("2026-11-01", "draft: true\n"),
  "en/actualites/b.md": page("B", "", "slug: bee\n"),
};

const at = ({ pages }: Site, address: string): Page => {
  const found = pages.find((one) => one.address === address);
  if (found === undefined) throw new Error(`nothing at ${address}: ${pages.map((one) => one.address).join(" ")}`);
  return found;
};
const codes = (more: Parameters<typeof buildFiles>[0], options = {}) =>
  summarise(buildFiles({ ...frenchOnly, ...more }, options).problems);

describe("a list of news", () => {
  const { site, problems } = buildFiles(files);

  it("V20: shows the pages of its folder that are out, newest first, to the minute, each language its own", () => {
    expect(problems).toEqual([]);
    expect(newsOf(site, at(site, "/fr/actualites")).map(({ key }) => key)).toEqual(
      ["b", "a", "z", "c", "2025/d"].map((name) => `actualites/${name}`),
    );
    expect(newsOf(site, at(site, "/en/news")).map(({ address }) => address)).toEqual(["/en/news/bee"]);
  });

  it("V20, L2: items stand below the list in the words of each language, also where the text is another's", () => {
    expect(at(site, "/en/news/bee").layout).toBe("news-item");
    expect(at(site, "/en/news/a").isFallback).toBe(true);
    expect(at(site, "/sq/actualites/b").isFallback).toBe(true);
    expect(breadcrumb(site, at(site, "/en/news/bee")).map(({ address }) => address)).toEqual([
      "/en/",
      "/en/news",
      "/en/news/bee",
    ]);
  });

  it("E12: an item appears on its day, and the site knows when that is", () => {
    const later = buildFiles(files, { now: new Date("2026-11-23T23:00:00Z") }).site;
    expect(newsOf(later, at(later, "/fr/actualites"))[0]?.key).toBe("actualites/demain");
    expect(site.nextChange?.toISOString()).toBe("2026-11-23T23:00:00.000Z");
  });

  it("L12: the day of an item is that of the site's time zone, for translations that of the reference", () => {
    const zoned = buildFiles({
      ...files,
      "fr/actualites/b.md": dated("2026-11-01T23:30Z"),
    }).site;
    expect(at(zoned, "/fr/actualites/b").published?.day).toBe("2026-11-02");
    expect(at(zoned, "/en/news/bee").published?.day).toBe("2026-11-02");
  });

  it("a page elsewhere, or beside no list, is no news", () => {
    expect(buildFiles({ "fr/dossier/a.md": page("A") }).site.pages[0]?.layout).not.toBe("news-item");
    const layouts = site.pages.filter(({ locale }) => locale === "fr").map(({ layout }) => layout);
    expect(layouts.filter((layout) => layout === "news")).toHaveLength(1);
  });
});

describe("the last change", () => {
  it.each([
    ["of a page is the date of its header", page("A"), "/fr/actualites/x", "2026-11-23"],
    [
      "of an item is not before it appeared",
      dated("2026-11-20").replace("updated: 2026-11-23", "updated: 2026-11-01"),
      "/fr/actualites/x",
      "2026-11-20",
    ],
    ["that is to come is not told", page("A").replace("2026-11-23", "2026-11-24"), "/fr/actualites/x", undefined],
    [
      "of a list is that of its newest item",
      dated("2026-11-20").replace("updated: 2026-11-23", "updated: 2026-11-21"),
      "/fr/actualites",
      "2026-11-21",
    ],
  ])("M1: %s", (_, text, address, expected) => {
    const list = page("Actualités", "", "layout: news\n").replace("2026-11-23", "2026-01-01");
    const { site } = buildFiles({ "fr/actualites/index.md": list, "fr/actualites/x.md": text });
    expect(lastChange(site, at(site, address))).toBe(expected);
  });
});

describe("what is wrong with news", () => {
  const list = { "fr/actualites/index.md": page("Actualités", "", "layout: news\n") };

  it("an item without a date is reported once, on the text that the others are made from", () => {
    const both = buildFiles({
      ...list,
      "fr/actualites/a.md": page("A"),
      "en/actualites/a.md": page("A"),
      "sq/actualites/b.md": page("B"),
    });
    expect(summarise(both.problems)).toEqual([
      "news/no-date content/fr/actualites/a.md:2:8-2:11",
      "news/no-date content/sq/actualites/b.md:2:8-2:11",
    ]);
  });

  it("a draft needs its date too, and a list outside a folder shows nothing", () => {
    expect(codes({ ...list, "fr/actualites/a.md": page("A", "", "draft: true\n") })).toHaveLength(1);
    expect(codes({ "fr/nouvelles.md": page("N", "", "layout: news\n") })).toEqual([
      "news/misplaced-list content/fr/nouvelles.md:5:9-5:13",
    ]);
  });

  it.each([
    ["fr/actualites/page/2.md", ["address/reserved content/fr/actualites/page/2.md:2:8-2:22"]],
    ["fr/actualites/page/a.md", []],
    ["fr/autre/page/2.md", []],
  ])("the address of a numbered page is reserved: %s", (path, expected) => {
    expect(codes({ ...list, [path]: dated("2026-11-01") })).toEqual(expected);
  });

  it.each(["/sitemap.xml", "/robots.txt", "/.well-known/x", "/fr/dci.json", "/fr/actualites.atom"])(
    "M1, M7, M8, M11: no alias may take %s",
    (alias) => {
      expect(codes({ "fr/a.md": page("A", "", `aliases: ["${alias}"]\n`) })).toEqual([
        expect.stringContaining("address/reserved"),
      ]);
    },
  );
});
