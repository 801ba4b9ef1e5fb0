// News as visitors see them: the list in numbered pages, items with their day, the latest on the home page, the site map.

import { describe, expect, it } from "vitest";
import { addressesIn, tags, tagWith, words } from "../support/html.ts";
import { htmlAt, manyNews, origin, page, renderFiles } from "../support/site-files.ts";

const list = manyNews(0);
const rendered = await renderFiles({
  ...manyNews(95),
  ...manyNews(12, "en"),
  "en/actualites/index.md": page("News", "", "slug: news\n"),
});
const main = (path: string) => tags(htmlAt(rendered, path), "main")[0]?.html ?? "";
const titles = (path: string) => tags(main(path), "h2").map(({ text }) => text);
const head = (path: string) => htmlAt(rendered, path).split("<body")[0] ?? "";
const link = (path: string, rel: string) =>
  tags(head(path), "link")
    .filter(({ attributes }) => attributes["rel"] === rel)
    .map(({ attributes }) => attributes);

describe("the list", () => {
  it("V20: ten on a page, newest first, with day and sentence", () => {
    expect(titles("/fr/actualites")).toEqual(Array.from({ length: 10 }, (_, index) => `Titre ${95 - index} & co`));
    expect(titles("/fr/actualites/page/10")).toEqual([5, 4, 3, 2, 1].map((number) => `Titre ${number} & co`));
    expect(rendered.responses.has("/fr/actualites/page/11")).toBe(false);
    expect(rendered.responses.has("/fr/actualites/page/1")).toBe(false);
    expect(tags(main("/fr/actualites"), "time")[0]?.attributes["datetime"]).toBe("2026-04-05");
    expect(words(main("/fr/actualites"))).toContain("5 avril 2026 Description de Titre 95 & co");
  });

  it("V20: the opening text stands on the first page only", () => {
    expect(main("/fr/actualites")).toContain("<strong>début</strong>");
    expect(main("/fr/actualites/page/2")).not.toContain("début");
  });

  it.each([
    ["/fr/actualites", ["", "", "page/2"], "1 2 3 … 10"],
    ["/fr/actualites/page/2", ["", "page/2", "page/3"], "1 2 3 4 … 10"],
    ["/fr/actualites/page/6", ["page/5", "page/6", "page/7"], "1 … 4 5 6 7 8 … 10"],
    ["/fr/actualites/page/10", ["page/9", "page/10", ""], "1 … 8 9 10"],
  ])("V20: %s links to its neighbours, all there", (path, [previous, current, next], numbers) => {
    const nav = tagWith(htmlAt(rendered, path), "nav", "aria-label", "fr pagination").html;
    const relTo = (rel: string) =>
      tags(nav, "a").find(({ attributes }) => attributes["rel"] === rel)?.attributes["href"];
    const full = (end: string | undefined) => (end === "" ? "/fr/actualites" : `/fr/actualites/${end}`);
    expect(relTo("prev")).toBe(path === "/fr/actualites" ? undefined : full(previous));
    expect(relTo("next")).toBe(path === "/fr/actualites/page/10" ? undefined : full(next));
    expect(tagWith(nav, "a", "aria-current", "page").attributes["href"]).toBe(full(current));
    expect(
      words(nav)
        .replace(/fr (?:previous|next)Page/g, "")
        .trim(),
    ).toBe(numbers);
    for (const href of addressesIn(nav)) expect(rendered.responses.get(href)?.status, href).toBe(200);
  });
});

describe("a numbered page", () => {
  it("V20, M5: a numbered page has its own title, address and breadcrumb", () => {
    const html = htmlAt(rendered, "/fr/actualites/page/2");
    expect(tags(html, "title")[0]?.text).toBe("Actualités – fr pageNumber 2 – fr siteTitle");
    expect(tags(html, "h1")[0]?.text).toBe("Actualités – fr pageNumber 2");
    expect(link("/fr/actualites/page/2", "canonical")).toMatchObject([{ href: `${origin}/fr/actualites/page/2` }]);
    const crumbs = tagWith(html, "nav", "aria-label", "fr youAreHere").html;
    expect(addressesIn(crumbs)).toEqual(["/fr/", "/fr/actualites"]);
    expect(tagWith(crumbs, "span", "aria-current", "page").text).toBe("fr pageNumber 2");
  });

  it("M3, L4: languages go to the same number where it is there, and to the list where it is not", () => {
    const languages = (path: string, locale: string) =>
      addressesIn(tagWith(htmlAt(rendered, path), "nav", "aria-label", `${locale} languages`).html);
    const hreflangs = (path: string) =>
      link(path, "alternate").flatMap(({ hreflang = "", href = "" }) =>
        hreflang === "" ? [] : [`${hreflang} ${href}`],
      );
    expect(languages("/fr/actualites/page/2", "fr")).toEqual([
      "/fr/actualites/page/2",
      "/en/news/page/2",
      "/sq/actualites",
    ]);
    expect(languages("/fr/actualites/page/3", "fr")).toEqual(["/fr/actualites/page/3", "/en/news", "/sq/actualites"]);
    const both = [
      `fr ${origin}/fr/actualites/page/2`,
      `en ${origin}/en/news/page/2`,
      `x-default ${origin}/fr/actualites/page/2`,
    ];
    expect(hreflangs("/fr/actualites/page/2")).toEqual(both);
    expect(hreflangs("/en/news/page/2")).toEqual(both);
    expect(hreflangs("/fr/actualites/page/3")).toEqual(
      ["fr", "x-default"].map((lang) => `${lang} ${origin}/fr/actualites/page/3`),
    );
  });

  it("V20: is not made for an empty list, which says that it is and has no pagination", async () => {
    const html = htmlAt(await renderFiles(list), "/fr/actualites");
    expect(html).toContain("fr noNews");
    expect(html).not.toContain("fr-pagination");
  });
});

describe("an item", () => {
  it("V20, L12, M6: shows its day in words, and tells it to those who share it", () => {
    const html = htmlAt(rendered, "/fr/actualites/n1");
    expect(words(main("/fr/actualites/n1"))).toContain("fr publishedOnLabel 1er janvier 2026");
    // Where the text is another language's, the line above it still speaks that of the page.
    expect(main("/en/news/n95")).toContain('<p class="site-news__date" lang="en" dir="ltr">en publishedOnLabel');
    expect(main("/en/news/n12")).toContain('<p class="site-news__date">en publishedOnLabel');
    expect(tagWith(html, "meta", "property", "og:type").attributes["content"]).toBe("article");
    expect(tagWith(html, "meta", "property", "article:published_time").attributes["content"]).toBe("2026-01-01");
    expect(tagWith(htmlAt(rendered, "/fr/actualites"), "meta", "property", "og:type").attributes["content"]).toBe(
      "website",
    );
  });
});

describe("elsewhere", () => {
  it("V20: the home page shows the latest three and leads to the list; nothing when there are none", async () => {
    const section = tagWith(htmlAt(rendered, "/fr/"), "section", "aria-labelledby", "site-latest").html;
    expect(tags(section, "h3").map(({ text }) => text)).toEqual(["Titre 95 & co", "Titre 94 & co", "Titre 93 & co"]);
    expect(addressesIn(section).at(-1)).toBe("/fr/actualites");
    expect(htmlAt(rendered, "/sq/")).not.toContain("site-latest");
    expect(htmlAt(await renderFiles(list), "/fr/")).not.toContain("site-latest");
  });

  it("V9, V20: the site map has the news below their list, and those of a hidden list by themselves", async () => {
    const plan = { "fr/plan.md": page("Plan", "", "layout: site-map\n"), ...manyNews(2) };
    const mapOf = async (files: Record<string, string>) =>
      tagWith(htmlAt(await renderFiles({ ...plan, ...files }), "/fr/plan"), "ul", "class", "site-map").html;
    expect(words(await mapOf(list))).toMatch(/Actualités Description de Actualités Titre 2 & co Titre 1 & co/);
    const hidden = await mapOf({ "fr/actualites/index.md": page("Actualités", "", "layout: news\nnoindex: true\n") });
    expect(words(hidden)).toContain("Titre 1 & co Description de Titre 1 & co");
    expect(words(hidden)).not.toContain("Description de Actualités");
  });

  it("M10: a hidden list has neither feed nor JSON", async () => {
    const hidden = await renderFiles({
      "fr/actualites/index.md": page("Actualités", "", "layout: news\nnoindex: true\n"),
    });
    expect([...hidden.responses.keys()].filter((path) => /actualites\./.test(path))).toEqual([]);
    expect(htmlAt(hidden, "/fr/actualites")).not.toContain(".atom");
  });
});
