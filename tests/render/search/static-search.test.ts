// The data of an export's search, read as a browser reads them: the results of the server, query by query.

import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createLanguage } from "../../../src/browser/search-language.ts";
import { createSnapshot } from "../../../src/live/snapshot.ts";
import { buildSearchResults, type SearchLanguage } from "../../../src/render/search/search-results.ts";
import type { SearchData } from "../../../src/render/search/static-search.ts";
import { queries } from "../../fixtures/search/queries.ts";
import { tags } from "../../support/html.ts";
import { htmlAt, origin, page, renderFiles, someDay } from "../../support/site-files.ts";

const folders = { contentFolder: "content", viewsFolder: "views", assetsFolder: "dist/public" };
const { rendered } = await createSnapshot({ ...folders, origin, isPreview: false }, someDay);
if (rendered === undefined) throw new Error("the committed content has errors: npm run check");
const added = await rendered.renderStaticSearch(await readFile("dist/browser/search.js"));
const languages = new Map(
  [...added]
    .filter(([address]) => address.endsWith(".json"))
    .map(([, { bodies }]): [string, SearchLanguage] => {
      const data: SearchData = JSON.parse(Buffer.from(bodies.identity).toString());
      return [data.locale, createLanguage(data)];
    }),
);
/** Characters of a template stand for others; what is read is the same. */
const read = (html: string) =>
  html
    .replace(/<[^>]+>/g, "")
    .replace(/&(?:#(\d+)|(quot|amp|lt|gt));/g, (_, code, name) =>
      code === undefined
        ? ({ quot: '"', amp: "&", lt: "<", gt: ">" }[String(name)] ?? "")
        : String.fromCodePoint(Number(code)),
    );

describe.each(Object.entries(queries))("O11 search in an export (%s)", (locale, list) => {
  it("finds what the server finds, in the same order and words", () => {
    expect(languages.size).toBe(3);
    for (const [query] of [...list, ["zzzz"], ["dci zanzibar"], ["2014"], ["x".repeat(201)]] as const) {
      const html = rendered.renderSearch(locale, query).body;
      const results = buildSearchResults(locale, query, languages);
      const [count = ""] = tags(html, "h2").flatMap((one) =>
        one.attributes["id"] === "site-found" ? [read(one.html)] : [],
      );
      const hrefs = tags(html, "h3").map((one) => tags(one.html, "a")[0]?.attributes["href"]);
      expect([query, results.countText, results.hits.map(({ href }) => href)]).toEqual([query, count, hrefs]);
      const texts = results.hits.map(({ snippet }) => snippet.map(({ text }) => text).join(""));
      for (const text of [...texts, ...results.otherLanguages.map((one) => one.text)])
        expect(read(html)).toContain(text);
    }
  });
});

describe("O11 the search page of an export", () => {
  it("loads the script and the texts of its own language first, and leads to the site map without them", async () => {
    const site = await renderFiles({
      "fr/chercher.md": page("Chercher", "", "layout: search\n"),
      "en/chercher.md": page("Search", "", "layout: search\nslug: search\n"),
      "fr/plan.md": page("Plan", "", "layout: site-map\n"),
    });
    const files = await site.renderStaticSearch(Buffer.from("script"));
    const html = htmlAt({ ...site, responses: files }, "/en/search");
    const [script = "", ...indexes] = [...files.keys()].filter((address) => address.startsWith("/assets/"));
    expect(html).toContain(`<script src="${script}" defer></script>`);
    expect(html).toMatch(/data-indexes="\/assets\/search\/en\.\w+\.json /);
    for (const address of indexes) expect(html).toContain(address);
    expect(html).toContain("en searchNeedsScript");
    expect(htmlAt({ ...site, responses: files }, "/fr/chercher")).toContain('<a href="/fr/plan">');
  });

  it("is no other page of the server: there the form asks the server", () => {
    for (const { bodies } of rendered.responses.values())
      expect(Buffer.from(bodies.identity).includes("/assets/search/")).toBe(false);
  });
});
