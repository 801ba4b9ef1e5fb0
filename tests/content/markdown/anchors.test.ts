// Heading ids: ASCII, unique, never those of the page's furniture.

import fc from "fast-check";
import { expect, it } from "vitest";
import { isValidAnchor, slugify, uniqueAnchor } from "../../../src/content/markdown/anchors.ts";

it.each([
  ["Échange d’informations", "echange-d-informations"],
  ["Œuvre, cœur & ægide", "oeuvre-coeur-aegide"],
  ["Shërbimi i Sigurisë – Tiranë", "sherbimi-i-sigurise-tirane"],
  ["  2010 : création (DCI) ", "2010-creation-dci"],
  ["👮", ""],
])("slugify(%j) is %j", (text, slug) => expect(slugify(text)).toBe(slug));

it.each([
  ["crises", true],
  ["axe-4", true],
  ["Crises", false],
  ["été", false],
  ["a--b", false],
  ["-a", false],
  ["", false],
  ["a b", false],
  ["site-menu", false],
])("the anchor %j is valid: %j", (id, isValid) => expect(isValidAnchor(id)).toBe(isValid));

it.each([
  ["Un", [], "un"],
  ["Un", ["un"], "un-2"],
  ["Un", ["un", "un-2"], "un-3"],
  ["👮", [], "section"],
  ["Site menu", [], "section-site-menu"],
])("%j among %j becomes %j", (text, taken, id) => expect(uniqueAnchor(text, new Set(taken))).toBe(id));

it("whatever the heading, its id is valid and not taken", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const first = uniqueAnchor(text, new Set());
      const second = uniqueAnchor(text, new Set([first]));
      return isValidAnchor(first) && isValidAnchor(second) && first !== second;
    }),
  );
});
