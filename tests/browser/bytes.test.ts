// How much a visitor downloads, as counted by the server: bodies as sent, icon included. Bounds, never times.

import type { Page } from "playwright-core";
import { expect, it, vi } from "vitest";
import { openChromium, withPage } from "../support/chromium.ts";
import { type LoggedRequest, serveSite } from "../support/serve-site.ts";

const browser = await openChromium();
const neutral = await serveSite();
const state = await serveSite("state");

const bytesOf = (log: readonly LoggedRequest[]) => log.reduce((sum, { bodyBytes }) => sum + bodyBytes, 0);

/**
 * Goes there and waits until nothing more is asked for; what the server answered meanwhile. On a busy machine a browser asks
 * for fonts and for the icon long after all else: `last` is what is asked for in any case.
 */
async function load(page: Page, site: typeof neutral, address: string, last = /./): Promise<LoggedRequest[]> {
  site.takeLog();
  await page.goto(site.origin + address, { waitUntil: "networkidle" });
  const log: LoggedRequest[] = [];
  await vi.waitFor(
    () => {
      log.push(...site.takeLog());
      expect(pathsOf(log)).toMatch(last);
    },
    { timeout: 10_000 },
  );
  // Fonts that were asked for beside that one.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return [...log, ...site.takeLog()];
}

const pathsOf = (log: readonly LoggedRequest[]) => log.map(({ path }) => path).join(" ");

it("the first view of the home page, neutral look: at most 8 requests and 20,000 bytes", async () => {
  const log = await withPage(browser, {}, (page) => load(page, neutral, "/fr/", /^\/fr\/ .*\/site\.\w+\.css.*favicon/));
  const paths = pathsOf(log);
  // Below 200 bytes compression saves less than its own header costs.
  expect(log.filter(({ encoding, bodyBytes }) => encoding !== "br" && bodyBytes >= 200)).toEqual([]);
  expect(log.length, paths).toBeLessThanOrEqual(8);
  expect(bytesOf(log), paths).toBeLessThanOrEqual(20_000);
});

it("the first view of the home page, State look: at most 12 requests and 155,000 bytes", async () => {
  const log = await withPage(browser, {}, (page) => load(page, state, "/fr/", /site-state\.\w+\.css.*Marianne/));
  const paths = pathsOf(log);
  expect(log.length, paths).toBeLessThanOrEqual(12);
  expect(bytesOf(log), paths).toBeLessThanOrEqual(155_000);
});

it("every following page: at most 2 requests and 8,000 bytes", async () => {
  const addresses = neutral.pages.map(({ address }) => address).filter((address) => address !== "/fr/");
  const log = await withPage(browser, {}, async (page) => {
    await load(page, neutral, "/fr/");
    for (const address of addresses) await page.goto(neutral.origin + address);
    await page.waitForLoadState("networkidle");
    return neutral.takeLog();
  });
  const views = new Map<string, LoggedRequest[]>();
  for (const request of log) {
    if (addresses.includes(request.path)) views.set(request.path, []);
    [...views.values()].at(-1)?.push(request);
  }
  expect([...views.keys()]).toEqual(addresses);
  expect([...views].filter(([, requests]) => requests.length > 2 || bytesOf(requests) > 8_000)).toEqual([]);
});

it("O5: a page seen before costs one request, answered 304 with no body", async () => {
  const log = await withPage(browser, {}, async (page) => {
    await load(page, neutral, "/fr/dci");
    await page.goto("about:blank");
    return load(page, neutral, "/fr/dci");
  });
  expect(log).toEqual([{ path: "/fr/dci", status: 304, bodyBytes: 0, encoding: "identity" }]);
});

it("no page needs a byte of JavaScript", async () => {
  const logs = await withPage(browser, { javaScriptEnabled: false }, (page) => load(page, neutral, "/fr/"));
  expect(logs.filter(({ path }) => path.endsWith(".js"))).toEqual([]);
});
