// The State look: brand block, State links, licence, mourning; none of it in the neutral look.

import { describe, expect, it } from "vitest";
import type { RenderedSite } from "../../src/render/render-site.ts";
import { tags, words } from "../support/html.ts";
import { htmlAt, page, renderFiles } from "../support/site-files.ts";

const locales = "locales:\n  - { code: fr, name: Français }\n  - { code: en, name: English }\n";
const files = { "fr/dci.md": page("DCI"), "fr/plan.md": page("Plan", "", "layout: site-map\n") };
const looks = {
  state: await renderFiles({ ...files, "site.yml": `brand: state\n${locales}` }),
  mourning: await renderFiles({ ...files, "site.yml": `brand: state\nmourning: true\n${locales}` }),
  neutral: await renderFiles({ ...files, "site.yml": `brand: neutral\nmourning: true\n${locales}` }),
};
const paths = ["/fr/", "/fr/dci", "/fr/plan", "/en/"];
const domains = ["info.gouv.fr", "service-public.gouv.fr", "legifrance.gouv.fr", "data.gouv.fr"];

describe("State look", () => {
  it.each(paths)("C6: the four State links stand in the footer in their order: %s", (path) => {
    const found = tags(tags(htmlAt(looks.state, path), "footer")[0]?.html ?? "", "a")
      .filter((link) => link.attributes["href"]?.endsWith(".gouv.fr"))
      .map((link) => [link.attributes["href"], link.text]);
    expect(found).toEqual(domains.map((domain) => [`https://${domain}`, domain]));
  });

  it.each(paths)("C7: the licence line leads to the licence: %s", (path) => {
    const locale = path.slice(1, 3);
    const footer = tags(htmlAt(looks.state, path), "footer")[0]?.html ?? "";
    expect(words(footer)).toContain(`${locale} licenceText ${locale} licenceLink`);
    expect(footer).toContain("https://github.com/etalab/licence-ouverte/blob/master/LO.md");
  });

  it("the brand block is in the header and in the footer, in French whatever the page's language", () => {
    const blocks = tags(htmlAt(looks.state, "/en/"), "p").filter((tag) => tag.attributes["class"] === "fr-logo");
    expect(blocks.map((tag) => tag.attributes["lang"])).toEqual(["fr", "fr"]);
  });

  it("C8: national mourning is one setting", () => {
    for (const path of paths)
      expect(tags(htmlAt(looks.mourning, path), "html")[0]?.attributes).toHaveProperty("data-fr-mourning");
    expect(htmlAt(looks.state, "/fr/")).not.toContain("mourning");
  });

  it("C8: in mourning the flag of the brand block is black, on every page; in the neutral look nothing changes", () => {
    const styles = (site: RenderedSite) =>
      [...site.responses.keys()]
        .filter((path) => path.endsWith(".css"))
        .map((path) => htmlAt(site, path))
        .join("");
    const state = styles(looks.mourning);
    for (const part of [".fr-header__logo .fr-logo", ".fr-footer__brand .fr-logo"]) {
      expect(state).toContain(`:root[data-fr-mourning] ${part}:before{`);
    }
    // Three layers: Marianne, the two colours (hidden by a width of nothing), black.
    expect(state).toMatch(
      /:root\[data-fr-mourning\] \.fr-logo:before\{background-size:[\d.]+rem [\d.]+rem,0,[\d.]+rem [\d.]+rem/,
    );
    expect(styles(looks.neutral)).not.toContain("mourning");
  });

  it("uses its own styles", () => {
    expect(htmlAt(looks.state, "/fr/")).toMatch(
      /<link rel="stylesheet" href="\/assets\/css\/site-state\.[0-9a-f]+\.css">/,
    );
  });

  it("error pages wear it too", () => {
    const html = Buffer.from(looks.state.errorPages.get(404)?.get("en")?.bodies.identity ?? "").toString();
    for (const mark of ["fr-logo", "site-state.", ...domains]) expect(html).toContain(mark);
  });
});

describe("neutral look", () => {
  it("names no typeface of the State, which some readers have on their machine", () => {
    const styles = (site: RenderedSite) =>
      [...site.responses.keys()].filter((path) => path.endsWith(".css")).map((path) => htmlAt(site, path));
    expect(styles(looks.state).join()).toMatch(/font-family:"?Marianne/);
    expect(styles(looks.neutral).join()).toContain("system-ui");
    expect(styles(looks.neutral).join()).not.toMatch(/Marianne|Spectral/i);
  });

  it.each([...paths, "error"])("shows nothing of the State: %s", (path) => {
    const html =
      path === "error"
        ? Buffer.from(looks.neutral.errorPages.get(500)?.get("fr")?.bodies.identity ?? "").toString()
        : htmlAt(looks.neutral, path);
    expect(html).toContain("fr siteTitle".replace("fr", path === "/en/" ? "en" : "fr"));
    for (const mark of ["fr-logo", "gouv.fr", "etalab", "mourning", "site-state", "licence", "brandFirstLine"])
      expect(html).not.toContain(mark);
  });
});
