// Ten thousand mutated pages: never a crash, always a place inside the file, and --fix never breaks what was sound.

import fc from "fast-check";
import { expect, it } from "vitest";
import { shortPages } from "../fixtures/broken/good-pages.ts";
import { filesWith } from "../support/check-text.ts";
import { examine } from "../support/examine-files.ts";

const encoder = new TextEncoder();
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const marks = [
  "---\n",
  ":::",
  "```",
  "](",
  "![",
  "> ",
  "- ",
  "\t",
  "\r",
  "\0",
  "\uFEFF",
  "é",
  "👮",
  "{#",
  "<!--",
  "|",
  "#",
  "**",
  '"',
  ": ",
  "[",
  "{",
];

/** A good page cut, doubled, swapped, with bytes that are no text, and with too much of something. */
function mutationOf(text: string): fc.Arbitrary<Uint8Array> {
  const good = encoder.encode(text);
  const spot = fc.nat({ max: good.length });
  return fc.oneof(
    fc.tuple(spot, spot).map(([from, to]) => joined(good.subarray(0, from), good.subarray(to))),
    fc
      .tuple(spot, fc.nat({ max: 200 }))
      .map(([at, length]) => joined(good.subarray(0, at + length), good.subarray(at))),
    fc
      .tuple(spot, fc.nat({ max: 100 }), fc.nat({ max: 100 }))
      .map(([at, one, two]) =>
        joined(
          good.subarray(0, at),
          good.subarray(at + one, at + one + two),
          good.subarray(at, at + one),
          good.subarray(at + one + two),
        ),
      ),
    fc
      .tuple(spot, fc.uint8Array({ maxLength: 4 }))
      .map(([at, bytes]) => joined(good.subarray(0, at), bytes, good.subarray(at))),
    fc
      .tuple(spot, fc.constantFrom(...marks), fc.integer({ min: 1, max: 40 }))
      .map(([at, mark, times]) => joined(good.subarray(0, at), encoder.encode(mark.repeat(times)), good.subarray(at))),
    fc.array(fc.constantFrom(...text.split("\n")), { maxLength: 40 }).map((lines) => encoder.encode(lines.join("\n"))),
  );
}

it.each(shortPages)("E16: the page to mutate has neither errors nor warnings: %#", async (text) => {
  // The picture in the folder is on one of the pages only.
  const { problems } = await examine(filesWith(text));
  expect(problems.filter(({ code }) => code !== "image/orphan")).toEqual([]);
});

/** Twenty pages at a time, each with its own address; fast-check prints the seed when a case fails. */
const pages = fc.array(fc.oneof(...shortPages.map(mutationOf)), { minLength: 20, maxLength: 20 });
const apart = (bytes: Uint8Array, index: number) =>
  Buffer.from(Buffer.from(bytes).toString("latin1").replace("slug: attache", `slug: page-${index}`), "latin1");

it.each([1, 2, 3, 4])("E16: mutated pages, part %i of four", { timeout: 120_000 }, async () => {
  const property = fc.asyncProperty(pages, async (all) => {
    const [first = new Uint8Array(), ...others] = all.map(apart);
    await examine(filesWith(first, ...others));
  });
  await fc.assert(property, { numRuns: 125 });
});
