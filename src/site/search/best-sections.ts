// The sections of a found page that have the words, best first: where a result leads, and what else it offers.

import type { IndexedPage, SearchSection, SectionTerms } from "./search-index.ts";

const headingWeight = 3;
/** A term as it was asked for, over one that only begins alike or differs by a letter. */
const exactWeight = 3;
/** More than all weights of one word. */
const wordWeight = 10;
const mostRepeats = 4;
const repeatWeight = 0.05;

/**
 * `found`: the terms of the page that were met; `asked`: those of the query. A section with more of the words asked for
 * comes before one that has fewer, wherever they stand. The opening section stands in for none.
 */
export function findSections(
  { page, sections }: IndexedPage,
  found: readonly string[],
  asked: readonly string[],
): [SearchSection, ...SearchSection[]] {
  const meanings = new Map(found.map((term) => [term, likest(term, asked)]));
  const ranked = sections
    .map((one) => ({ section: one.section, score: scoreOf(one, meanings) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [best = page.sections[0], ...others] = ranked.map(({ section }) => section);
  return [best ?? { anchor: "", heading: "", text: "" }, ...others];
}

/** `meanings`: term of the page → the word of the query that met it. */
function scoreOf({ heading, text }: SectionTerms, meanings: ReadonlyMap<string, string>): number {
  const weights = new Map<string, number>();
  let repeats = 0;
  const weigh = (terms: readonly string[], place: number) => {
    for (const term of terms) {
      const word = meanings.get(term);
      if (word === undefined) continue;
      repeats += 1;
      weights.set(word, Math.max(weights.get(word) ?? 0, word === term ? place * exactWeight : place));
    }
  };
  weigh(heading, headingWeight);
  weigh(text, 1);
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
  return weights.size * wordWeight + sum + Math.min(repeats, mostRepeats) * repeatWeight;
}

/** The word that shares most of its beginning with a term: the same one, its beginning, or a misspelt form. */
function likest(term: string, words: readonly string[]): string {
  const start = (word: string) => (word === term ? Number.POSITIVE_INFINITY : commonStart(word, term));
  return words.reduce((best, word) => (start(word) > start(best) ? word : best), words[0] ?? "");
}

export function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
