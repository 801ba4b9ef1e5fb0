// Light, dark and system themes: the reader's choice, kept in the browser, applied before the first paint.
/// <reference lib="dom" />

import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { openChromium, withPage } from "../support/chromium.ts";
import { serveSite } from "../support/serve-site.ts";

const browser = await openChromium();
const looks = { neutral: await serveSite(), State: await serveSite("state") };

/** Whether the page's ground is dark, as the reader sees it. */
function ground(page: Page): Promise<"dark" | "light"> {
  return page.evaluate(() => {
    const [red = 255] = getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
    return red < 128 ? "dark" : "light";
  });
}

const choose = (page: Page, theme: "system" | "light" | "dark") => page.locator(`input[value=${theme}]`).check();

it.each(Object.entries(looks))(
  "V17: without a choice the system decides, at once (%s look)",
  async (_look, { origin }) => {
    await withPage(browser, { colorScheme: "dark" }, async (page) => {
      await page.goto(`${origin}/fr/`);
      expect(await ground(page)).toBe("dark");
      expect(await page.locator("input[value=system]").isChecked()).toBe(true);
      await page.emulateMedia({ colorScheme: "light" });
      expect(await ground(page)).toBe("light");
    });
  },
);

it.each(Object.entries(looks))(
  "V17: a choice wins over the system and lasts, on every page (%s look)",
  async (_look, { origin }) => {
    await withPage(browser, { colorScheme: "light" }, async (page) => {
      await page.goto(`${origin}/fr/`);
      await choose(page, "dark");
      expect(await ground(page)).toBe("dark");
      await page.reload();
      expect(await ground(page)).toBe("dark");
      await page.goto(`${origin}/sq/dci`);
      expect(await ground(page)).toBe("dark");
      expect(await page.locator("input[value=dark]").isChecked()).toBe(true);
      expect(await page.evaluate(() => Object.entries(localStorage))).toEqual([["theme", "dark"]]);

      await page.emulateMedia({ colorScheme: "dark" });
      await choose(page, "light");
      expect(await ground(page)).toBe("light");
      await choose(page, "system");
      expect(await ground(page)).toBe("dark");
      await page.reload();
      expect(await ground(page)).toBe("dark");
      expect(await page.locator("input[value=system]").isChecked()).toBe(true);
    });
  },
);

it("V17: the chosen theme is there before the body, so that nothing flashes", async () => {
  const { origin } = looks.neutral;
  await withPage(browser, { colorScheme: "light" }, async (page) => {
    await page.goto(`${origin}/fr/`);
    await choose(page, "dark");
    await page.addInitScript(() => {
      new MutationObserver((_changes, observer) => {
        if (document.body === null) return;
        observer.disconnect();
        Reflect.set(window, "themeAtBody", document.documentElement.getAttribute("data-fr-theme"));
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    expect(await page.evaluate(() => Reflect.get(window, "themeAtBody"))).toBe("dark");
  });
});

it("V17: without JavaScript the system decides and the settings are hidden", async () => {
  const { origin } = looks.neutral;
  await withPage(browser, { colorScheme: "dark", javaScriptEnabled: false }, async (page) => {
    await page.goto(`${origin}/fr/`);
    expect(await page.locator("#site-theme").isVisible()).toBe(false);
    expect(await ground(page)).toBe("dark");
  });
});

it("V17: with JavaScript the settings are seen, and work when the browser refuses to store", async () => {
  const { origin } = looks.neutral;
  await withPage(browser, { colorScheme: "light" }, async (page) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("refused", "SecurityError");
        },
      });
    });
    await page.goto(`${origin}/fr/`);
    expect(await page.locator("#site-theme").isVisible()).toBe(true);
    await choose(page, "dark");
    expect(await ground(page)).toBe("dark");
    expect(errors).toEqual([]);
  });
});

it("V17: a stored word that is no theme counts as none", async () => {
  const { origin } = looks.neutral;
  await withPage(browser, { colorScheme: "dark" }, async (page) => {
    await page.addInitScript(() => localStorage.setItem("theme", "pink"));
    await page.goto(`${origin}/fr/`);
    expect(await ground(page)).toBe("dark");
    expect(await page.locator("input:checked").count()).toBe(1);
  });
});

it("V17: with forced colours the mark, the current page and the focus can still be told apart", async () => {
  const { origin } = looks.neutral;
  await withPage(browser, { forcedColors: "active" }, async (page) => {
    await page.goto(`${origin}/fr/dci`);
    const weights = await page
      .locator("nav[aria-label] .fr-nav__link")
      .evaluateAll((links) =>
        links.map((link) => [link.ariaCurrent, Number(getComputedStyle(link).fontWeight) >= 700]),
      );
    expect(weights.filter(([current, isBold]) => (current === "page") !== isBold)).toEqual([]);
    await page.keyboard.press("Tab");
    const outline = await page.locator(":focus").evaluate((link) => getComputedStyle(link).outlineStyle);
    expect(outline).not.toBe("none");
    expect(await page.locator(".site-mark").isVisible()).toBe(true);
    const underlined = await page
      .locator("main .site-text p a")
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).textDecorationLine));
    expect(new Set(underlined)).toEqual(new Set(["underline"]));
  });
});

it("V17: who asks for less motion gets none", async () => {
  const { origin } = looks.neutral;
  const scrolling = (reducedMotion: "reduce" | "no-preference") =>
    withPage(browser, { reducedMotion }, async (page) => {
      await page.goto(`${origin}/fr/dci`);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      return page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
    });
  expect(await scrolling("no-preference")).toBe("smooth");
  expect(await scrolling("reduce")).toBe("auto");
});
