// Search over the committed content: every page is found by its own title, and the index stays small. Never its wording.

import { describe, expect, it } from "vitest";
import { createSnapshot } from "../src/live/snapshot.ts";
import { createPhrasebooks } from "../src/render/i18n.ts";
import { buildSearch, isSearched } from "../src/site/search/build-search.ts";
import { search } from "../src/site/search/search.ts";
import { tags } from "./support/html.ts";
import { origin, someDay } from "./support/site-files.ts";

const folders = { contentFolder: "content", viewsFolder: "views", assetsFolder: "dist/public" };
const { site, rendered } = await createSnapshot({ ...folders, origin, isPreview: false }, someDay);
if (site === undefined || rendered === undefined) throw new Error("the committed content has errors: npm run check");
const phrasebooks = createPhrasebooks(site.words, site.settings);
const indexes = buildSearch(site, (locale) => ({
  formatDate: (iso) => phrasebooks.get(locale)?.formatDate(iso) ?? iso,
}));
const locales = site.settings.locales.map(({ code }) => code);
const pages = site.pages.filter(isSearched);

describe.each(locales)("in %s", (locale) => {
  const own = pages.filter((page) => page.locale === locale);
  const searchPage = [...rendered.searchLocales].find(([, code]) => code === locale)?.[0];

  it.each(own.map((page) => [page.address, page.title]))("V2: %s comes first for its own title", (address, title) => {
    const index = indexes.get(locale);
    expect(index && search(index, title).hits[0]?.page.address).toBe(address);
  });

  it("O9: the first answers of a fresh snapshot find every page in its results", () => {
    expect(searchPage).toMatch(new RegExp(`^/${locale}/`));
    for (const { address, title } of own) {
      const { status, body } = rendered.renderSearch(locale, title);
      const found = tags(body, "h3").map(({ html }) => tags(html, "a")[0]?.attributes["href"]?.split("#")[0]);
      expect([status, found[0]]).toEqual([200, address]);
    }
  });
});

it("the index weighs at most 30 % of the pages: minisearch as JSON against the HTML of all pages", () => {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  const index = [...indexes.values()].reduce((sum, { engine }) => sum + bytes(JSON.stringify(engine)), 0);
  const html = pages.reduce(
    (sum, { address }) => sum + (rendered.responses.get(address)?.bodies.identity.length ?? 0),
    0,
  );
  expect(index).toBeGreaterThan(1000);
  expect(index / html).toBeLessThanOrEqual(0.3);
});
