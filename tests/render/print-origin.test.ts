// The style sheet for print: the site's origin, asked for by paper alone.

import { expect, it } from "vitest";
import { tagWith } from "../support/html.ts";
import { htmlAt, origin, renderFiles } from "../support/site-files.ts";

it("V11: every page names a style sheet for print that holds the origin of the site, and nothing else", async () => {
  const rendered = await renderFiles();
  const errorPage = Buffer.from(rendered.errorPages.get(404)?.get("fr")?.bodies.identity ?? "").toString();
  for (const html of [htmlAt(rendered, "/fr/"), htmlAt(rendered, "/sq/"), errorPage]) {
    const { href = "" } = tagWith(html, "link", "media", "print").attributes;
    expect(htmlAt(rendered, href)).toBe(`:root{--site-origin:"${origin}"}`);
    expect(rendered.responses.get(href)?.headers["Cache-Control"]).toContain("immutable");
  }
});

it("V11: another origin is another address, since the old one stays in caches", async () => {
  const address = async (of: string) =>
    tagWith(htmlAt(await renderFiles({}, { origin: of }), "/fr/"), "link", "media", "print").attributes["href"];
  expect(await address("https://a.example.org")).not.toBe(await address("https://b.example.org"));
});
