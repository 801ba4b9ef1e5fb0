// What stands in <head> for search engines, feed readers and those who share a page: titles, addresses, languages, data.

import { localeTag } from "../content/settings.ts";
import { cardAddress } from "../pictures/card.ts";
import { canonicalPage } from "../site/listing.ts";
import { pageWithLayout } from "../site/navigation.ts";
import type { Page, Site } from "../site/site.ts";
import { realVersions } from "../site/translations.ts";
import type { Phrasebook } from "./i18n.ts";
import { jsonAddress } from "./json-pages.ts";
import { buildFeeds } from "./news-view.ts";
import { buildCard } from "./page-card.ts";
import type { HeadView } from "./page-view.ts";
import { openSearchAddress } from "./search/open-search.ts";
import { languageAlternates } from "./sitemap.ts";
import { structuredDataHtml } from "./structured-data.ts";
import { typeset } from "./typography.ts";

export interface HeadContext {
  readonly site: Site;
  readonly phrasebooks: ReadonlyMap<string, Phrasebook>;
  readonly origin: string;
  readonly reloadScript?: string;
}

export function buildHead(page: Page, context: HeadContext): HeadView {
  const { site, origin, phrasebooks, reloadScript } = context;
  const versions = page.isFallback ? [] : realVersions(site, page).filter((version) => version.isIndexed);
  const tag = (locale: string) =>
    site.settings.locales.filter(({ code }) => code === locale).map(localeTag)[0] ?? locale;
  const siteTitle = phrasebooks.get(page.locale)?.words.siteTitle ?? "";
  const title = typeset(page.title, page.source.locale);
  const json = jsonAddress(page);
  return {
    title: page.layout === "home" ? title : `${title} – ${siteTitle}`,
    description: typeset(page.description, page.source.locale),
    canonical: origin + canonicalPage(site, page).address,
    card: origin + cardAddress(buildCard(page, context)),
    alternates: versions.includes(page) ? languageAlternates(versions, site, ({ address }) => origin + address) : [],
    isIndexed: page.isIndexed && site.isLaunched,
    ...openSearchOf(page.locale, site),
    structuredDataHtml: structuredDataHtml(page, context),
    ...(json !== undefined && { jsonHref: json }),
    feeds: buildFeeds(page, context),
    ogType: page.layout === "news-item" ? "article" : "website",
    ...(page.layout === "news-item" && page.published !== undefined && { published: page.published.day }),
    ogLocale: ogLocale(tag(page.source.locale)),
    ogLocaleAlternates: versions.filter((version) => version !== page).map((version) => ogLocale(tag(version.locale))),
    ...(reloadScript !== undefined && { sourceFile: page.source.file.path }),
  };
}

/** The description of the search for browsers, where the language has a search page. */
export function openSearchOf(locale: string, site: Site): Pick<HeadView, "openSearch"> {
  return pageWithLayout(site, locale, "search") === undefined ? {} : { openSearch: openSearchAddress(locale) };
}

/** `fr-FR` as sharing sites write it. */
export function ogLocale(tag: string): string {
  return tag.replace("-", "_");
}
