// JSON-LD of a page: who publishes it, the site, where the page stands, its dates, its language and its translations.

import { referenceLocale } from "../content/settings.ts";
import { canonicalPage } from "../site/listing.ts";
import { breadcrumb, pageWithLayout } from "../site/navigation.ts";
import { lastChange } from "../site/news.ts";
import type { Page, Site } from "../site/site.ts";
import { realVersions } from "../site/translations.ts";
import type { Phrasebook } from "./i18n.ts";
import { typeset } from "./typography.ts";

/** A node of the schema.org graph; `undefined` leaves a property out. */
export interface DataNode {
  readonly [property: string]: string | number | undefined | DataNode | readonly DataNode[];
}

export interface StructuredDataOptions {
  readonly site: Site;
  readonly origin: string;
  readonly phrasebooks: ReadonlyMap<string, Phrasebook>;
  /** A further page of a list: its address and what the breadcrumb calls it. */
  readonly numbered?: { readonly address: string; readonly label: string };
}

const types: Readonly<Record<Page["layout"], string>> = {
  home: "WebPage",
  page: "WebPage",
  search: "SearchResultsPage",
  "site-map": "CollectionPage",
  glossary: "WebPage",
  legal: "WebPage",
  "personal-data": "WebPage",
  accessibility: "WebPage",
  news: "CollectionPage",
  "news-item": "NewsArticle",
};

/** The graph as the text of a script element: `<` is escaped, so that no content can end the element. */
export function structuredDataHtml(page: Page, options: StructuredDataOptions): string {
  return JSON.stringify(buildStructuredData(page, options)).replaceAll("<", "\\u003c");
}

/** Organisation, site, page and, but for the home page, breadcrumb. */
function buildStructuredData(page: Page, options: StructuredDataOptions): DataNode {
  const { origin, phrasebooks } = options;
  const { locale } = page.source;
  const words = phrasebooks.get(locale)?.words;
  const organisation = { "@id": `${origin}/#organisation` };
  const website = { "@id": `${origin}/${locale}/#website` };
  const crumbs = page.layout === "home" ? [] : [breadcrumbNode(page, options)];
  return {
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "GovernmentOrganization", ...organisation, name: words?.organisation, url: `${origin}/` },
      {
        "@type": "WebSite",
        ...website,
        name: words?.siteTitle,
        url: `${origin}/${locale}/`,
        inLanguage: locale,
        publisher: organisation,
        potentialAction: searchNode(page, options),
      },
      { ...pageNode(page, options), isPartOf: website, publisher: organisation, ...authorOf(page, organisation) },
      ...crumbs,
    ],
  };
}

function pageNode(page: Page, { site, origin, numbered }: StructuredDataOptions): DataNode {
  const { source, published, layout } = page;
  const url = origin + (numbered?.address ?? canonicalPage(site, page).address);
  const title = typeset(page.title, source.locale);
  return {
    "@type": types[layout],
    "@id": url,
    url,
    [layout === "news-item" ? "headline" : "name"]: numbered === undefined ? title : `${title} – ${numbered.label}`,
    description: typeset(page.description, source.locale),
    inLanguage: source.locale,
    datePublished: published?.day,
    dateModified: lastChange(site, page),
    ...(numbered === undefined && translations(page, site, origin)),
  };
}

/** The reference text names its translations, a translation its original. */
function translations(page: Page, site: Site, origin: string): DataNode {
  const reference = referenceLocale(site.settings).code;
  const nodeOf = (one: Page) => ({ "@id": origin + one.address });
  const others = realVersions(site, page).filter(({ locale }) => locale !== page.source.locale);
  if (page.source.locale === reference) return others.length === 0 ? {} : { workTranslation: others.map(nodeOf) };
  const original = others.find(({ locale }) => locale === reference);
  return original === undefined ? {} : { translationOfWork: nodeOf(original) };
}

function authorOf(page: Page, organisation: DataNode): DataNode {
  return page.layout === "news-item" ? { author: organisation } : {};
}

/** The search of the language, where it has a search page. */
function searchNode(page: Page, { site, origin }: StructuredDataOptions): DataNode | undefined {
  const search = pageWithLayout(site, page.source.locale, "search");
  if (search === undefined) return undefined;
  return {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${origin}${search.address}?q={q}` },
    "query-input": "required name=q",
  };
}

function breadcrumbNode(page: Page, { site, origin, numbered }: StructuredDataOptions): DataNode {
  const steps = breadcrumb(site, page).map((one) => ({
    name: typeset(one.menuTitle, one.source.locale),
    item: { "@id": origin + one.address },
  }));
  const last = numbered === undefined ? [] : [{ name: numbered.label, item: { "@id": origin + numbered.address } }];
  return {
    "@type": "BreadcrumbList",
    itemListElement: [...steps, ...last].map((step, index) => ({ "@type": "ListItem", position: index + 1, ...step })),
  };
}
