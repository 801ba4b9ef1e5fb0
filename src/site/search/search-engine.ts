// Counted terms → a minisearch engine: each term enters its tree once, and not each time that a text has it.

import MiniSearch from "minisearch";
import type { Steps } from "../../content/steps.ts";
import { createNumbers, type Numbers, PostingList } from "./posting-list.ts";

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

  setTerm(term: string, lists: ReadonlyMap<number, PostingList>): void {
    this._index.set(term, new Map(lists));
  }
}

/** The engine of the counted pages, a term a step; `terms` are in the order of their numbers. */
export function* openEngineInSteps({ counts, lengths }: Postings, terms: readonly string[]): Steps<SearchEngine> {
  const engine = new CountedEngine(lengths);
  const length = Object.values(counts)
    .flat()
    .reduce((sum, list) => sum + list.length / 2, 0);
  const store = { pages: createNumbers(length, lengths.length), times: createNumbers(length, mostTimes) };
  let end = 0;
  const addList = (list: readonly number[]): PostingList => {
    const start = end;
    for (let at = 0; at < list.length; at += 2) {
      store.pages[end] = list[at] ?? 0;
      store.times[end] = list[at + 1] ?? 0;
      end += 1;
    }
    return new PostingList(store, start, end);
  };
  for (const [number, term] of terms.entries()) {
    const lists = fields.map((field, id) => [id, counts[field][number]] as const);
    engine.setTerm(term, new Map(lists.flatMap(([id, list]) => (list === undefined ? [] : [[id, addList(list)]]))));
    yield;
  }
  return engine;
}
