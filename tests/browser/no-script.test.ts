// The site without JavaScript: same text, same links, language switch.
/// <reference lib="dom" />

import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openChromium, phone, visitAll, withPage } from "../support/chromium.ts";
import { serveSite } from "../support/serve-site.ts";

const browser = await openChromium();
const site = await serveSite();

const samples = site.samples.filter(({ locale }) => locale === "fr");
const addresses = samples.map((page) => page.address);

/** What a reader sees and can follow. */
async function readPage(page: Page, address: string): Promise<{ text: string; links: (string | null)[] }> {
  await page.goto(site.origin + address);
  return page.evaluate(() => {
    const links = [...document.querySelectorAll("a")].filter((link) => link.checkVisibility());
    const text = [...document.querySelectorAll("main, header, footer nav")].filter((part) => part.checkVisibility());
    return {
      text: text.map((part) => (part instanceof HTMLElement ? part.innerText : "")).join("\n"),
      links: links.map((link) => link.getAttribute("href")),
    };
  });
}

it("V19: every layout shows the same text and links without JavaScript", async () => {
  const [withScripts, without] = [
    await visitAll(browser, addresses, {}, readPage),
    await visitAll(browser, addresses, { javaScriptEnabled: false }, readPage),
  ];
  expect(without).toEqual(withScripts);
  expect(without.every(({ links }) => links.length > 20)).toBe(true);
});

it("V19, L3: without JavaScript the language links lead through all versions of a page of each layout, on a phone too", async () => {
  await withPage(browser, { viewport: phone, javaScriptEnabled: false }, async (page) => {
    for (const { key } of samples) {
      const versions = site.pages.filter((one) => one.key === key);
      await page.goto(site.origin + (versions.at(-1)?.address ?? ""));
      for (const { locale, address } of versions) {
        await page.locator(`.site-languages a[hreflang=${locale}]`).click();
        await page.waitForURL(site.origin + address);
        expect(await page.locator("html").getAttribute("lang")).toBe(locale);
        expect(await page.locator(".site-languages [aria-current]").getAttribute("lang")).toBe(locale);
      }
    }
  });
});

it("V19: without JavaScript a reader walks from page to page to the end", async () => {
  await withPage(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${site.origin}/fr/`);
    const seen = [new URL(page.url()).pathname];
    const next = page.locator("a[rel=next]");
    await page.locator(".site-tiles a").first().click();
    await page.waitForURL(/\/fr\/.+/);
    while ((await next.count()) > 0) {
      seen.push(new URL(page.url()).pathname);
      const href = await next.getAttribute("href");
      await next.click();
      await page.waitForURL(`${site.origin}${href}`);
      expect(seen).not.toContain(href);
    }
    expect(seen.length).toBeGreaterThan(3);
  });
});
