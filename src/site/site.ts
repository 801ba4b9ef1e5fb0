// The site as a model: pages with addresses in every locale, redirects, resolved links. Frozen; no HTML in it.

import type { PageFile } from "../content/parse-content.ts";
import type { Settings } from "../content/settings.ts";
import type { RawFile } from "../content/source-file.ts";
import type { Words } from "../content/words.ts";

/**
 * Where a page stands against the reference text: made from the present one (`current`), from an older one (`stale`),
 * from nobody knows which (`untracked`), not written (`missing`), or without a reference page (`orphan`).
 */
export type TranslationState = "reference" | "current" | "stale" | "untracked" | "missing" | "orphan";

/** A page at an address. Where a locale lacks the page, the text of another locale stands there (`isFallback`). */
export interface Page {
  readonly locale: string;
  readonly key: string;
  readonly address: string;
  readonly source: PageFile;
  readonly isFallback: boolean;
  readonly isProvisional: boolean;
  /** Where the text stands against the reference: a fallback is `missing`. */
  readonly translation: TranslationState;
  readonly isIndexed: boolean;
  readonly layout: "home" | "page" | "site-map";
  /** Place in the main menu; undefined keeps it out. */
  readonly order: number | undefined;
  readonly title: string;
  readonly menuTitle: string;
  readonly description: string;
}

export type ResolvedLink =
  | { readonly kind: "page"; readonly href: string; readonly locale: string }
  | { readonly kind: "external"; readonly href: string }
  | { readonly kind: "media"; readonly path: string };

export interface Site {
  readonly settings: Settings;
  readonly words: ReadonlyMap<string, Words>;
  readonly pages: readonly Page[];
  /** Key → locale → page. */
  readonly pagesByKey: ReadonlyMap<string, ReadonlyMap<string, Page>>;
  /** Page address → target as typed → where it leads. */
  readonly links: ReadonlyMap<string, ReadonlyMap<string, ResolvedLink>>;
  /** Old address → present address. */
  readonly redirects: ReadonlyMap<string, string>;
  readonly media: readonly RawFile[];
  /** When a scheduled page next appears or vanishes. */
  readonly nextChange: Date | undefined;
}
