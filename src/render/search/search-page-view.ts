// The view of the search page with what a query found: counts, pages with their snippets, other languages.

import { cleanQuery, cutQuery } from "../../site/search/query.ts";
import type { SearchIndex } from "../../site/search/search-index.ts";
import type { ViewContext } from "../build-page-view.ts";
import type { PageView } from "../page-view.ts";
import { buildSearchResults, queryAddress, type SearchLanguages } from "./search-results.ts";

export interface SearchContext extends ViewContext {
  readonly indexes: ReadonlyMap<string, SearchIndex>;
  /** Those that have a search page. */
  readonly languages: SearchLanguages;
}

/** The view of a query as typed, on top of that of the page without one. */
export function buildSearchPageView(page: PageView, typed: string, context: SearchContext): PageView {
  const query = cleanQuery(typed);
  const shown = cutQuery(query);
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
      const address = context.languages.get(language.code)?.address;
      return address === undefined || query === "" ? language : { ...language, href: queryAddress(address, shown) };
    }),
    ...(page.searchBox && { searchBox: { ...page.searchBox, query: shown } }),
    search: buildSearchResults(page.lang, typed, context.languages),
  };
}

export function indexOf(locale: string, { indexes }: Pick<SearchContext, "indexes">): SearchIndex {
  const index = indexes.get(locale);
  if (index === undefined) throw new Error(`no search index for the locale ${locale}`);
  return index;
}
