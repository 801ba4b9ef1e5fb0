// search(index, query) → the pages found, best first, each with its best section and a snippet. Pure.

import { parseQuery } from "./query.ts";
import type { SearchEntry, SearchIndex, SearchPage, SearchSection } from "./search-index.ts";
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
}

/** Entries of one page that match, and the words of the query that they have between them. */
interface PageMatch {
  readonly page: SearchPage;
  readonly entries: EntryMatch[];
  readonly covered: Set<string>;
}

interface EntryMatch {
  readonly entry: SearchEntry;
  readonly score: number;
  readonly queryTerms: readonly string[];
  /** Terms of the text that were found. */
  readonly terms: readonly string[];
}

type Tolerance = (term: string) => number;

const mostHits = 20;
const mostOthers = 3;
const boost = { title: 5, heading: 2.5 };
const shortestPrefix = 3;
/** What a page's other sections add to the score of its best one. */
const othersWeight = 0.1;

const oneTypo: Tolerance = ({ length }) => (length < 4 ? 0 : length < 8 ? 1 : 2);
/** Two letters that changed places are two typos. */
const twoTypos: Tolerance = ({ length }) => (length < 5 ? 0 : length < 10 ? 2 : 3);

/** Finds pages; words that no text has are tried again with typos allowed. */
export function search(index: SearchIndex, query: string, limit = mostHits): SearchResults {
  const terms = parseQuery(query, index.vocabulary);
  const pages = findPages(index, terms);
  const isComplete = (match: PageMatch) => match.covered.size === terms.length;
  const complete = pages.filter(isComplete);
  const found = complete.length > 0 ? complete : pages;
  const ranked = found
    .map((match) => ({ match, rank: match.covered.size * 1e6 + scoreOf(match) }))
    .sort((a, b) => b.rank - a.rank);
  return {
    hits: ranked.slice(0, limit).map(({ match }) => describe(match, index)),
    total: found.length,
    isPartial: found.length > 0 && complete.length === 0,
  };
}

/** How many pages a query finds. */
export function countPages(index: SearchIndex, query: string): number {
  return search(index, query, 0).total;
}

function findPages(index: SearchIndex, terms: readonly string[]): PageMatch[] {
  if (terms.length === 0) return [];
  const tolerances = new Map(terms.map((term) => [term, 0]));
  const find = () => match(index, terms, (term) => tolerances.get(term) ?? 0);
  let pages = find();
  for (const tolerance of [oneTypo, twoTypos]) {
    const found = new Set(pages.flatMap(({ covered }) => [...covered]));
    const missing = terms.filter((term) => !found.has(term) && tolerance(term) > 0);
    if (missing.length === 0) continue;
    for (const term of missing) tolerances.set(term, tolerance(term));
    pages = find();
  }
  return pages;
}

function match(index: SearchIndex, terms: readonly string[], tolerance: Tolerance): PageMatch[] {
  const results = index.engine.search(terms.join(" "), {
    boost,
    prefix: (term) => term.length >= shortestPrefix,
    fuzzy: (term) => tolerance(term) || false,
  });
  const pages = new Map<SearchPage, PageMatch>();
  for (const { id, score, queryTerms, terms: matched } of results) {
    const entry = index.entries[id];
    if (entry === undefined) continue;
    const page = pages.get(entry.page) ?? { page: entry.page, entries: [], covered: new Set() };
    page.entries.push({ entry, score, queryTerms, terms: matched });
    for (const term of queryTerms) page.covered.add(term);
    pages.set(entry.page, page);
  }
  return [...pages.values()];
}

/** Entries come best first from the engine. */
function scoreOf({ entries }: PageMatch): number {
  const [best = 0, ...others] = entries.map(({ score }) => score);
  return best + othersWeight * others.reduce((sum, score) => sum + score, 0);
}

function describe({ page, entries }: PageMatch, { vocabulary }: SearchIndex): SearchHit {
  const most = Math.max(...entries.map(({ queryTerms }) => queryTerms.length));
  const best = entries.find(({ queryTerms }) => queryTerms.length === most);
  const section = best?.entry.section ?? { anchor: "", heading: "", text: "" };
  const terms = new Set(entries.flatMap((entry) => entry.terms));
  const others = entries.filter((entry) => entry !== best && entry.entry.section.anchor !== "");
  return {
    page,
    section,
    snippet: makeSnippet(section.text, terms, vocabulary),
    others: others.slice(0, mostOthers).map(({ entry }) => entry.section),
  };
}
