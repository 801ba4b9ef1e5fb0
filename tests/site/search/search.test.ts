// Search: what visitors type, and the page that must come first, in three languages.

import { describe, expect, it } from "vitest";
import { createPhrasebooks } from "../../../src/render/i18n.ts";
import { buildSearch } from "../../../src/site/search/build-search.ts";
import { search } from "../../../src/site/search/search.ts";
import { searchSiteFiles } from "../../fixtures/search/pages.ts";
import { queries } from "../../fixtures/search/queries.ts";
import { buildFiles } from "../../support/site-files.ts";

const { site } = buildFiles(searchSiteFiles);
const phrasebooks = createPhrasebooks(site.words, site.settings);
const indexes = buildSearch(site, (locale) => ({
  formatDate: (iso) => phrasebooks.get(locale)?.formatDate(iso) ?? iso,
}));

function indexOf(locale: string) {
  const index = indexes.get(locale);
  if (index === undefined) throw new Error(`no index for ${locale}`);
  return index;
}

/** The first page found, with the section when the expectation names one. */
function first(locale: string, query: string, withAnchor: boolean): string | undefined {
  const [hit] = search(indexOf(locale), query).hits;
  return hit && `${hit.page.address}${withAnchor ? `#${hit.section.anchor}` : ""}`;
}

it("the table is long, and no query stands in it twice", () => {
  const all = Object.entries(queries).flatMap(([locale, rows]) => rows.map(([query]) => `${locale} ${query}`));
  expect(all.length).toBeGreaterThanOrEqual(120);
  expect(new Set(all).size).toBe(all.length);
  expect(new Set(site.pages.map(({ key }) => key)).size).toBeGreaterThan(10);
});

describe.each(["fr", "en", "sq"] as const)("V3: in %s", (locale) => {
  it.each(queries[locale])("%s leads to /%s", (query, expected) => {
    expect(first(locale, query, expected.includes("#"))).toBe(`/${locale}/${expected}`);
  });
});

describe("words that no page has", () => {
  const find = (locale: string, query: string) => {
    const { hits, isNear, isPartial } = search(indexOf(locale), query);
    return { first: hits[0]?.page.address, isNear, isPartial };
  };

  it.each([
    ["misson", { first: "/fr/missions", isNear: true, isPartial: false }],
    ["misions", { first: "/fr/missions", isNear: true, isPartial: false }],
    ["missoin", { first: "/fr/missions", isNear: true, isPartial: false }],
    ["imssion", { first: "/fr/missions", isNear: true, isPartial: false }],
    ["missions", { first: "/fr/missions", isNear: false, isPartial: false }],
    ["mission zzzzzz", { first: "/fr/missions", isNear: true, isPartial: true }],
  ])("V3: %j finds a word with one slip, or with two letters that changed places, and says so", (query, expected) => {
    expect(find("fr", query)).toEqual(expected);
  });

  it.each(["maison", "mimosas", "zzzzzz"])("V3: two slips in a short word make another word: %j", (query) => {
    expect(find("fr", query)).toEqual({ first: undefined, isNear: false, isPartial: false });
  });
});
