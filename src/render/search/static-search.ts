// Search for an export without a server: the texts of each language as data, and search pages with the script that reads them.

import { createHash } from "node:crypto";
import { pageWithLayout } from "../../site/navigation.ts";
import type { SearchPage } from "../../site/search/search-index.ts";
import { type SearchSection, unpackSections } from "../../site/search/search-section.ts";
import type { Page } from "../../site/site.ts";
import { linkTo, phrasebookOf, type ViewContext } from "../build-page-view.ts";
import { compressed } from "../compressed.ts";
import type { PageView } from "../page-view.ts";
import { renderPage } from "../render-page.ts";
import { createStoredResponse, immutable, type ResponseDraft, type StoredResponse } from "../stored-response.ts";
import type { Templates } from "../templates.ts";
import type { SearchLanguages } from "./search-results.ts";

/** The search page of a locale, without a query. */
export interface SearchPageView {
  readonly page: Page;
  readonly view: PageView;
}

/** All that a browser needs to search one language. */
export interface SearchData {
  readonly locale: string;
  /** Address of the search page. */
  readonly address: string;
  readonly name: string;
  readonly words: Readonly<Record<(typeof wordKeys)[number], string>>;
  /** With their `{{variables}}`; plural forms carry their category. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly pages: readonly (SearchPage & { readonly sections: readonly SearchSection[] })[];
}

const wordKeys = [
  "searchEmpty",
  "noResult",
  "searchPartial",
  "searchNear",
  "nearestWords",
  "alsoOnPage",
  "otherLanguages",
] as const;
const phrasePattern = /^(?:searchTooLong|resultCount|firstResults|resultsInLanguage)(?:_|$)/;

interface StaticSearchContext extends ViewContext {
  readonly languages: SearchLanguages;
  readonly searchPages: ReadonlyMap<string, SearchPageView>;
  readonly templates: Templates;
}

/** Answers by address; the search pages take the place of those that ask the server. */
export async function renderStaticSearch(
  script: Uint8Array,
  context: StaticSearchContext,
): Promise<ReadonlyMap<string, StoredResponse>> {
  const { languages, searchPages, templates } = context;
  const scriptAddress = addressOf("search", script, "js");
  const data = new Map(
    [...languages.keys()].map((locale) => [locale, Buffer.from(JSON.stringify(describe(locale, context)))] as const),
  );
  const addresses = new Map([...data].map(([locale, body]) => [locale, addressOf(locale, body, "json")] as const));
  const answers: (readonly [string, ResponseDraft])[] = [
    [scriptAddress, lasting("text/javascript; charset=utf-8", script)],
    ...[...data].map(
      ([locale, body]) => [addresses.get(locale) ?? "", lasting("application/json; charset=utf-8", body)] as const,
    ),
    ...[...searchPages].map(([locale, { page, view }]) => {
      // Its own language comes first: it is shown before the others are asked for.
      const own = addresses.get(locale) ?? "";
      const indexes = [own, ...[...addresses.values()].filter((one) => one !== own)].join(" ");
      const siteMap = pageWithLayout(context.site, locale, "site-map");
      const link = siteMap && { siteMap: linkTo(siteMap, locale) };
      const staticSearch = { script: scriptAddress, indexes, ...link };
      return [page.address, renderPage(page, { ...view, staticSearch }, templates)] as const;
    }),
  ];
  return new Map(answers.map(([address, draft]) => [address, compressed(createStoredResponse(draft))] as const));
}

function describe(locale: string, context: StaticSearchContext): SearchData {
  const { words } = phrasebookOf(context, locale);
  const texts = Object.entries(context.site.words.get(locale) ?? {});
  const { index, address, name } = context.languages.get(locale) ?? notThere(locale);
  const { searchEmpty, noResult, searchPartial, searchNear, nearestWords, alsoOnPage, otherLanguages } = words;
  return {
    locale,
    address,
    name,
    words: { searchEmpty, noResult, searchPartial, searchNear, nearestWords, alsoOnPage, otherLanguages },
    phrases: Object.fromEntries(texts.filter(([key]) => phrasePattern.test(key))),
    pages: index.pages.map(({ page, sections }) => ({ ...page, sections: unpackSections(sections) })),
  };
}

function notThere(locale: string): never {
  throw new Error(`no search for the locale ${locale}`);
}

function lasting(type: string, body: Uint8Array): ResponseDraft {
  return { status: 200, type, body, headers: immutable };
}

function addressOf(name: string, bytes: Uint8Array, ending: string): string {
  return `/assets/search/${name}.${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}.${ending}`;
}
