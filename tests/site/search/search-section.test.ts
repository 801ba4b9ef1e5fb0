// Sections that are packed come back letter for letter.

import fc from "fast-check";
import { expect, it } from "vitest";
import { packSections, unpackSections } from "../../../src/site/search/search-section.ts";

const text = fc.string({ unit: "grapheme" });

it("gives back the sections that it was given, whatever their texts hold", () => {
  const sections = fc.array(fc.record({ anchor: text, heading: text, text }));
  fc.assert(
    fc.property(sections, (given) => {
      expect(unpackSections(packSections(given))).toEqual(given);
    }),
  );
  const odd = [{ anchor: "", heading: "\uFEFF", text: "\0 « ë » 漢字 🇦🇱" }];
  expect(unpackSections(packSections(odd))).toEqual(odd);
});

it("keeps the places of what stands behind half a letter, which becomes a replacement character", () => {
  const [section] = unpackSections(packSections([{ anchor: "a", heading: "\uD83C", text: "b" }]));
  expect(section).toEqual({ anchor: "a", heading: "\uFFFD", text: "b" });
});
