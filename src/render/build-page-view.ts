// Page or error → PageView: everything a layout prints, already in the right words, addresses and typography.

import { createMemory } from "../content/once-per.ts";
import { localeTag, referenceLocale } from "../content/settings.ts";
import type { Frame } from "../site/frame.ts";
import { isListed } from "../site/listing.ts";
import { breadcrumb, mainMenu, namedMenu, neighbours, pageWithLayout } from "../site/navigation.ts";
import { listOf, newsOf } from "../site/news.ts";
import { longestQuery } from "../site/search/query.ts";
import type { Page, Site } from "../site/site.ts";
import type { AcronymContext } from "./acronym-html.ts";
import type { Assets } from "./assets.ts";
import { buildFactSections, showsFacts, withSections } from "./compliance-view.ts";
import { editHref, footerMenu } from "./footer-view.ts";
import { buildGlossaryView } from "./glossary-view.ts";
import { buildHead, ogLocale, openSearchOf } from "./head-view.ts";
import type { Phrasebook } from "./i18n.ts";
import { buildLatestNews } from "./news-view.ts";
import { buildSiteNotices } from "./notice-view.ts";
import type {
  ArticleView,
  ErrorView,
  LanguageView,
  LinkView,
  NoticeView,
  PageView,
  SiteMapEntry,
} from "./page-view.ts";
import type { Pictures } from "./pictures.ts";
import type { PrintOrigin } from "./print-origin.ts";
import { typeset } from "./typography.ts";

export interface ViewContext {
  readonly site: Site;
  /** What a page's answers depend on, but for its own text: they are remembered by it. */
  readonly frame: Frame;
  readonly assets: Assets;
  readonly pictures: Pictures;
  /** The style sheet that only print asks for. */
  readonly printOrigin: PrintOrigin;
  readonly phrasebooks: ReadonlyMap<string, Phrasebook>;
  /** Scheme and host of the public site, without a final slash. */
  readonly origin: string;
  /** Locale → where first uses of acronyms lead. */
  readonly glossaryTargets: ReadonlyMap<string, NonNullable<AcronymContext["page"]>>;
  /** Address of the script that reloads a page after a save, in development. */
  readonly reloadScript?: string;
  /** Where drafts and coming pages are shown; the commit is empty where it is not known. */
  readonly preview?: { readonly commit: string };
}

/** Headings that make a page long enough for "on this page". */
const leastHeadings = 3;

/** The view of a page; `article` holds its rendered text. */
export function buildPageView(page: Page, article: ArticleView, context: ViewContext): PageView {
  const { site } = context;
  const { previous, next } = neighbours(site, page);
  const sections = buildFactSections(page, { ...context, phrasebook: phrasebookOf(context, page.locale) });
  return {
    ...buildFrame(page.locale, page, context),
    isHome: page.layout === "home",
    head: buildHead(page, context),
    languages: site.settings.locales.map(({ code, name }): LanguageView => {
      const version = site.pagesByKey.get(page.key)?.get(code) ?? page;
      return { code, label: name, href: version.address, isCurrent: code === page.locale };
    }),
    breadcrumb: page.layout === "home" ? [] : breadcrumb(site, page).map((one) => linkTo(one, page.locale, page)),
    notices: buildNotices(page, context),
    article: withSections(article, sections),
    ...(sections.length > 0 && { sections }),
    ...(site.editBase !== undefined && { editHref: editHref(site.editBase, page.source.file.path) }),
    ...(previous && { previous: linkTo(previous, page.locale) }),
    ...(next && { next: linkTo(next, page.locale) }),
    ...(page.layout === "home" && { tiles: buildTiles(page, site), ...buildLatestNews(page, context) }),
    ...(page.layout === "glossary" && { glossary: buildGlossaryView(page, context) }),
    ...(page.layout === "site-map" && { siteMap: buildSiteMap(page, context) }),
  };
}

/** The view of an error page of a locale. */
export function buildErrorView(locale: string, error: ErrorView, context: ViewContext): PageView {
  const { locales } = context.site.settings;
  const own = locales.find(({ code }) => code === locale) ?? referenceLocale(context.site.settings);
  const { words } = phrasebookOf(context, locale);
  const siteMap = pageWithLayout(context.site, locale, "site-map");
  return {
    ...buildFrame(locale, undefined, context),
    isHome: false,
    head: {
      title: `${error.title} – ${words.siteTitle}`,
      description: error.text,
      alternates: [],
      isIndexed: false,
      feeds: [],
      ogType: "website",
      ...openSearchOf(locale, context.site),
      ogLocale: ogLocale(localeTag(own)),
      ogLocaleAlternates: [],
    },
    languages: locales.map(({ code, name }) => ({
      code,
      label: name,
      href: `/${code}/`,
      isCurrent: code === locale,
    })),
    breadcrumb: [],
    notices: [],
    error: { ...error, ...(siteMap && { siteMap: linkTo(siteMap, locale) }) },
  };
}

/** The summary of a page: its headings of level 2, when there are enough of them. */
export function buildSummary(page: Page, renderHeading: (page: Page, id: string) => string): ArticleView["summary"] {
  const headings = page.source.body.headings.filter((heading) => heading.level === 2);
  if (headings.length < leastHeadings && !showsFacts(page)) return [];
  return headings.map(({ id }) => ({ id, textHtml: renderHeading(page, id) }));
}

function buildFrame(locale: string, page: Page | undefined, context: ViewContext) {
  const { site, assets, printOrigin, reloadScript, preview } = context;
  const { brand, mourning } = site.settings;
  const searchPage = pageWithLayout(site, locale, "search");
  const { words, say } = phrasebookOf(context, locale);
  const link = (one: Page) => linkTo(one, locale, page);
  return {
    lang: locale,
    dir: directionOf(locale, site),
    brand,
    isMourning: mourning && brand === "state",
    words,
    siteNotices: buildSiteNotices(site, locale, words),
    homeHref: `/${locale}/`,
    assets: {
      styles: assets.address(brand === "state" ? "css/site-state.css" : "css/site.css"),
      printStyles: printOrigin.address,
      themeScript: assets.address("js/theme.js"),
      icon: assets.address("icons/favicon.svg"),
      ...(reloadScript !== undefined && { reloadScript }),
    },
    ...(searchPage && { searchBox: { action: searchPage.address, query: "", longest: longestQuery } }),
    menu: linksOf(mainMenu(site, locale), locale, page),
    secondaryMenu: linksOf(namedMenu(site, locale, "secondary"), locale, page),
    footerMenu: footerMenu(site, locale, words, link),
    ...(preview && { previewText: preview.commit === "" ? words.previewNotice : say("previewCommit", preview) }),
  };
}

function buildNotices(page: Page, context: ViewContext): NoticeView[] {
  const { site } = context;
  const { words, say, languageName } = phrasebookOf(context, page.locale);
  const reference = referenceLocale(site.settings).code;
  const readable = page.isFallback ? page.source.locale : reference;
  const original = site.pagesByKey.get(page.key)?.get(readable);
  const link = original !== undefined && { link: linkToOriginal(original, context) };
  if (page.isFallback) {
    const text = `${words.missing} ${say("sourceShown", { language: languageName(page.source.locale) })}`;
    return [{ text, ...link }];
  }
  if (page.locale === reference || original?.isFallback !== false) return [];
  const isBehind = page.translation === "stale" && behindText(page, original, context);
  const text = [isBehind, page.isProvisional && words.provisional, words.authoritative].filter(Boolean).join(" ");
  return [{ text, ...link }];
}

const sourceLabels = createMemory<string>();

/** The link speaks the language that it leads to, as those of the language switch do. */
function linkToOriginal({ locale, address }: Page, context: ViewContext): NonNullable<NoticeView["link"]> {
  const phrasebook = phrasebookOf(context, locale);
  const say = () => phrasebook.say("readSource", { language: phrasebook.languageName(locale) });
  return { label: sourceLabels([phrasebook, locale], say), href: address, lang: locale };
}

function behindText(page: Page, original: Page, context: ViewContext): string {
  const { say, formatDate } = phrasebookOf(context, page.locale);
  const [sourceDate, translationDate] = [original, page].map(({ source }) => formatDate(source.header.updated));
  return say("behind", { sourceDate: sourceDate ?? "", translationDate: translationDate ?? "" });
}

function buildTiles(page: Page, site: Site) {
  return mainMenu(site, page.locale)
    .filter((one) => one.layout !== "home")
    .map((one) => ({
      ...foreign(one, page.locale),
      title: typeset(one.title, one.source.locale),
      description: typeset(one.description, one.source.locale),
      href: one.address,
    }));
}

/** Main menu first, then the other menus, then the rest: the order in which a reader meets the pages. */
function buildSiteMap(page: Page, context: ViewContext): NonNullable<PageView["siteMap"]> {
  const { site } = context;
  const menus = [
    mainMenu(site, page.locale),
    namedMenu(site, page.locale, "secondary"),
    namedMenu(site, page.locale, "footer"),
  ];
  const all = [...menus.flat(), ...site.pages.filter((one) => one.locale === page.locale)];
  const listed = [...new Set(all)].filter(isListed);
  const link = (one: Page) => ({ ...linkTo(one, page.locale, page), label: typeset(one.title, one.locale) });
  const isBelowList = (one: Page) => one.layout === "news-item" && listed.some((list) => list === listOf(site, one));
  const entries = listed
    .filter((one) => !isBelowList(one))
    .map(
      (one): SiteMapEntry => ({
        ...link(one),
        description: typeset(one.description, one.locale),
        ...(one.layout === "news" && { items: newsOf(site, one).filter(isListed).map(link) }),
      }),
    );
  return { countText: phrasebookOf(context, page.locale).say("pageCount", { count: listed.length }), entries };
}

const menuLinks = createMemory<readonly LinkView[]>();

/** The links of a menu, which are the same on every page but for the current one. */
function linksOf(menu: readonly Page[], locale: string, current: Page | undefined): LinkView[] {
  const links = menuLinks([menu, locale], () => menu.map((one) => linkTo(one, locale)));
  return links.map((link) => (link.href === current?.address ? { ...link, isCurrent: true } : link));
}

export function linkTo(target: Page, locale: string, from?: Page): LinkView {
  return {
    ...foreign(target, locale),
    label: typeset(target.menuTitle, target.source.locale),
    href: target.address,
    isCurrent: target.address === from?.address,
  };
}

/** The language of a page's title where it is not the one around it. */
function foreign({ source }: Page, locale: string): { readonly lang?: string } {
  return source.locale === locale ? {} : { lang: source.locale };
}

function directionOf(locale: string, site: Site): PageView["dir"] {
  return site.settings.locales.find(({ code }) => code === locale)?.dir ?? "ltr";
}

export function phrasebookOf(context: Pick<ViewContext, "phrasebooks">, locale: string): Phrasebook {
  const phrasebook = context.phrasebooks.get(locale);
  if (phrasebook === undefined) throw new Error(`no words for the locale ${locale}`);
  return phrasebook;
}
