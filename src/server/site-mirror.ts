// The serving thread's copy of the site that another thread makes: its answers, and what is asked of that thread.

import type { FreshResponse } from "../render/search/fresh-response.ts";
import type { ServedSite } from "../render/served-site.ts";
import type { StoredResponse } from "../render/stored-response.ts";
import { fromSent, fromSentPages, type SentResponse } from "../threads/sent-response.ts";
import type { Question, SentList, SentSite } from "../threads/site-messages.ts";

/** Asks the making thread for an answer. */
export interface Asking {
  readonly askPage: (question: Question) => Promise<FreshResponse>;
  readonly askStored: (question: Question) => Promise<SentResponse | undefined>;
}

export interface SiteMirror {
  /** What is served now; undefined before the first site came. */
  readonly current: () => ServedSite | undefined;
  /** Answers of the site that is to come, or the same answers as are served in better form. */
  readonly take: (answers: SentList, isServed: boolean) => void;
  /** The site is complete: it is served from now on. */
  readonly serve: (site: SentSite) => void;
}

export function createSiteMirror(asking: Asking): SiteMirror {
  let current: ServedSite | undefined;
  let responses = new Map<string, StoredResponse>();
  let coming: (readonly [string, SentResponse])[] = [];
  const put = ([path, sent]: readonly [string, SentResponse]) =>
    responses.set(path, fromSent(sent, responses.get(path)));
  return {
    current: () => current,
    take: (answers, isServed) => {
      if (isServed) answers.forEach(put);
      else coming.push(...answers);
    },
    serve: (site) => {
      // A request that is being answered goes on with the site that it began with.
      responses = new Map(site.isFirst ? [] : responses);
      coming.forEach(put);
      coming = [];
      for (const path of site.removed) responses.delete(path);
      current = createServedSite(site, responses, asking);
    },
  };
}

function createServedSite(
  { locales, requestIdMarker, searchLocales, hasDrafts, errorPages: sentPages }: SentSite,
  responses: ReadonlyMap<string, StoredResponse>,
  { askPage, askStored }: Asking,
): ServedSite {
  const errorPages = fromSentPages(sentPages);
  const ask = async (question: Question) => {
    const sent = await askStored(question);
    return sent && fromSent(sent);
  };
  return {
    responses,
    errorPages,
    locales,
    requestIdMarker,
    searchLocales,
    renderSearch: (locale, query) => askPage({ kind: "search", locale, query }),
    // A wrong address needs no more than the prepared page, where the nearest pages cannot be asked for.
    renderNotFound: (locale, path) =>
      askPage({ kind: "notFound", locale, path }).catch(() => plainPage(errorPages.get(404)?.get(locale))),
    bringPending: (path) => ask({ kind: "pending", path }),
    ...(hasDrafts && { openDraft: (link, file) => ask({ kind: "draft", link, file }) }),
  };
}

function plainPage(page: StoredResponse | undefined): FreshResponse {
  if (page === undefined) throw new Error("no page for a wrong address");
  return { status: page.status, headers: page.headers, body: Buffer.from(page.bodies.identity).toString() };
}
