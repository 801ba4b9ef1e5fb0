// Search in an export: the script shows what the server would, and without it the page says where everything is.
/// <reference lib="dom" />

import { afterAll, expect, it } from "vitest";
import { withStaticSearch } from "../../src/commands/export/export.ts";
import { createApp } from "../../src/http/app.ts";
import { queries } from "../fixtures/search/queries.ts";
import { openChromium, withPage } from "../support/chromium.ts";
import { serveSite } from "../support/serve-site.ts";

const browser = await openChromium();
const site = await serveSite();
// As a server of files: it knows the addresses and no query.
const exported = {
  ...(await withStaticSearch(site.rendered, "dist/browser")),
  searchLocales: new Map<string, string>(),
};
const files = createApp({
  current: () => exported,
  origin: "http://127.0.0.1",
  trustedProxies: 0,
  logError: (error) => {
    throw error;
  },
});
const filesOrigin = await new Promise<string>((resolve) => {
  files.listen(0, "127.0.0.1", () => {
    const address = files.address();
    resolve(`http://127.0.0.1:${typeof address === "object" ? address?.port : address}`);
  });
});
afterAll(() => new Promise((resolve) => files.close(resolve)));

/** Nothing to find, too much, some words only, a slip of the keyboard, markup, several pages. */
const hard = ["", "   ", "x".repeat(201), "dci zanzibar", "séurité", "<b>dci</b> &amp; \"'", "2014", "zzzz"];
const asked = [...site.rendered.searchLocales].flatMap(([address, locale], index) => {
  const known = Object.entries(queries).flatMap(([code, list]) => (code === locale ? (list[0]?.[0] ?? []) : []));
  return [...(index === 0 ? hard : []), ...known].map((query) => `${address}?q=${encodeURIComponent(query)}`);
});

/** What is read and followed on the page of results. */
function readPage() {
  const clean = (node: Element) => (node instanceof HTMLElement ? node.innerText : "").replace(/\s+/g, " ").trim();
  const main = document.querySelector(".site-search-page");
  const parts = [...(main?.querySelectorAll("h2, h3, p, li, mark, label") ?? [])].map(
    (part) => `${part.localName}.${part.className} ${part.getAttribute("lang") ?? ""} ${clean(part)}`,
  );
  const links = [...document.querySelectorAll(".site-search-page a, .site-languages a")].map(
    (link) => `${link.getAttribute("href")} ${link.getAttribute("hreflang") ?? ""}`,
  );
  const fields = [...document.querySelectorAll<HTMLInputElement>("input[name=q]")].map(({ value }) => value);
  return { title: document.title, parts, links, fields };
}

it("O11, V2: the script of an export finds what the server finds, in the same order and words", async () => {
  expect(asked.length).toBeGreaterThan(10);
  await withPage(browser, {}, async (page) => {
    for (const target of asked) {
      await page.goto(site.origin + target);
      const expected = await page.evaluate(readPage);
      await page.goto(filesOrigin + target);
      await page.locator("#site-found").waitFor();
      expect([target, await page.evaluate(readPage)]).toEqual([target, expected]);
    }
  });
});

it("O11, V19: without a query the page is as it was; without JavaScript it leads to the site map", async () => {
  const [address = ""] = site.rendered.searchLocales.keys();
  await withPage(browser, {}, async (page) => {
    await page.goto(site.origin + address);
    const expected = await page.evaluate(readPage);
    await page.goto(filesOrigin + address);
    expect(await page.evaluate(readPage)).toEqual(expected);
  });
  await withPage(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${filesOrigin}${address}?q=dci`);
    const text = page.locator("#site-static-search");
    expect(await text.innerText()).toContain(site.words("fr").searchNeedsScript.replace(/\s+/g, " ").slice(0, 20));
    await text.getByRole("link").click();
    await page.waitForURL((url) => url.pathname !== address);
    expect(await page.locator(".site-map").isVisible()).toBe(true);
  });
});
