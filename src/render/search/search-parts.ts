// Site → what the answers of its search are made from: copies, so that the site can be forgotten once it is served.

import { collectAddressNames } from "../../site/search/nearest-pages.ts";
import type { SearchIndex } from "../../site/search/search-index.ts";
import { buildErrorView, phrasebookOf, type ViewContext } from "../build-page-view.ts";
import { buildPageViews } from "../news-pages.ts";
import type { PageView } from "../page-view.ts";
import { renderArticle } from "../render-article.ts";
import type { Templates } from "../templates.ts";
import type { SearchParts } from "./render-search.ts";
import type { SearchLanguage, SearchLanguages } from "./search-results.ts";
import type { SearchPageView } from "./static-search.ts";

type SearchPageViews = ReadonlyMap<string, SearchPageView>;

/** Locale → its search page without a query. */
export function viewSearchPages(context: ViewContext, templates: Templates): SearchPageViews {
  const pages = context.site.pages.filter(({ layout }) => layout === "search");
  return new Map(
    pages.flatMap((page) => {
      const view = buildPageViews(page, renderArticle(page, context, templates), context).get(page.address);
      return view?.searchBox?.action === page.address ? [[page.locale, { page, view }] as const] : [];
    }),
  );
}

/** All but the indexes, and the languages that have them. */
export function createSearchParts(
  searchPages: SearchPageViews,
  context: ViewContext,
): Omit<SearchParts, "indexes" | "languages"> {
  const { site } = context;
  const notFound = site.settings.locales.map(({ code }) => [code, viewNotFound(code, context)] as const);
  return {
    searchPages: structuredClone(new Map([...searchPages].map(([locale, { view }]) => [locale, view]))),
    notFoundPages: structuredClone(new Map(notFound)),
    names: collectAddressNames(site),
  };
}

/** What each language that has a search page says of its results; `addresses` are those of the search pages. */
export function createLanguages(
  addresses: ReadonlyMap<string, string>,
  indexes: ReadonlyMap<string, SearchIndex>,
  context: Pick<ViewContext, "phrasebooks">,
): SearchLanguages {
  return new Map(
    [...addresses].map(([locale, address]): [string, SearchLanguage] => {
      const { words, say, languageName } = phrasebookOf(context, locale);
      const index = indexes.get(locale);
      if (index === undefined) throw new Error(`no search index for the locale ${locale}`);
      return [locale, { index, address, words, say, name: languageName(locale) }];
    }),
  );
}

function viewNotFound(locale: string, context: ViewContext): PageView {
  const { words } = phrasebookOf(context, locale);
  const error = { status: 404, title: words.notFoundTitle, text: words.notFoundText, nearest: [] };
  return buildErrorView(locale, error, context);
}
