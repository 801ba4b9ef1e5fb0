// The view of the search page with what a query found: counts, pages with their snippets, other languages.

import { cleanQuery, cutQuery } from "../../site/search/query.ts";
import type { PageView } from "../page-view.ts";
import { buildSearchResults, queryAddress, type SearchLanguages } from "./search-results.ts";

/** The view of a query as typed, on top of that of the page without one. */
export function buildSearchPageView(page: PageView, typed: string, languages: SearchLanguages): PageView {
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
      const address = languages.get(language.code)?.address;
      return address === undefined || query === "" ? language : { ...language, href: queryAddress(address, shown) };
    }),
    ...(page.searchBox && { searchBox: { ...page.searchBox, query: shown } }),
    search: buildSearchResults(page.lang, typed, languages),
  };
}
