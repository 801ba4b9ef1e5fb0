// What a server needs of a rendered site: its answers. Nothing in it leads back to the pages that they were made from.

import type { OpenDraft } from "./render-draft.ts";
import type { SearchAnswers } from "./search/render-search.ts";
import type { StoredResponse } from "./stored-response.ts";

export type ErrorStatus = 400 | 404 | 405 | 500;

export interface ServedSite extends SearchAnswers {
  /** Everything that the site answers, by path. */
  readonly responses: ReadonlyMap<string, StoredResponse>;
  /** Status → locale → page. */
  readonly errorPages: ReadonlyMap<ErrorStatus, ReadonlyMap<string, StoredResponse>>;
  /** Configured locales; the first one is the reference. */
  readonly locales: readonly string[];
  /** Stands in the 500 page where the id of the failed request goes. */
  readonly requestIdMarker: string;
  /**
   * Answers signed links to pages that are not published; they are in no other answer. It alone holds the whole content,
   * from which it makes what it is asked for.
   */
  readonly openDraft?: OpenDraft;
}

/** The answers alone: whoever keeps only these lets the pages, their texts and what was read from the disk be forgotten. */
export function keepServed(site: ServedSite): ServedSite {
  const { responses, errorPages, locales, requestIdMarker, searchLocales, renderSearch, renderNotFound, openDraft } =
    site;
  return {
    responses,
    errorPages,
    locales,
    requestIdMarker,
    searchLocales,
    renderSearch,
    renderNotFound,
    ...(openDraft && { openDraft }),
  };
}
