// What programs read, as answers: sitemap, robots.txt, feeds, JSON, security.txt.

import { isIndexedSite } from "../site/listing.ts";
import type { Page, Site } from "../site/site.ts";
import { noindex } from "./common-headers.ts";
import { type FeedOptions, renderFeed } from "./feeds.ts";
import { type JsonOptions, jsonAddress, renderJsonPage } from "./json-pages.ts";
import type { ArticleView } from "./page-view.ts";
import { renderSecurityContact } from "./security-contact.ts";
import { renderRobots, renderSitemap } from "./sitemap.ts";
import { type ResponseDraft, revalidated } from "./stored-response.ts";

/** Public texts without a cookie: scripts of any site may read them. */
const open = { "Access-Control-Allow-Origin": "*" };

/** Each address with what makes its answer, for those that no page's text is in. */
export function renderMachineReaders(site: Site, origin: string): (readonly [string, () => ResponseDraft])[] {
  const sitemap = renderSitemap(site, origin);
  const securityContact = renderSecurityContact(site, origin);
  const text = (body: string) => () => draft("text/plain; charset=utf-8", body, {});
  return [
    ["/robots.txt", text(renderRobots(site, origin))],
    ...(sitemap === undefined
      ? []
      : [["/sitemap.xml", () => draft("application/xml; charset=utf-8", sitemap, {})] as const]),
    ...(securityContact === undefined ? [] : [["/.well-known/security.txt", text(securityContact)] as const]),
  ];
}

/** The feed of a list of news. */
export function draftFeed(list: Page, items: readonly Page[], options: FeedOptions): ResponseDraft {
  const hidden = isIndexedSite(options.site) ? {} : noindex;
  return draft("application/atom+xml; charset=utf-8", renderFeed(list, items, options), { ...open, ...hidden });
}

/** The JSON of a page, where it has one. */
export function draftJson(
  page: Page,
  article: ArticleView,
  options: JsonOptions,
): (readonly [string, ResponseDraft])[] {
  const address = jsonAddress(page);
  if (address === undefined) return [];
  const body = renderJsonPage(page, article, options);
  return [[address, draft("application/json; charset=utf-8", body, { ...open, ...noindex })]];
}

function draft(type: string, body: string, headers: Readonly<Record<string, string>>): ResponseDraft {
  return { status: 200, type, body, headers: { ...revalidated, ...headers } };
}
