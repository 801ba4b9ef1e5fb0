// After a site is served: its search, brought up to date with the texts that changed.

import type { Completion } from "./live-site.ts";

export const completeSearch: Completion = async function* renew(site, _previous, signal) {
  const { renewSearch, ...rest } = site;
  const search = await renewSearch?.(signal);
  if (search !== undefined) yield { ...rest, ...search };
};
