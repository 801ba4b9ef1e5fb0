// content/glossary.yml: what it may say, and each fault at its place.

import { describe, expect, it } from "vitest";
import { acronymAnchor, acronymIn, parseGlossary } from "../../src/content/glossary.ts";
import { createSourceFile } from "../../src/content/source-file.ts";

const locales = ["fr", "en", "sq"];
const texts = `    expansion: { fr: é, en: e, sq: ë }
    definition: { fr: é, en: e, sq: ë }
`;
const read = (text: string) => parseGlossary(createSourceFile("content/glossary.yml", text), locales);
const entry = (acronym: string, fields = "") => `  - acronym: ${acronym}\n${texts}${fields}`;
const said = (text: string) =>
  read(text).problems.map(({ code, line, column, endColumn, params }) => {
    const field = "field" in params ? ` ${params.field}` : "";
    return `${code} ${line}:${column}-${endColumn}${field}`;
  });

describe("V15: an entry", () => {
  it("needs an acronym, a name and a definition in every language", () => {
    const { glossary, problems } = read(`entries:\n${entry("SSI")}`);
    expect(problems).toEqual([]);
    expect(glossary?.terms).toEqual([
      {
        acronym: "SSI",
        acronymIn: {},
        variants: [],
        language: "fr",
        status: "current",
        expansion: { fr: "é", en: "e", sq: "ë" },
        definition: { fr: "é", en: "e", sq: "ë" },
      },
    ]);
  });

  it("may have other letters in other languages, variants, a status and pages to read more", () => {
    const more =
      "    acronymIn: { en: EU, sq: BE }\n    variants: [U-E]\n    status: past\n    language: sq\n    see: { fr: a.md, en: b/c.md#d-1, sq: a.md }\n";
    const { glossary, problems } = read(`entries:\n${entry("UE", more)}`);
    expect(problems).toEqual([]);
    const [term] = glossary?.terms ?? [];
    expect(term && locales.map((locale) => acronymIn(term, locale))).toEqual(["UE", "EU", "BE"]);
  });

  it.each(["SSI", "S/DCI", "GI2", "OTAN-UE", "CdGendN", "ÉSI", "R&D"])("takes %s for an acronym", (acronym) =>
    expect(said(`entries:\n${entry(`"${acronym}"`)}`)).toEqual([]),
  );

  it.each(['""', '"S.S.I."', '"S S I"', '"ssi"', '"S"', '"SSI-"', "7", '"ABCDEFGHIJKLM"', '"<SSI>"'])(
    "does not take %s for one",
    (acronym) =>
      expect(said(`entries:\n${entry(acronym)}`)).toEqual([`header/invalid 2:14-${14 + acronym.length} acronym`]),
  );

  it("has an anchor made of its letters", () => {
    expect(["SSI", "S/DCI", "ÉSI"].map(acronymAnchor)).toEqual(["ssi", "s-dci", "esi"]);
  });
});

describe("faults of the glossary", () => {
  it.each([
    ["", ["header/missing-field 1:1-1 entries"]],
    ["entries: SSI", ["header/invalid 1:10-13 entries"]],
    ["entries:\n  - SSI", ["header/invalid 2:5-8 entries"]],
    [`entries:\n${entry("SSI", "    titre: é\n")}`, ["header/unknown-field 5:5-10 titre"]],
    [`entries:\n${entry("SSI", "    statut: past\n")}`, ["header/unknown-field 5:5-11 statut"]],
    [`entries:\n${entry("SSI", "    status: old\n")}`, ["header/invalid 5:13-16 status"]],
    [`entries:\n${entry("SSI", "    language: de\n")}`, ["header/invalid 5:15-17 language"]],
    [`entries:\n${entry("SSI", "    variants: SDCI\n")}`, ["header/invalid 5:15-19 variants"]],
    [`entries:\n${entry("SSI", "    acronymIn: { fr: UE }\n")}`, ["header/unknown-field 5:18-20 fr"]],
    [`entries:\n${entry("SSI", "    see: { fr: https://a.org }\n")}`, ["header/invalid 5:16-29 fr"]],
    [`entries:\n${entry("SSI").replace("fr: é,", "")}`, ["header/missing-field 3:5-14 fr"]],
    [`entries:\n${entry("SSI").replace("en: e", 'en: " "')}`, ["header/invalid 3:29-32 en"]],
    [`entries:\n${entry("SSI").replace("en: e", "de: e")}`, ["header/unknown-field 3:25-27 de"]],
    [`entries:\n${entry("SSI").replace("{ fr: é, en: e, sq: ë }", "é")}`, ["header/invalid 3:16-17 expansion"]],
    ["entries:\n  - acronym: SSI\n    acronym: DCI\n", ["header/duplicate-key 3:5-12 acronym"]],
  ])("of %j", (text, expected) => expect(said(text)).toEqual(expected));

  it("the same letters twice in a language, as acronym, variant or anchor, are reported once each", () => {
    const twice = `${entry("SSI")}${entry("DCI", "    variants: [SSI]\n")}${entry("S/SI")}${entry("S-SI")}`;
    expect(said(`entries:\n${twice}`)).toEqual(["glossary/duplicate 8:16-19", "glossary/duplicate 12:14-18"]);
    const english = `${entry("UE", "    acronymIn: { en: EU }\n")}${entry("EU")}`;
    expect(said(`entries:\n${english}`)).toEqual(["glossary/duplicate 6:14-16"]);
  });

  it("one that cannot be read as a whole comes back without entries", () => {
    expect(read(`entries:\n${entry("SSI")}${entry("SSI")}`).glossary).toBeUndefined();
    expect(read(`entries:\n${entry("SSI")}${entry('""')}`).glossary).toBeUndefined();
  });

  it("a language that is missing is said once for each entry, and the entry stays", () => {
    const text = "  - acronym: SSI\n    expansion: { fr: é, sq: ë }\n    definition: { fr: é }\n";
    const { glossary, problems } = read(`entries:\n${text}`);
    expect(problems.map(({ code, severity, line, params }) => [code, severity, line, params])).toEqual([
      ["glossary/missing-language", "warning", 3, { acronym: "SSI", field: "expansion", locale: "en" }],
      ["glossary/missing-language", "warning", 4, { acronym: "SSI", field: "definition", locale: "sq" }],
    ]);
    expect(glossary?.terms).toHaveLength(1);
  });
});
