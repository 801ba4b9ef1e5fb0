// Counted terms → a minisearch engine: each term enters its tree once, and not each time that a text has it.

import MiniSearch from "minisearch";
import type { Steps } from "../../content/steps.ts";
import { createNumbers, type Numbers, PostingList, type PostingStore } from "./posting-list.ts";

/** What a word weighs by where it stands is told when searching. */
const fields = ["title", "heading", "text"] as const;
type Field = (typeof fields)[number];

/**
 * The terms of each section of a page, by their numbers: in turn those of its heading (of the page's names for the
 * opening section), up to one end, then those of its text, up to the next end.
 */
export interface SectionTerms {
  readonly terms: Numbers;
  readonly ends: readonly number[];
}

/** Finds pages by their numbers. */
export type SearchEngine = MiniSearch<{ readonly id: number }>;

/** How often each term stands in each field of each page. */
export interface Postings {
  /** By field and number of the term: pages in ascending order, each followed by how often it has the term. */
  readonly counts: Readonly<Record<Field, number[][]>>;
  /** Of each page, the different terms in each field. */
  readonly lengths: number[][];
}

/** The same in little room, once all pages are counted: plain data. */
export interface PackedPostings extends PostingStore {
  /** Where the lists end in the store: of each term in turn, one for each field. */
  readonly ends: Uint32Array;
  readonly lengths: Postings["lengths"];
}

/** Oftener than this a word weighs no more. */
const mostTimes = 0xffff;

export function createPostings(): Postings {
  return { counts: { title: [], heading: [], text: [] }, lengths: [] };
}

/** Counts the terms of the next page; pages are numbered as they come. */
export function countPage({ terms, ends }: SectionTerms, { counts, lengths }: Postings): void {
  const page = lengths.length;
  const different = { title: 0, heading: 0, text: 0 };
  let start = 0;
  ends.forEach((end, index) => {
    const field: Field = index === 0 ? "title" : index % 2 === 0 ? "heading" : "text";
    for (const term of terms.subarray(start, end)) {
      const list = counts[field][term] ?? [];
      counts[field][term] = list;
      const last = list.length - 1;
      if (list[last - 1] === page) list[last] = Math.min((list[last] ?? 0) + 1, mostTimes);
      else {
        list.push(page, 1);
        different[field] += 1;
      }
    }
    start = end;
  });
  // An empty field counts as one term, as when the engine reads the texts itself.
  lengths.push(fields.map((field) => Math.max(1, different[field])));
}

const options = {
  fields: [...fields],
  // Terms come ready: they hold no space.
  tokenize: (query: string) => query.split(" "),
  processTerm: (term: string) => term,
};

/** An engine that is given what it would count by itself; the version of minisearch is fixed, a test compares the two. */
class CountedEngine extends MiniSearch<{ readonly id: number }> {
  constructor(lengths: readonly number[][]) {
    super(options);
    const average = (id: number) => lengths.reduce((sum, one) => sum + (one[id] ?? 0), 0) / Math.max(1, lengths.length);
    this._documentCount = lengths.length;
    this._nextId = lengths.length;
    this._documentIds = new Map(lengths.map((_, page) => [page, page]));
    this._fieldLength = new Map(lengths.entries());
    this._avgFieldLength = fields.map((_, id) => average(id));
  }

  setTerm(term: string, lists: Map<number, PostingList>): void {
    this._index.set(term, lists);
  }
}

/** Packs the counts of so many terms, a term a step. */
export function* packPostingsInSteps({ counts, lengths }: Postings, termCount: number): Steps<PackedPostings> {
  const length = Object.values(counts)
    .flat()
    .reduce((sum, list) => sum + list.length / 2, 0);
  const [pages, times] = [createNumbers(length, lengths.length), createNumbers(length, mostTimes)];
  const ends = new Uint32Array(termCount * fields.length);
  let end = 0;
  const addList = (list: readonly number[] = []) => {
    for (let at = 0; at < list.length; at += 2) {
      pages[end] = list[at] ?? 0;
      times[end] = list[at + 1] ?? 0;
      end += 1;
    }
  };
  for (let term = 0; term < termCount; term += 1) {
    for (const [id, field] of fields.entries()) {
      addList(counts[field][term]);
      ends[term * fields.length + id] = end;
    }
    yield;
  }
  return { pages, times, ends, lengths };
}

/** The engine of the counted pages, a term a step; `terms` are in the order of their numbers. */
export function* openEngineInSteps(postings: PackedPostings, terms: Iterable<string>): Steps<SearchEngine> {
  const engine = new CountedEngine(postings.lengths);
  let at = 0;
  let start = 0;
  for (const term of terms) {
    const lists = new Map<number, PostingList>();
    for (const id of fields.keys()) {
      const end = postings.ends[at] ?? start;
      if (end > start) lists.set(id, new PostingList(postings, start, end));
      start = end;
      at += 1;
    }
    engine.setTerm(term, lists);
    yield;
  }
  return engine;
}
