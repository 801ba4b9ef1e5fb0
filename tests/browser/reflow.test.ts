// Narrow windows, large text, wide spacing: nothing scrolls sideways, nothing is cut or covered.
/// <reference lib="dom" />

import { expect, it } from "vitest";
import { desktop, openChromium, phone, visitAll, withPage } from "../support/chromium.ts";
import { serveSite } from "../support/serve-site.ts";

const browser = await openChromium();
const looks = { neutral: await serveSite(), State: await serveSite("state") };

const none = "";
/** What a reader may ask for without losing anything (RGAA 10.4 and 10.12). */
const doubled = "html { font-size: 200% !important; }";
const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

const narrow = { name: "320 px", viewport: { width: 320, height: 640 }, css: none };
const situations = [
  narrow,
  { name: "text of 200 %", viewport: desktop, css: doubled },
  { name: "wide spacing", viewport: desktop, css: spaced },
  { name: "wide spacing on a phone", viewport: phone, css: spaced },
];

it.each(Object.entries(looks))(
  "V17: the %s look reflows on every page at 320 px, and in every layout with text twice as large and with wide spacing",
  async (look, site) => {
    const visited = look === "neutral" ? site.pages : site.samples.filter(({ locale }) => locale === "sq");
    const addresses = [...visited.map((page) => page.address), "/fr/nulle-part"];
    const faults = await visitAll(browser, addresses, {}, async (page, address) => {
      await page.goto(site.origin + address);
      const found: string[] = [];
      const isSample = site.samples.some((sample) => sample.address === address);
      for (const { name, viewport, css } of isSample ? situations : [narrow]) {
        await page.setViewportSize(viewport);
        const lines = await page.evaluate(findCutText, css);
        found.push(...lines.map((line) => `${address}, ${name}: ${line}`));
      }
      return found;
    });
    expect(faults.flat()).toEqual([]);
  },
);

it("the tiles of the home page fill their rows at every width", async () => {
  const { origin } = looks.neutral;
  const widths = [320, 375, 600, 820, 1000, 1100, 1136, 1137, 1280, 1600];
  const ragged = await withPage(browser, {}, async (page) => {
    await page.goto(`${origin}/fr/`);
    const found: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const tops = await page
        .locator(".site-tiles > li")
        .evaluateAll((tiles) => tiles.map((tile) => tile.getBoundingClientRect().top));
      const rows = new Set([...new Set(tops)].map((top) => tops.filter((one) => one === top).length));
      if (rows.size !== 1) found.push(`${width} px: ${tops.join(" ")}`);
    }
    return found;
  });
  expect(ragged).toEqual([]);
});

/** Text that leaves the window sideways or its own box; a table may scroll in its frame. */
function findCutText(css: string): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  const width = document.documentElement.clientWidth;
  const faults: string[] = [];
  if (document.documentElement.scrollWidth > width) faults.push(`scrolls: ${document.documentElement.scrollWidth} px`);
  for (const element of document.body.querySelectorAll("*")) {
    const ownText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (!ownText || !element.checkVisibility() || element.closest(".site-table, .fr-skiplinks, .fr-sr-only")) continue;
    const { left, right } = element.getBoundingClientRect();
    const name = `${element.localName}.${element.className} "${element.textContent?.trim().slice(0, 30)}"`;
    if (left < -1 || right > width + 1) faults.push(`outside the window: ${name}`);
    const { overflowX, overflowY } = getComputedStyle(element);
    const isCut =
      (overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1) ||
      (overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1);
    if (isCut) faults.push(`cut: ${name}`);
  }
  return faults;
}
