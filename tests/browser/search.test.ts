// Search without JavaScript, on a phone: from the header of any page to the section of a result, in every language.
/// <reference lib="dom" />

import { expect, it } from "vitest";
import { openChromium, phone, withPage } from "../support/chromium.ts";
import { serveSite } from "../support/serve-site.ts";

const browser = await openChromium();
const site = await serveSite();

const locales = [...site.rendered.searchLocales].map(([address, locale]) => ({ address, locale }));

it.each(locales)("V2, V19: a visitor searches from the header of a page ($locale)", async ({ address, locale }) => {
  const words = site.words(locale);
  const [home, target] = site.pages.filter((page) => page.locale === locale && page.layout !== "search");
  await withPage(browser, { viewport: phone, javaScriptEnabled: false }, async (page) => {
    await page.goto(site.origin + (home?.address ?? ""));
    const field = page.getByRole("banner").getByRole("search").getByLabel(words.searchLabel);
    expect(await field.isVisible()).toBe(true);
    await field.fill(target?.title ?? "");
    await page.getByRole("banner").getByRole("button", { name: words.search, exact: true }).click();
    await page.waitForURL(`${site.origin}${address}?q=*`);
    expect(await page.locator("html").getAttribute("lang")).toBe(locale);
    const first = page.locator(".site-results h3 a").first();
    const href = await first.getAttribute("href");
    expect(href?.split("#")[0]).toBe(target?.address);
    await first.click();
    await page.waitForURL(site.origin + href);

    await page.goto(`${site.origin}/${locale}/qwx-${target?.title ?? ""}`);
    const again = page.getByRole("main").getByRole("search").getByLabel(words.searchLabel);
    expect(await again.inputValue()).not.toBe("");
    await again.press("Enter");
    await page.waitForURL(`${site.origin}${address}?q=*`);
  });
});

it("V19: at 320 px both forms are seen whole, with room for words", async () => {
  await withPage(browser, { viewport: { width: 320, height: 640 }, javaScriptEnabled: false }, async (page) => {
    for (const { address } of locales) {
      await page.goto(`${site.origin}${address}?q=dci`);
      for (const form of await page.getByRole("search").all()) {
        const box = await form.boundingBox();
        const field = await form.getByRole("searchbox").boundingBox();
        expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 320).toBe(true);
        expect(field?.width).toBeGreaterThan(150);
        expect(field?.height).toBeGreaterThanOrEqual(24);
      }
    }
  });
});
