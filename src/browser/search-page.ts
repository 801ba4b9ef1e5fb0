// The search page of an export: reads the texts of each language and shows what a query finds, as the server would.
/// <reference lib="dom" />

import { buildSearchResults, queryAddress, type SearchLanguage } from "../render/search/search-results.ts";
import type { SearchData } from "../render/search/static-search.ts";
import { cleanQuery, cutQuery } from "../site/search/query.ts";
import { renderResults } from "./results-list.ts";
import { createLanguage } from "./search-language.ts";

async function showResults(place: HTMLElement, typed: string): Promise<void> {
  const addresses = (place.dataset["indexes"] ?? "").split(" ");
  const data = await Promise.all(addresses.map(readData));
  const [own] = data;
  if (own === undefined) return;
  const languages = new Map(data.map((one): [string, SearchLanguage] => [one.locale, createLanguage(one)]));
  const results = buildSearchResults(own.locale, typed, languages);
  place.replaceChildren(...renderResults(results, own.words));
  if (results.hits.length > 0) place.parentElement?.querySelector("#site-static-search ~ .site-text")?.remove();
  showQuery(cutQuery(cleanQuery(typed)), languages);
}

async function readData(address: string): Promise<SearchData> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** In the title, in both forms, and for the other languages, which are asked the same. */
function showQuery(query: string, languages: ReadonlyMap<string, SearchLanguage>): void {
  if (query === "") return;
  document.title = `${query} – ${document.title}`;
  for (const field of document.querySelectorAll<HTMLInputElement>("input[name=q]")) field.value = query;
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".site-languages a")) {
    const language = languages.get(link.hreflang);
    if (language !== undefined) link.href = queryAddress(language.address, query);
  }
}

const place = document.getElementById("site-static-search");
const typed = new URLSearchParams(location.search).get("q");
// Where the texts cannot be read, the way to the site map stays.
if (place !== null && typed === null) place.replaceChildren();
else if (place !== null && typed !== null) void showResults(place, typed);
