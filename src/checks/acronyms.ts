// Acronyms that neither the page nor the glossary of its language spells out.

import { plainText } from "../content/markdown/markdown-node.ts";
import { placeOf } from "../content/source-file.ts";
import { type Problem, problem } from "../problem.ts";
import { standsAlone } from "../site/acronym-uses.ts";
import type { GlossaryEntry } from "../site/site.ts";
import type { PageCheck } from "./check-page.ts";
import type { PageText, Run } from "./page-text.ts";

/** Everyday names that nobody reads as letters to be spelled out, and fillers, which are reported as such. */
const everyday: ReadonlySet<string> = new Set("PDF GPS SMS URL HTML TV OK AM PM TODO TBD TBC FIXME".split(" "));

/** Two to six capitals, a slash among them (S/DCI); what stands around them is looked at afterwards, for speed. */
const acronym = /(?:[A-ZÀ-ÖØ-Þ]\/)?[A-ZÀ-ÖØ-Þ]{2,}/g;
const capitals = /[A-ZÀ-ÖØ-Þ]{2}/;

export const checkAcronyms: PageCheck = (text, { content, knownAcronyms }) => {
  const { page } = text;
  // A glossary that cannot be read is reported itself, not through every acronym.
  if (content.glossary === undefined) return [];
  const glossary = knownAcronyms.get(page.locale);
  const unknown = new Map<string, number>();
  for (const run of text.runs) {
    // The titles of page and menu are short on purpose; the text below spells out.
    if (run.kind === "header") continue;
    for (const [found, start] of acronymsOf(run)) {
      if (!unknown.has(found) && glossary?.has(found) !== true) unknown.set(found, start);
    }
  }
  const expanded = unknown.size === 0 ? unknown : expandedIn(wordsOf(text), unknown);
  return [...unknown].flatMap(([found, start]): Problem[] => {
    if (expanded.has(found)) return [];
    return [problem("text/acronym", placeOf(page.file, start, start + found.length), { acronym: found })];
  });
};

/** Every way in which the acronyms of a glossary are written. */
export function lettersOf(entries: readonly GlossaryEntry[]): Set<string> {
  return new Set(entries.flatMap(({ acronym: letters, variants }) => [letters, ...variants]));
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
  if (!standsAlone(text, index, end)) return false;
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
 * Those of the acronyms that words of the page spell out: `service de sécurité intérieure (SSI)`, `… (en français, SSI)`
 * or `SSI (service de sécurité intérieure)`.
 */
function expandedIn(words: string, wanted: { readonly has: (name: string) => boolean }): Set<string> {
  const found = new Set<string>();
  for (const { 0: name, index } of words.matchAll(acronym)) {
    if (!wanted.has(name) || found.has(name)) continue;
    const before = words.slice(Math.max(0, index - 160), index);
    const after = words.slice(index + name.length, index + name.length + 120);
    if (followsWords(before) || /^[^\S\n]*(?:\(|– )[^()\n]*?\p{L}{2,}[\s-]+\p{L}{2,}/u.test(after)) found.add(name);
  }
  return found;
}

/** An open bracket with words before it: looked for from its end, for an expression over the whole would be slow. */
function followsWords(before: string): boolean {
  const open = /\((?:[^()\n]{0,40}[,;:][^\S\n]*)?$/.exec(before);
  return open !== null && /\p{L}{2,}[^\n()]+\p{L}[»”"]?[^\S\n]*$/u.test(before.slice(0, open.index));
}
