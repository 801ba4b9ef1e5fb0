// Load for as long as some work on a running server takes, and what of it failed.

import { onServerCore, startSite } from "./child.ts";
import { type Load, runWrk } from "./wrk.ts";

export type Site = Awaited<ReturnType<typeof startSite>>;

export interface Endured {
  readonly count: number;
  readonly failures: number;
}

/** As many as the other measurements of HTTP have. */
export const connections = 64;

/**
 * Starts the server, and loads it second by second until the work is done; a fault of the work ends all. The load leaves
 * some of the core: where visitors take all of it, a reload gets a tenth.
 */
export async function loadDuring(
  work: (site: Site) => Promise<void>,
  environment: Readonly<Record<string, string>>,
): Promise<Endured> {
  const site = await startSite({ LOG_LEVEL: "info", ...environment }, ["taskset", ...onServerCore]);
  let isOver = false;
  const loads: Load[] = [];
  const load = (async () => {
    while (!isOver) loads.push(await runWrk(`${site.origin}/fr/`, 2, { connections, isPaced: true }));
  })();
  try {
    await work(site);
  } finally {
    isOver = true;
    await load;
    await site.stop();
  }
  const sum = (of: (one: Load) => number) => loads.reduce((all, one) => all + of(one), 0);
  return { count: sum(({ count }) => count), failures: sum(({ failures }) => failures) };
}

/** Looks until `isSo`, for a minute and a half at most: a site that never gets there is a fault and no figure. */
export async function eventually(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 90_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`not within 90 seconds: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
