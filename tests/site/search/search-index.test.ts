// What an index is made of stands in one piece each: thousands of small ones would leave holes among what is freed.

import { expect, it } from "vitest";
import { buildSearchIndex, type ReadablePage } from "../../../src/site/search/search-index.ts";
import { unpackSections } from "../../../src/site/search/search-section.ts";

const titles = ["Missions", "Attaché", "Direction"];

function readable(title: string): ReadablePage {
  const readSections = () => [
    { anchor: "", heading: "", text: `La page ${title} présente la coopération.` },
    { anchor: "suite", heading: "Suite", text: "La coopération policière." },
  ];
  return { address: `/fr/${title}`, title, otherNames: "", trail: [title], readSections };
}

it("has the texts of all pages in one piece and their terms in another, each page with its own", () => {
  const { pages } = buildSearchIndex("fr", titles.map(readable));
  expect(new Set(pages.map(({ sections }) => sections.bytes.buffer)).size).toBe(1);
  expect(new Set(pages.map(({ terms }) => terms.buffer)).size).toBe(1);
  expect(pages.map(({ sections }) => unpackSections(sections))).toEqual(
    titles.map((title) => readable(title).readSections()),
  );
  expect(pages.map(({ terms, ends }) => terms.length === ends.at(-1))).toEqual([true, true, true]);
});
