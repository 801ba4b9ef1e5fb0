// A missing translation, notices, and a language that is added with files and one line.

import { describe, expect, it } from "vitest";
import { tags, tagWith, words } from "../support/html.ts";
import { htmlAt, origin, page, renderFiles, wordsFile } from "../support/site-files.ts";
import { revisionIn } from "../support/translation-problem-cases.ts";

const notice = (html: string) => tags(html, "div").find((tag) => tag.attributes["class"]?.includes("fr-notice"));

describe("a page shown in place of a missing translation", async () => {
  const rendered = await renderFiles({
    "fr/dci.md": page("La DCI ?", "Texte : français", "order: 20\n"),
    "sq/vetem.md": page("Vetëm", "## Një {#nje}\n\n## Dy {#dy}\n\n## Tre {#tre}"),
  });
  const html = htmlAt(rendered, "/en/dci");

  it("L5: answers 200 with the source text, marked as such, inside a page in the asked language", () => {
    expect(rendered.responses.get("/en/dci")?.status).toBe(200);
    expect(tags(html, "html")[0]?.attributes).toMatchObject({ lang: "en" });
    expect(tags(html, "article")[0]?.attributes).toEqual({ lang: "fr", dir: "ltr" });
    expect(html).toContain("Texte\u00A0: français");
    expect(words(html)).toContain("en backToTop");
  });

  it("L5: says so in the asked language, with a link to the source", () => {
    const found = notice(html)?.html ?? "";
    expect(words(found)).toContain("en missing en sourceShown French");
    expect(tags(found, "a")[0]).toMatchObject({
      attributes: { href: "/fr/dci", hreflang: "fr", lang: "fr" },
      text: "fr readSource français",
    });
  });

  it("L6: is kept out of search engines, in the page and in the headers", () => {
    expect(html).toContain(`<meta name="robots" content="noindex">`);
    expect(rendered.responses.get("/en/dci")?.headers["X-Robots-Tag"]).toBe("noindex");
    expect(html).toContain(`<link rel="canonical" href="${origin}/fr/dci">`);
  });

  it("L12: its date is written as the asked language writes it", () => {
    expect(tags(html, "time")[0]?.text).toBe("23 November 2026");
  });

  it("L10: works from any language to any other, its summary included", () => {
    const french = htmlAt(rendered, "/fr/vetem");
    expect(words(notice(french)?.html ?? "")).toContain("fr sourceShown albanais");
    expect(tags(french, "article")[0]?.attributes["lang"]).toBe("sq");
    const summary = tagWith(french, "nav", "aria-labelledby", "site-summary");
    expect(summary.attributes["lang"]).toBe("fr");
    expect(tags(summary.html, "ol")[0]?.attributes["lang"]).toBe("sq");
  });
});

describe("notices of a translation", async () => {
  const rendered = await renderFiles({
    "en/index.md": page("Home", "", "translation: { status: provisional }\n"),
    "sq/index.md": page("Kreu", "", "translation: { status: reviewed }\n"),
    "en/only.md": page("Only"),
  });

  it("L19: a provisional one says that it awaits review and that French is authoritative", () => {
    const found = notice(htmlAt(rendered, "/en/"))?.html ?? "";
    expect(words(found)).toBe("en provisional en authoritative fr readSource français");
    expect(tags(found, "a")[0]?.attributes).toMatchObject({ href: "/fr/", hreflang: "fr", lang: "fr" });
  });

  it("L19: a reviewed one says that French is authoritative", () => {
    expect(words(notice(htmlAt(rendered, "/sq/"))?.html ?? "")).toBe("sq authoritative fr readSource français");
  });

  it.each(["/fr/", "/en/only"])("the reference text and a page without one have no notice: %s", (path) => {
    expect(notice(htmlAt(rendered, path))).toBeUndefined();
  });
});

describe("titles of pages whose translation is missing", async () => {
  const settings = `locales:
  - { code: fr, name: Français }
  - { code: en, name: English }
menus: { secondary: [glossaire], footer: [plan] }
`;
  const rendered = await renderFiles({
    "site.yml": settings,
    "fr/index.md": page("Accueil", "", "order: 10\n"),
    "en/index.md": page("Home", "", "order: 10\n"),
    "fr/dci.md": page("La DCI", "", "order: 20\n"),
    "fr/missions.md": page("Missions", "", "order: 30\n"),
    "en/missions.md": page("Our missions", "", "order: 30\n"),
    "fr/glossaire.md": page("Glossaire"),
    "fr/plan.md": page("Plan", "", "layout: site-map\n"),
  });
  const marks = (html: string) =>
    tags(html, "a").map(({ attributes: { lang, hreflang }, text }) => [text, lang, hreflang].join(" ").trim());

  it("L5: in menus they say their language, and that of the page that they lead to", () => {
    const html = htmlAt(rendered, "/en/missions");
    expect(marks(tagWith(html, "nav", "aria-label", "en mainMenu").html)).toEqual([
      "Home",
      "La DCI fr fr",
      "Our missions",
    ]);
    expect(marks(tagWith(html, "nav", "aria-label", "en footerMenu").html)).toEqual(["Plan fr fr", "Glossaire fr fr"]);
    const errorPage = Buffer.from(rendered.errorPages.get(404)?.get("en")?.bodies.identity ?? "").toString();
    expect(marks(tagWith(errorPage, "nav", "aria-label", "en mainMenu").html)).toContain("La DCI fr fr");
  });

  it("L5: in tiles, breadcrumb and neighbouring pages too, not the words around them", () => {
    const tile = tagWith(htmlAt(rendered, "/en/"), "div", "lang", "fr");
    expect(tile.html).toContain(`<a href="/en/dci" hreflang="fr">La DCI</a>`);
    const crumbs = tagWith(htmlAt(rendered, "/en/dci"), "nav", "aria-label", "en youAreHere").html;
    expect(marks(crumbs)).toEqual(["Home"]);
    expect(tagWith(crumbs, "span", "aria-current", "page").attributes["lang"]).toBe("fr");
    const previous = tagWith(htmlAt(rendered, "/en/missions"), "a", "rel", "prev");
    expect(previous.attributes).toMatchObject({ hreflang: "fr" });
    expect(previous.html).toBe(`<span>en previousPage</span> <strong lang="fr">La DCI</strong>`);
  });

  it("L5: an English list on a site map whose own text is French says that it is English", () => {
    const html = htmlAt(rendered, "/en/plan");
    const article = tagWith(html, "article", "lang", "fr").html;
    const list = article.slice(article.indexOf(`<div lang="en" dir="ltr">`));
    expect(list).toMatch(/^<div lang="en" dir="ltr">\s*<p>en pageCount 2/);
    expect(marks(list)).toEqual(["Home", "Our missions"]);
  });

  it("where every translation is there, no title says its language", () => {
    const html = htmlAt(rendered, "/fr/missions");
    expect(html.slice(html.indexOf('id="site-menu"'), html.indexOf("<main"))).not.toContain("lang=");
    expect(htmlAt(rendered, "/fr/")).not.toContain('fr-tile fr-enlarge-link" lang');
  });
});

describe("a translation that fell behind", async () => {
  const stale = "translation: { revision: fr-1-000000000000, status: provisional }\n";
  const original = page("La DCI", "Nouveau texte");
  const rendered = await renderFiles({
    "fr/dci.md": original,
    "en/dci.md": page("The DCI", "Old text", stale).replace("2026-11-23", "2017-06-12"),
    "sq/dci.md": page("DCI", "Tekst", "translation: { status: reviewed }\n"),
    "en/index.md": page("Home", "", `translation: { revision: ${revisionIn({})} }\n`),
  });
  const html = htmlAt(rendered, "/en/dci");

  it("L7, L19: says so above its text, with both dates, that French is authoritative, and where it is", () => {
    const found = notice(html)?.html ?? "";
    expect(words(found)).toBe(
      "en behind 23 November 2026 12 June 2017 en provisional en authoritative fr readSource français",
    );
    expect(tags(found, "a")[0]?.attributes).toMatchObject({ href: "/fr/dci", hreflang: "fr", lang: "fr" });
    expect(html.indexOf("fr-notice")).toBeLessThan(html.indexOf("Old text"));
  });

  it("L7: stays in search engines and in hreflang: it is a translation all the same", () => {
    expect(html).not.toContain("noindex");
    expect(htmlAt(rendered, "/fr/dci")).toContain(`hreflang="en" href="${origin}/en/dci"`);
  });

  it.each(["/en/", "/sq/dci"])(
    "L7: one that is up to date, or of unknown origin, says nothing of dates: %s",
    (path) => {
      expect(words(notice(htmlAt(rendered, path))?.html ?? "")).toMatch(/^(en|sq) authoritative fr readSource/);
    },
  );

  it("L6: a page shown in place of a missing translation is out of hreflang, its own and the others'", async () => {
    const one = await renderFiles({ "fr/dci.md": original, "en/dci.md": page("The DCI") });
    expect(htmlAt(one, "/sq/dci")).not.toContain('rel="alternate" hreflang');
    expect(htmlAt(one, "/fr/dci")).not.toContain('hreflang="sq" href="https:');
  });
});

describe("L16: a fourth language", async () => {
  const settings = (lines: string) => `locales:
  - { code: fr, name: Français }
  - { code: en, name: English }
  - { code: sq, name: Shqip }
${lines}`;
  const files = {
    "fr/index.md": page("Accueil", "", "order: 10\n"),
    "fr/dci.md": page("La DCI", "", "order: 20\n"),
    "en/dci.md": page("The DCI"),
    "ar/index.md": page("الرئيسية", "[النص](dci.md)"),
    "ar/dci.md": page("المديرية", "مرحبا", "slug: al-mudiriya\n"),
    "words/ar.yml": wordsFile("ar"),
  };
  const rendered = await renderFiles({ ...files, "site.yml": settings("  - { code: ar, name: العربية, dir: rtl }\n") });
  const html = htmlAt(rendered, "/ar/al-mudiriya");

  it("L16: gets addresses, a menu and links between its pages", () => {
    expect(
      tags(tagWith(html, "nav", "aria-label", "ar mainMenu").html, "a").map((link) => link.attributes["href"]),
    ).toEqual(["/ar/", "/ar/al-mudiriya"]);
    expect(htmlAt(rendered, "/ar/")).toContain(`<a href="/ar/al-mudiriya">النص</a>`);
    expect(rendered.locales).toEqual(["fr", "en", "sq", "ar"]);
  });

  it("L16: is in the language switch and in hreflang of the others", () => {
    const english = htmlAt(rendered, "/en/dci");
    expect(english).toContain(`<link rel="alternate" hreflang="ar" href="${origin}/ar/al-mudiriya">`);
    expect(tagWith(english, "a", "lang", "ar")).toMatchObject({
      text: "العربية",
      attributes: { href: "/ar/al-mudiriya" },
    });
  });

  it("L14: a right-to-left language needs only `dir`", () => {
    expect(tags(html, "html")[0]?.attributes).toMatchObject({ lang: "ar", dir: "rtl" });
    expect(tags(html, "article")[0]?.attributes).toEqual({ lang: "ar", dir: "rtl" });
    expect(tags(htmlAt(rendered, "/fr/"), "html")[0]?.attributes).toMatchObject({ dir: "ltr" });
  });

  it("L5, L14: its text keeps its direction where it stands in for another, and the other way round", async () => {
    const one = await renderFiles({
      ...files,
      "ar/dci.md": null,
      "ar/only.md": page("فقط"),
      "site.yml": settings("  - { code: ar, name: العربية, dir: rtl }\n"),
      "ar/index.md": page("الرئيسية"),
    });
    expect(tags(htmlAt(one, "/fr/only"), "article")[0]?.attributes).toEqual({ lang: "ar", dir: "rtl" });
    expect(tags(htmlAt(one, "/ar/dci"), "html")[0]?.attributes).toMatchObject({ dir: "rtl" });
    expect(tags(htmlAt(one, "/ar/dci"), "article")[0]?.attributes).toEqual({ lang: "fr", dir: "ltr" });
  });

  it("L16: error pages speak it too", () => {
    const notFound = rendered.errorPages.get(404)?.get("ar");
    expect(Buffer.from(notFound?.bodies.identity ?? "").toString()).toContain("ar notFoundTitle");
  });
});
