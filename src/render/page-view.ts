// The typed context that every layout receives: what a template may print, and nothing else.

import type { Brand, Direction } from "../content/settings.ts";
import type { FactSectionView, SiteNoticeView } from "./fact-view.ts";
import type { WordTexts } from "./i18n.ts";
import type { SearchBoxView, SearchView } from "./search/search-view.ts";

/** A link of a menu or list. `isCurrent`: it is the page being shown. */
export interface LinkView {
  readonly label: string;
  readonly href: string;
  /** Language of the label and of the text that the link leads to, where a translation is missing. */
  readonly lang?: string;
  readonly isCurrent: boolean;
}

/** One language of the switch: always the same page in that language, labelled in its own words. */
export interface LanguageView {
  readonly code: string;
  readonly label: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

/** A date as the language writes it, with its machine form for `<time datetime>`. */
export interface DateView {
  readonly iso: string;
  readonly text: string;
}

/** What goes into `<head>`; addresses are absolute. */
export interface HeadView {
  readonly title: string;
  readonly description: string;
  /** Absent on error pages. */
  readonly canonical?: string;
  /** The picture that social networks show with a link to the page. Absent on error pages. */
  readonly card?: string;
  readonly alternates: readonly { readonly hreflang: string; readonly href: string }[];
  readonly isIndexed: boolean;
  /** Absent where the site has no search page. */
  readonly openSearch?: string;
  /** JSON-LD, with `<` escaped; absent on error pages. */
  readonly structuredDataHtml?: string;
  /** The page as JSON; absent where there is none. */
  readonly jsonHref?: string;
  /** Feeds of news; absolute addresses. */
  readonly feeds: readonly { readonly title: string; readonly href: string }[];
  readonly ogType: "website" | "article";
  /** Day on which a news item appeared. */
  readonly published?: string;
  readonly ogLocale: string;
  readonly ogLocaleAlternates: readonly string[];
  /** Present in development only: the content file, for the banner of problems. */
  readonly sourceFile?: string;
}

/** Fingerprinted addresses of the files that every page needs. */
export interface AssetsView {
  readonly styles: string;
  /** The site's origin for print. */
  readonly printStyles: string;
  readonly themeScript: string;
  readonly icon: string;
  /** Present in development only: reloads the page after a save. */
  readonly reloadScript?: string;
}

/** What stands above the text: a courtesy translation, one that awaits review, fell behind or is missing. The link is in its own language. */
export interface NoticeView {
  readonly text: string;
  readonly link?: { readonly label: string; readonly href: string; readonly lang: string };
}

/** The page's own words. `lang` and `dir` differ from the page's when a translation is missing. */
export interface ArticleView {
  readonly title: string;
  readonly lead: string;
  readonly lang: string;
  readonly dir: Direction;
  readonly bodyHtml: string;
  /** Headings of level 2 for "on this page"; empty when the page is short. */
  readonly summary: readonly { readonly id: string; readonly textHtml: string }[];
  readonly updated: DateView;
  /** When the page was last reviewed, and by when it is to be reviewed again. */
  readonly reviewed?: DateView;
  readonly reviewDue?: DateView;
  /** News items only. */
  readonly published?: DateView;
}

/** One item of a list of news. */
export interface NewsEntryView {
  readonly title: string;
  readonly description: string;
  readonly href: string;
  readonly date: DateView;
}

/** The links between the numbered pages of a list. `name` is read out; `followsGap`: numbers before are left out. */
export interface PaginationView {
  readonly pages: readonly (LinkView & { readonly name: string; readonly followsGap: boolean })[];
  readonly previous?: LinkView;
  readonly next?: LinkView;
}

/** A tile of the home page. */
export interface TileView {
  readonly title: string;
  readonly description: string;
  readonly href: string;
  /** As in a `LinkView`. */
  readonly lang?: string;
}

/** One entry of the site map page. */
export interface SiteMapEntry extends LinkView {
  readonly description: string;
  /** The news of a list. */
  readonly items?: readonly LinkView[];
}

/** An acronym of the glossary page. Languages are given where they are not the text's. */
export interface GlossaryEntryView {
  readonly id: string;
  readonly acronym: string;
  readonly name: string;
  readonly lang?: string;
  readonly definition: string;
  /** `Former name`, for an acronym that is no longer in use, or in doubt. */
  readonly status?: string;
  /** The name that the letters come from, after words such as `In French`. */
  readonly original?: {
    readonly label: string;
    readonly lang: string;
    readonly acronym?: string;
    readonly name: string;
  };
  readonly variants?: string;
  readonly see?: { readonly intro: string; readonly href: string; readonly label: string; readonly lang?: string };
}

export interface GlossaryView {
  readonly entries: readonly GlossaryEntryView[];
  /** JSON-LD, ready to stand inside a script element; none where another language's text stands in. */
  readonly jsonLd?: string;
}

/** What an error page says. */
export interface ErrorView {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  /** The pages that a wrong address may have meant; absent where the address is not the fault. */
  readonly nearest?: readonly SiteMapEntry[];
  readonly siteMap?: LinkView;
}

export interface PageView {
  readonly lang: string;
  readonly dir: Direction;
  readonly brand: Brand;
  readonly isMourning: boolean;
  readonly words: WordTexts;
  readonly homeHref: string;
  readonly isHome: boolean;
  readonly head: HeadView;
  readonly assets: AssetsView;
  readonly languages: readonly LanguageView[];
  readonly menu: readonly LinkView[];
  readonly secondaryMenu: readonly LinkView[];
  readonly footerMenu: readonly LinkView[];
  /** Of a preview only: that it is one, and of which commit. */
  readonly previewText?: string;
  /** Absent where the site has no search page. */
  readonly searchBox?: SearchBoxView;
  /** From home to this page; empty on the home page and on error pages. */
  readonly breadcrumb: readonly LinkView[];
  readonly notices: readonly NoticeView[];
  readonly siteNotices: readonly SiteNoticeView[];
  /** Absent on error pages. */
  readonly article?: ArticleView;
  readonly previous?: LinkView;
  readonly next?: LinkView;
  /** Home page only. */
  readonly tiles?: readonly TileView[];
  /** Home page only, when there is news. */
  readonly latestNews?: { readonly entries: readonly NewsEntryView[]; readonly listHref: string };
  /** Lists of news only. */
  readonly newsList?: { readonly entries: readonly NewsEntryView[]; readonly pagination?: PaginationView };
  /** Site map page only. */
  readonly siteMap?: { readonly countText: string; readonly entries: readonly SiteMapEntry[] };
  /** Glossary page only. */
  readonly glossary?: GlossaryView;
  /** Search page with a query only. */
  readonly search?: SearchView;
  /** Search page of an export only: it finds by itself. The site map is for who has no script. */
  readonly staticSearch?: { readonly script: string; readonly indexes: string; readonly siteMap?: LinkView };
  /** Compulsory pages only: what content/site.yml says. */
  readonly sections?: readonly FactSectionView[];
  /** Where the page's file is edited on the forge, when that is to be shown. */
  readonly editHref?: string;
  /** Error pages only. */
  readonly error?: ErrorView;
}
