// What is indexed: real public pages, section by section; nothing hidden, drafted, or standing in for a translation.

import { describe, expect, it } from "vitest";
import { buildSearch } from "../../../src/site/search/build-search.ts";
import { collectAddressNames, nearestPages, wordsOfPath } from "../../../src/site/search/nearest-pages.ts";
import { nearestQueries } from "../../../src/site/search/nearest-words.ts";
import { search } from "../../../src/site/search/search.ts";
import { unpackSections } from "../../../src/site/search/search-section.ts";
import { buildFiles, frenchOnly, page } from "../../support/site-files.ts";

const body = `Bonjour [le monde](dci.md).

## Une *équipe* {#equipe}

:::callout À noter
- premier
- deuxième
:::

| Sigle | Nom |
|---|---|
| DCI | Direction |

## Dates {#dates}

:::timeline
- 2010-09-01 : Création.
:::`;
const { site } = buildFiles({
  "fr/index.md": page("Accueil"),
  "en/index.md": page("Home"),
  "fr/dci.md": page("La direction", body, 'slug: direction\nmenuTitle: "DCI"\n'),
  "en/dci.md": page("The directorate", "Hello", "slug: directorate\n"),
  "fr/bas/index.md": page("Dossier", "", "slug: dossier\n"),
  "fr/bas/fond.md": page("Profondeur"),
  "fr/cachee.md": page("Cachée", "secret", "noindex: true\n"),
  "fr/brouillon.md": page("Brouillon", "secret", "draft: true\n"),
  "fr/futur.md": page("Futur", "secret", "publishFrom: 2099-01-01\n"),
  "fr/recherche.md": page("Recherche", "secret", "layout: search\n"),
});
const print = { formatDate: (iso: string) => `le ${iso}` };
const indexes = buildSearch(site, () => print);
const indexOf = (locale: string) => {
  const index = indexes.get(locale);
  if (index === undefined) throw new Error(locale);
  return index;
};
const found = (locale: string, query: string) =>
  search(indexOf(locale), query).hits.map(({ page: one }) => one.address);

describe("what is indexed", () => {
  it("M10, L6: no hidden page, no draft, no page to come, no stand-in, not the search page", () => {
    const addresses = (locale: string) => [...new Set(indexOf(locale).pages.map((one) => one.page.address))];
    expect(addresses("fr").sort()).toEqual(
      ["/fr/", "/fr/direction", "/fr/dossier/", "/fr/dossier/fond"].map(trim).sort(),
    );
    expect(addresses("en").sort()).toEqual(["/en/", "/en/directorate"]);
    expect(addresses("sq")).toEqual([]);
    expect(found("fr", "secret")).toEqual([]);
  });

  it("a page is its opening and a section for each heading, as a reader sees them", () => {
    const direction = indexOf("fr").pages.find((one) => one.page.address === "/fr/direction");
    expect(direction && unpackSections(direction.sections)).toEqual([
      { anchor: "", heading: "", text: "Description de La direction Bonjour le monde." },
      {
        anchor: "equipe",
        heading: "Une équipe",
        text: "À noter · premier · deuxième Sigle · Nom · DCI · Direction",
      },
      { anchor: "dates", heading: "Dates", text: "le 2010-09-01 Création." },
    ]);
    expect(direction?.page.trail).toEqual(["Accueil", "DCI"]);
  });

  it("V3: titles, labels of menus, headings, texts, tables, blocks and dates are found", () => {
    for (const query of ["direction", "dci", "equipe", "monde", "deuxieme", "sigle", "2010", "creation", "noter"])
      expect([query, found("fr", query)[0]]).toEqual([query, "/fr/direction"]);
  });

  it("V15: each acronym of the glossary is a section that can be found", () => {
    const glossary = `entries:
  - acronym: ASI
    expansion: { fr: "attaché de sécurité intérieure" }
    definition: { fr: "Personne qui dirige." }
`;
    const built = buildFiles({
      "fr/index.md": page("Accueil"),
      "fr/mots.md": page("Glossaire", "", "layout: glossary\n"),
      "glossary.yml": glossary,
    });
    const [hit] = search(buildSearch(built.site, () => print).get("fr") ?? indexOf("fr"), "A.S.I.").hits;
    expect([hit?.page.address, hit?.section.anchor]).toEqual(["/fr/mots", "asi"]);
  });

  it("V16: the words of a figure drawn from data are found where it stands", () => {
    const figure = `kind: timeline
title: { fr: "Frise" }
alternative: { fr: "Une date" }
sources: [{ id: a, text: { fr: "Source" } }]
events: [{ date: 1994-12-12, text: { fr: "Traité d'amitié" }, source: a, sure: A }]
`;
    const built = buildFiles({
      ...frenchOnly,
      "fr/index.md": page("Accueil"),
      "fr/dates.md": page("Dates", "## Une frise {#frise}\n\n:::figure {data=traites}\n:::"),
      "figures/traites.yml": figure,
    });
    const [hit] = search(buildSearch(built.site, () => print).get("fr") ?? indexOf("fr"), "traite 1994").hits;
    expect([hit?.page.address, hit?.section.anchor, hit?.section.text]).toEqual([
      "/fr/dates",
      "frise",
      "Frise · le 1994-12-12 Traité d'amitié",
    ]);
  });

  it("a page in a preview is found although search engines are kept out", () => {
    const preview = buildFiles({ "fr/index.md": page("Accueil") }, { isPreview: true });
    expect(buildSearch(preview.site, () => print).get("fr")?.pages.length).toBe(1);
  });
});

describe("snippets", () => {
  const text = `${"Rien à voir ici. ".repeat(30)}L’attaché conseille l’ambassade. ${"La suite. ".repeat(40)}`;
  const { site: long } = buildFiles({ "fr/index.md": page("Accueil"), "fr/a.md": page("Long", text) });
  const index = buildSearch(long, () => print).get("fr");
  const snippet = (query: string) => (index === undefined ? [] : (search(index, query).hits[0]?.snippet ?? []));

  it("V3: the words are marked as they are typed in the text, without the elision, from the start of the sentence", () => {
    const parts = snippet("l'ATTACHE ambassades");
    expect(parts.filter(({ isMatch }) => isMatch).map((part) => part.text)).toEqual(["attaché", "ambassade"]);
    const whole = parts.map((part) => part.text).join("");
    expect(whole).toMatch(/^…L’attaché conseille l’ambassade\. La suite\..*…$/);
    expect(whole.length).toBeLessThan(240);
  });

  it("a match in the title alone shows the beginning of the text", () => {
    expect(
      snippet("long")
        .map((part) => part.text)
        .join(""),
    ).toMatch(/^Description de /);
  });

  it("begin with a word, and end without dots where a sentence ends", () => {
    const said = (body: string, query: string) => {
      const { site: other } = buildFiles({ ...frenchOnly, "fr/a.md": page("A", body) });
      const found = buildSearch(other, () => print).get("fr");
      const parts = found === undefined ? [] : (search(found, query).hits[0]?.snippet ?? []);
      return parts.map((part) => part.text).join("");
    };
    const long = "a".repeat(85);
    expect(said(`${"avant ".repeat(40)}x : ${long} repère`, "repère")).toBe(`…${long} repère`);
    const ended = `## Titre\n\ncible ${"mot ".repeat(50)}fin.`;
    expect(said(`${ended} ${"b".repeat(50)} suite`, "cible")).toMatch(/^cible .* fin\.$/);
  });
});

describe("several words", () => {
  it("pages that have all the words come alone; else those that have some, and it is said", () => {
    expect(search(indexOf("fr"), "direction equipe")).toMatchObject({ total: 1, isPartial: false });
    expect(search(indexOf("fr"), "direction profondeur")).toMatchObject({ total: 2, isPartial: true });
    expect(search(indexOf("fr"), "le la de")).toMatchObject({ total: 0, isPartial: false });
  });
});

describe("nearest words", () => {
  it.each([
    ["directeurs", "direction"],
    ["bonsour monde", "Bonjour monde"],
  ])("V2: %s suggests %s", (query, expected) => expect(nearestQueries(indexOf("fr"), query)).toContain(expected));
  it("suggests nothing for what is near nothing", () =>
    expect(nearestQueries(indexOf("fr"), "xyzzyx 漢字")).toEqual([]));
});

describe("a wrong address", () => {
  const names = collectAddressNames(site);
  const near = (locale: string, path: string) =>
    nearestPages(path, { names, index: indexOf(locale) }).map(({ address }) => address);

  it.each([
    ["fr", "/fr/direktion", "/fr/direction"],
    ["fr", "/fr/directorate", "/fr/direction"],
    ["en", "/en/direction.html", "/en/directorate"],
    ["fr", "/fr/vieux/La_Direction-2492.php", "/fr/direction"],
    ["fr", "/FR/Équipe", "/fr/direction"],
    ["fr", "/fr/dossier/font", "/fr/dossier/fond"],
  ])("V5: in %s %s leads to %s", (locale, path, expected) => expect(near(locale, path)[0]).toBe(expected));

  it("V5: never to a hidden page, and to nothing when nothing is near", () => {
    expect(near("fr", "/fr/cachee")).not.toContain("/fr/cachee");
    expect(near("fr", "/fr/x/zzzzzz")).toEqual([]);
    expect(near("fr", "/")).toEqual([]);
  });

  it.each([
    ["/fr/La-page_perdue.html", "La page perdue"],
    ["/perdue/deux", "perdue deux"],
    ['/fr/<script>"x"&', "script x"],
    ["/sq/\u202Eabc\u0000", "abc"],
    ["/fr/", ""],
    [`/fr/${"a".repeat(5000)}`, ""],
    [`/fr/${"mot-".repeat(5000)}`, "mot mot mot mot mot mot mot mot"],
  ])("V5: the words of %s", (path, expected) => expect(wordsOfPath(path, ["fr", "en", "sq"])).toBe(expected));
});

function trim(address: string): string {
  return address.length > 4 ? address.replace(/\/$/, "") : address;
}
