// Slips in a header: the line as it was meant, where a quotation mark was left open, where the fields end.

import { expect, it } from "vitest";
import { lastFieldLine, meantLine, openQuoteBefore } from "../../src/content/yaml-slips.ts";

it.each([
  ["menuTitle:Menu", 'menuTitle: "Menu"'],
  ["title: \"L'attaché", 'title: "L\'attaché"'],
  ["title: 'L'attaché'", 'title: "L\'attaché"'],
  ['title: "Le "SSI" ici"', "title: 'Le \"SSI\" ici'"],
  ["title: [Brouillon] Le SSI", 'title: "[Brouillon] Le SSI"'],
  ["title: @police", 'title: "@police"'],
  ["order = 40", "order: 40"],
  ["updated=2026-11-23", "updated: 2026-11-23"],
  ["  status: *fini*", '  status: "*fini*"'],
  ["aliases: [/ancienne", ""],
  ["aliases: [/a, [/b]", ""],
  ["Une phrase", ""],
  ["title:", ""],
])("%j is meant as %j", (typed, meant) => expect(meantLine(typed)).toBe(meant));

it.each([
  ['a: "b\nc: d', 7, 0],
  ['x: 1\na: "b\nc: d', 12, 5],
  ['a: "b"\nc: d', 8, undefined],
  ["a: l'été\nc: d", 10, undefined],
])("of %j, read up to %j, the open quotation mark is on the line at %j", (text, at, start) => {
  expect(openQuoteBefore(text, at)).toBe(start);
});

it.each([
  ["---\na: b\n\nTexte", "a: b"],
  ["---\na: b\nc:\n  - d\n\nTexte : suite", "  - d"],
  ["---\na: b\n# note\nTexte", "# note"],
  ["---\nTexte", "---"],
  ["---", "---"],
  ["---\na: b", "a: b"],
])("of %j the last line of the header is %j", (text, line) => {
  expect(text.slice(...lastFieldLine(text))).toBe(line);
});
