// Menus, breadcrumb, previous and next page: all made from the pages and content/site.yml.

import { nearestName } from "../content/near-name.ts";
import { createMemory } from "../content/once-per.ts";
import type { Content } from "../content/parse-content.ts";
import { placeOf } from "../content/source-file.ts";
import { type Problem, problem } from "../problem.ts";
import { pagesWithLayout } from "./pages-by-layout.ts";
import type { Page, Site } from "./site.ts";

/** What the pages of a locale have in common is found once, not once a page. */
const menuOf = createMemory<readonly Page[]>();

/** The main menu of a locale: pages with an `order`, in that order. */
export function mainMenu(site: Site, locale: string): readonly Page[] {
  return menuOf([site, "main", locale], () =>
    site.pages
      .filter((page) => page.locale === locale && page.order !== undefined)
      .sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.key < b.key ? -1 : 1)),
  );
}

/** A menu of content/site.yml in a locale; pages that nobody may see yet are left out. */
export function namedMenu(site: Site, locale: string, menu: "secondary" | "footer"): readonly Page[] {
  return menuOf([site, menu, locale], () =>
    site.settings.menus[menu].flatMap((key) => site.pagesByKey.get(key)?.get(locale) ?? []),
  );
}

/** From the home page down to `page`, both included; a page in a folder stands below the folder's index. */
export function breadcrumb(site: Site, page: Page): Page[] {
  const folders = page.key.split("/").slice(0, -1);
  const ancestors = ["index", ...folders.map((_, depth) => `${folders.slice(0, depth + 1).join("/")}/index`)];
  const found = ancestors
    .filter((key) => key !== page.key)
    .flatMap((key) => site.pagesByKey.get(key)?.get(page.locale) ?? []);
  return [...found, page];
}

/** The pages before and after `page` in the main menu, home left out. */
export function neighbours(site: Site, page: Page): { previous?: Page; next?: Page } {
  const sequence = mainMenu(site, page.locale).filter((one) => one.layout !== "home");
  const at = sequence.indexOf(page);
  if (at === -1) return {};
  const [previous, next] = [at > 0 ? sequence[at - 1] : undefined, sequence[at + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** The page of a locale that has a layout of which each language needs one. */
export function pageWithLayout(site: Site, locale: string, layout: "search" | "site-map"): Page | undefined {
  return pagesWithLayout(site, locale, layout)[0];
}

/** Menus of content/site.yml that name a page which does not exist in any language. */
export function checkMenus(content: Content): Problem[] {
  const keys = new Set(content.pages.map((page) => page.key));
  for (const name of content.unreadablePages) keys.add(name.slice(name.indexOf("/") + 1));
  return (["secondary", "footer"] as const).flatMap((menu) =>
    content.settings.menus[menu].flatMap((key, index): Problem[] => {
      if (keys.has(key)) return [];
      const { value } = content.settingsMap.rangeOf(["menus", menu, index]);
      const place = placeOf(content.settingsMap.file, ...value);
      return [problem("menu/unknown-page", place, { key, near: nearestName(key, keys) })];
    }),
  );
}
