// The glossary page's view: each acronym in the words of the text's language, and the same entries as JSON-LD.

import type { GlossaryEntry, Page, Site } from "../site/site.ts";
import type { AcronymContext } from "./acronym-html.ts";
import { buildDefinedTerms, printJsonLd } from "./defined-terms.ts";
import { escapeHtml } from "./escape-html.ts";
import type { Phrasebook } from "./i18n.ts";
import type { ArticleView, GlossaryEntryView, GlossaryView } from "./page-view.ts";
import { typeset } from "./typography.ts";

export interface GlossaryContext {
  readonly site: Site;
  readonly phrasebooks: ReadonlyMap<string, Phrasebook>;
  readonly origin: string;
}

const statusWords = {
  former: "glossaryFormer",
  past: "glossaryPast",
  doubtful: "glossaryDoubtful",
} as const;

/** The view of a glossary page; it speaks the language of the page's text. */
export function buildGlossaryView(page: Page, { site, phrasebooks, origin }: GlossaryContext): GlossaryView {
  const { locale } = page.source;
  const entries = entriesOf(page, site);
  const phrasebook = phrasebooks.get(locale);
  if (phrasebook === undefined) throw new Error(`no words for the locale ${locale}`);
  return {
    entries: entries.map((entry) => viewEntry(entry, locale, phrasebook)),
    // Search engines are sent to the text that stands in for this page, and find it there.
    ...(!page.isFallback && { jsonLd: printJsonLd(buildDefinedTerms(page, entries, origin)) }),
  };
}

/** "On this page" of a glossary: its acronyms. */
export function buildGlossarySummary(page: Page, site: Site): ArticleView["summary"] {
  return entriesOf(page, site).map(({ id, acronym }) => ({ id, textHtml: escapeHtml(acronym) }));
}

/** Locale → its glossary page. Links from a text that stands in for a translation stay in the language asked for. */
export function buildGlossaryTargets(site: Site): Map<string, NonNullable<AcronymContext["page"]>> {
  const pages = site.pages.filter(({ layout }) => layout === "glossary");
  return new Map(
    pages.reverse().map((page) => {
      const ids = new Map(entriesOf(page, site).map(({ key, id }) => [key, id]));
      const { locale, address } = page;
      return [locale, { locale, hrefOf: ({ key }: GlossaryEntry) => `${address}#${ids.get(key) ?? ""}` }];
    }),
  );
}

function entriesOf(page: Page, site: Site): readonly GlossaryEntry[] {
  return site.glossary.get(page.source.locale) ?? [];
}

function viewEntry(entry: GlossaryEntry, locale: string, phrasebook: Phrasebook): GlossaryEntryView {
  const { words, say } = phrasebook;
  const { id, acronym, status, textLocale, variants } = entry;
  return {
    id,
    acronym,
    name: typeset(entry.expansion, textLocale),
    definition: typeset(entry.definition, textLocale),
    ...(textLocale !== locale && { lang: textLocale }),
    ...(status !== "current" && { status: words[statusWords[status]] }),
    ...viewOriginal(entry, phrasebook),
    ...(variants.length > 0 && { variants: say("glossaryVariants", { forms: variants.join(", ") }) }),
    ...viewSee(entry, locale, words.glossarySee),
  };
}

function viewOriginal(
  { acronym, original }: GlossaryEntry,
  { say, languageName }: Phrasebook,
): Pick<GlossaryEntryView, "original"> {
  if (original === undefined) return {};
  const { locale, expansion } = original;
  const label = say("glossaryOriginal", { language: languageName(locale) });
  const letters = original.acronym === acronym ? {} : { acronym: original.acronym };
  return { original: { label, lang: locale, name: typeset(expansion, locale), ...letters } };
}

/** The words of the link are those of the heading, or of the page, that it leads to. */
function viewSee({ see }: GlossaryEntry, locale: string, intro: string): Pick<GlossaryEntryView, "see"> {
  if (see === undefined) return {};
  const { href, page, heading } = see;
  const language = page.source.locale;
  const label = typeset(heading ?? page.title, language);
  return { see: { intro, href, label, ...(language !== locale && { lang: language }) } };
}
