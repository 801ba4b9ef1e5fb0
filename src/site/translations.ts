// The same page in other locales: which versions are real, and which text stands in where one is missing.

import type { PageFile } from "../content/parse-content.ts";
import { referenceLocale, type Settings } from "../content/settings.ts";
import type { Page, Site } from "./site.ts";

/** The file shown for a page in a locale: its own, or the reference's, or the first one there is. */
export function sourceFor(
  versions: ReadonlyMap<string, PageFile>,
  locale: string,
  settings: Settings,
): PageFile | undefined {
  const order = [locale, referenceLocale(settings).code, ...settings.locales.map(({ code }) => code)];
  return order.map((code) => versions.get(code)).find((file) => file !== undefined);
}

/** The real versions of a page, in the order of the configured locales. */
export function realVersions(site: Site, page: Page): Page[] {
  return [...(site.pagesByKey.get(page.key)?.values() ?? [])].filter((version) => !version.isFallback);
}
