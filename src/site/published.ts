// Addresses never lost: the list of published addresses against what the site answers, now and once everything is out.

import { createNameFinder } from "../content/near-name.ts";
import type { Content, PageFile } from "../content/parse-content.ts";
import { canonicalAddress } from "../content/published-addresses.ts";
import { placeOf } from "../content/source-file.ts";
import { type Problem, problem } from "../problem.ts";
import type { Page } from "./site.ts";
import { fileAddresses } from "./urls.ts";
import { isVisible } from "./visibility.ts";

/**
 * Listed addresses that answer nothing any more (errors, in the list), and public pages that are not listed yet
 * (warnings, in the page). A page withheld by its dates or as a draft keeps its address: withdrawing is no loss.
 */
export function checkPublished(content: Content, pages: readonly Page[], now: Date): Problem[] {
  const { published } = content;
  if (published === undefined) return [];
  const listed = new Set(published.lines.map(({ address }) => canonicalAddress(address)));
  const unlisted = publicPages(content, pages, now)
    .filter(({ address }) => !listed.has(canonicalAddress(address)))
    .map(({ address, source }) => {
      const [start, end] = source.rangeOf(source.header.slug === undefined ? "title" : "slug");
      return problem("address/unlisted", placeOf(source.file, start, end), { address });
    });
  return [...checkLost(content, pages), ...unlisted];
}

/** Every address that the public can reach at `now` and that must go on answering: pages and their old addresses. */
export function publicAddresses(content: Content, pages: readonly Page[], now: Date): string[] {
  const found = publicPages(content, pages, now).flatMap(({ address, source }) => [
    address,
    ...(source.header.aliases ?? []).map((alias) => alias.replace(/(?<=.)\/+$/, "")),
  ]);
  return [...new Set(found)];
}

/** Real versions only: an address where another language stands in may still change with the translation. */
function publicPages(content: Content, pages: readonly Page[], now: Date): Page[] {
  const { timeZone } = content.settings;
  return pages.filter((page) => !page.isFallback && isVisible(page.source.header, now, timeZone));
}

function checkLost(content: Content, pages: readonly Page[]): Problem[] {
  // A page that cannot be read may be the one that answers: its own fault is reported alone.
  if (content.published === undefined || content.unreadablePages.size > 0) return [];
  const { file, lines } = content.published;
  const own = fileAddresses(content);
  const findNear = createNearFinder(own);
  const answering = new Set(
    [
      ...pages.map((page) => page.address),
      ...[...own].flatMap(([source, address]) => [address, ...(source.header.aliases ?? [])]),
    ].map(canonicalAddress),
  );
  return lines
    .filter(({ address }) => !answering.has(canonicalAddress(address)))
    .map(({ address, start, end }) =>
      problem("address/lost", placeOf(file, start, end), { address, ...findNear(address) }),
    );
}

/**
 * Finds the page that most likely took the place of an address, and the old addresses that it already answers: among
 * the pages of its language, or among all when that language has none.
 */
function createNearFinder(own: ReadonlyMap<PageFile, string>): (lost: string) => { near: string; aliases: string } {
  const sources = new Map([...own].map(([source, address]) => [address, source]));
  const finders = new Map<string, (address: string) => string>();
  return (lost) => {
    const [, locale = ""] = lost.split("/");
    const find = finders.get(locale) ?? createNameFinder(() => addressesIn(own, locale));
    finders.set(locale, find);
    const source = sources.get(find(lost));
    const aliases = [...(source?.header.aliases ?? []), lost].map((one) => `"${one}"`).join(", ");
    return { near: source?.file.path ?? "", aliases };
  };
}

function addressesIn(own: ReadonlyMap<PageFile, string>, locale: string): string[] {
  const inLocale = [...own].filter(([source]) => source.locale === locale).map(([, address]) => address);
  return inLocale.length > 0 ? inLocale : [...own.values()];
}
