// Site → one search index per locale: real pages that search engines may show, section by section.

import { breadcrumb } from "../navigation.ts";
import type { GlossaryEntry, Page, Site } from "../site.ts";
import { readFigure } from "./figure-text.ts";
import { buildSearchIndex, type ReadablePage, type SearchIndex } from "./search-index.ts";
import type { SearchSection } from "./search-section.ts";
import { type Reading, readSections } from "./section-text.ts";

/** Indexes every locale; `shownIn` says what the site does not know of a locale. */
export function buildSearch(site: Site, shownIn: (locale: string) => Shown): ReadonlyMap<string, SearchIndex> {
  return new Map(
    site.settings.locales.map(({ code }) => {
      const pages = site.pages.filter((page) => page.locale === code && isSearched(page));
      return [code, buildSearchIndex(code, describePages(site, code, pages, shownIn(code)))];
    }),
  );
}

/** What readers see of a page that is not in its text. */
export interface Shown extends Pick<Reading, "formatDate"> {
  /** What a page shows beside its text, such as the data of a compulsory page. */
  readonly readFacts?: (page: Page) => readonly SearchSection[];
}

/** The pages of a locale as the search sees them. */
export function describePages(site: Site, locale: string, pages: readonly Page[], shown: Shown): ReadablePage[] {
  const readFigureOf = (name: string) => {
    const found = site.figures.get(name);
    return found === undefined ? [] : readFigure(found, locale, shown.formatDate);
  };
  const reading = { ...shown, readFigure: readFigureOf };
  return pages.map((page) => describePage(page, site, reading));
}

/** A text of another language, a page kept out of search engines and the search page itself are not found. */
export function isSearched(page: Page): boolean {
  return !page.isFallback && page.source.header.noindex !== true && page.layout !== "search";
}

function describePage(page: Page, site: Site, reading: Reading & Shown): ReadablePage {
  const { address, title, menuTitle } = page;
  const otherNames = title.includes(menuTitle) ? "" : menuTitle;
  const trail = breadcrumb(site, page).map((one) => one.menuTitle);
  return {
    // Copies: a title is a piece of its file, and would keep it in memory.
    ...structuredClone({ address, title, otherNames, trail }),
    readSections: () => [
      ...readSections(page.description, page.source.body.blocks, reading),
      ...(reading.readFacts?.(page) ?? []),
      ...(page.layout === "glossary" ? (site.glossary.get(page.locale) ?? []) : []).map(readEntry),
    ],
  };
}

/** Each acronym of the glossary is a section of its page. */
function readEntry({ id, acronym, expansion, definition, original, variants }: GlossaryEntry): SearchSection {
  const text = [definition, original?.acronym ?? "", original?.expansion ?? "", ...variants];
  return {
    anchor: id,
    heading: `${acronym} – ${expansion}`,
    text: text.filter((part) => part !== "").join(" · "),
  };
}
