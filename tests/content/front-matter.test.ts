// The page header: each field takes what it should, and says plainly what it does not take.

import { describe, expect, it } from "vitest";
import { parseFrontMatter } from "../../src/content/front-matter.ts";
import { createSourceFile } from "../../src/content/source-file.ts";

const read = (yaml: string) => parseFrontMatter(createSourceFile("content/fr/a.md", `---\n${yaml}\n---\n`));
const base = 'title: "A"\ndescription: "B"\nupdated: 2026-11-23';
const withField = (line: string) => read(`${base}\n${line}`);
const codes = (line: string) => withField(line).problems.map((one) => one.code);

describe("what a field takes", () => {
  it.each([
    'title: "A"',
    "menuTitle: DCI",
    "slug: ssi-albania",
    'slug: "2017"',
    "layout: site-map",
    "order: 0",
    "order: -5",
    "draft: true",
    "publishFrom: 2026-12-01",
    "publishFrom: 2026-12-01T09:00",
    "publishFrom: 2026-12-01T09:00+01:00",
    "publishUntil: 2028-02-29T23:59Z",
    "reviewed: 2026-11-23",
    "reviewEvery: 12 months",
    'aliases: ["/ancienne/adresse", "/Été"]',
    "aliases: []",
    "noindex: false",
    "translation: { status: provisional, revision: fr-1-64dbaebac393 }",
    "translation: {}",
  ])("%s", (line) => {
    const yaml = line.startsWith("title") ? base : `${base}\n${line}`;
    expect(read(yaml)).toMatchObject({ header: { title: "A" }, problems: [] });
  });

  it("text loses the spaces around it", () => {
    expect(read(base.replace('"A"', '" A  "')).header?.title).toBe("A");
  });
});

describe("what a field does not take", () => {
  it.each([
    ["slug: 2017", "slug", "2017"],
    ["slug: Été", "slug", "Été"],
    ["slug: a/b", "slug", "a/b"],
    ["slug: ../x", "slug", "../x"],
    ["menuTitle: 2017", "text", "2017"],
    ['menuTitle: "  "', "text", "  "],
    ["menuTitle:", "text", ""],
    [
      "layout: blog",
      "one of home | page | search | site-map | glossary | news | legal | personal-data | accessibility",
      "blog",
    ],
    ["order: 1.5", "integer", "1.5"],
    ["order: dix", "integer", "dix"],
    ["draft: oui", "boolean", "oui"],
    ["publishFrom: demain", "date-time", "demain"],
    ["publishFrom: 2026-12-01T24:00", "date-time", "2026-12-01T24:00"],
    ["publishFrom: 2026-12-01 09:00", "date-time", "2026-12-01 09:00"],
    ["reviewEvery: 0 months", "duration", "0 months"],
    ['aliases: ["ancien"]', "address-list", "ancien"],
    ['aliases: ["/a?b"]', "address-list", "/a?b"],
    ["aliases: /ancien", "address-list", "/ancien"],
    ["translation: reviewed", "map", "reviewed"],
    ["translation: { status: fini }", "one of provisional | reviewed", "fini"],
    ["translation: { revision: 3 }", "revision", "3"],
  ])("%s", (line, expected, value) => {
    const { header, problems } = withField(line);
    expect(header).toBeUndefined();
    expect(problems).toMatchObject([{ code: "header/invalid", line: 5, params: { expected, value } }]);
  });

  it.each([
    ["reviewed: 2017-02-31", "2017-02-31"],
    ["reviewed: 2027-02-29", "2027-02-29"],
    ["reviewed: 2026-13-01", "2026-13-01"],
    ["reviewed: 31/02/2026", "31/02/2026"],
    ["publishFrom: 2026-02-30T09:00", "2026-02-30T09:00"],
  ])("%s is a date that does not exist", (line, value) => {
    expect(withField(line).problems).toMatchObject([{ code: "header/impossible-date", line: 5, params: { value } }]);
  });
});

describe("fields that are missing or misspelt", () => {
  it("each compulsory field is asked for once, on the first line", () => {
    expect(read("").problems).toMatchObject(
      ["title", "description", "updated"].map((field) => ({
        code: "header/missing-field",
        line: 1,
        column: 1,
        endColumn: 4,
        params: { field },
      })),
    );
  });

  it.each([
    ["titel", "title"],
    ["Menutitle", "menuTitle"],
    ["desciption", "description"],
    ["xyzxyz", ""],
  ])("%s suggests %j", (field, near) => {
    expect(withField(`${field}: "x"`).problems).toMatchObject([
      { code: "header/unknown-field", params: { field, near } },
    ]);
  });

  it("a misspelt field inside another is found there", () => {
    expect(withField("translation:\n  statut: reviewed").problems).toMatchObject([
      { code: "header/unknown-field", line: 6, column: 3, endColumn: 9, params: { near: "status" } },
    ]);
  });

  it("fields named like parts of every object are just unknown", () => {
    expect(codes("constructor: x")).toEqual(["header/unknown-field"]);
    expect(codes("translation: { __proto__: { status: reviewed } }")).toEqual(["header/unknown-field"]);
  });
});

describe("what fields say together", () => {
  it.each([
    [65, 155, []],
    [66, 155, ["title"]],
    [65, 156, ["description"]],
  ])("a title of %j and a description of %j letters", (title, description, fields) => {
    const { header, problems } = read(
      `title: "${"é".repeat(title)}"\ndescription: "${"é".repeat(description)}"\nupdated: 2026-11-23`,
    );
    expect(header).toBeDefined();
    expect(problems.map((one) => ("field" in one.params ? one.params.field : ""))).toEqual(fields);
  });

  it.each([
    ["publishFrom: 2026-12-01\npublishUntil: 2026-12-02", []],
    ["publishFrom: 2026-12-01\npublishUntil: 2026-12-01", []],
    ["publishFrom: 2026-12-02\npublishUntil: 2026-12-01", ["header/dates-reversed"]],
    ["publishFrom: 2026-12-01T09:00\npublishUntil: 2026-12-01T08:00", ["header/dates-reversed"]],
    ["publishFrom: 2026-12-01T09:00\npublishUntil: 2026-12-01", []],
  ])("%j", (lines, expected) => expect(codes(lines)).toEqual(expected));
});
