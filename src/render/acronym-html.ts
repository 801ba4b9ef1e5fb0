// The first use of an acronym in a text → HTML: a link to its glossary entry, with its name for those who see no tooltip.

import type { AcronymUse, GlossaryEntry } from "../site/site.ts";
import { escapeHtml } from "./escape-html.ts";
import { typeset } from "./typography.ts";

export interface AcronymContext {
  /** Locale of the text around. */
  readonly locale: string;
  /** The glossary page that links lead to; undefined in a site without one. */
  readonly page: { readonly locale: string; readonly hrefOf: (entry: GlossaryEntry) => string } | undefined;
}

/** A text that typography has already set, escaped, with its first uses marked up. */
export function renderAcronyms(text: string, uses: readonly AcronymUse[], context: AcronymContext): string {
  let at = 0;
  let html = "";
  for (const use of uses) {
    const start = indexOfNth(text, use.form, use.skipped);
    if (start < at) continue;
    const end = start + use.form.length + use.ending.length;
    html += escapeHtml(text.slice(at, start)) + renderUse(use, text.slice(end - use.ending.length, end), context);
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}

/**
 * A mouse finds the name in `title`, a finger at the end of the link. Where the author does not give it, the name also
 * follows the letters for screen readers and on paper, with the one that the letters come from in another language.
 */
function renderUse({ entry, form, isSpelledOut }: AcronymUse, ending: string, context: AcronymContext): string {
  const { page, locale } = context;
  const name = isSpelledOut ? "" : nameOf(entry, context);
  const html = `${renderLetters(entry, escapeHtml(form), context)}${escapeHtml(ending)}${name}`;
  if (page === undefined) return html;
  const language = page.locale === locale ? "" : ` hreflang="${page.locale}"`;
  return `<a class="site-acronym" href="${escapeHtml(page.hrefOf(entry))}"${language}>${html}</a>`;
}

function renderLetters({ expansion, textLocale }: GlossaryEntry, letters: string, { locale }: AcronymContext): string {
  return `<abbr title="${escapeHtml(typeset(expansion, textLocale))}"${langOf(textLocale, locale)}>${letters}</abbr>`;
}

function nameOf({ expansion, textLocale, original }: GlossaryEntry, { locale }: AcronymContext): string {
  const own = inLanguage(expansion, textLocale, locale);
  const other = original === undefined ? "" : `, ${inLanguage(original.expansion, original.locale, locale)}`;
  return `<span class="fr-sr-only"> (${own}${other})</span>`;
}

function inLanguage(text: string, language: string, around: string): string {
  const html = escapeHtml(typeset(text, language));
  return language === around ? html : `<span lang="${language}">${html}</span>`;
}

function langOf(language: string, around: string): string {
  return language === around ? "" : ` lang="${language}"`;
}

/** Typography changes the characters around the letters, so these are counted rather than located. */
function indexOfNth(text: string, searched: string, skipped: number): number {
  let at = text.indexOf(searched);
  for (let count = 0; count < skipped && at !== -1; count++) at = text.indexOf(searched, at + searched.length);
  return at;
}
