// sitemap.xml with the translations of each page, and robots.txt.

import { referenceLocale } from "../content/settings.ts";
import { isIndexedSite } from "../site/listing.ts";
import { lastChange } from "../site/news.ts";
import type { Page, Site } from "../site/site.ts";
import { realVersions } from "../site/translations.ts";
import { escapeXml } from "./xml.ts";

const schemas = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** Every page that search engines may name; nothing for a site that they may not, as an empty list is not valid. */
export function renderSitemap(site: Site, origin: string): string | undefined {
  if (!isIndexedSite(site)) return undefined;
  const entries = site.pages.filter((page) => page.isIndexed).map((page) => renderEntry(page, site, origin));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${schemas}>\n${entries.join("\n")}\n</urlset>\n`;
}

/**
 * Lets search engines in and names the sitemap. A preview or a copy that is not launched has none; there every answer says
 * `noindex`, which only those can obey who may read it.
 */
export function renderRobots(site: Site, origin: string): string {
  const sitemap = isIndexedSite(site) ? `\nSitemap: ${origin}/sitemap.xml\n` : "";
  return `User-agent: *\nAllow: /\n${sitemap}`;
}

/** A real version of a page and its language; `x-default` is the reference version, or the first one. */
export function languageAlternates(
  versions: readonly Page[],
  site: Site,
  addressOf: (page: Page) => string,
): { readonly hreflang: string; readonly href: string }[] {
  const reference = referenceLocale(site.settings).code;
  const standard = versions.find(({ locale }) => locale === reference) ?? versions[0];
  const all = versions.map((version) => ({ hreflang: version.locale, href: addressOf(version) }));
  return standard === undefined ? all : [...all, { hreflang: "x-default", href: addressOf(standard) }];
}

function renderEntry(page: Page, site: Site, origin: string): string {
  const changed = lastChange(site, page);
  const versions = realVersions(site, page).filter((version) => version.isIndexed);
  const lines = [
    `<loc>${escapeXml(origin + page.address)}</loc>`,
    ...(changed === undefined ? [] : [`<lastmod>${changed}</lastmod>`]),
    ...languageAlternates(versions, site, ({ address }) => origin + address).map(
      ({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapeXml(href)}"/>`,
    ),
  ];
  return `<url>\n${lines.join("\n")}\n</url>`;
}
