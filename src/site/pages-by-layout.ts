// The pages of a locale that have a layout: found once for a site, asked for by every page.

import { createMemory } from "../content/once-per.ts";
import type { Page, Site } from "./site.ts";

const pagesOf = createMemory<readonly Page[]>();

/** In the order of the site. */
export function pagesWithLayout(site: Site, locale: string, layout: Page["layout"]): readonly Page[] {
  return pagesOf([site, locale, layout], () =>
    site.pages.filter((page) => page.locale === locale && page.layout === layout),
  );
}
