// The answers made per request: results of a query, and the page of a wrong address with the nearest pages.

import type { AddressNames } from "../../site/search/nearest-pages.ts";
import { isTooLong } from "../../site/search/query.ts";
import type { SearchIndex } from "../../site/search/search-index.ts";
import type { PageView } from "../page-view.ts";
import type { Templates } from "../templates.ts";
import { createFreshPage, type FreshResponse } from "./fresh-response.ts";
import { buildNotFoundView } from "./not-found-view.ts";
import { buildSearchPageView } from "./search-page-view.ts";
import type { SearchLanguages } from "./search-results.ts";

export interface SearchAnswers {
  /** Address of a search page → its locale. */
  readonly searchLocales: ReadonlyMap<string, string>;
  /** The results of a query as typed, whatever it holds. */
  readonly renderSearch: (locale: string, query: string) => FreshResponse;
  /** The 404 page for a decoded path. */
  readonly renderNotFound: (locale: string, path: string) => FreshResponse;
}

/** What the answers are made from: plain data by locale. The site and its texts can be forgotten meanwhile. */
export interface SearchParts {
  readonly indexes: ReadonlyMap<string, SearchIndex>;
  /** Those that have a search page. */
  readonly languages: SearchLanguages;
  /** The search page without a query. */
  readonly searchPages: ReadonlyMap<string, PageView>;
  /** The page of an address that is near nothing. */
  readonly notFoundPages: ReadonlyMap<string, PageView>;
  readonly names: AddressNames;
}

export function createSearchAnswers(parts: SearchParts, templates: Templates): SearchAnswers {
  const { indexes, languages, searchPages, notFoundPages, names } = parts;
  return {
    searchLocales: new Map([...languages].map(([locale, { address }]) => [address, locale])),
    renderSearch: (locale, query) => {
      const view = buildSearchPageView(partOf(searchPages, locale), query, languages);
      const body = templates.renderLayout("search", view);
      return createFreshPage(isTooLong(query) ? 400 : 200, locale, "private, no-cache", body);
    },
    renderNotFound: (locale, path) => {
      const index = partOf(indexes, locale);
      const view = buildNotFoundView(partOf(notFoundPages, locale), path, { names, index });
      return createFreshPage(404, locale, "no-store", templates.renderLayout("error", view));
    },
  };
}

function partOf<Part>(parts: ReadonlyMap<string, Part>, locale: string): Part {
  const part = parts.get(locale);
  if (part === undefined) throw new Error(`no search for the locale ${locale}`);
  return part;
}
