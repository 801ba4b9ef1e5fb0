// The parts of each page: skip links, languages, menus, breadcrumb, summary, date, neighbours, tiles, site map.

import { describe, expect, it } from "vitest";
import { addressesIn, tags, tagWith, words } from "../support/html.ts";
import { htmlAt, page, renderFiles } from "../support/site-files.ts";

const settings = `locales:
  - { code: fr, name: Français }
  - { code: en, name: English, tag: en-GB }
menus: { secondary: [glossaire], footer: [plan] }
`;
const rendered = await renderFiles({
  "site.yml": settings,
  "fr/index.md": page("Accueil", "Bonjour", "order: 10\nmenuTitle: Début\n"),
  "en/index.md": page("Home", "Hello"),
  "fr/dci.md": page(
    "La DCI ?",
    "## Un {#un}\n\n## Le [Deux](missions.md) ! {#deux}\n\n### Sous {#sous}\n\n## Trois {#trois}",
    "order: 20\nmenuTitle: DCI\n",
  ),
  "en/dci.md": page("The DCI", "## One {#one}\n\n## Two {#two}", "slug: directorate\n"),
  "fr/missions.md": page("Missions", "", "order: 30\n"),
  "fr/glossaire.md": page("Glossaire"),
  "fr/plan.md": page("Plan", "", "layout: site-map\n"),
  "en/plan.md": page("Site map"),
  "fr/cachee.md": page("Cachée", "", "noindex: true\n"),
});
const dci = htmlAt(rendered, "/fr/dci");

function nav(html: string, label: string) {
  return tagWith(html, "nav", "aria-label", label);
}

function linksIn(html: string): [string, string][] {
  return tags(html, "a").map(({ attributes, text }) => [attributes["href"] ?? "", text]);
}

describe("skip links", () => {
  it("V1: are the first links of the page and lead to what exists, in the page's language", () => {
    for (const [path, locale] of [
      ["/fr/dci", "fr"],
      ["/en/directorate", "en"],
      ["/fr/plan", "fr"],
    ] as const) {
      const html = htmlAt(rendered, path);
      const first = linksIn(html.slice(html.indexOf("<body"))).slice(0, 3);
      expect(first[0]).toEqual(["#site-content", `${locale} skipToContent`]);
      for (const [href] of first) expect(html).toContain(`id="${href.slice(1)}"`);
    }
  });

  it("V1: error pages have them too", () => {
    const html = Buffer.from(rendered.errorPages.get(404)?.get("en")?.bodies.identity ?? "").toString();
    expect(linksIn(html)[0]).toEqual(["#site-content", "en skipToContent"]);
    expect(html).toContain(`<main id="site-content"`);
  });
});

describe("language switch", () => {
  it("L3: goes to the same page in each language, named and marked in its own", () => {
    const html = nav(dci, "fr languages").html;
    expect(tags(html, "a").map((link) => [link.attributes, link.text])).toEqual([
      [{ href: "/fr/dci", hreflang: "fr", lang: "fr", "aria-current": "true" }, "Français"],
      [{ href: "/en/directorate", hreflang: "en", lang: "en" }, "English"],
    ]);
  });

  it("L4: never leads to a 404, from any page", () => {
    const paths = [...rendered.responses.keys()].filter((path) => /^\/(?:fr|en)\/[^.]*$/.test(path));
    const switches = paths.flatMap((path) =>
      linksIn(nav(htmlAt(rendered, path), `${path.slice(1, 3)} languages`).html),
    );
    expect(switches).toHaveLength(2 * paths.length);
    for (const [href] of switches) expect(rendered.responses.get(href)?.status, href).toBe(200);
  });
});

describe("menus", () => {
  it("E15, L15: the main menu is in the page's language and marks the page", () => {
    const items = tags(nav(dci, "fr mainMenu").html, "a").map((link) => [
      link.attributes["href"],
      link.text,
      link.attributes["aria-current"],
    ]);
    expect(items).toEqual([
      ["/fr/", "Début", undefined],
      ["/fr/dci", "DCI", "page"],
      ["/fr/missions", "Missions", undefined],
    ]);
    expect(linksIn(nav(htmlAt(rendered, "/en/"), "en mainMenu").html).map(([href]) => href)).toEqual([
      "/en/",
      "/en/directorate",
      "/en/missions",
    ]);
  });

  it("C10: the site map and the menu are reached the same way from every page", () => {
    for (const path of ["/fr/", "/fr/dci", "/fr/plan", "/fr/glossaire"]) {
      expect(linksIn(nav(htmlAt(rendered, path), "fr footerMenu").html)).toEqual([
        ["/fr/plan", "Plan"],
        ["/fr/glossaire", "Glossaire"],
      ]);
      expect(linksIn(nav(htmlAt(rendered, path), "fr mainMenu").html)).toHaveLength(3);
    }
  });
});

describe("breadcrumb", () => {
  it("V8: titles in the page's language, the last one not a link", () => {
    const html = nav(htmlAt(rendered, "/en/directorate"), "en youAreHere").html;
    expect(linksIn(html)).toEqual([["/en/", "Home"]]);
    expect(tagWith(html, "span", "aria-current", "page").text).toBe("The DCI");
  });

  it("V8: the home page has none", () => {
    expect(htmlAt(rendered, "/fr/")).not.toContain("fr youAreHere");
  });
});

describe("summary", () => {
  it("V10: lists the headings of level 2 of a long page, typeset, with their ids and no link inside a link", () => {
    const html = tagWith(dci, "nav", "aria-labelledby", "site-summary").html;
    expect(linksIn(html)).toEqual([
      ["#un", "Un"],
      ["#deux", "Le Deux\u202F!"],
      ["#trois", "Trois"],
    ]);
    for (const id of ["un", "deux", "trois"]) expect(dci).toContain(`<h2 id="${id}">`);
  });

  it("V10: a page of two headings has none", () => {
    expect(htmlAt(rendered, "/en/directorate")).not.toContain("site-summary");
  });
});

describe("end of a page", () => {
  it.each([
    ["/fr/dci", "fr updatedOnLabel 23 novembre 2026"],
    ["/fr/", "fr updatedOnLabel 23 novembre 2026"],
    ["/en/directorate", "en updatedOnLabel 23 November 2026"],
    ["/fr/plan", "fr updatedOnLabel 23 novembre 2026"],
  ])("V6: %s shows the date of its last change: %s", (path, expected) => {
    const html = htmlAt(rendered, path);
    expect(words(html)).toContain(expected);
    expect(tags(html, "time")[0]?.attributes).toEqual({ datetime: "2026-11-23" });
  });

  it("V21: previous and next page, and back to top", () => {
    expect(linksIn(nav(dci, "fr neighbourPages").html)).toEqual([["/fr/missions", "fr nextPage Missions"]]);
    expect(linksIn(nav(htmlAt(rendered, "/fr/missions"), "fr neighbourPages").html)).toEqual([
      ["/fr/dci", "fr previousPage DCI"],
    ]);
    expect(htmlAt(rendered, "/fr/glossaire")).not.toContain("neighbourPages");
    for (const path of ["/fr/", "/fr/dci", "/fr/plan"]) {
      expect(tagWith(htmlAt(rendered, path), "a", "href", "#site-top").text).toBe("fr backToTop");
      expect(htmlAt(rendered, path)).toContain(`id="site-top"`);
    }
  });
});

describe("home page and site map", () => {
  it("the home page has a tile for each page of the menu", () => {
    const html = tagWith(htmlAt(rendered, "/fr/"), "section", "aria-labelledby", "site-discover").html;
    expect(linksIn(html)).toEqual([
      ["/fr/dci", "La DCI\u202F?"],
      ["/fr/missions", "Missions"],
    ]);
    expect(words(html)).toContain("Description de Missions");
  });

  it.each([
    ["/fr/plan", ["/fr/", "/fr/dci", "/fr/missions", "/fr/glossaire", "/fr/plan"]],
    ["/en/plan", ["/en/", "/en/directorate", "/en/plan"]],
  ])("V9: %s lists every written page, menus first, hidden and missing ones left out", (path, expected) => {
    const html = tagWith(htmlAt(rendered, path), "ul", "class", "site-map").html;
    expect(linksIn(html).map(([href]) => href)).toEqual(expected);
    expect(words(htmlAt(rendered, path))).toMatch(new RegExp(`pageCount ${expected.length} `));
  });
});

describe("every page", () => {
  const pages = [...rendered.responses].filter(
    ([, { headers }]) => headers["Content-Type"]?.startsWith("text/html") === true,
  );

  it("V14: loads nothing from another host", () => {
    for (const [path] of pages) {
      const foreign = addressesIn(
        htmlAt(rendered, path).replace(/<link rel="(?:canonical|alternate)"[^>]*>/g, ""),
      ).filter((address) => !/^[/#](?!\/)/.test(address));
      expect(foreign, path).toEqual([]);
    }
  });

  it("V19: needs no script: the only one is a file that sets the theme, and no element has a handler", () => {
    for (const [path] of pages) {
      const html = htmlAt(rendered, path);
      expect(
        tags(html, "script")
          .filter((tag) => tag.attributes["type"] !== "application/ld+json")
          .map((tag) => [tag.attributes["src"]?.startsWith("/assets/js/theme."), tag.text]),
      ).toEqual([[true, ""]]);
      expect(html).not.toMatch(/\son\w+=|\sstyle=|<style|javascript:/);
    }
  });

  it("V17: the theme setting has three choices and is hidden until the script shows it", () => {
    const setting = tagWith(dci, "fieldset", "id", "site-theme");
    expect(setting.attributes).toHaveProperty("hidden");
    const choices = [...setting.html.matchAll(/<input type="radio" name="theme" value="(\w+)">/g)].map(
      (match) => match[1],
    );
    expect(choices).toEqual(["system", "light", "dark"]);
    expect(setting.text).toContain("fr themeDark");
  });

  it("V17: every page, error pages too, has the theme setting in its footer", () => {
    const errors = [...rendered.errorPages.values()].flatMap((byLocale) => [...byLocale.values()]);
    const all = [
      ...pages.map(([path]) => htmlAt(rendered, path)),
      ...errors.map(({ bodies }) => new TextDecoder().decode(bodies.identity)),
    ];
    for (const html of all) expect(html.slice(html.indexOf("<footer"))).toContain(`<fieldset class="site-theme"`);
  });

  it("C11: says that there is no cookie", () => {
    for (const [path] of pages) expect(words(htmlAt(rendered, path))).toMatch(/(?:fr|en) noCookies/);
  });

  it("has one h1, one main, and no id twice", () => {
    for (const [path] of pages) {
      const html = htmlAt(rendered, path);
      expect([tags(html, "h1").length, tags(html, "main").length], path).toEqual([1, 1]);
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });
});
