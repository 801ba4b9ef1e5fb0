// Notices of content/site.yml as every page of a locale shows them.

import { isSafeAddress } from "../site/notices.ts";
import type { Site } from "../site/site.ts";
import { localText } from "./compliance-view.ts";
import type { SiteNoticeView } from "./fact-view.ts";
import type { WordTexts } from "./i18n.ts";

export function buildSiteNotices(site: Site, locale: string, words: WordTexts): SiteNoticeView[] {
  const kindLabels = { info: words.noticeInfo, warning: words.noticeWarning, alert: words.noticeAlert };
  return site.notices.map(({ kind, text, link }) => {
    const isOutside = link !== undefined && isSafeAddress(link.to);
    const href = isOutside ? link.to : link && site.pagesByKey.get(link.to)?.get(locale)?.address;
    return {
      kind,
      kindLabel: kindLabels[kind],
      ...localText(text, locale, site.settings),
      // A page that is not published yet has no address: the words stand without it.
      ...(link && href && { link: { href, isOutside, ...localText(link.label, locale, site.settings) } }),
    };
  });
}
