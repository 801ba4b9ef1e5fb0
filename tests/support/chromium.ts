// Starts Chromium for browser tests, opens pages in it, and shares work between several pages.

import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { chromiumArguments, findChromium } from "../../scripts/find-chromium.ts";

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 375, height: 720 };

/** Starts a browser without a window; the caller closes it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
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

/** Visits every address, a few at a time, with one page per worker; the answers come in the order of the addresses. */
export async function visitAll<T>(
  browser: Browser,
  addresses: readonly string[],
  options: BrowserContextOptions,
  visit: (page: Page, address: string) => Promise<T>,
): Promise<T[]> {
  const results = new Map<string, T>();
  const waiting = [...addresses];
  const work = (page: Page) =>
    (async () => {
      for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
        results.set(address, await visit(page, address));
      }
    })();
  await Promise.all(Array.from({ length: pagesAtOnce }, () => withPage(browser, options, work)));
  return addresses.flatMap((address) => results.get(address) ?? []);
}

/** Two cores do most of their work with this many pages. */
const pagesAtOnce = 3;
