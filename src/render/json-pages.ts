// The content as JSON: one file per page, and per language one that also lists its pages.

import { plainText } from "../content/markdown/markdown-node.ts";
import { isListed } from "../site/listing.ts";
import { lastChange } from "../site/news.ts";
import type { Page, Site } from "../site/site.ts";
import { realVersions } from "../site/translations.ts";
import { absoluteAddresses } from "./absolute-addresses.ts";
import type { ArticleView } from "./page-view.ts";
import { typeset } from "./typography.ts";

export interface JsonOptions {
  readonly site: Site;
  readonly origin: string;
}

/** Where the JSON of a page stands; absent for a text that stands in for a translation, and for a page kept out of sight. */
export function jsonAddress(page: Page): string | undefined {
  if (!isListed(page)) return undefined;
  return page.address.endsWith("/") ? `${page.address}index.json` : `${page.address}.json`;
}

/** The text of the JSON of a page; `article` is its rendered text. */
export function renderJsonPage(page: Page, article: ArticleView, options: JsonOptions): string {
  return `${JSON.stringify(describePage(page, article, options))}\n`;
}

function describePage(page: Page, { bodyHtml }: ArticleView, options: JsonOptions) {
  const { site, origin } = options;
  const { source, locale } = page;
  const html = absoluteAddresses(bodyHtml, origin + page.address);
  const others = realVersions(site, page).filter((version) => version !== page && isListed(version));
  return {
    ...summarise(page, options),
    translation: { state: page.translation, ...(page.isProvisional && { isProvisional: true }) },
    translations: others.map((version) => ({
      lang: version.locale,
      address: origin + version.address,
      json: origin + (jsonAddress(version) ?? version.address),
    })),
    headings: source.body.headings.map(({ level, id, children }) => ({
      level,
      id,
      text: typeset(plainText(children), locale),
    })),
    links: linksOf(page, site, origin),
    html,
    ...(page.layout === "home" && { pages: listPages(page, options) }),
  };
}

/** What a list says of a page. */
function summarise(page: Page, { site, origin }: JsonOptions) {
  const { title, description, locale, address, published } = page;
  return {
    title: typeset(title, locale),
    description: typeset(description, locale),
    lang: locale,
    address: origin + address,
    json: origin + (jsonAddress(page) ?? address),
    ...(published !== undefined && { published: published.day }),
    updated: lastChange(site, page),
  };
}

function listPages(home: Page, options: JsonOptions) {
  return options.site.pages
    .filter((page) => page.locale === home.locale && page !== home && isListed(page))
    .map((page) => summarise(page, options));
}

function linksOf(page: Page, site: Site, origin: string): string[] {
  const links = [...(site.links.get(page.address)?.values() ?? [])];
  const targets = links.flatMap((link) => {
    if (link.kind === "page") return [origin + link.href];
    return link.kind === "external" ? [link.href] : [];
  });
  return [...new Set(targets)];
}
