// Robots: the header that keeps an answer out of search engines, and every answer of a site before its launch.

import type { Site } from "../site/site.ts";
import type { StoredResponse } from "./stored-response.ts";

type Answer = readonly [key: string, response: StoredResponse];

export const noindex = { "X-Robots-Tag": "noindex" };

/** What is to be done to each answer of a site: nothing once it is launched; until then neither pages nor files may be found. */
export function robotsOf({ isLaunched }: Site): (answer: Answer) => Answer {
  if (isLaunched) return (answer) => answer;
  return ([key, response]) => [key, { ...response, headers: { ...response.headers, ...noindex } }];
}
