// The answers made per request: results of a query, and the page of a wrong address with the nearest pages.

import { collectAddressNames } from "../../site/search/nearest-pages.ts";
import { isTooLong } from "../../site/search/query.ts";
import type { SearchIndex } from "../../site/search/search-index.ts";
import { phrasebookOf, type ViewContext } from "../build-page-view.ts";
import type { StoredResponse } from "../stored-response.ts";
import type { Templates } from "../templates.ts";
import { createFreshPage, type FreshResponse } from "./fresh-response.ts";
import { buildNotFoundView } from "./not-found-view.ts";
import { buildSearchPageView, indexOf } from "./search-page-view.ts";
import type { SearchLanguage } from "./search-results.ts";
import { renderStaticSearch, type SearchPageView } from "./static-search.ts";

export interface SearchAnswers {
  /** Address of a search page → its locale. */
  readonly searchLocales: ReadonlyMap<string, string>;
  /** The results of a query as typed, whatever it holds. */
  readonly renderSearch: (locale: string, query: string) => FreshResponse;
  /** What lets the search page find by itself, in the browser: its script, the indexes, and the pages that load them. */
  readonly renderStaticSearch: (script: Uint8Array) => Promise<ReadonlyMap<string, StoredResponse>>;
  /** The 404 page for a decoded path. */
  readonly renderNotFound: (locale: string, path: string) => FreshResponse;
}

/** `searchPages`: locale → the view of its search page without a query. */
export function createSearchAnswers(
  context: ViewContext & { readonly indexes: ReadonlyMap<string, SearchIndex> },
  searchPages: ReadonlyMap<string, SearchPageView>,
  templates: Templates,
): SearchAnswers {
  const { indexes } = context;
  const languages = new Map(
    [...searchPages].map(([locale, { page }]): [string, SearchLanguage] => {
      const { words, say, languageName } = phrasebookOf(context, locale);
      const index = indexOf(locale, { indexes });
      return [locale, { index, address: page.address, words, say, name: languageName(locale) }];
    }),
  );
  const names = collectAddressNames(context.site);
  return {
    searchLocales: new Map([...languages].map(([locale, { address }]) => [address, locale])),
    renderStaticSearch: (script) => renderStaticSearch(script, { ...context, languages, searchPages, templates }),
    renderSearch: (locale, query) => {
      const page = searchPages.get(locale)?.view;
      if (page === undefined) throw new Error(`no search page for the locale ${locale}`);
      const view = buildSearchPageView(page, query, { ...context, languages });
      const body = templates.renderLayout("search", view);
      return createFreshPage(isTooLong(query) ? 400 : 200, locale, "private, no-cache", body);
    },
    renderNotFound: (locale, path) => {
      const view = buildNotFoundView(locale, path, { ...context, names });
      return createFreshPage(404, locale, "no-store", templates.renderLayout("error", view));
    },
  };
}
