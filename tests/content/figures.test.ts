// Data files of figures: every kind is read, every fault is a problem at its place, one cause has one message.

import { describe, expect, it } from "vitest";
import { figureKinds } from "../../src/content/figures.ts";
import type { Problem } from "../../src/problem.ts";
import { figureFile } from "../support/figure-files.ts";
import { page, parseFiles, summarise } from "../support/site-files.ts";

const parse = (data: string, path = "figures/reseau.yml") => parseFiles({ [path]: data });

/** Code, line and the words pointed at; long ones by their ends. */
function pointedAt({ code, line, column, endLine, endColumn, excerpt }: Problem): string {
  const words = excerpt.slice(column - 1, endLine === line ? endColumn - 1 : undefined);
  return `${code} ${line}: ${words.length > 50 ? `${words.slice(0, 11).trim()} … ${words.slice(-13).trim()}` : words}`;
}

it.each(figureKinds)("V16: a data file of the kind %s is read", (kind) => {
  const { content, problems } = parse(figureFile(kind));
  expect(summarise(problems)).toEqual([]);
  expect(content?.figures.readable.get("reseau")?.figure.kind).toBe(kind);
});

it("V16: a year alone is a date, although it reads as a number", () => {
  const { content } = parse(figureFile("lineage"));
  const figure = content?.figures.readable.get("reseau")?.figure;
  expect(figure?.kind === "lineage" && figure.stages[0]?.bodies.map(({ since }) => since)).toEqual(["1961", "1985"]);
});

it.each(["1985", "2010", "2010-09", "2010-09-01"])("V16: what follows a body of 1985 may date from %s", (since) => {
  const { problems } = parse(figureFile("lineage").replace("2010-09-01", since));
  expect(summarise(problems)).toEqual([]);
});

describe("V16: faults of a data file", () => {
  const keyFigures = figureFile();
  const levels = figureFile("levels");
  const locator = figureFile("locator");

  it.each([
    ["an unknown kind", keyFigures.replace("key-figures", "camembert"), "header/invalid 1: camembert"],
    ["a misspelt kind", keyFigures.replace("kind:", "kin:"), "header/unknown-field 1: kin"],
    ["no kind", keyFigures.replace("kind: key-figures\n", ""), "header/missing-field 1: t"],
    ["a missing number", keyFigures.replace("value: 1250, ", ""), "header/missing-field 7: { label: { … source: loi }"],
    ["a number in words", keyFigures.replace("1250", "beaucoup"), "header/invalid 7: beaucoup"],
    ["a number below zero", keyFigures.replace("1250", "-1"), "header/invalid 7: -1"],
    ["half a number", keyFigures.replace("1250", "1.5"), "header/invalid 7: 1.5"],
    ["an impossible day", keyFigures.replace("2010-09-01", "2010-02-30"), "header/impossible-date 7: 2010-02-30"],
    ["an impossible month", keyFigures.replace("2010-09-01", "2010-13"), "header/impossible-date 7: 2010-13"],
    ["a date in words", keyFigures.replace("2010-09-01", "été"), "header/invalid 7: été"],
    ["a missing language", keyFigures.replace(', sq: "sq titre"', ""), "header/missing-field 2: title"],
    ["a language that the site has not", keyFigures.replace("sq titre", 'sq", de: "x'), "header/unknown-field 2: de"],
    ["an empty text", keyFigures.replace("fr titre", " "), 'header/invalid 2: " "'],
    ["a text without languages", keyFigures.replace(/title: .*/, "title: été"), "header/invalid 2: été"],
    ["no alternative", keyFigures.replace(/alternative: .*\n/, ""), "header/missing-field 1: k"],
    ["no entry", keyFigures.replace(/figures:[\s\S]*/, "figures: []"), "header/invalid 6: []"],
    [
      "an address of another kind",
      keyFigures.replace("https:", "javascript:"),
      'header/invalid 5: "javascript://example.org/loi?a=1&b=2"',
    ],
    [
      "a third body",
      figureFile("lineage").replace(/( {6}.*since: 1985 }\n)/, "$1$1"),
      "header/invalid 8: - { acronym … since: 1961 }",
    ],
    ["a grade too weak", figureFile("timeline").replace("sure: C", "sure: D"), "header/invalid 8: D"],
    [
      "a level without a name",
      levels.replace(/name: {[^}]*}, n/, "n"),
      'header/missing-field 8: { note: { f … définit" } }',
    ],
    ["a place off the map", locator.replace("48.8566", "488566"), "header/invalid 6: 488566"],
    ["a place without longitude", locator.replace("longitude: 2.3522, ", ""), "header/missing-field 6: from"],
    ["a misspelt field", locator.replace("longitude: 2", "longitud: 2"), "header/unknown-field 6: longitud"],
    ["what is no data", "- été\n", "header/not-a-map 1: - été"],
  ])("%s", (_name, data, expected) => {
    const { content, problems } = parse(data);
    expect(problems.map(pointedAt)).toEqual([expected]);
    expect([...(content?.figures.unreadable ?? [])]).toEqual(["reseau"]);
  });

  it("a name that is no address is refused, with one that is", () => {
    const [found] = parse(keyFigures, "figures/Réseau 2017.yml").problems;
    expect(found).toMatchObject({ code: "file/bad-name", params: { near: "reseau-2017.yml" } });
  });

  it("the faults of all entries are said at once", () => {
    const data = figureFile("timeline").replace("1961", "19611").replace("sure: B", "sure: E");
    expect(parse(data).problems).toHaveLength(2);
  });
});

it("V16: a block takes its data or a text, not both", () => {
  const summary = (markdown: string) => summarise(parseFiles({ "fr/a.md": page("A", markdown) }).problems);
  expect(summary(":::figure {data=reseau}\n:::")).toEqual([]);
  expect(summary(":::figure {data=reseau}\n- un\n:::")).toEqual(["container/data-and-text content/fr/a.md:7:1-7:24"]);
  expect(summary(":::callout {data=reseau}\nun\n:::")).toEqual([
    "container/unknown-parameter content/fr/a.md:7:13-7:18",
  ]);
});
