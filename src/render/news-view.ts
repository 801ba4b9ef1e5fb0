// News as a layout prints them: the entries of a list with their dates, the links between its numbered pages.

import { listsWithFeed } from "../site/listing.ts";
import { listOf, newsLists, newsOf } from "../site/news.ts";
import type { Page, Site } from "../site/site.ts";
import { feedAddress, feedTitle } from "./feeds.ts";
import type { Phrasebook } from "./i18n.ts";
import type { HeadView, NewsEntryView, PageView, PaginationView } from "./page-view.ts";
import { typeset } from "./typography.ts";

export interface NewsContext {
  readonly site: Site;
  readonly origin: string;
  readonly phrasebooks: ReadonlyMap<string, Phrasebook>;
}

/** Items on one page of a list. */
export const itemsPerPage = 10;
/** Items on the home page. */
const latestItems = 3;
/** Page numbers shown on each side of the present one. */
const neighbourNumbers = 2;

/** The newest items of a language, for the home page; nothing when there are none. */
export function buildLatestNews(page: Page, context: NewsContext): Pick<PageView, "latestNews"> {
  const [list] = newsLists(context.site, page.locale);
  const items = list === undefined ? [] : newsOf(context.site, list).slice(0, latestItems);
  if (list === undefined || items.length === 0) return {};
  return { latestNews: { entries: buildNewsEntries(items, list, context), listHref: list.address } };
}

/** News and the home page name the feeds that go with them. */
export function buildFeeds(page: Page, { site, origin, phrasebooks }: NewsContext): HeadView["feeds"] {
  const list = listOf(site, page);
  const lists = listsWithFeed(site, page.locale).filter((one) => one === list || page.layout === "home");
  return lists.map((one) => ({
    title: feedTitle(one, phrasebooks.get(one.locale)),
    href: origin + feedAddress(one),
  }));
}

/** Items as the list of their language shows them. */
export function buildNewsEntries(items: readonly Page[], list: Page, { phrasebooks }: NewsContext): NewsEntryView[] {
  const format = (day: string) => phrasebooks.get(list.locale)?.formatDate(day) ?? day;
  return items.map(({ title, description, address, locale, published }) => ({
    title: typeset(title, locale),
    description: typeset(description, locale),
    href: address,
    date: { iso: published?.day ?? "", text: format(published?.day ?? "") },
  }));
}

/** How many pages a list of `items` takes: an empty one takes one. */
export function countPages(items: readonly Page[]): number {
  return Math.max(1, Math.ceil(items.length / itemsPerPage));
}

/** The address of a numbered page of a list; the first one is the list's own. */
export function numberedAddress(list: Page, number: number): string {
  return number === 1 ? list.address : `${list.address}/page/${number}`;
}

/** First, last and neighbouring pages, previous and next; nothing when one page holds the list. */
export function buildPagination(
  list: Page,
  current: number,
  count: number,
  { phrasebooks }: NewsContext,
): PaginationView | undefined {
  if (count < 2) return undefined;
  const link = (number: number) => ({
    label: String(number),
    href: numberedAddress(list, number),
    isCurrent: number === current,
  });
  const shown = Array.from({ length: count }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === count || Math.abs(number - current) <= neighbourNumbers,
  );
  const pages = shown.map((number, index) => ({
    ...link(number),
    name: phrasebooks.get(list.locale)?.say("pageNumber", { number }) ?? String(number),
    followsGap: index > 0 && number - (shown[index - 1] ?? 0) > 1,
  }));
  return {
    pages,
    ...(current > 1 && { previous: link(current - 1) }),
    ...(current < count && { next: link(current + 1) }),
  };
}
