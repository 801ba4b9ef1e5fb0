// Translations: real versions, texts that stand in for a missing one, pages in one language only.

import { describe, expect, it } from "vitest";
import { realVersions } from "../../src/site/translations.ts";
import { buildFiles, page } from "../support/site-files.ts";

const { site, problems } = buildFiles({
  "en/index.md": page("Home", "", "translation: { status: provisional }\n"),
  "fr/dci.md": page("DCI", "", "noindex: true\nlayout: site-map\n"),
  "en/dci.md": page("DCI in English"),
  "sq/vetem.md": page("Vetëm shqip"),
});

function pageOf(locale: string, key: string) {
  const found = site.pagesByKey.get(key)?.get(locale);
  if (found === undefined) throw new Error(`no page ${locale}/${key}`);
  return found;
}

describe("translations", () => {
  it("L4: every page has an address in every language", () => {
    expect(problems).toEqual([]);
    for (const versions of site.pagesByKey.values()) expect([...versions.keys()]).toEqual(["fr", "en", "sq"]);
  });

  it("L5: the reference text stands where a translation is missing", () => {
    const missing = pageOf("sq", "dci");
    expect([missing.isFallback, missing.source.locale, missing.address]).toEqual([true, "fr", "/sq/dci"]);
  });

  it.each(["fr", "en"])("L10: a page may exist in one language only, whichever it is: seen from %s", (locale) => {
    const only = pageOf(locale, "vetem");
    expect([only.isFallback, only.source.locale, only.title]).toEqual([true, "sq", "Vetëm shqip"]);
    expect(pageOf("sq", "vetem").isFallback).toBe(false);
  });

  it("L6: a text that stands in is not for search engines", () => {
    expect(pageOf("fr", "vetem").isIndexed).toBe(false);
    expect(pageOf("sq", "vetem").isIndexed).toBe(true);
  });

  it("M3: the real versions are those with a file of their own", () => {
    const locales = (key: string) => realVersions(site, pageOf("fr", key)).map((one) => one.locale);
    expect(locales("dci")).toEqual(["fr", "en"]);
    expect(locales("vetem")).toEqual(["sq"]);
  });

  it("a translation inherits what is not words, such as its layout and noindex", () => {
    expect(pageOf("en", "dci").layout).toBe("site-map");
    expect(pageOf("en", "dci").isIndexed).toBe(false);
  });

  it("L19: a page knows that its translation is provisional", () => {
    expect([pageOf("en", "index"), pageOf("fr", "index")].map((one) => one.isProvisional)).toEqual([true, false]);
  });
});

describe("buildSite", () => {
  it("gives a frozen site of frozen pages", () => {
    expect(Object.isFrozen(site)).toBe(true);
    expect(site.pages.every((one) => Object.isFrozen(one))).toBe(true);
  });

  it("gives the home layout to the index page and takes the title as menu title", () => {
    expect([pageOf("fr", "index").layout, pageOf("fr", "vetem").layout]).toEqual(["home", "page"]);
    expect(pageOf("fr", "index").menuTitle).toBe("Accueil");
  });

  it("misses a home page when no language has one", () => {
    const { problems: found } = buildFiles({ "fr/index.md": null, "fr/dci.md": page("DCI") });
    expect(found.map((one) => [one.code, one.file])).toEqual([["file/missing", "content/fr/index.md"]]);
  });

  it("L10: the home page, too, may exist in one language only", () => {
    const built = buildFiles({ "fr/index.md": null, "en/index.md": page("Home") });
    expect(built.problems).toEqual([]);
    expect(built.site.pagesByKey.get("index")?.get("fr")).toMatchObject({ address: "/fr/", isFallback: true });
  });
});
