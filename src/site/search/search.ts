// search(index, query) → the pages found, best first, each with its best section and a snippet. Pure.

import { findSections } from "./best-sections.ts";
import { parseQuery } from "./query.ts";
import type { IndexedPage, SearchIndex, SearchPage } from "./search-index.ts";
import type { SearchSection } from "./search-section.ts";
import { makeSnippet, type SnippetPart } from "./snippet.ts";

export interface SearchHit {
  readonly page: SearchPage;
  /** Where the words stand; the opening section has no anchor. */
  readonly section: SearchSection;
  readonly snippet: readonly SnippetPart[];
  /** Other sections of the page that have the words. */
  readonly others: readonly SearchSection[];
}

export interface SearchResults {
  /** The best ones only: see `total`. */
  readonly hits: readonly SearchHit[];
  /** How many pages were found. */
  readonly total: number;
  /** No page has all the words: these have some of them. */
  readonly isPartial: boolean;
  /** Some word of the query stands in no page: these have one that is nearly the same. */
  readonly isNear: boolean;
}

/** A page that the engine found: the words of the query that it has, and the terms of the page that they met. */
interface PageMatch {
  readonly id: number;
  readonly queryTerms: readonly string[];
  readonly terms: readonly string[];
}

type Tolerance = (term: string) => number;

const mostHits = 20;
const mostOthers = 3;
const boost = { title: 5, heading: 2.5 };
const shortestPrefix = 3;

const noTypo: Tolerance = () => 0;
const oneTypo: Tolerance = ({ length }) => (length < 4 ? 0 : length < 8 ? 1 : 2);
/** With two typos in it a short word is another one: "phone" and "whose". */
const twoTypos: Tolerance = (term) => (term.length < 7 ? oneTypo(term) : term.length < 10 ? 2 : 3);

/** Finds pages; words that no text has are tried again with typos allowed. */
export function search(index: SearchIndex, query: string, limit = mostHits): SearchResults {
  const terms = parseQuery(query, index.vocabulary);
  const { pages, isNear } = findPages(index, terms);
  const most = pages.reduce((found, { queryTerms }) => Math.max(found, queryTerms.length), 0);
  const isPartial = most < terms.length;
  // The engine gives the best ones first, but some words of a query can outweigh all of them.
  const ranked = isPartial
    ? [...pages].sort((a, b) => b.queryTerms.length - a.queryTerms.length)
    : pages.filter(({ queryTerms }) => queryTerms.length === most);
  return {
    hits: ranked.slice(0, limit).flatMap((match) => {
      const page = index.pages[match.id];
      return page === undefined ? [] : [describe(page, match, index)];
    }),
    total: ranked.length,
    isPartial: isPartial && pages.length > 0,
    isNear: isNear && pages.length > 0,
  };
}

/** How many pages a query finds. */
export function countPages(index: SearchIndex, query: string): number {
  return search(index, query, 0).total;
}

/** Pages that have every word, or else some; words that no page has are given more and more tolerance. */
function findPages(index: SearchIndex, terms: readonly string[]): { pages: PageMatch[]; isNear: boolean } {
  const tolerances = new Map<string, number>();
  let tried = [...terms];
  let some: PageMatch[] = [];
  const find = (combination: "AND" | "OR") => match(index, tried, combination, (term) => tolerances.get(term) ?? 0);
  const isNear = () => tried.some((term, place) => term !== terms[place] || tolerances.get(term) !== 0);
  for (const tolerance of terms.length === 0 ? [] : [noTypo, oneTypo, twoTypos]) {
    const found = new Set(some.flatMap(({ queryTerms }) => queryTerms));
    const isMissing = (term: string) => !found.has(term);
    if (tolerance === twoTypos) tried = tried.map((term) => (isMissing(term) ? swapLetters(term, index) : term));
    const missing = tried.filter((term) => isMissing(term) && tolerance(term) > (tolerances.get(term) ?? -1));
    for (const term of missing) tolerances.set(term, tolerance(term));
    if (missing.length === 0) continue;
    // Few pages have all the words: this spares the engine listing the many that have one.
    const all = find("AND");
    if (all.length > 0) return { pages: all, isNear: isNear() };
    if (tried.length > 1) some = find("OR");
  }
  return { pages: some, isNear: isNear() };
}

/** The word that it becomes when two neighbours change places, if the texts have one. */
function swapLetters(term: string, { vocabulary }: SearchIndex): string {
  for (let place = 0; place + 1 < term.length; place += 1) {
    const [one = "", other = ""] = term.slice(place);
    const swapped = term.slice(0, place) + other + one + term.slice(place + 2);
    if (vocabulary.forms.has(swapped)) return swapped;
  }
  return term;
}

function match(
  { engine }: SearchIndex,
  terms: readonly string[],
  combineWith: "AND" | "OR",
  tolerance: Tolerance,
): PageMatch[] {
  return engine.search(terms.join(" "), {
    combineWith,
    boost,
    prefix: (term) => term.length >= shortestPrefix,
    fuzzy: (term) => tolerance(term) || false,
  });
}

function describe(indexed: IndexedPage, { terms, queryTerms }: PageMatch, { vocabulary }: SearchIndex): SearchHit {
  const { numbers } = vocabulary;
  const [best, ...others] = findSections(indexed, { found: terms, asked: queryTerms, numbers });
  return {
    page: indexed.page,
    section: best,
    snippet: makeSnippet(best.text, new Set(terms), vocabulary),
    others: others.filter(({ anchor }) => anchor !== "").slice(0, mostOthers),
  };
}
