// Navigation: menu from the pages, breadcrumb, previous and next page, menus of the settings.

import { describe, expect, it } from "vitest";
import { breadcrumb, mainMenu, namedMenu, neighbours } from "../../src/site/navigation.ts";
import type { Site } from "../../src/site/site.ts";
import { buildFiles, page, summarise } from "../support/site-files.ts";

const menus = `locales:
  - { code: fr, name: Français }
  - { code: en, name: English }
menus:
  secondary: [glossaire, contact]
  footer: [plan]
`;
const files = {
  "site.yml": menus,
  "fr/index.md": page("Accueil", "", "order: 10\n"),
  "fr/c.md": page("C", "", "order: 30\nmenuTitle: Court C\n"),
  "fr/b.md": page("B", "", "order: 20\n"),
  "fr/a.md": page("A", "", "order: 20\n"),
  "en/c.md": page("English C", "", "order: 15\n"),
  "en/b.md": page("English B"),
  "fr/glossaire.md": page("Glossaire"),
  "fr/contact.md": page("Contact"),
  "fr/plan.md": page("Plan"),
};
const { site, problems } = buildFiles(files);

function pageOf(locale: string, key: string, within: Site = site) {
  const found = within.pagesByKey.get(key)?.get(locale);
  if (found === undefined) throw new Error(`no page ${locale}/${key}`);
  return found;
}

describe("menus", () => {
  it("the site of these tests has no problem", () => expect(problems).toEqual([]));

  it("E15: the menu is made from the pages with an order, then by file name", () => {
    expect(mainMenu(site, "fr").map((one) => one.menuTitle)).toEqual(["Accueil", "A", "B", "Court C"]);
  });

  it("E15: the order is inherited from the reference page unless a translation gives its own", () => {
    expect(mainMenu(site, "en").map((one) => one.menuTitle)).toEqual(["Accueil", "English C", "A", "English B"]);
  });

  it("L15: the other menus come from the settings, in their order, in each language", () => {
    expect(namedMenu(site, "en", "secondary").map((one) => one.address)).toEqual(["/en/glossaire", "/en/contact"]);
    expect(namedMenu(site, "fr", "footer").map((one) => one.address)).toEqual(["/fr/plan"]);
  });

  it("a menu leaves out a page that nobody may see yet", () => {
    const hidden = buildFiles({ ...files, "fr/contact.md": page("Contact", "", "draft: true\n") });
    expect(hidden.problems).toEqual([]);
    expect(namedMenu(hidden.site, "fr", "secondary").map((one) => one.key)).toEqual(["glossaire"]);
  });

  it("a menu that names an unknown page is a problem at that name, with the nearest one", () => {
    const built = buildFiles({ ...files, "site.yml": menus.replace("contact", "contcat") });
    expect(summarise(built.problems)).toEqual(["menu/unknown-page content/site.yml:5:26-5:33"]);
    expect(built.problems[0]?.params).toEqual({ key: "contcat", near: "contact" });
  });
});

describe("breadcrumb", () => {
  const nested = buildFiles({
    "fr/dossier/index.md": page("Dossier"),
    "fr/dossier/page.md": page("Page"),
    "fr/dossier/sous/feuille.md": page("Feuille"),
  }).site;

  it.each([
    ["index", ["index"]],
    ["dossier/index", ["index", "dossier/index"]],
    ["dossier/page", ["index", "dossier/index", "dossier/page"]],
    ["dossier/sous/feuille", ["index", "dossier/index", "dossier/sous/feuille"]],
  ])("V8: of %s goes from the home page down to the page", (key, expected) => {
    expect(breadcrumb(nested, pageOf("fr", key, nested)).map((one) => one.key)).toEqual(expected);
  });

  it("V8: stays in the language of the page", () => {
    const locales = breadcrumb(nested, pageOf("sq", "dossier/page", nested)).map((one) => one.locale);
    expect(locales).toEqual(["sq", "sq", "sq"]);
  });
});

describe("neighbours", () => {
  it.each([
    ["a", undefined, "b"],
    ["b", "a", "c"],
    ["c", "b", undefined],
    ["index", undefined, undefined],
    ["contact", undefined, undefined],
  ])("V21: of %s are %s and %s: the menu without the home page", (key, previous, next) => {
    const found = neighbours(site, pageOf("fr", key));
    expect([found.previous?.key, found.next?.key]).toEqual([previous, next]);
  });
});
