// The view of the search page with what a query found: counts, pages with their snippets, other languages.

import { nearestQueries } from "../../site/search/nearest-words.ts";
import { cleanQuery, cutQuery, isTooLong, longestQuery } from "../../site/search/query.ts";
import { countPages, type SearchHit, search } from "../../site/search/search.ts";
import type { SearchIndex, SearchSection } from "../../site/search/search-index.ts";
import { phrasebookOf, type ViewContext } from "../build-page-view.ts";
import type { PageView } from "../page-view.ts";
import type { OtherLanguageView, SearchHitView, SearchView } from "./search-view.ts";

export interface SearchContext extends ViewContext {
  readonly indexes: ReadonlyMap<string, SearchIndex>;
  /** Locale → address of its search page. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** The view of a query as typed, on top of that of the page without one. */
export function buildSearchPageView(page: PageView, typed: string, context: SearchContext): PageView {
  const query = cleanQuery(typed);
  const shown = cutQuery(query);
  const view =
    isTooLong(typed) || query === "" ? buildRefusal(page, query, context) : buildResults(page, query, context);
  // Results have no JSON of their own.
  const { jsonHref: _, ...head } = page.head;
  return {
    ...page,
    head: {
      ...head,
      ...(query !== "" && { title: `${shown} – ${head.title}` }),
      alternates: [],
      isIndexed: false,
    },
    // The other languages are asked the same.
    languages: page.languages.map((language) => {
      const address = context.addresses.get(language.code);
      return address === undefined || query === "" ? language : { ...language, href: addressOf(address, shown) };
    }),
    ...(page.searchBox && { searchBox: { ...page.searchBox, query: shown } }),
    search: view,
  };
}

/** Nothing to search for, or too much. */
function buildRefusal({ lang }: PageView, query: string, context: SearchContext): SearchView {
  const { words, say } = phrasebookOf(context, lang);
  const [countText, note] =
    query === "" ? [words.searchEmpty] : [words.noResult, say("searchTooLong", { most: longestQuery })];
  return { countText, ...(note !== undefined && { note }), hits: [], suggestions: [], otherLanguages: [] };
}

function buildResults({ lang }: PageView, query: string, context: SearchContext): SearchView {
  const { words, say } = phrasebookOf(context, lang);
  const index = indexOf(lang, context);
  const { hits, total, isPartial } = search(index, query);
  const suggestions = total === 0 || isPartial ? nearestQueries(index, query) : [];
  return {
    countText: total === 0 ? words.noResult : say("resultCount", { count: total }),
    ...(isPartial && { note: words.searchPartial }),
    ...(total > hits.length && { moreText: say("firstResults", { shown: hits.length }) }),
    hits: hits.map(describeHit),
    suggestions: suggestions.map((text) => ({
      label: text,
      href: addressOf(context.addresses.get(lang) ?? "", text),
    })),
    otherLanguages: [...context.addresses]
      .filter(([locale]) => locale !== lang)
      .map(([locale, address]) => describeLanguage(locale, address, query, context)),
  };
}

/** The link speaks the language that it leads to, as those of the language switch do. */
function describeLanguage(locale: string, address: string, query: string, context: SearchContext): OtherLanguageView {
  const { say, languageName } = phrasebookOf(context, locale);
  const count = countPages(indexOf(locale, context), query);
  const text = say("resultsInLanguage", { count, language: languageName(locale) });
  return { lang: locale, text, ...(count > 0 && { href: addressOf(address, query) }) };
}

function describeHit({ page, section, snippet, others }: SearchHit): SearchHitView {
  const hrefOf = ({ anchor }: SearchSection) => (anchor === "" ? page.address : `${page.address}#${anchor}`);
  return {
    title: page.title,
    href: hrefOf(section),
    trail: [...page.trail, section.heading].filter((label) => label !== "").join(" › "),
    snippet,
    others: others.map((other) => ({ label: other.heading, href: hrefOf(other) })),
  };
}

function addressOf(page: string, query: string): string {
  return `${page}?q=${encodeURIComponent(query)}`;
}

export function indexOf(locale: string, { indexes }: Pick<SearchContext, "indexes">): SearchIndex {
  const index = indexes.get(locale);
  if (index === undefined) throw new Error(`no search index for the locale ${locale}`);
  return index;
}
