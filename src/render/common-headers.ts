// Headers that answers have in common: the one that keeps them out of search engines, and the commit of the content.

import type { Site } from "../site/site.ts";
import type { StoredResponse } from "./stored-response.ts";

type Answer = readonly [key: string, response: StoredResponse];

export const noindex = { "X-Robots-Tag": "noindex" };

/** What keeps an answer out of search engines until the site is launched. */
export function untilLaunch({ isLaunched }: Site): Readonly<Record<string, string>> {
  return isLaunched ? {} : noindex;
}

/**
 * What is to be done to each answer of a site: until its launch neither pages nor files may be found; the commit that
 * the content comes from is told, where it is known.
 */
export function headersOfAll(site: Site, commit: string): (answer: Answer) => Answer {
  const added = { ...untilLaunch(site), ...(commit !== "" && { "X-Content-Commit": commit }) };
  if (Object.keys(added).length === 0) return (answer) => answer;
  return ([key, response]) => [key, { ...response, headers: { ...response.headers, ...added } }];
}
