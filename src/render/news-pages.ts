// A list of news → the views of its numbered pages, each at an address of its own.

import { newsOf } from "../site/news.ts";
import type { Page } from "../site/site.ts";
import { realVersions } from "../site/translations.ts";
import { buildPageView, type ViewContext } from "./build-page-view.ts";
import { buildNewsEntries, buildPagination, countPages, itemsPerPage, numberedAddress } from "./news-view.ts";
import type { ArticleView, LinkView, PageView } from "./page-view.ts";
import { languageAlternates } from "./sitemap.ts";
import { structuredDataHtml } from "./structured-data.ts";

/** The views of a page by address: several for a list of news, one for all others. */
export function buildPageViews(page: Page, article: ArticleView, context: ViewContext): Map<string, PageView> {
  const first = buildPageView(page, article, context);
  if (page.layout !== "news") return new Map([[page.address, first]]);
  const items = newsOf(context.site, page);
  const count = countPages(items);
  const views = Array.from({ length: count }, (_, index): [string, PageView] => {
    const number = index + 1;
    const view = number === 1 ? first : numberedView(first, page, number, context);
    const shown = items.slice(index * itemsPerPage, number * itemsPerPage);
    return [numberedAddress(page, number), withList(view, page, { shown, number, count }, context)];
  });
  return new Map(views);
}

function withList(
  view: PageView,
  list: Page,
  { shown, number, count }: { readonly shown: readonly Page[]; readonly number: number; readonly count: number },
  context: ViewContext,
): PageView {
  const pagination = buildPagination(list, number, count, context);
  const entries = buildNewsEntries(shown, list, context);
  return { ...view, newsList: { entries, ...(pagination && { pagination }) } };
}

/** The second page and those after it: an own title, address and place in the breadcrumb, without the opening text. */
function numberedView(first: PageView, list: Page, number: number, context: ViewContext): PageView {
  const { site, origin, phrasebooks } = context;
  const label = phrasebooks.get(list.locale)?.say("pageNumber", { number }) ?? String(number);
  const address = numberedAddress(list, number);
  const hasPage = (version: Page) => countPages(newsOf(site, version)) >= number;
  const versions = realVersions(site, list).filter((version) => version.isIndexed && hasPage(version));
  const alternates = versions.includes(list)
    ? languageAlternates(versions, site, (one) => origin + numberedAddress(one, number))
    : [];
  const { title, lead } = first.article ?? { title: "", lead: "" };
  const { jsonHref: _, ...head } = first.head;
  return {
    ...first,
    ...(first.article && {
      article: { ...first.article, title: `${title} – ${label}`, lead, bodyHtml: "", summary: [] },
    }),
    head: {
      ...head,
      title: head.title.replace(title, `${title} – ${label}`),
      ...(!list.isFallback && { canonical: origin + address }),
      alternates,
      structuredDataHtml: structuredDataHtml(list, { ...context, numbered: { address, label } }),
    },
    breadcrumb: [...first.breadcrumb.map(notCurrent), { label, href: address, isCurrent: true }],
    languages: first.languages.map((language) => {
      const version = site.pagesByKey.get(list.key)?.get(language.code);
      const isThere = version !== undefined && hasPage(version);
      return isThere ? { ...language, href: numberedAddress(version, number) } : language;
    }),
    menu: first.menu.map(notCurrent),
    secondaryMenu: first.secondaryMenu.map(notCurrent),
    footerMenu: first.footerMenu.map(notCurrent),
  };
}

function notCurrent(link: LinkView): LinkView {
  return { ...link, isCurrent: false };
}
