// The site as a model: pages with addresses in every locale, redirects, resolved links. Frozen; no HTML in it.

import type { SiteNotice } from "../content/compliance-settings.ts";
import type { Figure } from "../content/figures.ts";
import type { PageHeader } from "../content/front-matter.ts";
import type { TermStatus } from "../content/glossary.ts";
import type { Inline } from "../content/markdown/markdown-node.ts";
import type { PageFile } from "../content/parse-content.ts";
import type { Settings } from "../content/settings.ts";
import type { RawFile } from "../content/source-file.ts";
import type { Words } from "../content/words.ts";
import type { Conformity } from "./conformity.ts";
import type { Frame } from "./frame.ts";

/**
 * Where a page stands against the reference text: made from the present one (`current`), from an older one (`stale`),
 * from nobody knows which (`untracked`), not written (`missing`), or without a reference page (`orphan`).
 */
export type TranslationState = "reference" | "current" | "stale" | "untracked" | "missing" | "orphan";

/** A page at an address. Where a locale lacks the page, the text of another locale stands there (`isFallback`). */
export interface Page {
  readonly locale: string;
  readonly key: string;
  readonly address: string;
  readonly source: PageFile;
  readonly isFallback: boolean;
  readonly isProvisional: boolean;
  /** Where the text stands against the reference: a fallback is `missing`. */
  readonly translation: TranslationState;
  readonly isIndexed: boolean;
  /** A page below a list of news is a news item. */
  readonly layout: NonNullable<PageHeader["layout"]> | "news-item";
  /** When the page appeared, where its header says so: the date of a news item. */
  readonly published: { readonly at: Date; readonly day: string } | undefined;
  /** Place in the main menu; undefined keeps it out. */
  readonly order: number | undefined;
  /** Every id that a link may lead to: those of the headings, and of the acronyms on the glossary page. */
  readonly anchors: ReadonlySet<string>;
  readonly title: string;
  readonly menuTitle: string;
  readonly description: string;
}

/** `locale` is the language of the text that is read there. */
export type ResolvedLink =
  | { readonly kind: "page"; readonly href: string; readonly locale: string }
  | { readonly kind: "external"; readonly href: string }
  | { readonly kind: "media"; readonly path: string };

/** An acronym as the glossary of a locale gives it; texts are plain, without Markdown. */
export interface GlossaryEntry {
  /** The same in every locale: joins the versions of an entry. */
  readonly key: string;
  /** Its anchor on the glossary page of the locale, such as `s-dci`. */
  readonly id: string;
  readonly acronym: string;
  /** Other ways to write it: SDCI. */
  readonly variants: readonly string[];
  readonly status: TermStatus;
  readonly expansion: string;
  readonly definition: string;
  /** Locale of the expansion and the definition: the reference one where a translation is missing. */
  readonly textLocale: string;
  /** The name that the letters come from, where that is in another language. */
  readonly original?: { readonly locale: string; readonly acronym: string; readonly expansion: string };
  /** Where to read more: a page, and the heading on it. */
  readonly see?: { readonly href: string; readonly page: Page; readonly heading?: string };
}

/** The first time that an acronym stands in the running text of a page. */
export interface AcronymUse {
  readonly entry: GlossaryEntry;
  /** The letters as written, and what follows them in the same word: `-ja`. */
  readonly form: string;
  readonly ending: string;
  /** How often the same letters stand in the piece of text before. */
  readonly skipped: number;
  /** The author gives the name here or before: the letters only lead to the glossary. */
  readonly isSpelledOut: boolean;
}

export interface Site {
  /** What results that depend on more than one page are remembered by. */
  readonly frame: Frame;
  readonly settings: Settings;
  readonly words: ReadonlyMap<string, Words>;
  readonly pages: readonly Page[];
  /** Key → locale → page. */
  readonly pagesByKey: ReadonlyMap<string, ReadonlyMap<string, Page>>;
  /** Page address → target as typed → where it leads. */
  readonly links: ReadonlyMap<string, ReadonlyMap<string, ResolvedLink>>;
  /** Old address → present address. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Locale → its glossary, in the alphabetical order of the language. */
  readonly glossary: ReadonlyMap<string, readonly GlossaryEntry[]>;
  /** Page address → piece of text → the acronyms first used in it, in order. */
  readonly acronymUses: ReadonlyMap<string, ReadonlyMap<Inline, readonly AcronymUse[]>>;
  /** Name → figure drawn from data. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly media: readonly RawFile[];
  /** The day that the site was built for, in its time zone, YYYY-MM-DD. */
  readonly today: string;
  /** False before launch and in a preview: no answer of the site may be found by a search engine, whatever the page says. */
  readonly isLaunched: boolean;
  /** What the site may say of its accessibility now. */
  readonly conformity: Conformity;
  /** Notices that stand on every page now; a preview shows those to come as well. */
  readonly notices: readonly SiteNotice[];
  /** What "edit this page" begins with, where the link is to be shown. */
  readonly editBase: string | undefined;
  /** When a scheduled page or notice next appears or vanishes, or an audit lapses. */
  readonly nextChange: Date | undefined;
}
