// Figures on pages: names that lead nowhere, data that nothing shows, faults said once.

import { expect, it } from "vitest";
import { figureFile, figureFiles } from "../support/figure-files.ts";
import { buildFiles, page } from "../support/site-files.ts";

const problemsIn = (files: Parameters<typeof buildFiles>[0]) =>
  buildFiles(files).problems.map(({ code, file, params }) => [code, file.replace("content/", ""), params]);

it("V16: a figure may be shown on several pages, inside other blocks and on drafts", () => {
  const nested = ":::details Été\n> - a\n>\n>   :::figure {data=reseau}\n>   :::\n:::";
  expect(problemsIn(figureFiles(figureFile(), nested))).toEqual([]);
  const draft = { "fr/a.md": page("A", ":::figure {data=reseau}\n:::", "draft: true\n") };
  expect(problemsIn({ ...figureFiles(figureFile()), ...draft })).toEqual([]);
});

it("V16: a misspelt name is said with the nearest one, and the figure it means is not also unused", () => {
  const files = { ...figureFiles(figureFile(), ":::figure {data=resau}\n:::"), "figures/autre.yml": figureFile() };
  expect(problemsIn(files)).toEqual([
    ["figure/unknown-data", "fr/a.md", { name: "resau", near: "reseau", known: "autre, reseau" }],
    ["figure/unused", "figures/autre.yml", { name: "autre" }],
  ]);
});

it("V16: one cause, one message: a page is not blamed for a figure with a fault, nor a figure for a page with one", () => {
  const bad = figureFile().replace("1250", "été");
  expect(problemsIn(figureFiles(bad)).map(([code]) => code)).toEqual(["header/invalid"]);
  expect(
    problemsIn({ ...figureFiles(bad), "figures/reseau.yml": new Uint8Array([0xff]) }).map(([code]) => code),
  ).toEqual(["file/not-utf8"]);
  expect(problemsIn({ ...figureFiles(figureFile()), "fr/a.md": "x" }).map(([code]) => code)).toEqual([
    "header/missing",
  ]);
});
