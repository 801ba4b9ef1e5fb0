// The search index of one language: pages with their sections → minisearch. No Node API: it can run in a browser.

import MiniSearch from "minisearch";
import { rulesOf } from "./language-rules.ts";
import { tokenise } from "./tokens.ts";
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

/** A section as it is indexed; its number is its place in the list. */
export interface SearchEntry {
  readonly page: SearchPage;
  readonly section: SearchSection;
}

export interface SearchIndex {
  readonly locale: string;
  readonly entries: readonly SearchEntry[];
  readonly engine: MiniSearch<NumberedEntry>;
  readonly vocabulary: Vocabulary;
}

interface NumberedEntry extends SearchEntry {
  readonly id: number;
}

const fields = ["title", "heading", "text"] as const;

/** Indexes the pages of one language. */
export function buildSearchIndex(locale: string, pages: readonly SearchPage[]): SearchIndex {
  const entries = pages.flatMap((page) => page.sections.map((section): SearchEntry => ({ page, section })));
  const { hyphenEndings } = rulesOf(locale);
  const words = new Map<string, readonly string[]>();
  for (const entry of entries) {
    for (const name of fields) {
      const text = fieldOf(entry, name);
      if (!words.has(text))
        words.set(
          text,
          tokenise(text, hyphenEndings).map(({ word }) => word),
        );
    }
  }
  const vocabulary = createVocabulary(locale, [...words.values()].flat());
  const engine = new MiniSearch<NumberedEntry>({
    fields: [...fields],
    extractField: (entry, field) => (field === "id" ? entry.id : fieldOf(entry, field)),
    // Each text has been taken apart above: once is enough, for the start of the server waits for it.
    tokenize: (text) => [...(words.get(text) ?? [])],
    processTerm: (word) => vocabulary.termOf(word) ?? null,
    searchOptions: { tokenize: (terms) => terms.split(" "), processTerm: (term) => term },
  });
  engine.addAll(entries.map((entry, id) => ({ ...entry, id })));
  words.clear();
  return { locale, entries, engine, vocabulary };
}

/** The title counts once, in the opening section: a page with many sections is not found more easily for it. */
function fieldOf({ page, section }: SearchEntry, field: string): string {
  if (field === "heading") return section.heading;
  if (field === "text") return section.text;
  return section === page.sections[0] ? `${page.title} ${page.otherNames}` : "";
}
