// One Atom feed per list of news: the newest items with their whole text, ids that outlive a change of address.

import { isListed, listsWithFeed } from "../site/listing.ts";
import { momentOf, timeOf } from "../site/moments.ts";
import { lastChange, newsOf } from "../site/news.ts";
import type { Page, Site } from "../site/site.ts";
import { absoluteAddresses } from "./absolute-addresses.ts";
import type { Phrasebook } from "./i18n.ts";
import type { ArticleView } from "./page-view.ts";
import { typeset } from "./typography.ts";
import { escapeXml } from "./xml.ts";

export interface FeedOptions {
  readonly site: Site;
  readonly origin: string;
  readonly phrasebooks: ReadonlyMap<string, Phrasebook>;
  readonly articleOf: (page: Page) => ArticleView;
}

/** Readers keep what they have seen: a feed need not hold more. */
const mostEntries = 20;
/** Year in which the ids were given out: part of a `tag:` address, never to be changed. */
const tagYear = 2026;

/** Where the feed of a list stands. */
export function feedAddress(list: Page): string {
  return `${list.address}.atom`;
}

/** The title of the feed of a list, in its language. */
export function feedTitle(list: Page, phrasebook: Phrasebook | undefined): string {
  return `${typeset(list.title, list.locale)} – ${phrasebook?.words.siteTitle ?? ""}`;
}

/** The lists that have a feed, and the items in it. */
export function collectFeeds(site: Site): { readonly list: Page; readonly items: readonly Page[] }[] {
  const lists = site.settings.locales.flatMap(({ code }) => listsWithFeed(site, code));
  return lists.map((list) => ({ list, items: newsOf(site, list).filter(isListed).slice(0, mostEntries) }));
}

export function renderFeed(list: Page, items: readonly Page[], options: FeedOptions): string {
  const { site, origin, phrasebooks } = options;
  const phrasebook = phrasebooks.get(list.locale);
  const updated = [changeOf(list, site), ...items.map((item) => changeOf(item, site))]
    .sort((a, b) => a.valueOf() - b.valueOf())
    .at(-1);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${list.locale}">
<id>${idOf(list, origin)}</id>
<title>${escapeXml(feedTitle(list, phrasebook))}</title>
<subtitle>${escapeXml(typeset(list.description, list.locale))}</subtitle>
<updated>${timeOf(updated ?? changeOf(list, site), site.settings.timeZone)}</updated>
<author><name>${escapeXml(phrasebook?.words.organisation ?? "")}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(origin + feedAddress(list))}"/>
<link rel="alternate" type="text/html" hreflang="${list.locale}" href="${escapeXml(origin + list.address)}"/>
${items.map((item) => `${renderEntry(item, options)}\n`).join("")}</feed>
`;
}

function renderEntry(item: Page, { site, origin, articleOf }: FeedOptions): string {
  const { timeZone } = site.settings;
  const address = origin + item.address;
  const changed = changeOf(item, site);
  const html = absoluteAddresses(articleOf(item).bodyHtml, address);
  return `<entry>
<id>${idOf(item, origin)}</id>
<title>${escapeXml(typeset(item.title, item.locale))}</title>
<published>${timeOf(item.published?.at ?? changed, timeZone)}</published>
<updated>${timeOf(changed, timeZone)}</updated>
<link rel="alternate" type="text/html" hreflang="${item.locale}" href="${escapeXml(address)}"/>
<summary>${escapeXml(typeset(item.description, item.locale))}</summary>
<content type="html">${escapeXml(html)}</content>
</entry>`;
}

/** The last change of a page alone; an item cannot have changed before it appeared. */
function changeOf(page: Page, site: Site): Date {
  const { updated } = page.source.header;
  const day = updated <= site.today ? updated : (lastChange(site, page) ?? site.today);
  const changed = momentOf(day, site.settings.timeZone);
  return page.published !== undefined && page.published.at > changed ? page.published.at : changed;
}

/** Made from the name of the page, so that a new title or slug does not make old news look new. */
function idOf({ locale, key }: Page, origin: string): string {
  return `tag:${new URL(origin).hostname},${tagYear}:${locale}/${key}`;
}
