// The view of a wrong address: its words in the search form, the pages nearest to it, the site map.

import { type AddressNames, nearestPages, wordsOfPath } from "../../site/search/nearest-pages.ts";
import { buildErrorView, linkTo, phrasebookOf, type ViewContext } from "../build-page-view.ts";
import type { PageView } from "../page-view.ts";
import { typeset } from "../typography.ts";
import { indexOf, type SearchContext } from "./search-page-view.ts";

type NotFoundContext = ViewContext & Pick<SearchContext, "indexes"> & { readonly names: AddressNames };

/** The view for a decoded path, which may hold anything. */
export function buildNotFoundView(locale: string, path: string, context: NotFoundContext): PageView {
  const { site, names } = context;
  const { words } = phrasebookOf(context, locale);
  const nearest = nearestPages(path, { site, names, index: indexOf(locale, context) }).map((page) => ({
    ...linkTo(page, locale),
    label: typeset(page.title, page.source.locale),
    description: typeset(page.description, page.source.locale),
  }));
  const error = { status: 404, title: words.notFoundTitle, text: words.notFoundText, nearest };
  const view = buildErrorView(locale, error, context);
  const query = wordsOfPath(
    path,
    site.settings.locales.map(({ code }) => code),
  );
  return { ...view, ...(view.searchBox && { searchBox: { ...view.searchBox, query } }) };
}
