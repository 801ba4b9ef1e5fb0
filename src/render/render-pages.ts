// The pages of a site → their answers: HTML and JSON; a page that did not change keeps the answers that it had.

import { createMemory } from "../content/once-per.ts";
import type { Page } from "../site/site.ts";
import type { ViewContext } from "./build-page-view.ts";
import { collectFeeds, feedAddress } from "./feeds.ts";
import { draftFeed, draftJson } from "./machine-readers.ts";
import { buildPageViews } from "./news-pages.ts";
import { renderArticle } from "./render-article.ts";
import { renderPage } from "./render-page.ts";
import { createStoredResponse, inLanes, type StoredResponse } from "./stored-response.ts";
import type { Templates } from "./templates.ts";

type Answers = readonly (readonly [address: string, response: StoredResponse])[];

const answersOf = createMemory<Promise<Answers>>();
const feedOf = createMemory<Promise<StoredResponse>>();

/** The answers of every page. */
export async function renderPages(context: ViewContext, templates: Templates): Promise<Answers> {
  const answers = await inLanes(context.site.pages, (page) =>
    answersOf([context.frame, page], () => renderAnswers(page, context, templates)),
  );
  return answers.flat();
}

async function renderAnswers(page: Page, context: ViewContext, templates: Templates): Promise<Answers> {
  const article = renderArticle(page, context, templates);
  const drafts = [
    ...[...buildPageViews(page, article, context)].map(
      ([address, view]) => [address, renderPage(page, view, templates)] as const,
    ),
    ...draftJson(page, article, context),
  ];
  return Promise.all(drafts.map(async ([address, draft]) => [address, await createStoredResponse(draft)] as const));
}

/** The answer of every feed: the whole texts of its items are in it. */
export function renderFeeds(context: ViewContext, templates: Templates): Promise<Answers> {
  const options = { ...context, articleOf: (page: Page) => renderArticle(page, context, templates) };
  return inLanes(collectFeeds(context.site), async ({ list, items }) => {
    const draft = () => createStoredResponse(draftFeed(list, items, options));
    return [feedAddress(list), await feedOf([context.frame, list, ...items], draft)] as const;
  });
}
