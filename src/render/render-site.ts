// Stage 3 in order: Site → RenderedSite, the map from path to prepared answer. The only place that makes HTML.

import { createMemory } from "../content/once-per.ts";
import type { RawFile } from "../content/source-file.ts";
import { betweenRequests, type Steps } from "../content/steps.ts";
import type { MadePicture } from "../pictures/picture-plan.ts";
import { createFrame, type Frame } from "../site/frame.ts";
import type { Site } from "../site/site.ts";
import { createAssets } from "./assets.ts";
import { buildErrorView, type ViewContext } from "./build-page-view.ts";
import { headersOfAll } from "./common-headers.ts";
import { buildGlossaryTargets } from "./glossary-view.ts";
import { createPhrasebooks } from "./i18n.ts";
import { renderMachineReaders } from "./machine-readers.ts";
import { buildCards, headersOfCards } from "./page-card.ts";
import { createPictures } from "./pictures.ts";
import { createPrintOrigin } from "./print-origin.ts";
import { type EarlierAnswers, renderFeeds, renderPages } from "./render-pages.ts";
import { createSearch, type Search } from "./search/create-search.ts";
import { renderOpenSearch } from "./search/render-open-search.ts";
import type { ErrorStatus, PublishedSite } from "./served-site.ts";
import { createRedirect, type ResponseDraft, type StoredResponse, storeAll } from "./stored-response.ts";
import type { Templates } from "./templates.ts";

/** The answers of a site, and what the next build, the export and what comes after serving make use of. */
export interface RenderedSite extends Omit<PublishedSite, keyof Search>, Search {
  readonly site: Site;
  /** What its pages have in common: a later site with the same one keeps the answers of the same pages. */
  readonly frame: Frame;
  /** The addresses that each page answers at. */
  readonly addressesOf: EarlierAnswers["addressesOf"];
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
  /** The site before this one, to be made use of where nothing changed. */
  readonly earlier?: (EarlierAnswers & Pick<RenderedSite, "indexes">) | undefined;
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
  const { templates, earlier } = options;
  const context = createContext(site, options);
  const common = await commonOnce([context.frame], () => betweenRequests(renderCommon(context, templates)));
  const redirects = [...site.redirects].map(([from, to]) => [from, createRedirect(to)] as const);
  const pages = await betweenRequests(renderPages(context, templates, earlier));
  const feeds = renderFeeds(context, templates);
  const mark = headersOfAll(site, shortCommit(options.commit));
  const search = await createSearch(context, templates, earlier, mark);
  return {
    ...search,
    site,
    frame: context.frame,
    responses: new Map([...common.responses, ...redirects, ...feeds, ...pages.responses].map(mark)),
    addressesOf: pages.addressesOf,
    cards: common.cards,
    cardHeaders: headersOfCards(site),
    errorPages: new Map(common.errorPages.map(([status, versions]) => [status, new Map(versions.map(mark))])),
    requestIdMarker,
    locales: site.settings.locales.map(({ code }) => code),
  };
}

/** What every view of a site is made with; what the earlier site was made with, where that is the same. */
export function createContext(site: Site, options: RenderOptions): ViewContext {
  const { templates, builtAssets, origin, reloadScript, isPreview = false, pictures = new Map(), earlier } = options;
  const commit = shortCommit(options.commit);
  const parts = [
    ...[site.frame, site.settings, ...site.words.values(), ...site.notices, templates, builtAssets],
    ...[...pictures].flat(),
    ...[origin, reloadScript, isPreview && `preview ${commit}`],
  ];
  const frame = createFrame(parts, earlier?.frame);
  const shared = sharedOnce([frame], () => ({
    assets: createAssets(builtAssets, site.settings.brand),
    pictures: createPictures(pictures),
    printOrigin: createPrintOrigin(origin),
    phrasebooks: createPhrasebooks(site.words, site.settings),
    glossaryTargets: buildGlossaryTargets(site),
  }));
  return {
    site,
    frame,
    ...shared,
    origin,
    ...(reloadScript !== undefined && { reloadScript }),
    ...(isPreview && { preview: { commit } }),
  };
}

type Shared = Pick<ViewContext, "assets" | "pictures" | "printOrigin" | "phrasebooks" | "glossaryTargets">;

const sharedOnce = createMemory<Shared>();
const commonOnce = createMemory<Promise<Common>>();

/** The answers that no page's text is in. */
interface Common {
  readonly responses: readonly (readonly [string, StoredResponse])[];
  readonly cards: RenderedSite["cards"];
  readonly errorPages: readonly (readonly [ErrorStatus, readonly (readonly [string, StoredResponse])[]])[];
}

function* renderCommon(context: ViewContext, templates: Templates): Steps<Common> {
  const { site, origin, assets, pictures, printOrigin } = context;
  const stored = storeAll([...renderMachineReaders(site, origin), ...renderOpenSearch(context)]);
  yield;
  const cards = yield* buildCards(context);
  return {
    responses: [...assets.responses, [printOrigin.address, printOrigin.response], ...pictures.responses, ...stored],
    cards,
    errorPages: renderErrorPages(context, templates),
  };
}

function shortCommit(commit = ""): string {
  return commit.slice(0, 12);
}

function renderErrorPages(context: ViewContext, templates: Templates): Common["errorPages"] {
  const statuses: readonly ErrorStatus[] = [400, 404, 405, 500];
  const locales = [...context.phrasebooks.keys()];
  const versions = (status: ErrorStatus) =>
    storeAll(locales.map((locale) => [locale, () => renderErrorPage(status, locale, context, templates)] as const));
  return statuses.map((status) => [status, versions(status)] as const);
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
