// A page's own words as HTML: title, text with its links, pictures, figures and acronyms, summary, dates.

import { referenceLocale } from "../content/settings.ts";
import { reviewOf } from "../site/calendar.ts";
import type { Page } from "../site/site.ts";
import { buildSummary, type ViewContext } from "./build-page-view.ts";
import { createFigureRenderer } from "./figures/figure-renderer.ts";
import { buildGlossarySummary } from "./glossary-view.ts";
import { type MarkdownContext, renderInlines, renderMarkdown } from "./markdown-html.ts";
import type { ArticleView } from "./page-view.ts";
import type { Templates } from "./templates.ts";
import { typeset } from "./typography.ts";

export function renderArticle(
  page: Page,
  { site, pictures, phrasebooks, glossaryTargets }: ViewContext,
  templates: Templates,
): ArticleView {
  const { locale, header, body } = page.source;
  const { dir } = site.settings.locales.find(({ code }) => code === locale) ?? referenceLocale(site.settings);
  const formatDate = (iso: string, inLocale: string) => phrasebooks.get(inLocale)?.formatDate(iso) ?? iso;
  const dateView = (iso: string) => ({ iso, text: formatDate(iso, page.locale) });
  const { reviewed, due } = reviewOf(header);
  const title = typeset(page.title, locale);
  const context: MarkdownContext = {
    locale,
    title,
    links: site.links.get(page.address) ?? new Map(),
    renderComponent: templates.renderComponent,
    renderFigure: createFigureRenderer(site, locale, phrasebooks.get(locale), templates),
    formatDate: (iso) => formatDate(iso, locale),
    acronyms: {
      uses: site.acronymUses.get(page.address) ?? new Map(),
      page: glossaryTargets.get(page.locale),
    },
    renderPicture: pictures.render,
    ...firstPicture(page),
    languageName: (code) => phrasebooks.get(locale)?.languageName(code) ?? code,
  };
  // Without the links of the page the words of a heading come out plain: a link may not stand inside another.
  const withoutLinks: MarkdownContext = { ...context, links: new Map() };
  const headings = new Map(body.headings.map((heading) => [heading.id, heading]));
  const renderHeading = (id: string) => renderInlines(headings.get(id)?.children ?? [], withoutLinks).trim();
  return {
    title,
    lead: typeset(page.description, locale),
    lang: locale,
    dir,
    bodyHtml: renderMarkdown(body.blocks, context),
    summary:
      page.layout === "glossary" ? buildGlossarySummary(page, site) : buildSummary(page, (_, id) => renderHeading(id)),
    updated: dateView(header.updated),
    ...(page.layout === "news-item" && page.published !== undefined && { published: dateView(page.published.day) }),
    ...(reviewed !== undefined && { reviewed: dateView(reviewed) }),
    ...(due !== undefined && { reviewDue: dateView(due) }),
  };
}

/** The first picture is seen without scrolling when no part of the text stands above it. */
function firstPicture({ source }: Page): Pick<MarkdownContext, "firstPicture"> {
  const [picture] = source.body.images;
  const [heading] = source.body.headings;
  const isSeen = picture !== undefined && picture.start < (heading?.start ?? Number.POSITIVE_INFINITY);
  return isSeen ? { firstPicture: picture.start } : {};
}
