// The search index of one language: pages with their sections → minisearch. No Node API: it can run in a browser.

import { inOnePiece } from "../../content/one-piece.ts";
import { atOnce, betweenRequests, type Steps } from "../../content/steps.ts";
import { rulesOf } from "./language-rules.ts";
import { createNumbers, type Numbers } from "./posting-list.ts";
import {
  countPage,
  createPostings,
  openEngineInSteps,
  type PackedPostings,
  packPostingsInSteps,
  type SearchEngine,
  type SectionTerms,
} from "./search-engine.ts";
import { type PackedSections, packSections, type SearchSection } from "./search-section.ts";
import { chunksOf, wordsOf } from "./tokens.ts";
import { createVocabulary, type LearntWords, learnWords, type Vocabulary } from "./vocabulary.ts";

export interface SearchPage {
  readonly address: string;
  readonly title: string;
  /** Other names of the page, such as its label in menus. */
  readonly otherNames: string;
  /** From the home page down to the page, both included. */
  readonly trail: readonly string[];
}

/** A page with its texts; the first section opens it. They are made when they are asked for: all at once are long. */
export interface ReadablePage extends SearchPage {
  readonly readSections: () => readonly SearchSection[];
}

/** What the texts of one language were counted to: plain data. */
export interface IndexedTexts {
  readonly locale: string;
  /** The number of a page in the engine is its place in this list. */
  readonly pages: readonly IndexedPage[];
  readonly postings: PackedPostings;
  readonly learnt: LearntWords;
}

export interface SearchIndex extends IndexedTexts {
  readonly engine: SearchEngine;
  readonly vocabulary: Vocabulary;
}

/** The engine finds pages; the terms of their sections, by their numbers in the vocabulary, tell which one to show. */
export interface IndexedPage extends SectionTerms {
  readonly page: SearchPage;
  /** Few are ever shown. */
  readonly sections: PackedSections;
}

/** Indexes the pages of one language. Sections as documents would cost several times the time per query. */
export function buildSearchIndex(locale: string, pages: Iterable<ReadablePage>): SearchIndex {
  return atOnce(indexInSteps(locale, pages));
}

/** The same between requests; nothing comes of it when the signal ends it. */
export function buildSearchIndexBetweenRequests(
  locale: string,
  pages: Iterable<ReadablePage>,
  signal?: AbortSignal,
): Promise<SearchIndex | undefined> {
  return betweenRequests(indexInSteps(locale, pages), signal);
}

/** Opens an index that was made before. */
export function openSearchIndex(texts: IndexedTexts): Promise<SearchIndex> {
  return betweenRequests(openInSteps(texts, createVocabulary(texts.locale, texts.learnt)));
}

function* openInSteps(texts: IndexedTexts, vocabulary: Vocabulary): Steps<SearchIndex> {
  const { locale, pages, postings, learnt } = texts;
  const engine = yield* openEngineInSteps(postings, vocabulary.numbers.keys());
  return { locale, pages, postings, learnt, engine, vocabulary };
}

function* indexInSteps(locale: string, pages: Iterable<ReadablePage>): Steps<SearchIndex> {
  const chunks = numberChunks(rulesOf(locale).hyphenEndings);
  const read: IndexedPage[] = [];
  for (const page of pages) {
    read.push(numberTexts(page, chunks.numberOf));
    yield;
  }
  const learnt = learnWords(locale, chunks.words.flat());
  const vocabulary = createVocabulary(locale, learnt);
  const termsOfChunks = chunks.words.map((words) =>
    words.flatMap((word) => vocabulary.numbers.get(vocabulary.termOf(word) ?? "") ?? []),
  );
  const counted = createPostings();
  const indexed: IndexedPage[] = [];
  const terms = createNumbers(countTerms(read, termsOfChunks), vocabulary.numbers.size);
  const texts = inOnePiece(read.map(({ sections }) => sections.bytes));
  let end = 0;
  for (const [index, one] of read.entries()) {
    const bytes = texts[index] ?? one.sections.bytes;
    const page = { ...replaceChunks(one, termsOfChunks, terms.subarray(end)), sections: { ...one.sections, bytes } };
    end += page.terms.length;
    countPage(page, counted);
    indexed.push(page);
    yield;
  }
  const postings = yield* packPostingsInSteps(counted, vocabulary.numbers.size);
  return yield* openInSteps({ locale, pages: indexed, postings, learnt }, vocabulary);
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
function numberTexts({ readSections, ...page }: ReadablePage, numberOf: (chunk: string) => number): IndexedPage {
  const numbers: number[] = [];
  const ends: number[] = [];
  const add = (text: string) => {
    for (const chunk of chunksOf(text)) numbers.push(numberOf(chunk));
    ends.push(numbers.length);
  };
  const sections = readSections();
  sections.forEach(({ heading, text }, index) => {
    add(index === 0 ? `${page.title} ${page.otherNames}` : heading);
    add(text);
  });
  return { page, sections: packSections(sections), terms: Uint32Array.from(numbers), ends };
}

/** By the number of a chunk: the numbers of its terms. */
type TermsOfChunks = readonly (readonly number[])[];

function countTerms(pages: readonly SectionTerms[], termsOfChunks: TermsOfChunks): number {
  let count = 0;
  for (const { terms: chunks } of pages) for (const chunk of chunks) count += termsOfChunks[chunk]?.length ?? 0;
  return count;
}

/** The page with its terms, which are written to the beginning of `room`. */
function replaceChunks({ terms: chunks, ends, ...page }: IndexedPage, termsOfChunks: TermsOfChunks, room: Numbers) {
  let [at, count] = [0, 0];
  const termEnds = ends.map((end) => {
    for (; at < end; at++)
      for (const term of termsOfChunks[chunks[at] ?? 0] ?? []) {
        room[count] = term;
        count += 1;
      }
    return count;
  });
  return { ...page, terms: room.subarray(0, count), ends: termEnds };
}
