// News: the pages in the folder of a list (layout `news`) are its items, dated by `publishFrom`; order, last changes, faults.

import type { Content, PageFile } from "../content/parse-content.ts";
import { referenceLocale } from "../content/settings.ts";
import { placeOf } from "../content/source-file.ts";
import { type Problem, problem } from "../problem.ts";
import { pagesWithLayout } from "./pages-by-layout.ts";
import type { Page, Site } from "./site.ts";

/** Keys of the folders whose index is a list of news, such as `actualites`. */
export function newsFolders(pages: readonly PageFile[]): string[] {
  const keys = pages.filter(({ header }) => header.layout === "news").map(({ key }) => key);
  return [...new Set(keys)].flatMap((key) => (key.endsWith("/index") ? [key.slice(0, -"/index".length)] : []));
}

/** True for the pages of the folders, at any depth, but not for the lists themselves. */
export function isNewsItem(key: string, folders: readonly string[]): boolean {
  return folders.some((folder) => key.startsWith(`${folder}/`) && key !== `${folder}/index`);
}

/** The items of a list in its locale, newest first. A text that only stands in for a translation is no news. */
export function newsOf(site: Site, list: Page): Page[] {
  const folder = list.key.slice(0, -"index".length);
  return pagesWithLayout(site, list.locale, "news-item")
    .filter((page) => !page.isFallback && page.key.startsWith(folder))
    .sort((a, b) => momentOfPage(b) - momentOfPage(a) || (a.key < b.key ? -1 : 1));
}

/** The lists of news of a locale. */
export function newsLists(site: Site, locale: string): readonly Page[] {
  return pagesWithLayout(site, locale, "news");
}

/** The list that an item belongs to; a list belongs to itself. */
export function listOf(site: Site, page: Page): Page | undefined {
  if (page.layout !== "news" && page.layout !== "news-item") return undefined;
  return newsLists(site, page.locale).find(({ key }) => page.key.startsWith(key.slice(0, -"index".length)));
}

/**
 * The day of the last change that visitors can see, YYYY-MM-DD: of a list of news, also that of its newest item.
 * Undefined when the header only names days to come.
 */
export function lastChange(site: Site, page: Page): string | undefined {
  const items = page.layout === "news" ? newsOf(site, page) : [];
  const days = [page, ...items].flatMap(({ source, published }) => [source.header.updated, published?.day ?? ""]);
  return days
    .filter((day) => day !== "" && day <= site.today)
    .sort()
    .at(-1);
}

/** Items without a date, lists that no folder belongs to, pages where the further pages of a list stand. */
export function checkNews(content: Content, pages: readonly Page[]): Problem[] {
  const folders = newsFolders(content.pages);
  const reference = referenceLocale(content.settings).code;
  const dated = new Set(content.pages.filter(isDated).map(({ locale, key }) => `${locale}/${key}`));
  const isReported = ({ locale, key }: PageFile) =>
    locale === reference ||
    !(
      content.pages.some((one) => one.locale === reference && one.key === key) ||
      content.unreadablePages.has(`${reference}/${key}`)
    );
  const undated = content.pages
    .filter(({ key }) => isNewsItem(key, folders))
    .filter((page) => !dated.has(`${page.locale}/${page.key}`) && isReported(page))
    .map((page) => problem("news/no-date", placeOf(page.file, ...page.rangeOf("title")), { day: page.header.updated }));
  const misplaced = content.pages
    .filter(({ header, key }) => header.layout === "news" && !key.endsWith("/index"))
    .map((page) =>
      problem("news/misplaced-list", placeOf(page.file, ...page.rangeOf("layout")), {
        folder: page.key.split("/")[0] ?? "",
      }),
    );
  return [...undated, ...misplaced, ...checkNumbered(pages)];
}

function checkNumbered(pages: readonly Page[]): Problem[] {
  const lists = pages.filter(({ layout }) => layout === "news").map(({ address }) => `${address}/page/`);
  return pages
    .filter(({ address, isFallback }) => !isFallback && lists.some((start) => address.startsWith(start)))
    .filter(({ address }) => /\/page\/\d+$/.test(address))
    .map(({ source, address }) => {
      const field = source.header.slug === undefined ? "title" : "slug";
      return problem("address/reserved", placeOf(source.file, ...source.rangeOf(field)), { address });
    });
}

function isDated({ header }: PageFile): boolean {
  return header.publishFrom !== undefined;
}

function momentOfPage({ published }: Page): number {
  return published?.at.valueOf() ?? 0;
}
