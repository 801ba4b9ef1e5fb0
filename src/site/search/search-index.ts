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
export function buildSearchIndex(locale: string, pages: readonly SearchPage[]): SearchIndex {
  const { hyphenEndings } = rulesOf(locale);
  const read = (text: string) => tokenise(text, hyphenEndings).map(({ word }) => word);
  const words = pages.map((page) => ({
    page,
    names: read(`${page.title} ${page.otherNames}`),
    sections: page.sections.map(({ heading, text }) => ({ heading: read(heading), text: read(text) })),
  }));
  const all = words.flatMap(({ names, sections }) => [
    names,
    ...sections.flatMap(({ heading, text }) => [heading, text]),
  ]);
  const vocabulary = createVocabulary(locale, all.flat());
  const termsOf = (texts: readonly string[]) => texts.flatMap((word) => vocabulary.termOf(word) ?? []);
  const numbered = words.map(({ page, names, sections }, id): NumberedPage => {
    const title = termsOf(names);
    return {
      id,
      page,
      names: title,
      sections: page.sections.map((section, index) => ({
        section,
        heading: index === 0 ? title : termsOf(sections[index]?.heading ?? []),
        text: termsOf(sections[index]?.text ?? []),
      })),
    };
  });
  const engine = new MiniSearch<NumberedPage>({
    fields: [...fields],
    extractField: (page, field) => (field === "id" ? page.id : fieldOf(page, field)),
    // Terms come ready: they hold no space.
    tokenize: (terms) => terms.split(" "),
    processTerm: (term) => term,
  });
  engine.addAll(numbered);
  return { locale, pages: numbered.map(({ page, sections }) => ({ page, sections })), engine, vocabulary };
}

function fieldOf({ names, sections }: NumberedPage, field: string): string {
  if (field === "title") return names.join(" ");
  const texts =
    field === "heading" ? sections.slice(1).map(({ heading }) => heading) : sections.map(({ text }) => text);
  return texts.flat().join(" ");
}
