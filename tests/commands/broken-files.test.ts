// Broken files: never a crash, never a hang, always a place inside the file, and --fix never breaks what was sound.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawFile } from "../../src/content/source-file.ts";
import { renderReport, reportFormats } from "../../src/reports/report.ts";
import { goodPage } from "../fixtures/broken/good-pages.ts";
import { mistakes } from "../fixtures/broken/mistakes.ts";
import { checkAndFix, filesWith, misplaced, pagePath } from "../support/check-text.ts";

/** Checks files and what --fix makes of them; gives the problems found first. */
async function examine(files: readonly RawFile[]) {
  const { problems, fixed, left } = await checkAndFix(files);
  expect(misplaced(files, problems)).toEqual([]);
  expect(misplaced(fixed, left)).toEqual([]);
  const sound = files.filter(({ path }) => !problems.some((one) => one.file === path && one.severity === "error"));
  expect(left.filter((one) => one.severity === "error" && sound.some(({ path }) => path === one.file))).toEqual([]);
  return { problems, fixed };
}

it("the good page has neither errors nor warnings", async () => {
  expect((await examine(filesWith(goodPage))).problems).toEqual([]);
});

describe("mistakes of editors", () => {
  it("are two hundred, each with its own name and text", () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(200);
    expect(new Set(mistakes.map(({ name }) => name)).size).toBe(mistakes.length);
    expect(new Set(mistakes.map(({ text }) => text)).size).toBe(mistakes.length);
  });

  it.each(mistakes)("$name: is told, at a place inside the page", async ({ text }) => {
    const { problems, fixed } = await examine(filesWith(text));
    expect((await checkAndFix(fixed)).fixed).toEqual(fixed);
    expect(problems.filter((one) => one.file === pagePath)).not.toEqual([]);
    for (const format of reportFormats) expect(renderReport({ problems, fileCount: 1 }, format, "fr")).not.toBe("");
  });
});

const encoder = new TextEncoder();
const good = encoder.encode(goodPage);
const spot = fc.nat({ max: good.length });
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

/** The good page cut, doubled, swapped, with bytes that are no text, and with too much of something. */
const mutation: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.tuple(spot, spot).map(([from, to]) => joined(good.subarray(0, from), good.subarray(to))),
  fc.tuple(spot, fc.nat({ max: 200 })).map(([at, length]) => joined(good.subarray(0, at + length), good.subarray(at))),
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
  fc
    .array(fc.constantFrom(...goodPage.split("\n")), { maxLength: 40 })
    .map((lines) => encoder.encode(lines.join("\n"))),
);

/** Ten pages at a time, each with its own address; fast-check prints the seed when a case fails. */
const pages = fc.array(mutation, { minLength: 10, maxLength: 10 });
const apart = (bytes: Uint8Array, index: number) =>
  Buffer.from(Buffer.from(bytes).toString("latin1").replace("slug: attache", `slug: page-${index}`), "latin1");

it.each([1, 2, 3, 4])("mutated pages, part %i of four", { timeout: 60_000 }, async () => {
  const property = fc.asyncProperty(pages, async (all) => {
    const [first = good, ...others] = all.map(apart);
    await examine(filesWith(first, ...others));
  });
  await fc.assert(property, { numRuns: 250 });
});

describe("too much of something", () => {
  it.each([
    ["the page a thousand times", goodPage.repeat(1_000)],
    ["a long header", goodPage.replace("order: 40", `order: 40\n${"# note\n".repeat(10_000)}`)],
    ["many headings", goodPage + "\n## Titre\n\nTexte\n".repeat(10_000)],
    ["many links", goodPage + "[a](b.md) ".repeat(2_000)],
    ["many open brackets", `${goodPage}\n\n${"[".repeat(19_000)}`],
    ["many stars", `${goodPage}\n\n${"*a ".repeat(6_000)}`],
    ["many quotations", `${goodPage}\n\n${"> ".repeat(9_000)}a`],
    [
      "many lists",
      `${goodPage}\n\n${Array.from({ length: 100 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n")}`,
    ],
    ["many blocks", goodPage + "\n:::callout A\n".repeat(5_000)],
    ["many columns", `${goodPage}\n\n${"|a".repeat(5_000)}|\n${"|-".repeat(5_000)}|\n`],
    ["many brackets in the header", goodPage.replace("[/ancienne", `${"[".repeat(9_000)}/ancienne`)],
    ["many spaces", goodPage.replace("order: 40", `menuTitel: a : ${" ".repeat(15_000)}b`)],
    ["nothing but NULs", "\0".repeat(100_000)],
    ["two megabytes", "mot ".repeat(500_000)],
  ])("%s", { timeout: 5_000 }, async (_what, text) => {
    const { problems } = await examine(filesWith(text));
    for (const one of problems) expect(one.file).toMatch(/^content\//);
  });
});
