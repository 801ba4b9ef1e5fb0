// Footer of every page: its menu, in which the accessibility statement is called by what it says; the link to the forge.

import { namedMenu } from "../site/navigation.ts";
import { pagesWithLayout } from "../site/pages-by-layout.ts";
import type { Page, Site } from "../site/site.ts";
import type { WordTexts } from "./i18n.ts";
import type { LinkView } from "./page-view.ts";

/** The statement is in every footer, whether or not content/site.yml names it there. */
export function footerMenu(site: Site, locale: string, words: WordTexts, linkTo: (page: Page) => LinkView): LinkView[] {
  const statement = pagesWithLayout(site, locale, "accessibility");
  return [...new Set([...namedMenu(site, locale, "footer"), ...statement])].map((page) => {
    const { href, isCurrent } = linkTo(page);
    // The mention is in the words of the page around, even where the statement itself is not translated.
    return statement.includes(page) ? { label: mention(site, words), href, isCurrent } : linkTo(page);
  });
}

/** Where a content file is edited; `base` comes from content/site.yml. */
export function editHref(base: string, path: string): string {
  return `${base}/${path.split("/").map(encodeURIComponent).join("/")}`;
}

function mention({ conformity }: Site, words: WordTexts): string {
  const labels = { none: words.accessibilityNone, partial: words.accessibilityPartial, full: words.accessibilityFull };
  return labels[conformity.state];
}
