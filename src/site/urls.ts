// Page → address with localized slugs; addresses that collide, are reserved, or are shadowed are problems.

import type { Content, PageFile } from "../content/parse-content.ts";
import { canonicalAddress } from "../content/published-addresses.ts";
import { placeOf } from "../content/source-file.ts";
import { type Problem, problem } from "../problem.ts";
import { areVisibleTogether } from "./visibility.ts";

/** First parts of addresses that the server answers itself. */
const reserved: ReadonlySet<string> = new Set([
  "",
  "assets",
  "healthz",
  "readyz",
  "metrics",
  "preview",
  "sitemap.xml",
  "robots.txt",
  ".well-known",
]);

/**
 * The address of the page `key` in `locale`. `find` gives the file whose header names a page there.
 * A page in a folder stands below the folder's index page.
 */
export function addressOf(locale: string, key: string, find: (key: string) => PageFile | undefined): string {
  const parts = key.split("/");
  const slugs = parts.map((part, depth) => {
    const path = parts.slice(0, depth + 1).join("/");
    const isLast = depth === parts.length - 1;
    if (isLast && part === "index") return [];
    return find(isLast ? path : `${path}/index`)?.header.slug ?? part;
  });
  return `/${locale}/${slugs.flat().join("/")}`;
}

/** The address of each page file, those that nobody may see yet included. */
export function fileAddresses({ pages, pagesByName }: Pick<Content, "pages" | "pagesByName">): Map<PageFile, string> {
  return new Map(
    pages.map((page) => {
      const { locale, key } = page;
      return [page, addressOf(locale, key, (searched) => pagesByName.get(`${locale}/${searched}`))];
    }),
  );
}

interface PageAt {
  readonly address: string;
  readonly source: PageFile;
}

/** Who holds an address, or claims it, at the same time as another page: of two that follow each other nobody does. */
function createClaims(timeZone: string) {
  const claims = new Map<string, PageFile[]>();
  return {
    add: (address: string, source: PageFile) => {
      const held = claims.get(address);
      if (held === undefined) claims.set(address, [source]);
      else held.push(source);
    },
    rivalOf: (address: string, { header }: PageFile): PageFile | undefined =>
      claims.get(address)?.find((other) => areVisibleTogether(header, other.header, timeZone)),
  };
}

/** Aliases of all pages → their addresses, and every clash between aliases and addresses. */
export function collectRedirects(
  pages: readonly PageAt[],
  timeZone: string,
): { redirects: Map<string, string>; problems: Problem[] } {
  const owners = createClaims(timeZone);
  for (const { address, source } of pages) owners.add(address.toLowerCase(), source);
  const redirects = new Map<string, string>();
  const aliases = createClaims(timeZone);
  const problems = pages.flatMap(({ address, source }) =>
    (source.header.aliases ?? []).flatMap((alias, index): Problem[] => {
      const place = placeOf(source.file, ...source.rangeOf("aliases", index));
      const canonical = canonicalAddress(alias);
      if (isReserved(canonical)) return [problem("address/reserved", place, { address: alias })];
      const page = owners.rivalOf(canonical, source) ?? owners.rivalOf(`${canonical}/`, source);
      if (page === source) return [problem("address/loop", place, { address: alias })];
      if (page !== undefined) {
        return [problem("address/shadowed-alias", place, { address: alias, other: page.file.path })];
      }
      const other = aliases.rivalOf(canonical, source);
      if (other !== undefined) return [problem("address/collision", place, { address: alias, other: other.file.path })];
      aliases.add(canonical, source);
      redirects.set(canonical, address);
      return [];
    }),
  );
  return { redirects, problems };
}

/** First parts of the server's own, and the machine forms of pages and lists. */
function isReserved(address: string): boolean {
  return reserved.has(address.split("/")[1] ?? "") || /\.(?:json|atom)$/.test(address);
}

/** Two pages on one address at the same time: reported on the second, by file name. */
export function checkCollisions(
  pages: readonly (PageAt & { readonly isFallback: boolean })[],
  timeZone: string,
): Problem[] {
  const owners = createClaims(timeZone);
  return pages.flatMap(({ address, source, isFallback }): Problem[] => {
    const other = owners.rivalOf(address, source);
    owners.add(address, source);
    if (other === undefined || isFallback) return [];
    const [start, end] = source.rangeOf(source.header.slug === undefined ? "title" : "slug");
    return [problem("address/collision", placeOf(source.file, start, end), { address, other: other.file.path })];
  });
}
