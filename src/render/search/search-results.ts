// What a query found, in the words of its language: the same on the server and in the browser of a static export.

import { nearestQueries } from "../../site/search/nearest-words.ts";
import { cleanQuery, isTooLong, longestQuery } from "../../site/search/query.ts";
import { countPages, type SearchHit, search } from "../../site/search/search.ts";
import type { SearchIndex } from "../../site/search/search-index.ts";
import type { SearchSection } from "../../site/search/search-section.ts";
import { typeset, typesetParts } from "../typography.ts";
import type { OtherLanguageView, SearchHitView, SearchView } from "./search-view.ts";

/** What a language says of its results. */
export interface SearchSpeech {
  readonly words: Readonly<Record<"searchEmpty" | "noResult" | "searchPartial" | "searchNear", string>>;
  readonly say: (
    key: "searchTooLong" | "resultCount" | "firstResults" | "resultsInLanguage",
    variables: Readonly<Record<string, string | number>>,
  ) => string;
  /** The name of the language in itself. */
  readonly name: string;
}

export interface SearchLanguage extends SearchSpeech {
  readonly index: SearchIndex;
  /** Address of the search page. */
  readonly address: string;
}

/** By locale, in the order of the site. */
export type SearchLanguages = ReadonlyMap<string, SearchLanguage>;

/** The results of a query as typed, whatever it holds. */
export function buildSearchResults(locale: string, typed: string, languages: SearchLanguages): SearchView {
  const query = cleanQuery(typed);
  const language = languages.get(locale);
  if (language === undefined) throw new Error(`no search for the locale ${locale}`);
  if (isTooLong(typed) || query === "") return buildRefusal(query, language);
  return { ...buildHits(query, language), otherLanguages: buildOthers(locale, query, languages) };
}

/** Where a search page shows the results of a query. */
export function queryAddress(page: string, query: string): string {
  return `${page}?q=${encodeURIComponent(query)}`;
}

/** Nothing to search for, or too much. */
function buildRefusal(query: string, { words, say }: SearchLanguage): SearchView {
  const [countText, note] =
    query === "" ? [words.searchEmpty] : [words.noResult, say("searchTooLong", { most: longestQuery })];
  return { countText, ...(note !== undefined && { note }), hits: [], suggestions: [], otherLanguages: [] };
}

function buildHits(query: string, { index, address, words, say }: SearchLanguage): Omit<SearchView, "otherLanguages"> {
  const { hits, total, isPartial, isNear } = search(index, query);
  const note = isPartial ? words.searchPartial : isNear ? words.searchNear : undefined;
  const suggestions = total === 0 || isPartial ? nearestQueries(index, query) : [];
  return {
    countText: total === 0 ? words.noResult : say("resultCount", { count: total }),
    ...(note !== undefined && { note }),
    ...(total > hits.length && { moreText: say("firstResults", { shown: hits.length }) }),
    hits: hits.map((hit) => describeHit(hit, index.locale)),
    suggestions: suggestions.map((text) => ({ label: text, href: queryAddress(address, text) })),
  };
}

/** The link speaks the language that it leads to, as those of the language switch do. */
function buildOthers(locale: string, query: string, languages: SearchLanguages): OtherLanguageView[] {
  return [...languages]
    .filter(([code]) => code !== locale)
    .map(([code, { index, address, say, name }]) => {
      const count = countPages(index, query);
      const text = say("resultsInLanguage", { count, language: name });
      return { lang: code, text, ...(count > 0 && { href: queryAddress(address, query) }) };
    });
}

/** Results read like the pages. */
function describeHit({ page, section, snippet, others }: SearchHit, locale: string): SearchHitView {
  const hrefOf = ({ anchor }: SearchSection) => (anchor === "" ? page.address : `${page.address}#${anchor}`);
  const trail = [...page.trail, section.heading].filter((label) => label !== "");
  const texts = typesetParts(
    snippet.map(({ text }) => text),
    locale,
  );
  return {
    title: typeset(page.title, locale),
    href: hrefOf(section),
    trail: trail.map((label) => typeset(label, locale)).join(" › "),
    snippet: snippet.map(({ text, isMatch }, index) => ({ text: texts[index] ?? text, isMatch })),
    others: others.map((other) => ({ label: typeset(other.heading, locale), href: hrefOf(other) })),
  };
}
