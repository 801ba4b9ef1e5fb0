// Before and after launch: compulsory fields of content/site.yml, pages of the law, texts per language.

import { describe, expect, it } from "vitest";
import { completeBlocks } from "../support/settings-problem-cases.ts";
import { buildFiles, frenchOnly, page, summarise } from "../support/site-files.ts";

const french = "locales:\n  - { code: fr, name: Français }\n";
const pages = {
  "fr/plan.md": page("Plan", "", "layout: site-map\n"),
  "fr/mentions.md": page("Mentions", "", "layout: legal\n"),
  "fr/donnees.md": page("Données", "", "layout: personal-data\n"),
  "fr/acces.md": page("Accès", "", "layout: accessibility\n"),
};
const build = (lines: string) => buildFiles({ ...frenchOnly, ...pages, "site.yml": french + lines });
const fields = [
  "legal.publisher.name",
  "legal.publisher.address",
  "legal.publisher.phone",
  "legal.director",
  "legal.host.name",
  "legal.host.address",
  "legal.host.phone",
  "personalData.controller",
  "personalData.officer",
  "personalData.hostLogs",
  "accessibility.contact",
  "accessibility.scheme",
  "accessibility.established",
];
const fieldsOf = (problems: ReturnType<typeof build>["problems"]) =>
  problems.map((one) => [one.code, one.severity, "field" in one.params && one.params.field]);

describe("C5: compulsory fields", () => {
  it("before launch each empty one is a warning", () => {
    const { problems } = build("launch: false\n");
    expect(fieldsOf(problems)).toEqual(fields.map((field) => ["compliance/to-complete", "warning", field]));
  });

  it("after launch each empty one is an error", () => {
    const { problems } = build("launch: true\n");
    expect(fieldsOf(problems)).toEqual(fields.map((field) => ["compliance/incomplete", "error", field]));
  });

  it.each([
    ["left empty", 'director: ""'],
    ["made of spaces", 'director: "  "'],
    ["without a value", "director:"],
    ["with a comment alone", "director: # à demander"],
  ])("one that is %s counts as empty, at its own place", (_, line) => {
    const { problems } = build(completeBlocks.replace('director: "La direction"', line));
    expect(summarise(problems)).toEqual(["compliance/to-complete content/site.yml:5:3-5:11"]);
  });

  it("a launched site with everything filled in has no problem", () => {
    expect(summarise(build(`launch: true\n${completeBlocks}`).problems)).toEqual([]);
  });

  it("after launch each page of the law must be there, in the reference language", () => {
    const { problems } = buildFiles({ ...frenchOnly, "site.yml": `${french}launch: true\n${completeBlocks}` });
    expect(problems.map((one) => "layout" in one.params && one.params.layout)).toEqual([
      "site-map",
      "accessibility",
      "legal",
      "personal-data",
    ]);
  });
});

describe("C5: launch", () => {
  it.each([
    ["launch: true\n", true],
    ["launch: false\n", false],
    ["legal:\n  director: x\n", false],
    ["personalData: {}\n", false],
    ["accessibility: {}\n", false],
    ["", true],
  ])("a site.yml with %j: launched %s", (lines, expected) => {
    expect(build(lines).site.isLaunched).toBe(expected);
  });

  it("a site.yml that speaks of none of it is not asked for any of it", () => {
    expect(build("").problems).toEqual([]);
  });
});

describe("texts per language", () => {
  const locales = "locales:\n  - { code: fr, name: Français }\n  - { code: en, name: English }\n";
  const problemsOf = (text: string) =>
    buildFiles({ "words/sq.yml": null, "site.yml": `${locales}${completeBlocks.replace('"La direction"', text)}` })
      .problems;

  it.each([
    ['"Une direction"', []],
    ['{ fr: "La direction", en: "The direction" }', []],
    ['{ fr: "La direction" }', ["settings/missing-language content/site.yml:6:3-6:11"]],
    ['{ en: "The direction" }', ["header/missing-field content/site.yml:6:3-6:11"]],
    ['{ fr: "La direction", ne: "?" }', ["header/unknown-field content/site.yml:6:35-6:37"]],
  ])("%s", (text, expected) => {
    expect(summarise(problemsOf(text))).toEqual(expected);
  });
});
