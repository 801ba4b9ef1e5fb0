// The view of a wrong address: its words in the search form, the pages nearest to it, the site map.

import { type AddressNames, nearestPages, wordsOfPath } from "../../site/search/nearest-pages.ts";
import type { SearchIndex } from "../../site/search/search-index.ts";
import type { PageView } from "../page-view.ts";
import { typeset } from "../typography.ts";

/** The view for a decoded path, which may hold anything, on top of that of a page that is not found. */
export function buildNotFoundView(
  page: PageView,
  path: string,
  { names, index }: { readonly names: AddressNames; readonly index: SearchIndex },
): PageView {
  const nearest = nearestPages(path, { names, index }).map(({ address, title, description }) => ({
    label: typeset(title, index.locale),
    description: typeset(description, index.locale),
    href: address,
    isCurrent: false,
  }));
  const query = wordsOfPath(path, names.locales);
  return {
    ...page,
    ...(page.error && { error: { ...page.error, nearest } }),
    ...(page.searchBox && { searchBox: { ...page.searchBox, query } }),
  };
}
