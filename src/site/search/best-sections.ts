// The sections of a found page that have the words, best first: where a result leads, and what else it offers.

import type { Numbers } from "./posting-list.ts";
import type { IndexedPage } from "./search-index.ts";
import { type SearchSection, unpackSections } from "./search-section.ts";

const headingWeight = 3;
/** A term as it was asked for, over one that only begins alike or differs by a letter. */
const exactWeight = 3;
/** More than all weights of one word. */
const wordWeight = 10;
const mostRepeats = 4;
const repeatWeight = 0.05;

/**
 * `found`: the terms of the page that were met; `asked`: those of the query; `numbers`: those of terms. A section with
 * more of the words asked for comes before one that has fewer, wherever they stand. The opening section stands in for none.
 */
export function findSections(
  { sections: packed, terms, ends }: IndexedPage,
  {
    found,
    asked,
    numbers,
  }: {
    readonly found: readonly string[];
    readonly asked: readonly string[];
    readonly numbers: ReadonlyMap<string, number>;
  },
): [SearchSection, ...SearchSection[]] {
  const meanings = new Map(found.map((term) => [numbers.get(term) ?? -1, meaningOf(term, asked)]));
  const sections = unpackSections(packed);
  const ranked = sections
    .map((section, index) => {
      const [start, middle, end] = [ends[2 * index - 1] ?? 0, ends[2 * index], ends[2 * index + 1]];
      return { section, score: scoreOf(terms.subarray(start, middle), terms.subarray(middle, end), meanings) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [best = sections[0], ...others] = ranked.map(({ section }) => section);
  return [best ?? { anchor: "", heading: "", text: "" }, ...others];
}

/** The word of a query that a term of a page met. */
interface Meaning {
  readonly word: string;
  readonly isExact: boolean;
}

function meaningOf(term: string, asked: readonly string[]): Meaning {
  const word = likest(term, asked);
  return { word, isExact: word === term };
}

function scoreOf(heading: Numbers, text: Numbers, meanings: ReadonlyMap<number, Meaning>): number {
  const weights = new Map<string, number>();
  let repeats = 0;
  const weigh = (terms: Numbers, place: number) => {
    for (const term of terms) {
      const meaning = meanings.get(term);
      if (meaning === undefined) continue;
      repeats += 1;
      const weight = meaning.isExact ? place * exactWeight : place;
      weights.set(meaning.word, Math.max(weights.get(meaning.word) ?? 0, weight));
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
