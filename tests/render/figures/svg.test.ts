// Drawings: words broken to fit, by an estimate; nothing lost, nothing wider than it may be but a lone long word.

import { expect, it } from "vitest";
import { createBox, wrap } from "../../../src/render/figures/svg.ts";

it.each([
  ["direction commune", 400, ["direction commune"]],
  ["direction commune", 100, ["direction", "commune"]],
  ["Sub-Directorate for", 100, ["Sub-", "Directorate", "for"]],
  ["relève du niveau au-dessus", 170, ["relève du niveau", "au-dessus"]],
  ["sous-direction de la coopération", 130, ["sous-direction", "de la", "coopération"]],
  ["police - gendarmerie", 80, ["police -", "gendarmerie"]],
  ["loi 2009-971", 40, ["loi", "2009-971"]],
  ["", 100, [""]],
])("V16: %j in %d units", (text, width, expected) => expect(wrap(text, width, false)).toEqual(expected));

it("V16: a box grows with its lines, and only a word longer than the box is pressed together", () => {
  const [short, long] = ["un", "x".repeat(40)].map((text) => createBox(0, 0, 100, [{ text, isStrong: false }]));
  expect(short?.lines).toEqual([{ text: "un", isStrong: false }]);
  expect(long?.lines).toEqual([{ text: "x".repeat(40), isStrong: false, width: 84 }]);
  const two = createBox(0, 0, 100, [
    { text: "un", isStrong: true },
    { text: "deux", isStrong: false },
  ]);
  expect(two.height - (short?.height ?? 0)).toBe(19);
});
