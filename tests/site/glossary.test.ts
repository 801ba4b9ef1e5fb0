// The glossary of each language: order, anchors that links find, pages to read more, texts that stand in.

import { describe, expect, it } from "vitest";
import { glossaryFile, someGlossary } from "../support/glossary-file.ts";
import { buildFiles, page, summarise } from "../support/site-files.ts";

const glossaryPage = { "fr/glossaire.md": page("Glossaire", "Début", "layout: glossary\n") };
const build = (files: Parameters<typeof buildFiles>[0]) =>
  buildFiles({ ...glossaryPage, "glossary.yml": someGlossary, ...files });

describe("V15: the glossary", () => {
  it.each([
    ["fr", ["AKMC", "DCI", "DCIS", "S/DCI", "SSI", "UE"]],
    ["en", ["AKMC", "DCI", "DCIS", "EU", "S/DCI", "SSI"]],
    ["sq", ["AKMC", "BE", "DCI", "DCIS", "S/DCI", "SSI"]],
  ])("of %s stands in its alphabetical order, with its own letters", (locale, expected) => {
    const { site } = build({});
    expect(site.glossary.get(locale)?.map(({ acronym }) => acronym)).toEqual(expected);
  });

  it("follows the alphabet of the language: in Albanian, ç comes after c", () => {
    const file = glossaryFile({ acronym: "CZ" }, { acronym: "ÇA" });
    const { site } = build({ "glossary.yml": file });
    const order = (locale: string) => site.glossary.get(locale)?.map(({ acronym }) => acronym);
    expect([order("sq"), order("fr")]).toEqual([
      ["CZ", "ÇA"],
      ["ÇA", "CZ"],
    ]);
  });

  it("joins the versions of an entry by a key, and gives each its anchor", () => {
    const { site } = build({});
    const ids = ["fr", "en", "sq"].map((locale) => site.glossary.get(locale)?.find(({ key }) => key === "ue")?.id);
    expect(ids).toEqual(["ue", "eu", "be"]);
  });

  it("gives the name that the letters come from, where that is in another language", () => {
    const { site } = build({});
    const original = (locale: string, key: string) =>
      site.glossary.get(locale)?.find((entry) => entry.key === key)?.original;
    expect(original("fr", "ssi")).toBeUndefined();
    expect(original("sq", "akmc")).toBeUndefined();
    expect(original("en", "ssi")).toEqual({
      locale: "fr",
      acronym: "SSI",
      expansion: "service de sécurité intérieure",
    });
    expect(original("fr", "akmc")?.locale).toBe("sq");
    expect(original("sq", "ue")).toMatchObject({ acronym: "UE" });
  });

  it("shows the reference text, said to be in its language, where a translation is missing", () => {
    const file = glossaryFile({
      acronym: "SSI",
      expansion: { fr: "service", en: "Service" },
      definition: { fr: "définition" },
    });
    const { site } = build({ "glossary.yml": file });
    expect(site.glossary.get("en")?.[0]).toMatchObject({
      expansion: "service",
      definition: "définition",
      textLocale: "fr",
    });
  });
});

describe("links to the glossary", () => {
  const link = (target: string) => ({ "fr/a.md": page("Ça", `[Voir](${target})`) });

  it.each(["glossaire.md#ssi", "glossaire.md#s-dci", "/fr/glossaire#ue"])("find the acronym of %s", (target) => {
    const { site, problems } = build(link(target));
    expect(problems).toEqual([]);
    expect(site.links.get("/fr/a")?.get(target)).toMatchObject({ kind: "page" });
  });

  it("E7: to letters of another language, or to none, are anchors that do not exist", () => {
    const { problems } = build(link("glossaire.md#be"));
    expect(summarise(problems)).toEqual(["link/anchor content/fr/a.md:7:1-7:24"]);
    expect(problems[0]?.params).toEqual({ anchor: "be", known: "#ssi, #dci, #dcis, #s-dci, #ue, #akmc" });
  });

  it("are not reported when the glossary cannot be read", () => {
    const { problems } = build({ ...link("glossaire.md#ssi"), "glossary.yml": "entries: [" });
    expect(problems.map(({ code }) => code)).toEqual(["header/syntax"]);
  });

  it("a heading of the page may not take the anchor of an acronym", () => {
    const { problems } = build({ "fr/glossaire.md": page("Glossaire", "## SSI\n\né", "layout: glossary\n") });
    expect(summarise(problems)).toEqual(["structure/duplicate-anchor content/fr/glossaire.md:8:1-8:7"]);
  });
});

describe("where to read more", () => {
  const pages = {
    "fr/a.md": page("Ça", "## Une partie {#partie}\n\né"),
    "en/a.md": page("A", "## A part {#part}\n\ne", "slug: that\n"),
  };
  const seeIn = (see: Readonly<Record<string, string>>, locale: string) => {
    const { site, problems } = build({ ...pages, "glossary.yml": glossaryFile({ acronym: "SSI", see }) });
    const found = site.glossary.get(locale)?.[0]?.see;
    return {
      href: found?.href,
      heading: found?.heading,
      problems: problems.map(({ code, line }) => `${code} ${line}`),
    };
  };
  it.each([
    [{ fr: "a.md" }, "fr", { href: "/fr/a" }],
    [{ fr: "a.md#partie" }, "fr", { href: "/fr/a#partie", heading: "Une partie" }],
    [{ fr: "a.md", en: "a.md#part" }, "en", { href: "/en/that#part", heading: "A part" }],
    [{ fr: "a.md" }, "en", { href: "/en/that" }],
    [{ fr: "a.md#partie" }, "sq", { href: "/sq/a#partie", heading: "Une partie" }],
  ])("%j leads in %s to %j", (see, locale, expected) => expect(seeIn(see, locale)).toMatchObject(expected));

  it("a page or an anchor that does not exist is reported once, where it is typed", () => {
    const see = { fr: "b.md", en: "a.md#partie" };
    const { problems } = build({ ...pages, "glossary.yml": glossaryFile({ acronym: "SSI", see }) });
    expect(
      problems.map(({ code, file, excerpt, column }) => [code, file, excerpt.slice(column - 1, column + 5)]),
    ).toEqual([
      ["glossary/missing-language", "content/glossary.yml", '"see":'],
      ["link/broken", "content/glossary.yml", '"b.md"'],
      ["link/anchor", "content/glossary.yml", '"a.md#'],
    ]);
  });
});
