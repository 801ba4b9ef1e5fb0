// Site → one search index per locale: real pages that search engines may show, section by section.

import { breadcrumb } from "../navigation.ts";
import type { GlossaryEntry, Page, Site } from "../site.ts";
import { readFigure } from "./figure-text.ts";
import { atOnce, indexInSteps, type SearchIndex, type SearchPage, type SearchSection } from "./search-index.ts";
import { type Print, type Reading, readSections } from "./section-text.ts";

/** Indexes every locale; `printOf` says how a locale prints its texts, so that results read like the pages. */
export function buildSearch(site: Site, printOf: (locale: string) => Print): ReadonlyMap<string, SearchIndex> {
  return new Map(
    site.settings.locales.map(({ code }) => {
      const pages = site.pages.filter((page) => page.locale === code && isSearched(page));
      return [code, atOnce(buildSearchInSteps(site, code, pages, printOf(code)))];
    }),
  );
}

export interface PagePrint extends Print {
  /** What a page shows beside its text, such as the data of a compulsory page. */
  readonly readFacts?: (page: Page) => readonly SearchSection[];
}

/** Indexes the pages of a locale, for those who have other things to do between two steps. */
export function buildSearchInSteps(
  site: Site,
  locale: string,
  pages: readonly Page[],
  print: PagePrint,
): Generator<undefined, SearchIndex> {
  const readFigureOf = (name: string) => {
    const found = site.figures.get(name);
    return found === undefined ? [] : readFigure(found, locale, print.formatDate);
  };
  const reading = { ...print, readFigure: readFigureOf };
  function* readPages() {
    for (const page of pages) yield readPage(page, site, reading);
  }
  return indexInSteps(locale, readPages());
}

/** A text of another language, a page kept out of search engines and the search page itself are not found. */
export function isSearched(page: Page): boolean {
  return !page.isFallback && page.source.header.noindex !== true && page.layout !== "search";
}

function readPage(page: Page, site: Site, print: Reading & PagePrint): SearchPage {
  return {
    address: page.address,
    title: print.typeset(page.title),
    otherNames: page.title.includes(page.menuTitle) ? "" : print.typeset(page.menuTitle),
    trail: breadcrumb(site, page).map((one) => print.typeset(one.menuTitle)),
    sections: [
      ...readSections(print.typeset(page.description), page.source.body.blocks, print),
      ...(print.readFacts?.(page) ?? []),
      ...(page.layout === "glossary" ? (site.glossary.get(page.locale) ?? []) : []).map((entry) =>
        readEntry(entry, print),
      ),
    ],
  };
}

/** Each acronym of the glossary is a section of its page. */
function readEntry(
  { id, acronym, expansion, definition, original, variants }: GlossaryEntry,
  print: Print,
): SearchSection {
  const text = [definition, original?.acronym ?? "", original?.expansion ?? "", ...variants];
  return {
    anchor: id,
    heading: print.typeset(`${acronym} – ${expansion}`),
    text: print.typeset(text.filter((part) => part !== "").join(" · ")),
  };
}
