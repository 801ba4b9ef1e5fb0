// Notices of content/site.yml: which ones stand on every page now, and what is wrong with them.

import type { SiteNotice } from "../content/compliance-settings.ts";
import { nearestName } from "../content/near-name.ts";
import type { Content } from "../content/parse-content.ts";
import type { Settings } from "../content/settings.ts";
import { placeOf } from "../content/source-file.ts";
import { type Problem, problem } from "../problem.ts";
import { isVisible, periodOf, type Schedule } from "./visibility.ts";

/** A notice is read at a glance, on every page. */
const mostCharacters = 250;

export function scheduleOf({ from, until }: SiteNotice): Schedule {
  return { publishFrom: from, publishUntil: until };
}

/** The notices of a moment; a preview shows those to come as well, so that they can be read over. */
export function noticesAt(settings: Settings, now: Date, isPreview: boolean): SiteNotice[] {
  return settings.notices.filter(({ from, until }) =>
    isVisible({ ...(!isPreview && { publishFrom: from }), publishUntil: until }, now, settings.timeZone),
  );
}

/** Notices that end before they begin, are too long, or lead nowhere. */
export function checkNotices({ settings, settingsMap, pages }: Content): Problem[] {
  const place = (...path: readonly PropertyKey[]) =>
    placeOf(settingsMap.file, ...settingsMap.rangeOf(["notices", ...path]).value);
  const keys = new Set(pages.map((page) => page.key));
  return settings.notices.flatMap((notice, index): Problem[] => {
    const problems: Problem[] = [];
    const { from, until, text, link } = notice;
    const period = periodOf(scheduleOf(notice), settings.timeZone);
    if (period.from !== undefined && period.until !== undefined && period.from >= period.until) {
      problems.push(problem("notice/dates-reversed", place(index, "until"), { from, until }));
    }
    const versions = typeof text === "string" ? [[text, ["text"]] as const] : byLanguage(text);
    for (const [{ length }, path] of versions) {
      const params = { length, most: mostCharacters };
      if (length > mostCharacters) problems.push(problem("notice/too-long", place(index, ...path), params));
    }
    if (link !== undefined && !isSafeAddress(link.to) && !keys.has(link.to)) {
      const params = { target: link.to, near: nearestName(link.to, keys) };
      problems.push(problem("notice/broken-link", place(index, "link", "to"), params));
    }
    return problems;
  });
}

/** True for an address outside of the site; anything else names a page. */
export function isSafeAddress(target: string): boolean {
  return /^https:\/\/[^\s\\]+$/.test(target) && URL.canParse(target);
}

function byLanguage(text: Readonly<Record<string, string>>) {
  return Object.entries(text).map(([locale, words]) => [words, ["text", locale]] as const);
}
