// The head of each page: title, canonical, languages, sharing, search engines.

import { describe, expect, it } from "vitest";
import { tags } from "../support/html.ts";
import { htmlAt, origin, page, renderFiles } from "../support/site-files.ts";

const rendered = await renderFiles({
  "fr/index.md": page("Accueil du site"),
  "en/index.md": page("Home of the site", "", "translation: { status: provisional }\n"),
  "fr/dci.md": page("La direction", "", "slug: direction\n"),
  "en/dci.md": page("One & the other", "", "slug: directorate\n"),
  "sq/vetem.md": page("Vetëm"),
  "fr/cachee.md": page("Cachée", "", "noindex: true\n"),
  "en/cachee.md": page("Hidden"),
});

function links(path: string, rel: string): string[] {
  return tags(htmlAt(rendered, path), "link")
    .filter(({ attributes }) => attributes["rel"] === rel && attributes["type"] === undefined)
    .map(({ attributes }) => `${attributes["hreflang"] ?? ""} ${attributes["href"]}`.trim());
}

function meta(path: string, name: string): string[] {
  return tags(htmlAt(rendered, path), "meta")
    .filter(({ attributes }) => attributes["name"] === name || attributes["property"] === name)
    .map(({ attributes }) => attributes["content"] ?? "");
}

describe("languages of a page", () => {
  const both = [`fr ${origin}/fr/direction`, `en ${origin}/en/directorate`, `x-default ${origin}/fr/direction`];

  it.each(["/fr/direction", "/en/directorate"])("M3, M4: hreflang goes both ways, with x-default: %s", (path) => {
    expect(links(path, "alternate")).toEqual(both);
  });

  it("M3, L6: a text that stands in for a translation has no hreflang and is in nobody's", () => {
    expect(links("/sq/direction", "alternate")).toEqual([]);
    expect(meta("/sq/direction", "og:locale:alternate")).toEqual([]);
  });

  it("M4: x-default is the only version when there is no reference version", () => {
    expect(links("/sq/vetem", "alternate")).toEqual([`sq ${origin}/sq/vetem`, `x-default ${origin}/sq/vetem`]);
  });

  it("M10: a page kept out of search engines has no hreflang and says noindex, twice", () => {
    expect(links("/fr/cachee", "alternate")).toEqual([]);
    expect(meta("/fr/cachee", "robots")).toEqual(["noindex"]);
    expect(rendered.responses.get("/fr/cachee")?.headers["X-Robots-Tag"]).toBe("noindex");
    expect(meta("/fr/direction", "robots")).toEqual([]);
    expect(rendered.responses.get("/fr/direction")?.headers["X-Robots-Tag"]).toBeUndefined();
  });
});

describe("canonical", () => {
  it.each([
    ["/fr/", "/fr/"],
    ["/fr/direction", "/fr/direction"],
    ["/en/directorate", "/en/directorate"],
    ["/sq/direction", "/fr/direction"],
    ["/fr/vetem", "/sq/vetem"],
  ])("M5, L6: of %s is %s, absolute and without a query", (path, expected) => {
    expect(links(path, "canonical")).toEqual([origin + expected]);
  });

  it("error pages have none", () => {
    const html = Buffer.from(rendered.errorPages.get(404)?.get("fr")?.bodies.identity ?? "").toString();
    expect(html).toContain("<h1>");
    expect(html).not.toContain("canonical");
    expect(html).not.toContain('hreflang="x-default"');
    expect(html).toContain(`<meta name="robots" content="noindex">`);
  });
});

describe("title and sharing", () => {
  it("M6: Open Graph gives title, description, address and locale", () => {
    expect(meta("/en/directorate", "og:title")).toEqual(["One & the other – en siteTitle"]);
    expect(meta("/en/directorate", "og:description")).toEqual(["Description de One & the other"]);
    expect(meta("/en/directorate", "og:url")).toEqual([`${origin}/en/directorate`]);
    expect(meta("/en/directorate", "og:locale")).toEqual(["en_GB"]);
    expect(meta("/en/directorate", "og:locale:alternate")).toEqual(["fr_FR"]);
    expect(meta("/en/directorate", "og:site_name")).toEqual(["en organisation"]);
  });

  it("the title is escaped and typeset, with the site's name but on the home page", () => {
    expect(tags(htmlAt(rendered, "/fr/"), "title")[0]?.text).toBe("Accueil du site");
    expect(htmlAt(rendered, "/en/directorate")).toContain("<title>One &amp; the other – en siteTitle</title>");
  });

  it("L14, L1: lang and dir stand on every page", () => {
    expect(tags(htmlAt(rendered, "/sq/"), "html")[0]?.attributes).toMatchObject({ lang: "sq", dir: "ltr" });
    expect(rendered.responses.get("/en/")?.headers["Content-Language"]).toBe("en");
  });

  it("E5: the reload script is there in development only", async () => {
    const watched = await renderFiles({}, { reloadScript: "/dev/reload.js" });
    expect(htmlAt(watched, "/fr/")).toContain(`<script src="/dev/reload.js" defer></script>`);
    expect(htmlAt(rendered, "/fr/")).not.toContain("/dev/");
  });
});

describe("M6 the card of a page", () => {
  const cardOf = (path: string) => meta(path, "og:image")[0] ?? "";

  it("has an absolute address, its size and its words", () => {
    expect(cardOf("/fr/direction")).toMatch(new RegExp(`^${origin}/assets/cards/[0-9a-f]{12}\\.png$`));
    const words = ["og:image:width", "og:image:height", "og:image:alt", "twitter:card"];
    expect(words.map((name) => meta("/fr/direction", name))).toEqual([
      ["1200"],
      ["630"],
      ["La direction – fr siteTitle"],
      ["summary_large_image"],
    ]);
  });

  it("differs by page and by language, and is that of the French text where it stands in", () => {
    expect(new Set([cardOf("/fr/"), cardOf("/fr/direction"), cardOf("/en/directorate")]).size).toBe(3);
    expect(cardOf("/sq/direction")).toBe(cardOf("/fr/direction"));
  });

  it("is known before it is drawn", () => {
    const named = new Set(["/fr/", "/en/", "/fr/direction", "/en/directorate"].map((path) => cardOf(path)));
    const known = new Set([...rendered.cards.keys()].map((address) => origin + address));
    expect([...named].filter((address) => !known.has(address))).toEqual([]);
  });

  it("error pages have none", () => {
    const stored = rendered.errorPages.get(404)?.get("fr");
    expect(new TextDecoder().decode(stored?.bodies.identity)).not.toContain("og:image");
  });
});
