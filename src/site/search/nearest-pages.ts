// A wrong address → its words, and the pages that it may have meant: by the name of a page in any language, by its words.

import { editDistance } from "../../content/near-name.ts";
import { oncePer } from "../../content/once-per.ts";
import type { Page, Site } from "../site.ts";
import { isSearched } from "./build-search.ts";
import { fold } from "./fold.ts";
import { cutQuery } from "./query.ts";
import { search } from "./search.ts";
import type { SearchIndex } from "./search-index.ts";

const longestPath = 300;
const longestWord = 40;
const mostWords = 8;
const mostPages = 4;

/** What the page of a wrong address prints of a page that it may have meant. */
export interface NamedPage {
  readonly address: string;
  readonly title: string;
  readonly description: string;
}

/** Where names of addresses lead: made once, asked per wrong address. Plain data, which keeps no page in memory. */
export interface AddressNames {
  readonly locales: readonly string[];
  /** The last part of an address, in any language → key of the page. */
  readonly keys: ReadonlyMap<string, string>;
  /** Locale → last parts of the addresses of its pages. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  /** Locale → key of a page → what is printed of it. */
  readonly pages: ReadonlyMap<string, ReadonlyMap<string, NamedPage>>;
  readonly pagesByAddress: ReadonlyMap<string, NamedPage>;
}

export function collectAddressNames(site: Site): AddressNames {
  const pages = site.pages.filter(isSearched);
  const named = pages.filter((page) => nameOf(page) !== "");
  const locales = site.settings.locales.map(({ code }) => code);
  const perLocale = <Value>(collect: (isOwn: (page: Page) => boolean) => Value) =>
    new Map(locales.map((locale) => [locale, collect((page) => page.locale === locale)]));
  return {
    locales,
    keys: new Map(named.toReversed().map((page) => [nameOf(page), page.key])),
    names: perLocale((isOwn) => new Set(named.filter(isOwn).map(nameOf))),
    pages: perLocale((isOwn) => new Map(pages.filter(isOwn).map((page) => [page.key, namedOnce(page)]))),
    pagesByAddress: new Map(pages.map((page) => [page.address, namedOnce(page)])),
  };
}

/** Copies: a title is a piece of its file, and would keep it in memory. */
const namedOnce = oncePer(({ address, title, description }: Page): NamedPage => {
  return structuredClone({ address, title, description });
});

/** The last part of an address; a home page has none. */
function nameOf({ address }: Page): string {
  return address.split("/").at(-1) ?? "";
}

/** The words of an address, ready for a search form: letters and figures only. */
export function wordsOfPath(path: string, locales: readonly string[]): string {
  const [first = "", ...rest] = path
    .slice(0, longestPath)
    .split("/")
    .filter((part) => part !== "");
  const parts = locales.includes(first.toLowerCase()) ? rest : [first, ...rest];
  const words = parts
    .join(" ")
    .replace(/\.(?:html?|php|aspx?|md)$/i, "")
    .normalize("NFC")
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const kept = (words ?? []).filter((word) => word.length <= longestWord).slice(0, mostWords);
  return cutQuery(kept.join(" "));
}

/** The pages of a locale that an address may have meant, likeliest first. */
export function nearestPages(
  path: string,
  { names, index }: { readonly names: AddressNames; readonly index: SearchIndex },
): NamedPage[] {
  const last =
    path
      .slice(0, longestPath)
      .split("/")
      .filter((part) => part !== "")
      .at(-1) ?? "";
  const name = fold(last.replace(/\.[a-z]{2,4}$/i, "")).replace(/[^a-z0-9]+/g, "-");
  const key = names.keys.get(name) ?? names.keys.get(nearestOf(name, names.names.get(index.locale) ?? new Set()));
  const named = key === undefined ? undefined : names.pages.get(index.locale)?.get(key);
  const hits = search(index, wordsOfPath(path, names.locales), mostPages).hits;
  const found = hits.map(({ page }) => names.pagesByAddress.get(page.address));
  const pages = [named, ...found].filter((page) => page !== undefined);
  return [...new Set(pages)].slice(0, mostPages);
}

function nearestOf(name: string, known: ReadonlySet<string>): string {
  // One letter in four may be wrong, two at most.
  let [best, limit] = ["", Math.min(2, Math.floor(name.length / 4)) + 1];
  if (name.length > longestWord) return best;
  for (const candidate of known) {
    const distance = editDistance(name, candidate, limit);
    if (distance < limit) [best, limit] = [candidate, distance];
  }
  return best;
}
