// Which pages lists and machine readers may name, and which one stands for the others of the same text.

import { newsLists } from "./news.ts";
import type { Page, Site } from "./site.ts";

/** True for a real version that its header does not keep out of sight; previews and copies list it too. */
export function isListed(page: Page): boolean {
  return !page.isFallback && page.source.header.noindex !== true;
}

/** The page that search engines should name: the original of a text that stands in for a translation, or the page. */
export function canonicalPage(site: Site, page: Page): Page {
  return page.isFallback ? (site.pagesByKey.get(page.key)?.get(page.source.locale) ?? page) : page;
}

/** True when search engines may name at least one page: neither a preview nor a copy that is not launched. */
export function isIndexedSite(site: Site): boolean {
  return site.isLaunched && site.pages.some((page) => page.isIndexed);
}

/** The lists of news of a locale that have a feed. */
export function listsWithFeed(site: Site, locale: string): Page[] {
  return newsLists(site, locale).filter(isListed);
}
