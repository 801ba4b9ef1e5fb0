// Every page judged by axe-core in three languages; every layout in light and dark, desktop and phone, both looks.
/// <reference lib="dom" />

import { expect, it } from "vitest";
import { findFaults } from "../support/axe.ts";
import { desktop, openChromium, phone, visitAll } from "../support/chromium.ts";
import { tags } from "../support/html.ts";
import { type ServedSite, serveSite, someNotices } from "../support/serve-site.ts";
import { htmlAt, manyNews, renderFiles } from "../support/site-files.ts";

const browser = await openChromium();
const neutral = await serveSite();
const state = await serveSite("state", { notices: someNotices });

/** The first one is judged by every rule; the markup of the others is the same, so that their look is judged. */
const variants = [
  { colorScheme: "light", viewport: desktop },
  { colorScheme: "dark", viewport: phone },
  { colorScheme: "light", viewport: phone },
  { colorScheme: "dark", viewport: desktop },
] as const;

/** Address, variant and fault of all that is wrong in the first `count` variants; each address is loaded once. */
async function faultsOf(origin: string, addresses: readonly string[], count = 2, mainHtml?: string): Promise<string[]> {
  const faults = await visitAll(browser, addresses, { reducedMotion: "reduce" }, async (page, address) => {
    await page.goto(origin + address);
    if (mainHtml !== undefined) await page.evaluate(replaceMain, mainHtml);
    const found: string[] = [];
    for (const [index, { colorScheme, viewport }] of variants.slice(0, count).entries()) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      const name = `${address} ${colorScheme} ${viewport.width}`;
      for (const fault of await findFaults(page, index === 0 ? "all" : "look")) found.push(`${name}: ${fault}`);
    }
    return found;
  });
  return faults.flat();
}

/** One page of each layout, in French: they are judged in all variants below. */
const layoutsOf = (site: ServedSite) =>
  site.samples.filter(({ locale }) => locale === "fr").map(({ address }) => address);

it("axe finds nothing on any other page of the neutral look", async () => {
  const addresses = neutral.pages
    .map((page) => page.address)
    .filter((address) => !layoutsOf(neutral).includes(address));
  expect(addresses.length).toBeGreaterThan(0);
  expect(await faultsOf(neutral.origin, addresses, 1)).toEqual([]);
});

it("V20: axe finds nothing on a numbered page of a long list of news", async () => {
  const html = htmlAt(await renderFiles(manyNews(95)), "/fr/actualites/page/5");
  expect(await faultsOf(neutral.origin, ["/fr/actualites"], 2, tags(html, "main")[0]?.html ?? "")).toEqual([]);
});

/** Puts other content into a page that has the styles. */
function replaceMain(html: string): void {
  const main = document.querySelector("main");
  if (main === null) throw new Error("no main");
  main.innerHTML = html;
}

it("axe finds nothing on the error pages", async () => {
  expect(await faultsOf(neutral.origin, ["/en/nowhere", "/sq/askund"], 1)).toEqual([]);
});

it("V2, V5: axe finds nothing on search results, with hits or none, nor where a wrong address leads", async () => {
  const addresses = [...neutral.rendered.searchLocales].flatMap(([address, locale], index) => {
    const title = neutral.pages.find((page) => page.locale === locale)?.title ?? "";
    const other = [
      `${address}?q=qwxyzk`,
      `/${locale}/qwx-${encodeURIComponent(title)}`,
      `${address}?q=${"mot+".repeat(99)}`,
    ];
    return [`${address}?q=${encodeURIComponent(title)}`, ...other.slice(index, index + 1)];
  });
  expect(addresses).toHaveLength(6);
  expect(await faultsOf(neutral.origin, addresses)).toEqual([]);
});

it.each(Object.entries({ neutral, State: state }))(
  "axe finds nothing on any layout of the %s look, in both themes at both widths",
  async (_look, site) => {
    const addresses = [...layoutsOf(site), "/fr/nulle-part"];
    expect(await faultsOf(site.origin, addresses, variants.length)).toEqual([]);
  },
);
