// Starts Chromium for browser tests and opens pages in it.

import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { chromiumArguments, findChromium } from "../../scripts/find-chromium.ts";

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 375, height: 720 };

let opened: Promise<Browser> | undefined;

/** A browser without a window, the same one for all the files of a worker; it ends with the worker. */
export function openChromium(): Promise<Browser> {
  opened ??= chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  return opened;
}

/** Runs `visit` with a fresh page, as a first visitor has it: nothing cached, nothing stored. */
export async function withPage<T>(
  browser: Browser,
  options: BrowserContextOptions,
  visit: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: desktop, ...options });
  try {
    return await visit(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Visits every address with one page, one after the other: Chromium is slower with several pages on two cores. */
export function visitAll<T>(
  browser: Browser,
  addresses: readonly string[],
  options: BrowserContextOptions,
  visit: (page: Page, address: string) => Promise<T>,
): Promise<T[]> {
  return withPage(browser, options, async (page) => {
    const results: T[] = [];
    for (const address of addresses) results.push(await visit(page, address));
    return results;
  });
}
