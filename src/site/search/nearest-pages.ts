// A wrong address → its words, and the pages that it may have meant: by the name of a page in any language, by its words.

import { editDistance } from "../../content/near-name.ts";
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

/** Where names of addresses lead: made once, asked per wrong address. */
export interface AddressNames {
  /** The last part of an address, in any language → key of the page. */
  readonly keys: ReadonlyMap<string, string>;
  /** Locale → last parts of the addresses of its pages. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  readonly pagesByAddress: ReadonlyMap<string, Page>;
}

export function collectAddressNames(site: Site): AddressNames {
  const pages = site.pages.filter(isSearched);
  const named = pages.filter((page) => nameOf(page) !== "");
  const names = site.settings.locales.map(({ code }) => {
    return [code, new Set(named.filter((page) => page.locale === code).map(nameOf))] as const;
  });
  return {
    keys: new Map(named.toReversed().map((page) => [nameOf(page), page.key])),
    names: new Map(names),
    pagesByAddress: new Map(pages.map((page) => [page.address, page])),
  };
}

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
  { site, names, index }: { readonly site: Site; readonly names: AddressNames; readonly index: SearchIndex },
): Page[] {
  const last =
    path
      .slice(0, longestPath)
      .split("/")
      .filter((part) => part !== "")
      .at(-1) ?? "";
  const name = fold(last.replace(/\.[a-z]{2,4}$/i, "")).replace(/[^a-z0-9]+/g, "-");
  const locales = site.settings.locales.map(({ code }) => code);
  const key = names.keys.get(name) ?? names.keys.get(nearestOf(name, names.names.get(index.locale) ?? new Set()));
  const named = key === undefined ? undefined : site.pagesByKey.get(key)?.get(index.locale);
  const hits = search(index, wordsOfPath(path, locales), mostPages).hits;
  const found = hits.map(({ page }) => names.pagesByAddress.get(page.address));
  const pages = [named, ...found].filter((page) => page !== undefined).filter(isSearched);
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
