// The pages of a site → their answers: HTML and JSON; a page that did not change keeps the answers that it had.

import { createMemory } from "../content/once-per.ts";
import type { Steps } from "../content/steps.ts";
import type { Frame } from "../site/frame.ts";
import type { Page } from "../site/site.ts";
import type { ViewContext } from "./build-page-view.ts";
import { collectFeeds, feedAddress } from "./feeds.ts";
import { draftFeed, draftJson } from "./machine-readers.ts";
import { buildPageViews } from "./news-pages.ts";
import { createPlainBodies } from "./plain-bodies.ts";
import { renderArticle } from "./render-article.ts";
import { renderPage } from "./render-page.ts";
import { type Answers, createStoredResponse, type StoredResponse } from "./stored-response.ts";
import type { Templates } from "./templates.ts";

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
  const encode = createPlainBodies();
  for (const page of context.site.pages) {
    const kept = known?.addressesOf.get(page)?.flatMap((address) => {
      const response = known.responses.get(address);
      return response === undefined ? [] : [[address, response] as const];
    });
    const answers = kept ?? renderAnswers(page, { context, templates, encode });
    addressesOf.set(
      page,
      answers.map(([address]) => address),
    );
    for (const [address, response] of answers) responses.set(address, response);
    if (kept === undefined) yield;
  }
  return { responses, addressesOf };
}

interface Rendering {
  readonly context: ViewContext;
  readonly templates: Templates;
  readonly encode: (text: string) => Uint8Array;
}

function renderAnswers(page: Page, { context, templates, encode }: Rendering): Answers {
  const article = renderArticle(page, context, templates);
  const drafts = [
    ...[...buildPageViews(page, article, context)].map(
      ([address, view]) => [address, renderPage(page, view, templates)] as const,
    ),
    ...draftJson(page, article, context),
  ];
  return drafts.map(([address, draft]) => {
    const body = typeof draft.body === "string" ? encode(draft.body) : draft.body;
    return [address, createStoredResponse({ ...draft, body })] as const;
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
