// The serving thread's copy of the site that another thread makes: its answers, and what is asked of that thread.

import type { FreshResponse } from "../render/search/fresh-response.ts";
import type { ServedSite } from "../render/served-site.ts";
import type { StoredResponse } from "../render/stored-response.ts";
import { fromSent, type SentResponse } from "./sent-response.ts";
import type { Question, SentAnswers, SentSite } from "./site-messages.ts";

/** Asks the making thread for an answer that is made for one request. */
export interface Asking {
  readonly askPage: (question: Question) => Promise<FreshResponse>;
  readonly askDraft: (question: Question) => Promise<SentResponse | undefined>;
}

export interface SiteMirror {
  /** What is served now; undefined before the first site came. */
  readonly current: () => ServedSite | undefined;
  /** Answers of the site that is to come. */
  readonly take: (answers: SentAnswers) => void;
  /** The site is complete: it is served from now on. */
  readonly serve: (site: SentSite) => void;
}

export function createSiteMirror(asking: Asking): SiteMirror {
  let current: ServedSite | undefined;
  let taken: (readonly [string, SentResponse])[] = [];
  return {
    current: () => current,
    take: (answers) => {
      taken.push(...answers);
    },
    serve: (site) => {
      const responses = new Map(site.isFirst ? [] : current?.responses);
      for (const [path, sent] of taken) responses.set(path, fromSent(sent, responses.get(path)));
      for (const path of site.removed) responses.delete(path);
      taken = [];
      current = createServedSite(site, responses, asking);
    },
  };
}

function createServedSite(
  { locales, requestIdMarker, searchLocales, hasDrafts, errorPages }: SentSite,
  responses: ReadonlyMap<string, StoredResponse>,
  { askPage, askDraft }: Asking,
): ServedSite {
  const pages = new Map(
    errorPages.map(([status, versions]) => [
      status,
      new Map(versions.map(([locale, sent]) => [locale, fromSent(sent)] as const)),
    ]),
  );
  const openDraft: NonNullable<ServedSite["openDraft"]> = async (link, file) => {
    const draft = await askDraft({ kind: "draft", link, file });
    return draft && fromSent(draft);
  };
  return {
    responses,
    errorPages: pages,
    locales,
    requestIdMarker,
    searchLocales,
    renderSearch: (locale, query) => askPage({ kind: "search", locale, query }),
    // A wrong address needs no more than the prepared page, where the nearest pages cannot be asked for.
    renderNotFound: (locale, path) =>
      askPage({ kind: "notFound", locale, path }).catch(() => plainPage(pages.get(404)?.get(locale))),
    ...(hasDrafts && { openDraft }),
  };
}

function plainPage(page: StoredResponse | undefined): FreshResponse {
  if (page === undefined) throw new Error("no page for a wrong address");
  return { status: page.status, headers: page.headers, body: Buffer.from(page.bodies.identity).toString() };
}
