// Counted terms → a minisearch engine: each term enters its tree once, and not each time that a text has it.

import MiniSearch, { type AsPlainObject } from "minisearch";

/** What a word weighs by where it stands is told when searching. */
const fields = ["title", "heading", "text"] as const;
type Field = (typeof fields)[number];

/** The narrow form where there are few enough terms: it is half as large. */
export type TermNumbers = Uint16Array | Uint32Array;

/**
 * The terms of each section of a page, by their numbers: in turn those of its heading (of the page's names for the
 * opening section), up to one end, then those of its text, up to the next end.
 */
export interface SectionTerms {
  readonly terms: TermNumbers;
  readonly ends: readonly number[];
}

/** Finds pages by their numbers. */
export type SearchEngine = MiniSearch<{ readonly id: number }>;

/** How often each term stands in each field of each page. */
export interface Postings {
  /** By field and number of the term: page → times. */
  readonly counts: Readonly<Record<Field, Record<number, number>[]>>;
  /** Of each page, the different terms in each field. */
  readonly lengths: number[][];
}

export function createPostings(): Postings {
  return { counts: { title: [], heading: [], text: [] }, lengths: [] };
}

/** Counts the terms of a page under its number. */
export function countPage({ terms, ends }: SectionTerms, number: number, { counts, lengths }: Postings): void {
  const different = { title: 0, heading: 0, text: 0 };
  let start = 0;
  ends.forEach((end, index) => {
    const field: Field = index === 0 ? "title" : index % 2 === 0 ? "heading" : "text";
    for (const term of terms.subarray(start, end)) {
      const pages = counts[field][term] ?? {};
      counts[field][term] = pages;
      if (pages[number] === undefined) different[field] += 1;
      pages[number] = (pages[number] ?? 0) + 1;
    }
    start = end;
  });
  // An empty field counts as one term, as when the engine reads the texts itself.
  lengths[number] = fields.map((field) => Math.max(1, different[field]));
}

/** An index in the form in which minisearch stores it. */
export type StoredEngine = AsPlainObject;

const options = {
  fields: [...fields],
  // Terms come ready: they hold no space.
  tokenize: (query: string) => query.split(" "),
  processTerm: (term: string) => term,
};

export function openEngine(stored: StoredEngine): SearchEngine {
  return MiniSearch.loadJS(stored, options);
}

/** The same with pauses, in which requests are answered. */
export function openEngineBetweenRequests(stored: StoredEngine): Promise<SearchEngine> {
  return MiniSearch.loadJSAsync(stored, options);
}

/** The index of the counted pages; `terms` are in the order of their numbers. */
export function storeEngine({ counts, lengths }: Postings, terms: readonly string[]): StoredEngine {
  const index = terms.map((term, number): AsPlainObject["index"][number] => {
    const found = fields.map((field, id) => [String(id), counts[field][number]] as const);
    return [term, Object.fromEntries(found.flatMap(([id, pages]) => (pages === undefined ? [] : [[id, pages]])))];
  });
  const average = (id: number) => lengths.reduce((sum, one) => sum + (one[id] ?? 0), 0) / Math.max(1, lengths.length);
  return {
    documentCount: lengths.length,
    nextId: lengths.length,
    documentIds: Object.fromEntries(lengths.map((_, number) => [String(number), number])),
    fieldIds: Object.fromEntries(fields.map((field, id) => [field, id])),
    fieldLength: Object.fromEntries(lengths.entries()),
    averageFieldLength: fields.map((_, id) => average(id)),
    storedFields: {},
    index,
    serializationVersion: 2,
  };
}
