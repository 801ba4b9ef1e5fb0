// The content as JSON: one file per page and per language, the same text as the page, absolute addresses.

import { describe, expect, it } from "vitest";
import { tags } from "../support/html.ts";
import { htmlAt, origin, page, renderFiles } from "../support/site-files.ts";

const rendered = await renderFiles({
  "fr/index.md": page("Accueil", "Voir [la DCI](dci.md#suite)."),
  "en/index.md": page("Home"),
  "fr/dci.md": page(
    "DCI : « ça »",
    "Un [lien](https://example.org/a) et [un autre](index.md).\n\n## La suite {#suite}\n\nFin",
  ),
  "en/dci.md": page("The DCI", "", "slug: directorate\ntranslation: { status: provisional }\n"),
  "fr/cachee.md": page("Cachée", "", "noindex: true\n"),
  "fr/bientot.md": page("Bientôt", "", "publishFrom: 2026-12-01\n"),
  "fr/actualites/index.md": page("Actualités", "", "layout: news\n"),
  "fr/actualites/a.md": page("A", "", "publishFrom: 2026-11-01\n"),
});
const json = (path: string): unknown => JSON.parse(htmlAt(rendered, path));

describe("a page as JSON", () => {
  it("M11: has title, language, date, text, headings, links and translations", () => {
    expect(json("/fr/dci.json")).toEqual({
      title: "DCI\u00A0: «\u00A0ça\u00A0»",
      description: "Description de DCI\u00A0: «\u00A0ça\u00A0»",
      lang: "fr",
      address: `${origin}/fr/dci`,
      json: `${origin}/fr/dci.json`,
      updated: "2026-11-23",
      translation: { state: "reference" },
      translations: [{ lang: "en", address: `${origin}/en/directorate`, json: `${origin}/en/directorate.json` }],
      headings: [{ level: 2, id: "suite", text: "La suite" }],
      links: ["https://example.org/a", `${origin}/fr/`],
      html: expect.stringContaining(`<a href="${origin}/fr/">un autre</a>`),
    });
    expect(json("/en/directorate.json")).toMatchObject({ translation: { state: "untracked", isProvisional: true } });
    expect(json("/fr/actualites/a.json")).toMatchObject({ published: "2026-11-01" });
  });

  it("M11: that of the home page lists the pages of its language", () => {
    expect(json("/fr/index.json")).toMatchObject({
      address: `${origin}/fr/`,
      pages: [
        { lang: "fr", updated: "2026-11-23", json: `${origin}/fr/dci.json` },
        { address: `${origin}/fr/actualites`, json: `${origin}/fr/actualites.json` },
        { title: "A", published: "2026-11-01", address: `${origin}/fr/actualites/a` },
      ],
    });
  });

  it("M10, L6, E12: a page kept out of sight, one to come and a text that stands in for a translation have none", () => {
    const paths = [...rendered.responses.keys()].filter((path) => path.endsWith(".json"));
    expect(paths.sort()).toEqual([
      "/en/directorate.json",
      "/en/index.json",
      "/fr/actualites.json",
      "/fr/actualites/a.json",
      "/fr/dci.json",
      "/fr/index.json",
    ]);
  });

  it("M11: is open to scripts of other sites, and is not a second page for search engines", () => {
    expect(rendered.responses.get("/fr/dci.json")?.headers).toMatchObject({
      "Content-Type": "application/json; charset=utf-8",
      "Access-Control-Allow-Origin": "*",
      "X-Robots-Tag": "noindex",
    });
  });

  it("M11: each page names its own, and it is there", () => {
    for (const [path, { headers }] of rendered.responses) {
      if (!headers["Content-Type"]?.startsWith("text/html")) continue;
      const named = tags(htmlAt(rendered, path), "link")
        .filter(({ attributes }) => attributes["type"] === "application/json")
        .map(({ attributes }) => attributes["href"] ?? "");
      const own = `${path.endsWith("/") ? `${path}index` : path}.json`;
      expect(named, path).toEqual(rendered.responses.has(own) ? [own] : []);
    }
  });
});
