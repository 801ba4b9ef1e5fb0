// One page that is not published, as its readers will see it: its links lead to the public site, its pictures go with it.

import type { Page } from "../site/site.ts";
import { phrasebookOf, type ViewContext } from "./build-page-view.ts";
import { noindex } from "./common-headers.ts";
import { compressed } from "./compressed.ts";
import { escapeHtml } from "./escape-html.ts";
import { buildPageViews } from "./news-pages.ts";
import type { PageView } from "./page-view.ts";
import { renderArticle } from "./render-article.ts";
import { createStoredResponse, type StoredResponse } from "./stored-response.ts";
import type { Templates } from "./templates.ts";

/** A link that was found good: the page of a file, such as `fr/mission`, and the query that opens it. */
export interface DraftLink {
  readonly page: string;
  readonly query: string;
}

/** The answer to a link; `file` is empty for the page itself, or names one of its pictures. */
export type OpenDraft = (link: DraftLink, file: string) => Promise<StoredResponse | undefined>;

export interface DraftPage {
  readonly html: string;
  readonly locale: string;
  /** The pictures that the public site does not show, by their address. */
  readonly pictures: ReadonlyMap<string, StoredResponse>;
}

export interface DraftOptions {
  readonly templates: Templates;
  readonly publicAddresses: { readonly has: (address: string) => boolean };
  /** Where the server answers links to drafts. */
  readonly path: string;
}

const headers = { ...noindex, "Cache-Control": "no-store" };
/** Stands in the page where the query of its link goes: no text of a page can hold these signs. */
const queryMark = "<query>";

/** Renders the page; `publicAddresses` are those that anyone may ask for. */
export function renderDraft(
  page: Page,
  context: ViewContext,
  { templates, publicAddresses, path }: DraftOptions,
): DraftPage {
  const article = renderArticle(page, context, templates);
  const view = buildPageViews(page, article, context).get(page.address);
  if (view === undefined) throw new Error(`no view of ${page.address}`);
  const pictures = [...context.pictures.responses].filter(([address]) => !publicAddresses.has(address));
  let html = templates
    .renderLayout(page.layout, asDraft(view, context, publicAddresses))
    .replaceAll(`href="${page.address}#`, 'href="#')
    .replaceAll(`href="${page.address}"`, `href="${path}?${queryMark}"`);
  for (const [address] of pictures) html = html.replaceAll(address, `${path}${address}?${queryMark}`);
  return { html, locale: page.source.locale, pictures: new Map(pictures) };
}

/** The answer for one link. */
export function answerDraft(
  { html, locale, pictures }: DraftPage,
  { query }: DraftLink,
  file: string,
): StoredResponse | undefined {
  if (file === "") {
    const body = html.replaceAll(queryMark, () => escapeHtml(query));
    const type = "text/html; charset=utf-8";
    const draft = { status: 200, type, body, headers: { ...headers, "Content-Language": locale } };
    return compressed(createStoredResponse(draft));
  }
  const picture = pictures.get(file);
  return picture && { ...picture, headers: { ...picture.headers, ...headers } };
}

/** For a link to a page that has been published since. */
export function leadToPublic(address: string): StoredResponse {
  return {
    status: 302,
    headers: { Location: address, ...headers },
    etag: undefined,
    bodies: { identity: new Uint8Array() },
  };
}

/** Without what only a published page has: an address of its own, its data, versions in other languages. */
function asDraft(view: PageView, context: ViewContext, publicAddresses: DraftOptions["publicAddresses"]): PageView {
  const { title, description, feeds, openSearch, ogType, ogLocale } = view.head;
  return {
    ...view,
    head: {
      title,
      description,
      feeds,
      ogType,
      ogLocale,
      ...(openSearch !== undefined && { openSearch }),
      alternates: [],
      ogLocaleAlternates: [],
      isIndexed: false,
    },
    languages: view.languages.map((language) =>
      language.isCurrent || publicAddresses.has(language.href) ? language : { ...language, href: `/${language.code}/` },
    ),
    previewText: phrasebookOf(context, view.lang).words.previewPageNotice,
  };
}
