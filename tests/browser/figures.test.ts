// Drawings as a browser shows them: words inside of their boxes, large enough on the narrowest screen, clear in each theme.
/// <reference lib="dom" />

import { expect, it } from "vitest";
import { openChromium, visitAll } from "../support/chromium.ts";
import { type ServedSite, serveSite } from "../support/serve-site.ts";

const browser = await openChromium();
const looks = { neutral: await serveSite(), State: await serveSite("state") };

const widths = [320, 1280] as const;

it.each(Object.entries(looks))(
  "V16: one drawing of each figure is seen; its words stay inside, are 14 px or more, and clear in both themes (%s look)",
  async (_look, site) => {
    const addresses = site.pages.map((page) => page.address).filter((address) => hasDrawing(site, address));
    expect(addresses.length).toBeGreaterThan(0);
    const faults = await visitAll(browser, addresses, {}, async (page, address) => {
      await page.goto(site.origin + address);
      const found: string[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          const inScheme = await page.evaluate(findFaults);
          found.push(...inScheme.map((fault) => `${address} ${width} ${colorScheme}: ${fault}`));
        }
      }
      return found;
    });
    expect(faults.flat()).toEqual([]);
  },
);

function hasDrawing({ rendered }: ServedSite, address: string): boolean {
  const body = rendered.responses.get(address)?.bodies.identity;
  return new TextDecoder().decode(body).includes('class="site-drawing');
}

function findFaults(): string[] {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
  };
  const paper = getComputedStyle(document.body).backgroundColor;
  const faults: string[] = [];
  const isSeen = (drawing: Element) => drawing.getBoundingClientRect().width > 0;
  for (const figure of document.querySelectorAll("figure:has(.site-drawing)")) {
    const seen = [...figure.querySelectorAll(".site-drawing")].filter(isSeen).length;
    if (seen !== 1) faults.push(`${seen} drawings are seen`);
  }
  for (const drawing of [...document.querySelectorAll<SVGSVGElement>(".site-drawing")].filter(isSeen)) {
    const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
    const boxes = [...drawing.querySelectorAll("rect")].map((box) => box.getBoundingClientRect());
    const fills = [...drawing.querySelectorAll("rect, .site-drawing__land")].map(
      (shape) => getComputedStyle(shape).fill,
    );
    for (const text of drawing.querySelectorAll("text")) {
      const style = getComputedStyle(text);
      const place = text.getBoundingClientRect();
      const size = Number.parseFloat(style.fontSize) * scale;
      const isIn = (box: DOMRect) =>
        place.top >= box.top && place.bottom <= box.bottom && place.left >= box.left && place.left < box.right;
      const right = (boxes.findLast(isIn) ?? drawing.getBoundingClientRect()).right;
      if (place.right > right + 1) faults.push(`outside: ${text.textContent}`);
      if (size < 14) faults.push(`${size} px: ${text.textContent}`);
      for (const ground of [paper, ...fills]) {
        const ratio = contrast(style.fill, ground);
        if (ratio < 4.5) faults.push(`${ratio} on ${ground}: ${text.textContent}`);
      }
    }
    for (const line of drawing.querySelectorAll("rect, .site-drawing__line, .site-drawing__land, circle")) {
      const ratio = contrast(getComputedStyle(line).stroke, paper);
      if (ratio < 3) faults.push(`${ratio}: ${line.outerHTML.slice(0, 40)}`);
    }
  }
  return faults;
}
