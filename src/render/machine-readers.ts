// What programs read, as prepared answers: sitemap, robots.txt, feeds, JSON, security.txt.

import { isIndexedSite } from "../site/listing.ts";
import { type FeedOptions, renderFeeds } from "./feeds.ts";
import { renderJsonPages } from "./json-pages.ts";
import { noindex } from "./robots.ts";
import { renderSecurityContact } from "./security-contact.ts";
import { renderRobots, renderSitemap } from "./sitemap.ts";
import { createStoredResponse, revalidated, type StoredResponse } from "./stored-response.ts";

/** Public texts without a cookie: scripts of any site may read them. */
const open = { "Access-Control-Allow-Origin": "*" };

/** Address → answer. */
export async function renderMachineReaders(options: FeedOptions): Promise<Map<string, StoredResponse>> {
  const { site, origin } = options;
  const hidden = isIndexedSite(site) ? {} : noindex;
  const text = (body: string) => respond("text/plain; charset=utf-8", body, {});
  const sitemap = renderSitemap(site, origin);
  const securityContact = renderSecurityContact(site, origin);
  const answers = [
    ["/robots.txt", text(renderRobots(site, origin))] as const,
    ...(sitemap === undefined
      ? []
      : [["/sitemap.xml", respond("application/xml; charset=utf-8", sitemap, {})] as const]),
    ...(securityContact === undefined ? [] : [["/.well-known/security.txt", text(securityContact)] as const]),
    ...[...renderFeeds(options)].map(
      ([address, body]) =>
        [address, respond("application/atom+xml; charset=utf-8", body, { ...open, ...hidden })] as const,
    ),
    ...[...renderJsonPages(options)].map(
      ([address, body]) =>
        [address, respond("application/json; charset=utf-8", body, { ...open, ...noindex })] as const,
    ),
  ];
  return new Map(await Promise.all(answers.map(async ([address, answer]) => [address, await answer] as const)));
}

function respond(type: string, body: string, headers: Readonly<Record<string, string>>): Promise<StoredResponse> {
  return createStoredResponse({ status: 200, type, body, headers: { ...revalidated, ...headers } });
}
