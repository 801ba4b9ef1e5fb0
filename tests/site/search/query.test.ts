// A query as typed → one line without invisible characters, never too long, never half a letter.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanQuery, cutQuery, isTooLong, longestQuery } from "../../../src/site/search/query.ts";

/** Of every plane; the ready-made units of fast-check take a second to prepare. */
const anyCharacter = fc
  .integer({ min: 0, max: 0x10_f7_ff })
  .map((code) => String.fromCodePoint(code < 0xd8_00 ? code : code + 0x8_00));

describe("cleanQuery", () => {
  it.each([
    ["  police \t et\n gendarmerie ", "police et gendarmerie"],
    ["sécu\u00ADri\u200Bté", "sécurité"],
    ["e\u0301tat", "état"],
    ["\u202Eabc\u2066d\u0000e", "abcd e"],
    ["\uD800x\uFFFE", "x"],
  ])("%j is %j", (typed, expected) => expect(cleanQuery(typed)).toBe(expected));

  it("whatever is typed, what is shown can be put into an address", () => {
    const anything = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(fc.oneof(anything, fc.string({ unit: anyCharacter, maxLength: 900 })), (typed) => {
        const shown = cutQuery(cleanQuery(typed));
        expect(() => encodeURIComponent(shown)).not.toThrow();
        expect(shown.length).toBeLessThanOrEqual(longestQuery);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });

  it("too long is what a reader would count, white space aside", () => {
    expect(isTooLong("a".repeat(longestQuery))).toBe(false);
    expect(isTooLong(`${"a".repeat(longestQuery)}  `)).toBe(false);
    expect(isTooLong("a".repeat(longestQuery + 1))).toBe(true);
    expect(isTooLong(" ".repeat(10_000))).toBe(true);
    expect(cutQuery("🙂".repeat(150)).length).toBe(longestQuery);
    expect(cutQuery(`a${"🙂".repeat(150)}`).length).toBe(longestQuery - 1);
  });
});
