// The search of a site: its indexes, made anew where texts changed, and what is made from them.

import type { Frame } from "../../site/frame.ts";
import { describePages, isSearched, type Shown } from "../../site/search/build-search.ts";
import { buildSearchIndexBetweenRequests, type SearchIndex } from "../../site/search/search-index.ts";
import type { SearchSection } from "../../site/search/search-section.ts";
import type { Page } from "../../site/site.ts";
import { phrasebookOf, type ViewContext } from "../build-page-view.ts";
import { buildFactSections } from "../compliance-view.ts";
import type { FactSectionView } from "../fact-view.ts";
import type { StoredResponse } from "../stored-response.ts";
import type { Templates } from "../templates.ts";
import { type KeptSearch, keepSearch } from "./kept-search.ts";
import { createSearchAnswers, type SearchAnswers } from "./render-search.ts";
import { createLanguages, createSearchParts, viewSearchPages } from "./search-parts.ts";
import { renderStaticSearch } from "./static-search.ts";

/** An index and what it was made from. */
export interface MadeIndex {
  readonly index: SearchIndex;
  readonly frame: Frame;
  readonly pages: readonly Page[];
}

/** The answers, and what only those need who make more of the site than its answers: it holds the whole site. */
export interface Search extends SearchAnswers {
  /** Locale → its index. */
  readonly indexes: ReadonlyMap<string, MadeIndex>;
  /** What lets the search page find by itself, in the browser: its script, the indexes, and the pages that load them. */
  readonly renderStaticSearch: (script: Uint8Array) => Promise<ReadonlyMap<string, StoredResponse>>;
  /** The search as data, from which `openKeptSearch` opens it again. */
  readonly keepSearch: () => KeptSearch;
  /** Present while the search still finds the texts of the site before: resolves to the search of this one. */
  readonly renewSearch?: (signal: AbortSignal) => Promise<Search | undefined>;
}

type Mark = (answer: readonly [string, StoredResponse]) => readonly [string, StoredResponse];

/**
 * The search of a site. Indexing takes longer than the rest of a small change: where only running texts changed, the
 * indexes of the earlier site serve until they are renewed; whatever they find is still there.
 */
export async function createSearch(
  context: ViewContext,
  templates: Templates,
  earlier: Pick<Search, "indexes"> | undefined,
  mark: Mark,
): Promise<Search> {
  const searchPages = viewSearchPages(context, templates);
  const addresses = new Map([...searchPages].map(([locale, { page }]) => [locale, page.address]));
  const parts = createSearchParts(searchPages, context);
  const answersOf = (made: ReadonlyMap<string, MadeIndex>): Search => {
    const indexes = new Map([...made].map(([locale, { index }]) => [locale, index]));
    const languages = createLanguages(addresses, indexes, context);
    const answers = createSearchAnswers({ ...parts, indexes, languages }, templates);
    const exported = { ...context, languages, searchPages, templates };
    return {
      ...answers,
      renderStaticSearch: async (script) => new Map([...(await renderStaticSearch(script, exported))].map(mark)),
      keepSearch: () => keepSearch({ ...parts, indexes }, addresses, context.site),
      indexes: made,
    };
  };
  const known = earlier?.indexes ?? new Map<string, MadeIndex>();
  const locales = context.site.settings.locales.map(({ code }) => code);
  if (locales.every((locale) => known.get(locale)?.frame === context.frame)) {
    const isCurrent = locales.every((locale) => isMadeFrom(known.get(locale), searchedPages(locale, context)));
    const renewSearch: NonNullable<Search["renewSearch"]> = async (signal) => {
      const indexes = await makeIndexes(context, known, signal);
      return indexes && answersOf(indexes);
    };
    return { ...answersOf(known), ...(!isCurrent && { renewSearch }) };
  }
  return answersOf((await makeIndexes(context, known)) ?? known);
}

/** Indexes each locale whose texts are not those of its known index; nothing when the signal ends it. */
async function makeIndexes(
  context: ViewContext,
  known: ReadonlyMap<string, MadeIndex>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, MadeIndex> | undefined> {
  const { site, frame } = context;
  const indexes = new Map<string, MadeIndex>();
  for (const { code } of site.settings.locales) {
    const pages = searchedPages(code, context);
    const before = known.get(code);
    if (before?.frame === frame && isMadeFrom(before, pages)) {
      indexes.set(code, before);
      continue;
    }
    const described = describePages(site, code, pages, shownIn(code, context));
    const index = await buildSearchIndexBetweenRequests(code, described, signal);
    if (index === undefined) return undefined;
    indexes.set(code, { index, frame, pages });
  }
  return indexes;
}

function shownIn(locale: string, context: ViewContext): Shown {
  const phrasebook = phrasebookOf(context, locale);
  return {
    formatDate: phrasebook.formatDate,
    readFacts: (page) => buildFactSections(page, { ...context, phrasebook }).map(readFactSection),
  };
}

/** A fact that nobody has given yet says nothing. */
function readFactSection({ id, title, texts, facts, items }: FactSectionView): SearchSection {
  const given = facts.filter(({ values }) => values.length > 0);
  const words = [
    ...texts,
    ...given.flatMap(({ label, values }) => [label, ...values.map(({ text }) => text)]),
    ...items.map(({ text }) => text),
  ];
  return { anchor: id, heading: title, text: words.join(" · ") };
}

function searchedPages(locale: string, { site }: ViewContext): Page[] {
  return site.pages.filter((page) => page.locale === locale && isSearched(page));
}

function isMadeFrom(made: MadeIndex | undefined, pages: readonly Page[]): boolean {
  return made?.pages.length === pages.length && pages.every((page, index) => page === made.pages[index]);
}
