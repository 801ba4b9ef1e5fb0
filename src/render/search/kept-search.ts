// The search of a site as plain data, to be kept and opened again without the site.

import type { Settings } from "../../content/settings.ts";
import { type IndexedTexts, openSearchIndex } from "../../site/search/search-index.ts";
import type { Site } from "../../site/site.ts";
import { createPhrasebooks } from "../i18n.ts";
import type { Templates } from "../templates.ts";
import { createSearchAnswers, type SearchAnswers, type SearchParts } from "./render-search.ts";
import { createLanguages } from "./search-parts.ts";

export interface KeptSearch extends Pick<SearchParts, "searchPages" | "notFoundPages" | "names"> {
  readonly texts: readonly IndexedTexts[];
  /** Locale → address of its search page. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly words: Site["words"];
  readonly settings: Settings;
}

export function keepSearch(
  { indexes, searchPages, notFoundPages, names }: Omit<SearchParts, "languages">,
  addresses: KeptSearch["addresses"],
  { words, settings }: Site,
): KeptSearch {
  const texts = [...indexes.values()].map(({ locale, pages, postings, learnt }) => {
    return { locale, pages, postings, learnt };
  });
  return { texts, addresses, searchPages, notFoundPages, names, words, settings };
}

/** The answers that the search gave, from what was kept of it. */
export async function openKeptSearch(
  { texts, addresses, words, settings, ...parts }: KeptSearch,
  templates: Templates,
): Promise<SearchAnswers> {
  const opened = await Promise.all(texts.map(async (one) => [one.locale, await openSearchIndex(one)] as const));
  const indexes = new Map(opened);
  const languages = createLanguages(addresses, indexes, { phrasebooks: createPhrasebooks(words, settings) });
  return createSearchAnswers({ ...parts, indexes, languages }, templates);
}
