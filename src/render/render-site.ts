// Stage 3 in order: Site → RenderedSite, the map from path to prepared answer. The only place that makes HTML.

import type { RawFile } from "../content/source-file.ts";
import type { Card } from "../pictures/card.ts";
import type { MadePicture } from "../pictures/picture-plan.ts";
import type { Site } from "../site/site.ts";
import { createAssets } from "./assets.ts";
import { buildErrorView, type ViewContext } from "./build-page-view.ts";
import { headersOfAll } from "./common-headers.ts";
import { buildGlossaryTargets } from "./glossary-view.ts";
import { createPhrasebooks } from "./i18n.ts";
import { renderMachineReaders } from "./machine-readers.ts";
import { buildPageViews } from "./news-pages.ts";
import { buildCards } from "./page-card.ts";
import { createPictures } from "./pictures.ts";
import { createPrintOrigin } from "./print-origin.ts";
import { renderArticle } from "./render-article.ts";
import type { OpenDraft } from "./render-draft.ts";
import { renderPage } from "./render-page.ts";
import { renderOpenSearch } from "./search/render-open-search.ts";
import { createSearchAnswers, type SearchAnswers } from "./search/render-search.ts";
import { createRedirect, type ResponseDraft, type StoredResponse, storeAll } from "./stored-response.ts";
import type { Templates } from "./templates.ts";

export type ErrorStatus = 400 | 404 | 405 | 500;

export interface RenderedSite extends SearchAnswers {
  /** Everything that the site answers, by path. */
  readonly responses: ReadonlyMap<string, StoredResponse>;
  /** Status → locale → page. */
  readonly errorPages: ReadonlyMap<ErrorStatus, ReadonlyMap<string, StoredResponse>>;
  /** Configured locales; the first one is the reference. */
  readonly locales: readonly string[];
  /** Pictures that pages name and that may be drawn after the site is served, by their address. */
  readonly cards: ReadonlyMap<string, Card>;
  /** Answers signed links to pages that are not published; they are in no other answer. */
  readonly openDraft?: OpenDraft;
  /** Stands in the 500 page where the id of the failed request goes. */
  readonly requestIdMarker: string;
}

export interface RenderOptions {
  readonly templates: Templates;
  readonly builtAssets: readonly RawFile[];
  /** The pictures that pages show, ready to be served, by the path of their file. */
  readonly pictures?: ReadonlyMap<string, MadePicture>;
  readonly origin: string;
  readonly reloadScript?: string;
  /** Drafts and coming pages are shown: each page says so. */
  readonly isPreview?: boolean;
  /** The commit that the content comes from: told in a header, and on each page of a preview. */
  readonly commit?: string;
}

const requestIdMarker = "@request-id@";

const html = "text/html; charset=utf-8";
const errorWords = {
  400: ["badRequestTitle", "badRequestText"],
  404: ["notFoundTitle", "notFoundText"],
  405: ["methodNotAllowedTitle", "methodNotAllowedText"],
} as const;

/** Renders every answer of the site. */
export async function renderSite(site: Site, options: RenderOptions): Promise<RenderedSite> {
  const { templates, origin } = options;
  const { context, print } = await createContext(site, options);
  const { assets, pictures, phrasebooks } = context;
  const articles = new Map(site.pages.map((page) => [page.address, renderArticle(page, context, templates)]));
  const views = site.pages.flatMap((page) => {
    const article = articles.get(page.address);
    return article === undefined
      ? []
      : [...buildPageViews(page, article, context)].map((view) => [page, ...view] as const);
  });
  const searchPages = new Map(
    views.flatMap(([page, , view]) =>
      view.searchBox?.action === page.address ? [[page.locale, { page, view }] as const] : [],
    ),
  );
  const answers = createSearchAnswers(context, searchPages, templates);
  const redirects = [...site.redirects].map(([from, to]) => [from, createRedirect(to)] as const);
  const stored = await storeAll([
    ...renderMachineReaders({ site, origin, phrasebooks, articles }),
    ...renderOpenSearch(context),
    ...views.map(([page, address, view]) => [address, () => renderPage(page, view, templates)] as const),
  ]);
  const errorPages = await renderErrorPages(context, templates);
  const mark = headersOfAll(site, shortCommit(options.commit));
  const responses = [
    ...assets.responses,
    [print.address, print.response] as const,
    ...pictures.responses,
    ...redirects,
    ...stored,
  ];
  return {
    ...answers,
    renderStaticSearch: async (script) => new Map([...(await answers.renderStaticSearch(script))].map(mark)),
    responses: new Map(responses.map(mark)),
    cards: buildCards(context),
    errorPages: new Map([...errorPages].map(([status, versions]) => [status, new Map([...versions].map(mark))])),
    requestIdMarker,
    locales: site.settings.locales.map(({ code }) => code),
  };
}

/** What every view of a site is made with. */
export async function createContext(site: Site, options: RenderOptions) {
  const { builtAssets, origin, reloadScript } = options;
  const print = await createPrintOrigin(origin);
  const context: ViewContext = {
    site,
    assets: await createAssets(builtAssets, site.settings.brand),
    pictures: await createPictures(options.pictures ?? new Map()),
    printStyles: print.address,
    phrasebooks: createPhrasebooks(site.words, site.settings),
    origin,
    glossaryTargets: buildGlossaryTargets(site),
    ...(reloadScript !== undefined && { reloadScript }),
    ...(options.isPreview === true && { preview: { commit: shortCommit(options.commit) } }),
  };
  return { context, print };
}

function shortCommit(commit = ""): string {
  return commit.slice(0, 12);
}

async function renderErrorPages(
  context: ViewContext,
  templates: Templates,
): Promise<ReadonlyMap<ErrorStatus, ReadonlyMap<string, StoredResponse>>> {
  const statuses: readonly ErrorStatus[] = [400, 404, 405, 500];
  const locales = [...context.phrasebooks.keys()];
  const versions = (status: ErrorStatus) =>
    storeAll(locales.map((locale) => [locale, () => renderErrorPage(status, locale, context, templates)] as const));
  return new Map(await Promise.all(statuses.map(async (status) => [status, new Map(await versions(status))] as const)));
}

function renderErrorPage(
  status: ErrorStatus,
  locale: string,
  context: ViewContext,
  templates: Templates,
): ResponseDraft {
  const phrasebook = context.phrasebooks.get(locale);
  if (phrasebook === undefined) throw new Error(`no words for the locale ${locale}`);
  const { words, say } = phrasebook;
  const error =
    status === 500
      ? { status, title: words.serverErrorTitle, text: say("serverErrorText", { id: requestIdMarker }) }
      : {
          status,
          title: words[errorWords[status][0]],
          text: words[errorWords[status][1]],
          ...(status === 404 && { nearest: [] }),
        };
  const body = templates.renderLayout("error", buildErrorView(locale, error, context));
  const headers = { "Cache-Control": "no-store", "Content-Language": locale };
  return { status, type: html, body, headers };
}
