// The way through a page with the Tab key alone: skip link first, every stop in order, focus always seen.
/// <reference lib="dom" />

import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { desktop, openChromium, phone, visitAll, withPage } from "../support/chromium.ts";
import { serveSite } from "../support/serve-site.ts";

const browser = await openChromium();
const neutral = await serveSite();
const state = await serveSite("state");

it("V1: the first Tab stop of every layout and every language is a skip link, seen, in the page's language, and it leads to the text", async () => {
  const samples = neutral.samples.filter(({ locale, layout }) => locale === "fr" || layout === "page");
  const addresses = samples.map((page) => page.address);
  const found = await visitAll(browser, addresses, { reducedMotion: "reduce" }, async (page, address) => {
    await page.goto(neutral.origin + address);
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    const link = await focused.evaluate((one) => ({ href: one.getAttribute("href"), text: one.textContent }));
    const sight = await focused.evaluate(describeFocus);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const next = await focused.evaluate((one) => ({
      hash: location.hash,
      part: one.closest("main, header, footer")?.localName,
    }));
    return { ...link, sight, ...next };
  });
  const expected = samples.map(({ locale }) => ({
    href: "#site-content",
    text: neutral.words(locale).skipToContent,
    sight: "null seen",
    hash: "#site-content",
    part: "main",
  }));
  expect(found).toEqual(expected);
});

const pages = ["/fr/", "/sq/burimet", "/fr/recherche?q=dci"];

it.each([
  { look: "neutral", site: neutral, viewport: desktop, addresses: pages },
  { look: "neutral", site: neutral, viewport: phone, addresses: pages },
  { look: "State", site: state, viewport: desktop, addresses: ["/fr/"] },
  { look: "State", site: state, viewport: phone, addresses: ["/fr/"] },
])(
  "Tab reaches everything in the order of the page, and focus is seen ($look, $viewport.width px)",
  async ({ site, viewport, addresses }) => {
    await withPage(browser, { viewport, reducedMotion: "reduce" }, async (page) => {
      for (const address of addresses) {
        await page.goto(site.origin + address);
        const expected = await page.evaluate(listStops);
        expect(expected.length).toBeGreaterThan(10);
        expect(await walk(page, expected.length)).toEqual(expected.map((stop) => `${stop} seen`));
      }
    });
  },
);

/** Presses Tab as often as there are stops. */
async function walk(page: Page, count: number): Promise<string[]> {
  const stops: string[] = [];
  for (let step = 0; step < count; step += 1) {
    await page.keyboard.press("Tab");
    stops.push(await page.locator(":focus").evaluate(describeFocus));
  }
  return stops;
}

/** What a keyboard should reach, in the order of the document; each is given its number. */
function listStops(): string[] {
  const candidates = [...document.querySelectorAll<HTMLElement>("a[href], button, input, summary, [tabindex='0']")];
  const reachable = candidates.filter(
    (one) => one.checkVisibility() && !(one instanceof HTMLInputElement && one.type === "radio" && !one.checked),
  );
  return reachable.map((one, index) => {
    one.dataset["stop"] = `${index} ${one.textContent.slice(0, 20).trim()}`;
    return one.dataset["stop"];
  });
}

/** The number of the focused stop, and whether it is in the window with an outline, its own or that of the box it fills. */
function describeFocus(element: Element): string {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const isInside = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  const styles = ["", "::before", "::after"].map((part) => getComputedStyle(element, part));
  const hasOutline = styles.some(
    (style) => style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
  );
  const sight = isInside && hasOutline ? "seen" : `not seen: inside ${isInside}, outline ${hasOutline}`;
  return `${element.getAttribute("data-stop")} ${sight}`;
}
