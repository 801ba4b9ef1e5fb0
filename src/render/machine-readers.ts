// What programs read, as answers: sitemap, robots.txt, feeds, JSON, security.txt.

import { isIndexedSite } from "../site/listing.ts";
import { noindex } from "./common-headers.ts";
import { type FeedOptions, renderFeeds } from "./feeds.ts";
import { renderJsonPages } from "./json-pages.ts";
import { renderSecurityContact } from "./security-contact.ts";
import { renderRobots, renderSitemap } from "./sitemap.ts";
import { type ResponseDraft, revalidated } from "./stored-response.ts";

/** Public texts without a cookie: scripts of any site may read them. */
const open = { "Access-Control-Allow-Origin": "*" };

/** Each address with what makes its answer. */
export function renderMachineReaders(options: FeedOptions): (readonly [string, () => ResponseDraft])[] {
  const { site, origin } = options;
  const hidden = isIndexedSite(site) ? {} : noindex;
  const sitemap = renderSitemap(site, origin);
  const securityContact = renderSecurityContact(site, origin);
  const text = (body: string) => () => draft("text/plain; charset=utf-8", body, {});
  const atom = (body: string) => () => draft("application/atom+xml; charset=utf-8", body, { ...open, ...hidden });
  return [
    ["/robots.txt", text(renderRobots(site, origin))],
    ...(sitemap === undefined
      ? []
      : [["/sitemap.xml", () => draft("application/xml; charset=utf-8", sitemap, {})] as const]),
    ...(securityContact === undefined ? [] : [["/.well-known/security.txt", text(securityContact)] as const]),
    ...[...renderFeeds(options)].map(([address, body]) => [address, atom(body)] as const),
    ...[...renderJsonPages(options)].map(
      ([address, render]) =>
        [address, () => draft("application/json; charset=utf-8", render(), { ...open, ...noindex })] as const,
    ),
  ];
}

function draft(type: string, body: string, headers: Readonly<Record<string, string>>): ResponseDraft {
  return { status: 200, type, body, headers: { ...revalidated, ...headers } };
}
