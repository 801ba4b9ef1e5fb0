// Acronyms that neither the page nor the glossary of its language spells out.

import { plainText } from "../content/markdown/markdown-node.ts";
import type { PageFile } from "../content/parse-content.ts";
import { placeOf } from "../content/source-file.ts";
import { type Problem, problem } from "../problem.ts";
import type { PageCheck } from "./check-page.ts";
import type { PageText, Run } from "./page-text.ts";

/** The page of each language whose headings explain acronyms: `## SSI – service de sécurité intérieure`. */
const glossaryKeys: ReadonlySet<string> = new Set(["glossaire", "glossary"]);

/** Everyday names that nobody reads as letters to be spelled out. */
const everyday: ReadonlySet<string> = new Set("PDF GPS SMS URL HTML TV OK AM PM".split(" "));

/** Two to six capitals, a slash among them (S/DCI); what stands around them is looked at afterwards, for speed. */
const acronym = /(?:[A-ZÀ-ÖØ-Þ]\/)?[A-ZÀ-ÖØ-Þ]{2,}/g;
const capitals = /[A-ZÀ-ÖØ-Þ]{2}/;
const joinedBefore = /[\p{L}\p{N}_/.@-]/u;
/** Endings of Albanian (SSI-ja) and plurals (SSIs) may follow. */
const freeAfter = /^s?(?![\p{L}\p{N}_/@]|\.\p{L})/u;

export const checkAcronyms: PageCheck = (text, { glossaries }) => {
  const { page } = text;
  const glossary = glossaries.get(page.locale);
  const unknown = new Map<string, number>();
  for (const run of text.runs) {
    // The titles of page and menu are short on purpose; the text below spells out.
    if (run.kind === "header") continue;
    for (const [found, start] of acronymsOf(run)) {
      if (!unknown.has(found) && glossary?.has(found) !== true) unknown.set(found, start);
    }
  }
  const expanded = unknown.size === 0 ? new Set<string>() : expandedIn(wordsOf(text));
  return [...unknown].flatMap(([found, start]): Problem[] => {
    if (expanded.has(found)) return [];
    return [problem("text/acronym", placeOf(page.file, start, start + found.length), { acronym: found })];
  });
};

/** Locale → the acronyms in the headings of its glossary. */
export function readGlossaries(pages: readonly PageFile[]): Map<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { locale, key, body } of pages) {
    if (!glossaryKeys.has(key)) continue;
    const known = found.get(locale) ?? new Set<string>();
    for (const { children } of body.headings) {
      for (const [name] of plainText(children).matchAll(acronym)) known.add(name).add(name.replace("/", ""));
    }
    found.set(locale, known);
  }
  return found;
}

function acronymsOf({ text, start }: Run): [string, number][] {
  if (!capitals.test(text)) return [];
  return [...text.matchAll(acronym)].flatMap(({ 0: found, index }): [string, number][] =>
    isAcronym(found, text, index) ? [[found, start + index]] : [],
  );
}

function isAcronym(found: string, text: string, index: number): boolean {
  if (found.replace("/", "").length > 6 || everyday.has(found) || /^[IVX]+$/.test(found)) return false;
  const end = index + found.length;
  if (index > 0 && joinedBefore.test(text.charAt(index - 1))) return false;
  if (!freeAfter.test(text.slice(end, end + 3))) return false;
  // Words of a sentence written in capitals are no acronyms.
  const isAfterCapitals = /[A-ZÀ-ÖØ-Þ]{2}[\s,’']+$/.test(text.slice(Math.max(0, index - 5), index));
  return !isAfterCapitals && !/^[\s,’']+[A-ZÀ-ÖØ-Þ]{2}/.test(text.slice(end, end + 5));
}

/** All words of the page, foreign phrases too, for these may be what an acronym stands for. */
function wordsOf({ page, runs }: PageText): string {
  const { title, description } = page.header;
  return [title, description, ...runs.map(({ parts, text }) => (parts.length > 0 ? plainText(parts) : text))].join(
    "\n",
  );
}

/**
 * The acronyms that words of the page spell out: `service de sécurité intérieure (SSI)`, `… (en français, SSI)` or
 * `SSI (service de sécurité intérieure)`.
 */
function expandedIn(words: string): Set<string> {
  const found = new Set<string>();
  for (const { 0: name, index } of words.matchAll(acronym)) {
    const before = words.slice(Math.max(0, index - 160), index);
    const after = words.slice(index + name.length, index + name.length + 120);
    const isAfterWords = /\p{L}{2,}[^\n()]+\p{L}[»”"]?[^\S\n]*\((?:[^()\n]{0,40}[,;:][^\S\n]*)?$/u.test(before);
    if (isAfterWords || /^[^\S\n]*(?:\(|– )[^()\n]*?\p{L}{2,}[\s-]+\p{L}{2,}/u.test(after)) found.add(name);
  }
  return found;
}
