// The search index of one language: pages with their sections → minisearch. No Node API: it can run in a browser.

import { atOnce, betweenRequests, type Steps } from "../../content/steps.ts";
import { rulesOf } from "./language-rules.ts";
import { createNumbers } from "./posting-list.ts";
import { countPage, createPostings, openEngineInSteps, type SearchEngine, type SectionTerms } from "./search-engine.ts";
import { keepSections, type SearchSection } from "./search-section.ts";
import { chunksOf, wordsOf } from "./tokens.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

export interface SearchPage {
  readonly address: string;
  readonly title: string;
  /** Other names of the page, such as its label in menus. */
  readonly otherNames: string;
  /** From the home page down to the page, both included. */
  readonly trail: readonly string[];
  /** The first one opens the page. Made again each time: texts are long, and few are ever shown. */
  readonly readSections: () => readonly SearchSection[];
}

export interface SearchIndex {
  readonly locale: string;
  /** The number of a page in the engine is its place in this list. */
  readonly pages: readonly IndexedPage[];
  readonly engine: SearchEngine;
  readonly vocabulary: Vocabulary;
}

/** The engine finds pages; the terms of their sections, by their numbers in the vocabulary, tell which one to show. */
export interface IndexedPage extends SectionTerms {
  readonly page: SearchPage;
}

/** Indexes the pages of one language. Sections as documents would cost several times the time per query. */
export function buildSearchIndex(locale: string, pages: Iterable<SearchPage>): SearchIndex {
  return atOnce(indexInSteps(locale, pages));
}

/** The same between requests; nothing comes of it when the signal ends it. */
export function buildSearchIndexBetweenRequests(
  locale: string,
  pages: Iterable<SearchPage>,
  signal?: AbortSignal,
): Promise<SearchIndex | undefined> {
  return betweenRequests(indexInSteps(locale, pages), signal);
}

function* indexInSteps(locale: string, pages: Iterable<SearchPage>): Steps<SearchIndex> {
  const chunks = numberChunks(rulesOf(locale).hyphenEndings);
  const read: IndexedPage[] = [];
  for (const page of pages) {
    read.push(numberTexts(page, chunks.numberOf));
    yield;
  }
  const vocabulary = createVocabulary(locale, chunks.words.flat());
  const termsOfChunks = chunks.words.map((words) =>
    words.flatMap((word) => vocabulary.numbers.get(vocabulary.termOf(word) ?? "") ?? []),
  );
  const postings = createPostings();
  const indexed: IndexedPage[] = [];
  for (const one of read) {
    const page = replaceChunks(one, termsOfChunks, vocabulary.numbers.size);
    countPage(page, postings);
    indexed.push(page);
    yield;
  }
  const engine = yield* openEngineInSteps(postings, [...vocabulary.numbers.keys()]);
  return { locale, pages: indexed, engine, vocabulary };
}

/** Most words come in the same chunks again and again: each way to write one is taken apart once. */
function numberChunks(endings: ReadonlySet<string>) {
  const numbers = new Map<string, number>();
  const words: string[][] = [];
  const numberOf = (chunk: string): number => {
    const known = numbers.get(chunk);
    if (known !== undefined) return known;
    numbers.set(chunk, words.length);
    return words.push(wordsOf(chunk, endings)) - 1;
  };
  return { words, numberOf };
}

/** The chunks of a page, in the order that an `IndexedPage` has its terms in. */
function numberTexts(page: SearchPage, numberOf: (chunk: string) => number): IndexedPage {
  const numbers: number[] = [];
  const ends: number[] = [];
  const add = (text: string) => {
    for (const chunk of chunksOf(text)) numbers.push(numberOf(chunk));
    ends.push(numbers.length);
  };
  const sections = page.readSections();
  sections.forEach(({ heading, text }, index) => {
    add(index === 0 ? `${page.title} ${page.otherNames}` : heading);
    add(text);
  });
  return { page: { ...page, readSections: keepSections(sections) }, terms: Uint32Array.from(numbers), ends };
}

function replaceChunks(
  { page, terms: chunks, ends }: IndexedPage,
  termsOfChunks: readonly (readonly number[])[],
  count: number,
): IndexedPage {
  const terms: number[] = [];
  let at = 0;
  const termEnds = ends.map((end) => {
    for (; at < end; at++) for (const term of termsOfChunks[chunks[at] ?? 0] ?? []) terms.push(term);
    return terms.length;
  });
  const numbers = createNumbers(terms.length, count);
  numbers.set(terms);
  return { page, terms: numbers, ends: termEnds };
}
