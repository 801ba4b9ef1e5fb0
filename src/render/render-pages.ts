// The pages of a site → their answers: HTML and JSON; a page that did not change keeps the answers that it had.

import { createMemory } from "../content/once-per.ts";
import type { Steps } from "../content/steps.ts";
import type { Frame } from "../site/frame.ts";
import type { Page } from "../site/site.ts";
import type { ViewContext } from "./build-page-view.ts";
import { compressed, isPackable, packedLike } from "./compressed.ts";
import { collectFeeds, feedAddress } from "./feeds.ts";
import { draftFeed, draftJson } from "./machine-readers.ts";
import { buildPageViews } from "./news-pages.ts";
import { renderArticle } from "./render-article.ts";
import { renderPage } from "./render-page.ts";
import { createStoredResponse, type StoredResponse } from "./stored-response.ts";
import type { Templates } from "./templates.ts";

export type Answers = readonly (readonly [address: string, response: StoredResponse])[];

/** The answers of all pages, and the addresses of each. */
export interface RenderedPages {
  readonly responses: ReadonlyMap<string, StoredResponse>;
  readonly addressesOf: ReadonlyMap<Page, readonly string[]>;
}

/** The answers of an earlier site, by address, and the addresses that each of its pages has. */
export interface EarlierAnswers {
  readonly frame: Frame;
  readonly responses: ReadonlyMap<string, StoredResponse>;
  readonly addressesOf: ReadonlyMap<Page, readonly string[]>;
}

const feedOf = createMemory<StoredResponse>();

/** The answers of each page, page by page. */
export function* renderPages(
  context: ViewContext,
  templates: Templates,
  earlier: EarlierAnswers | undefined,
): Steps<RenderedPages> {
  const known = earlier?.frame === context.frame ? earlier : undefined;
  const responses = new Map<string, StoredResponse>();
  const addressesOf = new Map<Page, readonly string[]>();
  const packOldest = createBacklog(responses);
  for (const page of context.site.pages) {
    const kept = known?.addressesOf.get(page)?.flatMap((address) => {
      const response = known.responses.get(address);
      return response === undefined ? [] : [[address, response] as const];
    });
    const answers = kept ?? renderAnswers(page, context, templates, earlier);
    addressesOf.set(
      page,
      answers.map(([address]) => address),
    );
    for (const [address, response] of answers) responses.set(address, response);
    if (kept !== undefined) continue;
    packOldest(answers);
    yield;
  }
  return { responses, addressesOf };
}

/** Answers that wait plain for the site to be served. */
const mostPlain = 200;

/**
 * Thousands of plain pages in memory at once would be room that the process never gives back: when many wait, the
 * oldest are packed in zlib's threads while others are rendered, and take the place of the plain ones.
 */
function createBacklog(responses: Map<string, StoredResponse>): (answers: Answers) => void {
  const waiting: Answers[number][] = [];
  const pack = async ([address, response]: Answers[number]) => void responses.set(address, await compressed(response));
  return (answers) => {
    waiting.push(...answers.filter(([, response]) => isPackable(response)));
    // An answer that cannot be packed is served plain.
    for (const oldest of waiting.splice(0, waiting.length - mostPlain)) pack(oldest).catch(() => {});
  };
}

function renderAnswers(
  page: Page,
  context: ViewContext,
  templates: Templates,
  earlier: EarlierAnswers | undefined,
): Answers {
  const article = renderArticle(page, context, templates);
  const drafts = [
    ...[...buildPageViews(page, article, context)].map(
      ([address, view]) => [address, renderPage(page, view, templates)] as const,
    ),
    ...draftJson(page, article, context),
  ];
  return drafts.map(([address, draft]) => {
    return [address, packedLike(createStoredResponse(draft), earlier?.responses.get(address))] as const;
  });
}

/** The answer of every feed: the whole texts of its items are in it. */
export function renderFeeds(context: ViewContext, templates: Templates): Answers {
  const options = { ...context, articleOf: (page: Page) => renderArticle(page, context, templates) };
  return collectFeeds(context.site).map(({ list, items }) => {
    const draft = () => createStoredResponse(draftFeed(list, items, options));
    return [feedAddress(list), feedOf([context.frame, list, ...items], draft)] as const;
  });
}
