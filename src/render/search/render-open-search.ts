// OpenSearch descriptions of a site: one for each locale that has a search page.

import { pageWithLayout } from "../../site/navigation.ts";
import type { ViewContext } from "../build-page-view.ts";
import type { ResponseDraft } from "../stored-response.ts";
import { describeSearch, openSearchAddress } from "./open-search.ts";

/** Each address with what makes its description. */
export function renderOpenSearch(context: ViewContext): (readonly [string, () => ResponseDraft])[] {
  const { site, phrasebooks, assets, origin } = context;
  return site.settings.locales.flatMap(({ code }) => {
    const page = pageWithLayout(site, code, "search");
    const words = phrasebooks.get(code)?.words;
    if (page === undefined || words === undefined) return [];
    const self = openSearchAddress(code);
    const describe = () =>
      describeSearch({
        locale: code,
        name: words.openSearchName,
        description: words.organisation,
        action: origin + page.address,
        icon: origin + assets.address("icons/favicon.svg"),
        self: origin + self,
      });
    return [[self, describe] as const];
  });
}
