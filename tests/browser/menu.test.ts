// The menu: a line on wide screens, an HTML popover on phones, with and without JavaScript.
/// <reference lib="dom" />

import { expect, it } from "vitest";
import { findFaults } from "../support/axe.ts";
import { desktop, openChromium, phone, visitAll, withPage } from "../support/chromium.ts";
import { serveSite } from "../support/serve-site.ts";

const browser = await openChromium();
const neutral = await serveSite();
const state = await serveSite("state");

const cases = [
  { look: "neutral", site: neutral, scripts: "on", javaScriptEnabled: true },
  { look: "neutral", site: neutral, scripts: "off", javaScriptEnabled: false },
  { look: "State", site: state, scripts: "on", javaScriptEnabled: true },
  { look: "State", site: state, scripts: "off", javaScriptEnabled: false },
];

it.each(cases)(
  "V19: on a phone the menu opens, closes and leads on ($look look, JavaScript $scripts)",
  async ({ site, javaScriptEnabled }) => {
    await withPage(browser, { viewport: phone, javaScriptEnabled }, async (page) => {
      await page.goto(`${site.origin}/fr/`);
      const open = page.getByRole("button", { name: site.words("fr").menu });
      const close = page.getByRole("button", { name: site.words("fr").close });
      const menu = page.getByRole("navigation", { name: site.words("fr").mainMenu });
      expect(await menu.isVisible()).toBe(false);

      await open.click();
      expect(await menu.isVisible()).toBe(true);
      await close.click();
      expect(await menu.isVisible()).toBe(false);

      await open.focus();
      await page.keyboard.press("Enter");
      expect(await menu.isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      expect(await menu.isVisible()).toBe(false);
      expect(await open.evaluate((button) => button === document.activeElement)).toBe(true);

      await open.click();
      await menu.getByRole("link").nth(1).click();
      await page.waitForURL("**/fr/dci");
      expect(await page.locator("h1").isVisible()).toBe(true);
      expect(await menu.isVisible()).toBe(false);
    });
  },
);

it.each(cases)(
  "V19: on a wide screen the menu is a line without a button ($look look, JavaScript $scripts)",
  async ({ site, javaScriptEnabled }) => {
    await withPage(browser, { viewport: desktop, javaScriptEnabled }, async (page) => {
      await page.goto(`${site.origin}/fr/dci`);
      expect(await page.locator("header button:not(form button):visible").count()).toBe(0);
      const menu = page.getByRole("navigation", { name: site.words("fr").mainMenu });
      expect(await menu.getByRole("link").count()).toBeGreaterThan(3);
      expect(await menu.locator("[aria-current=page]").getAttribute("href")).toBe("/fr/dci");
      const tops = await menu
        .getByRole("link")
        .evaluateAll((links) => links.map((one) => one.getBoundingClientRect().top));
      expect(new Set(tops).size).toBe(1);
    });
  },
);

it("axe finds nothing in the open menu, in any language or theme", async () => {
  const options = { viewport: phone, reducedMotion: "reduce" } as const;
  const faults = await visitAll(browser, ["/fr/", "/en/", "/sq/"], options, async (page, address) => {
    await page.goto(neutral.origin + address);
    await page.locator(".site-menu__open").click();
    const light = await findFaults(page);
    await page.emulateMedia({ colorScheme: "dark" });
    return [...light, ...(await findFaults(page))];
  });
  expect(faults.flat()).toEqual([]);
});
