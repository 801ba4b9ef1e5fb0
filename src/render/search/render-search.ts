// The answers made per request: results of a query, and the page of a wrong address with the nearest pages.

import { buildSearch } from "../../site/search/build-search.ts";
import { collectAddressNames } from "../../site/search/nearest-pages.ts";
import { isTooLong } from "../../site/search/query.ts";
import { phrasebookOf, type ViewContext } from "../build-page-view.ts";
import type { PageView } from "../page-view.ts";
import type { Templates } from "../templates.ts";
import { typeset } from "../typography.ts";
import { createFreshPage, type FreshResponse } from "./fresh-response.ts";
import { buildNotFoundView } from "./not-found-view.ts";
import { buildSearchPageView } from "./search-page-view.ts";

export interface SearchAnswers {
  /** Address of a search page → its locale. */
  readonly searchLocales: ReadonlyMap<string, string>;
  /** The results of a query as typed, whatever it holds. */
  readonly renderSearch: (locale: string, query: string) => FreshResponse;
  /** The 404 page for a decoded path. */
  readonly renderNotFound: (locale: string, path: string) => FreshResponse;
}

/** Indexes every locale. `searchPages`: locale → the view of its search page without a query. */
export function createSearchAnswers(
  context: ViewContext,
  searchPages: ReadonlyMap<string, PageView>,
  templates: Templates,
): SearchAnswers {
  const indexes = buildSearch(context.site, (locale) => ({
    typeset: (text) => typeset(text, locale),
    formatDate: phrasebookOf(context, locale).formatDate,
  }));
  const addresses = new Map([...searchPages].map(([locale, { searchBox }]) => [locale, searchBox?.action ?? ""]));
  const names = collectAddressNames(context.site);
  return {
    searchLocales: new Map([...addresses].map(([locale, address]) => [address, locale])),
    renderSearch: (locale, query) => {
      const page = searchPages.get(locale);
      if (page === undefined) throw new Error(`no search page for the locale ${locale}`);
      const view = buildSearchPageView(page, query, { ...context, indexes, addresses });
      const body = templates.renderLayout("search", view);
      return createFreshPage(isTooLong(query) ? 400 : 200, locale, "private, no-cache", body);
    },
    renderNotFound: (locale, path) => {
      const view = buildNotFoundView(locale, path, { ...context, indexes, names });
      return createFreshPage(404, locale, "no-store", templates.renderLayout("error", view));
    },
  };
}
