// Texts as bytes in large blocks: the same bytes, none over another's.

import { expect, it } from "vitest";
import { createPlainBodies } from "../../src/render/plain-bodies.ts";

it("gives the bytes of each text, short, long, or larger than a block, and writes none over another", () => {
  const encode = createPlainBodies();
  const lengths = [0, 10, 999, 1_000, 40_000, 3_000_000, 2_000_000, 1_000, 9_000_000];
  const texts = lengths.map((length, index) => `${"é’漢x"[index % 4]}`.repeat(length));
  const bodies = texts.map(encode);
  for (const [index, text] of texts.entries())
    expect(Buffer.from(text).equals(bodies[index] ?? Buffer.of(0))).toBe(true);
});

it("lets many bodies share a block", () => {
  const encode = createPlainBodies();
  const [one, other] = ["a".repeat(2_000), "b".repeat(2_000)].map(encode);
  expect(one?.buffer).toBe(other?.buffer);
});
