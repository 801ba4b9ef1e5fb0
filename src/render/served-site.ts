// What a server needs of a site: the prepared answers, and those that are made for one request. Nothing in it leads back to its pages.

import type { Card } from "../pictures/card.ts";
import type { OpenDraft } from "./render-draft.ts";
import type { FreshResponse } from "./search/fresh-response.ts";
import type { StoredResponse } from "./stored-response.ts";

export type ErrorStatus = 400 | 404 | 405 | 500;

export interface ServedSite {
  /** Everything that the site answers, by path. */
  readonly responses: ReadonlyMap<string, StoredResponse>;
  /** Status → locale → page. */
  readonly errorPages: ReadonlyMap<ErrorStatus, ReadonlyMap<string, StoredResponse>>;
  /** Configured locales; the first one is the reference. */
  readonly locales: readonly string[];
  /** Stands in the 500 page where the id of the failed request goes. */
  readonly requestIdMarker: string;
  /** Address of a search page → its locale. */
  readonly searchLocales: ReadonlyMap<string, string>;
  /** The results of a query as typed, whatever it holds. */
  readonly renderSearch: (locale: string, query: string) => FreshResponse | Promise<FreshResponse>;
  /** The 404 page for a decoded path. */
  readonly renderNotFound: (locale: string, path: string) => FreshResponse | Promise<FreshResponse>;
  /** Brings an answer of which only the head is there yet. */
  readonly bringPending?: (path: string) => Promise<StoredResponse | undefined>;
  /**
   * Answers signed links to pages that are not published; they are in no other answer. It alone holds the whole content,
   * from which it makes what it is asked for.
   */
  readonly openDraft?: OpenDraft;
}

/** A site as it is made known: it is served, and then the pictures are drawn that its pages name. */
export interface PublishedSite extends ServedSite {
  /** By their address. */
  readonly cards: ReadonlyMap<string, Card>;
  /** All that the answer of a card bears. */
  readonly cardHeaders: StoredResponse["headers"];
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
