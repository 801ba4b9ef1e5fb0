// Page → address with localized slugs; addresses that collide, are reserved, or are shadowed are problems.

import type { Content, PageFile } from "../content/parse-content.ts";
import { placeOf } from "../content/source-file.ts";
import { type Problem, problem } from "../problem.ts";

/** First parts of addresses that the server answers itself. */
const reserved: ReadonlySet<string> = new Set(["", "assets", "healthz", "readyz", "metrics"]);

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

/** Aliases of all pages → their addresses, and every clash between aliases and addresses. */
export function collectRedirects(pages: readonly { readonly address: string; readonly source: PageFile }[]): {
  redirects: Map<string, string>;
  problems: Problem[];
} {
  const owners = new Map(pages.map((page) => [page.address.toLowerCase(), page.source.file.path]));
  const redirects = new Map<string, string>();
  const aliasOwners = new Map<string, string>();
  const problems = pages.flatMap(({ address, source }) =>
    (source.header.aliases ?? []).flatMap((alias, index): Problem[] => {
      const place = placeOf(source.file, ...source.rangeOf("aliases", index));
      const canonical = alias.toLowerCase().replace(/(?<=.)\/+$/, "");
      if (reserved.has(canonical.split("/")[1] ?? "")) return [problem("address/reserved", place, { address: alias })];
      const page = owners.get(canonical) ?? owners.get(`${canonical}/`);
      if (page === source.file.path) return [problem("address/loop", place, { address: alias })];
      if (page !== undefined) return [problem("address/shadowed-alias", place, { address: alias, other: page })];
      const other = aliasOwners.get(canonical);
      if (other !== undefined) return [problem("address/collision", place, { address: alias, other })];
      aliasOwners.set(canonical, source.file.path);
      redirects.set(canonical, address);
      return [];
    }),
  );
  return { redirects, problems };
}

/** Two pages on one address: reported on the second, by file name. */
export function checkCollisions(
  pages: readonly { readonly address: string; readonly source: PageFile; readonly isFallback: boolean }[],
): Problem[] {
  const owners = new Map<string, string>();
  return pages.flatMap(({ address, source, isFallback }): Problem[] => {
    const other = owners.get(address);
    owners.set(address, other ?? source.file.path);
    if (other === undefined || isFallback) return [];
    const [start, end] = source.rangeOf(source.header.slug === undefined ? "title" : "slug");
    return [problem("address/collision", placeOf(source.file, start, end), { address, other })];
  });
}
