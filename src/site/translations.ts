// The same page in other locales: which versions are real, which text stands in for a missing one, which fell behind.

import { fingerprint, isComparable } from "../content/fingerprint.ts";
import { oncePer } from "../content/once-per.ts";
import type { Content, PageFile } from "../content/parse-content.ts";
import { referenceLocale, type Settings } from "../content/settings.ts";
import type { Page, Site, TranslationState } from "./site.ts";

/** Pages never change, so no fingerprint is computed twice. */
const fingerprintOf = oncePer((page: PageFile) => fingerprint(page));

/** Tells the state of each page of a content. */
export function createTranslationStates(content: Pick<Content, "settings" | "pages" | "unreadablePages">): {
  readonly stateOf: (page: PageFile) => TranslationState;
  /** The fingerprint that a translation of the page `key` would be stamped with now. */
  readonly revisionOf: (key: string) => string | undefined;
} {
  const reference = referenceLocale(content.settings).code;
  const originals = new Map(content.pages.filter(({ locale }) => locale === reference).map((page) => [page.key, page]));
  const revisionOf = (key: string) => {
    const original = originals.get(key);
    return original === undefined ? undefined : fingerprintOf(original);
  };
  const stateOf = ({ locale, key, header }: PageFile): TranslationState => {
    if (locale === reference) return "reference";
    const made = header.translation?.revision;
    const isUnreadable = content.unreadablePages.has(`${reference}/${key}`);
    if (!originals.has(key) && !isUnreadable) return "orphan";
    if (made === undefined || isUnreadable || !isComparable(made, reference)) return "untracked";
    return made === revisionOf(key) ? "current" : "stale";
  };
  return { stateOf, revisionOf };
}

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
