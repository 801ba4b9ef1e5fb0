// What every check of a page is given, and what several pages share.

import type { Content } from "../content/parse-content.ts";
import type { Problem } from "../problem.ts";
import type { Page, Site } from "../site/site.ts";
import type { PageText } from "./page-text.ts";

export interface CheckOptions {
  readonly now: Date;
  /** The public origin of the site, such as `https://ssi.example.org`. */
  readonly origin: string;
}

export interface CheckContext extends Pick<CheckOptions, "origin"> {
  readonly content: Content;
  readonly site: Site;
  readonly pagesByAddress: ReadonlyMap<string, Page>;
  /** Today in the site's time zone, YYYY-MM-DD. */
  readonly today: string;
  /** Locale → the acronyms that its glossary explains, however they are written. */
  readonly knownAcronyms: ReadonlyMap<string, ReadonlySet<string>>;
}

export type PageCheck = (text: PageText, context: CheckContext) => Problem[];
