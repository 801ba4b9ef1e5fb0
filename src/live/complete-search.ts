// After a site is served: its search, brought up to date with the texts that changed.

import type { Completion } from "./live-site.ts";

export const completeSearch: Completion = async ({ renewSearch, ...site }, signal) => {
  const search = await renewSearch?.(signal);
  return search && { ...site, ...search };
};
