// What holds for typography in every language and for any text, however it is cut into parts.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typeset, typesetParts } from "../../../src/render/typography.ts";
import { opaque } from "../../../src/render/typography-rules.ts";

const locale = fc.constantFrom("fr", "en", "sq", "de");
const words = ["mot", "l", "qu", "n°", "10", "000", "h", "%", "km", "1er", "août", "M.", "Être", "ë", "s", "n", "🎉"];
const signs = [
  " ",
  "  ",
  "\n",
  "\u00A0",
  "\u202F",
  "'",
  "’",
  "‘",
  '"',
  "“",
  "”",
  "«",
  "»",
  "?",
  "!",
  ";",
  ":",
  ".",
  "...",
];
const others = ["(", ")", "[", "]", "–", "-", "/", "@", "https://a.fr/", "www.", "é", opaque];
const piece = fc.oneof(fc.constantFrom(...words, ...signs, ...others), fc.string({ unit: "grapheme", maxLength: 3 }));
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));

/** A text without the signs that typography may change. */
function bare(one: string): string {
  return one.replace(/[\s'’‘"“”.…]/g, "");
}

describe("any text", () => {
  it("L13: set twice is as set once", () => {
    fc.assert(
      fc.property(text, locale, (one, lang) => {
        const done = typeset(one, lang);
        expect(typeset(done, lang)).toBe(done);
      }),
      { numRuns: 2000 },
    );
  });

  it("L13: keeps everything but spaces, quotation marks, apostrophes and dots", () => {
    fc.assert(
      fc.property(text, locale, (one, lang) => {
        expect(bare(typeset(one, lang))).toBe(bare(one));
      }),
      { numRuns: 1000 },
    );
  });

  it("L13: gets no space in English and Albanian that was not there", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("en", "sq"), (one, lang) => {
        expect(typeset(one, lang).match(/\s/g) ?? []).toEqual(one.match(/\s/g) ?? []);
      }),
      { numRuns: 500 },
    );
  });

  it("L13: cut into parts is set as the whole, each part with its own words", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words, ...signs, "(", ")", "–"), { maxLength: 10 }),
        locale,
        (parts, lang) => {
          const done = typesetParts(parts, lang);
          expect(done.join("")).toBe(typeset(parts.join(""), lang));
          expect(done.map(bare)).toEqual(parts.map(bare));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

it("L13: a region follows its language", () => {
  expect(typeset("Qui ?", "fr-CA")).toBe("Qui\u202F?");
  expect(typeset('"Who?"', "en-GB")).toBe("“Who?”");
});

it("L13: a hundred thousand signs of any kind are set at once, for no rule looks back further than it must", () => {
  for (const sign of [" ", "'", '"', "1", "a.", "/a", "?", "? ; ", "l'", "qu", "«", "» ", "a@", "1 "]) {
    const long = `${sign.repeat(50_000)}'x`;
    for (const lang of ["fr", "en", "sq"]) expect(typeset(long, lang).length).toBeGreaterThan(10);
  }
});
