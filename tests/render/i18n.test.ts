// Dates, plurals, numbers and language names as each language writes them.

import { describe, expect, it } from "vitest";
import { parseSettings } from "../../src/content/settings.ts";
import { createSourceFile } from "../../src/content/source-file.ts";
import { createPhrasebooks, type Phrasebook } from "../../src/render/i18n.ts";
import { buildFiles } from "../support/site-files.ts";

const { site } = buildFiles();

function phrasebook(locale: string): Phrasebook {
  const found = createPhrasebooks(site.words, site.settings).get(locale);
  if (found === undefined) throw new Error(`no phrasebook ${locale}`);
  return found;
}

describe("dates", () => {
  it.each([
    ["fr", "2010-09-01", "1er septembre 2010"],
    ["fr", "2010-09-11", "11 septembre 2010"],
    ["fr", "2010-09-21", "21 septembre 2010"],
    ["fr", "2026-11-23", "23 novembre 2026"],
    ["fr", "2014-06", "juin 2014"],
    ["fr", "1961", "1961"],
    ["en", "2010-09-01", "1 September 2010"],
    ["en", "2026-11-23", "23 November 2026"],
    ["en", "2014-06", "June 2014"],
    ["en", "1961", "1961"],
    ["sq", "2010-09-01", "1 shtator 2010"],
    ["sq", "2026-11-23", "23 nëntor 2026"],
    ["sq", "2014-06", "qershor 2014"],
    ["sq", "1961", "1961"],
    ["fr", "2020-02-29", "29 février 2020"],
    ["fr", "2026-01-01", "1er janvier 2026"],
    ["fr", "2026-12-31", "31 décembre 2026"],
  ])("L12: in %s, %s is %s, whatever the machine's time zone", (locale, iso, expected) => {
    expect(phrasebook(locale).formatDate(iso)).toBe(expected);
  });

  it("L12: the region of a language is a setting", () => {
    const text = "locales:\n  - { code: en, name: English, tag: en-US }\n";
    const { settings } = parseSettings(createSourceFile("content/site.yml", text));
    if (settings === undefined) throw new Error("no settings");
    expect(createPhrasebooks(site.words, settings).get("en")?.formatDate("2010-09-01")).toBe("September 1, 2010");
  });
});

describe("plurals", () => {
  it.each([
    ["fr", 0, "one"],
    ["fr", 1, "one"],
    ["fr", 2, "other"],
    ["fr", 1_000_000, "many"],
    ["en", 0, "other"],
    ["en", 1, "one"],
    ["en", 2, "other"],
    ["sq", 1, "one"],
    ["sq", 2, "other"],
  ])("L12: in %s, %i takes the form %s", (locale, count, category) => {
    expect(phrasebook(locale).say("pageCount", { count }).endsWith(category)).toBe(true);
    expect(phrasebook(locale).say("pageCount", { count })).toContain(String(count));
  });
});

describe("words", () => {
  it("L15: every language says its own words", () => {
    expect(["fr", "en", "sq"].map((locale) => phrasebook(locale).words.siteTitle)).toEqual([
      "fr siteTitle",
      "en siteTitle",
      "sq siteTitle",
    ]);
  });

  it.each([
    ["fr", ["français", "anglais", "albanais"]],
    ["en", ["French", "English", "Albanian"]],
    ["sq", ["frëngjisht", "anglisht", "shqip"]],
  ])("languages are named in %s", (locale, expected) => {
    expect(["fr", "en", "sq"].map(phrasebook(locale).languageName)).toEqual(expected);
  });

  it("variables are put in as they are: escaping is the template's", () => {
    expect(phrasebook("en").say("serverErrorText", { id: "<a&b>" })).toContain("<a&b>");
  });

  it("L13: words are set in the typography of their language", () => {
    const words = new Map([...site.words].map(([locale, own]) => [locale, { ...own, missing: "Quoi : l'une ?" }]));
    const books = createPhrasebooks(words, site.settings);
    expect(books.get("fr")?.words.missing).toBe("Quoi\u00A0: l’une\u202F?");
    expect(books.get("en")?.words.missing).toBe("Quoi : l’une ?");
  });
});
