// The search index of one language: pages with their sections → minisearch. No Node API: it can run in a browser.

import MiniSearch from "minisearch";
import { rulesOf } from "./language-rules.ts";
import { chunksOf, wordsOf } from "./tokens.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

/** A part of a page that a result can lead to. Texts are plain, as a reader sees them. */
export interface SearchSection {
  /** The id of its heading; empty for what stands above the first heading. */
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
}

export interface SearchPage {
  readonly address: string;
  readonly title: string;
  /** Other names of the page, such as its label in menus. */
  readonly otherNames: string;
  /** From the home page down to the page, both included. */
  readonly trail: readonly string[];
  /** The first one opens the page. */
  readonly sections: readonly SearchSection[];
}

export interface SearchIndex {
  readonly locale: string;
  /** The number of a page in the engine is its place in this list. */
  readonly pages: readonly IndexedPage[];
  readonly engine: MiniSearch<NumberedPage>;
  readonly vocabulary: Vocabulary;
}

/** A page with the terms of each of its sections: the engine finds pages, these tell which section to show. */
export interface IndexedPage {
  readonly page: SearchPage;
  readonly sections: readonly SectionTerms[];
}

export interface SectionTerms {
  readonly section: SearchSection;
  /** Terms of the heading; of the page's title for the opening section. */
  readonly heading: readonly string[];
  readonly text: readonly string[];
}

interface NumberedPage extends IndexedPage {
  readonly id: number;
  readonly names: readonly string[];
}

const fields = ["title", "heading", "text"] as const;

/** Indexes the pages of one language. Sections as documents would cost several times the time per query. */
export function buildSearchIndex(locale: string, pages: Iterable<SearchPage>): SearchIndex {
  return atOnce(indexInSteps(locale, pages));
}

/** Takes all steps one after the other. */
export function atOnce<Result>(steps: Iterator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in small steps, for those who have other things to do in between. */
export function* indexInSteps(locale: string, pages: Iterable<SearchPage>): Generator<undefined, SearchIndex> {
  const { hyphenEndings } = rulesOf(locale);
  // Most words come again and again: each way to write one is taken apart once.
  const known = new Map<string, Words>();
  const read = (text: string) =>
    chunksOf(text).map((chunk) => {
      const words = known.get(chunk) ?? wordsOf(chunk, hyphenEndings);
      known.set(chunk, words);
      return words;
    });
  const texts: { page: SearchPage; names: Words[]; sections: { heading: Words[]; text: Words[] }[] }[] = [];
  for (const page of pages) {
    const sections = page.sections.map(({ heading, text }) => ({ heading: read(heading), text: read(text) }));
    texts.push({ page, names: read(`${page.title} ${page.otherNames}`), sections });
    yield;
  }
  const vocabulary = createVocabulary(locale, [...known.values()].flat());
  const terms = new Map([...known.values()].map((words) => [words, termsOfWords(words, vocabulary)]));
  const termsOf = (text: readonly Words[] = []) => text.flatMap((words) => terms.get(words) ?? []);
  const engine = createEngine();
  const indexed: IndexedPage[] = [];
  for (const [id, { page, names, sections }] of texts.entries()) {
    yield;
    const title = termsOf(names);
    const found = page.sections.map((section, index) => ({
      section,
      heading: index === 0 ? title : termsOf(sections[index]?.heading),
      text: termsOf(sections[index]?.text),
    }));
    engine.add({ id, page, names: title, sections: found });
    indexed.push({ page, sections: found });
  }
  return { locale, pages: indexed, engine, vocabulary };
}

type Words = readonly string[];

function termsOfWords(words: Words, { termOf }: Vocabulary): readonly string[] {
  return words.flatMap((word) => termOf(word) ?? []);
}

function createEngine(): MiniSearch<NumberedPage> {
  return new MiniSearch<NumberedPage>({
    fields: [...fields],
    extractField: (page, field) => (field === "id" ? page.id : fieldOf(page, field)),
    // Terms come ready: they hold no space.
    tokenize: (terms) => terms.split(" "),
    processTerm: (term) => term,
  });
}

function fieldOf({ names, sections }: NumberedPage, field: string): string {
  if (field === "title") return names.join(" ");
  const texts =
    field === "heading" ? sections.slice(1).map(({ heading }) => heading) : sections.map(({ text }) => text);
  return texts.flat().join(" ");
}
