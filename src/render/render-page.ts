// A page's view → its answer, before it is stored.

import type { Page } from "../site/site.ts";
import { noindex } from "./common-headers.ts";
import type { PageView } from "./page-view.ts";
import { type ResponseDraft, revalidated } from "./stored-response.ts";
import type { Templates } from "./templates.ts";

export function renderPage(page: Page, view: PageView, templates: Templates): ResponseDraft {
  const headers = page.isIndexed ? revalidated : { ...revalidated, ...noindex };
  return {
    status: 200,
    type: "text/html; charset=utf-8",
    body: templates.renderLayout(page.layout, view),
    headers: { ...headers, "Content-Language": page.source.locale },
  };
}
