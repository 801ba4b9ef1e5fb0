// Which pages have a term, and how often each: a stretch of two arrays that all terms share, read as a map from page to times.

/** The narrow form where all numbers are small enough: it is half as large. */
export type Numbers = Uint16Array | Uint32Array;

const mostNarrow = 0xffff;

export function createNumbers(length: number, most: number): Numbers {
  return most > mostNarrow ? new Uint32Array(length) : new Uint16Array(length);
}

/** The lists of all terms, one after the other. */
export interface PostingStore {
  /** Ascending in each list. */
  readonly pages: Numbers;
  readonly times: Numbers;
}

/**
 * The engine makes such a map for each term and field: 37 bytes for each page that has the term, and some hundred for
 * each map. It reads them by their size, their keys in turn, and the value of each key.
 */
export class PostingList implements Map<number, number> {
  readonly [Symbol.toStringTag] = "PostingList";
  readonly #store: PostingStore;
  readonly #start: number;
  readonly #end: number;
  /** Where the last key stood: its value is asked for next. */
  #at: number;

  constructor(store: PostingStore, start: number, end: number) {
    this.#store = store;
    this.#start = start;
    this.#end = end;
    this.#at = start;
  }

  get size(): number {
    return this.#end - this.#start;
  }

  *keys(): MapIterator<number> {
    for (let at = this.#start; at < this.#end; at += 1) {
      this.#at = at;
      yield this.#store.pages[at] ?? 0;
    }
  }

  get(page: number): number | undefined {
    const { pages, times } = this.#store;
    if (pages[this.#at] === page) return times[this.#at];
    const at = pages.subarray(this.#start, this.#end).indexOf(page);
    return at === -1 ? undefined : times[this.#start + at];
  }

  has(page: number): boolean {
    return this.get(page) !== undefined;
  }

  *entries(): MapIterator<[number, number]> {
    for (const page of this.keys()) yield [page, this.get(page) ?? 0];
  }

  *values(): MapIterator<number> {
    for (const [, times] of this) yield times;
  }

  [Symbol.iterator](): MapIterator<[number, number]> {
    return this.entries();
  }

  forEach(call: (times: number, page: number, list: PostingList) => void): void {
    for (const [page, times] of this) call(times, page, this);
  }

  set(): never {
    throw new Error("a list of postings never changes");
  }

  delete(): never {
    return this.set();
  }

  clear(): never {
    return this.set();
  }
}
