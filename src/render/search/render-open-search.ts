// OpenSearch descriptions of a site: one for each locale that has a search page.

import { pageWithLayout } from "../../site/navigation.ts";
import type { ViewContext } from "../build-page-view.ts";
import type { StoredResponse } from "../stored-response.ts";
import { createOpenSearch, openSearchAddress } from "./open-search.ts";

/** Address → description, while they are being compressed. */
export function renderOpenSearch(context: ViewContext): Promise<readonly [string, StoredResponse]>[] {
  const { site, phrasebooks, assets, origin } = context;
  return site.settings.locales.flatMap(({ code }) => {
    const page = pageWithLayout(site, code, "search");
    const words = phrasebooks.get(code)?.words;
    if (page === undefined || words === undefined) return [];
    const self = openSearchAddress(code);
    const description = createOpenSearch({
      locale: code,
      name: words.openSearchName,
      description: words.organisation,
      action: origin + page.address,
      icon: origin + assets.address("icons/favicon.svg"),
      self: origin + self,
    });
    return [description.then((stored) => [self, stored] as const)];
  });
}
