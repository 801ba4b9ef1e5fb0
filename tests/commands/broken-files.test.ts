// Broken files: never a crash, never a hang, always a place inside the file, and --fix never breaks what was sound.

import { describe, expect, it } from "vitest";
import { renderReport, reportFormats } from "../../src/reports/report.ts";
import { goodPage } from "../fixtures/broken/good-pages.ts";
import { mistakes } from "../fixtures/broken/mistakes.ts";
import { filesWith, pagePath } from "../support/check-text.ts";
import { examine } from "../support/examine-files.ts";

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
    const { problems } = await examine(filesWith(text));
    expect(problems.filter((one) => one.file === pagePath)).not.toEqual([]);
    for (const format of reportFormats) expect(renderReport({ problems, fileCount: 1 }, format, "fr")).not.toBe("");
  });
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

/** As much as a file may hold: a quarter of a megabyte. */
const filled = (line: string, size = 240_000) => line.repeat(Math.floor(size / line.length));
const wide = (unit: string) => filled(`${unit.repeat(Math.floor(19_000 / unit.length))}\n`);

describe("what once took seconds or minutes is told at once", () => {
  it.each([
    ["one backquote a line", filled("`\n")],
    ["links that are not closed", wide("[a](b ")],
    ["empty brackets", wide("[]")],
    ["brackets in pairs", wide("[a][b")],
    ["brackets in brackets", wide("[[a](b)")],
    ["addresses in brackets", wide("[a](<b")],
    ["underscores in one word", wide("_a")],
    ["exclamation marks", wide("!")],
    ["an item of nine thousand lines", `- a\n${filled("  2010 : \n")}`],
    ["decorative pictures in an item", `- a\n${filled("  ![](a){decorative}\n")}`],
    ["hash signs", filled("#\n")],
    ["tiny paragraphs", filled("a\n\n")],
    ["closing tags", filled("- </a>\n\n")],
    ["silencing comments", filled("<!-- check-off a -->a\n\n")],
    ["equal headings", filled("## a\n\n")],
    [
      "links to as many pages that are not",
      filled("[a](b.md)\n\n").replaceAll(/b(?=\.md)/g, (_, at: number) => `b${at}`),
    ],
  ])("%s", { timeout: 5_000 }, async (_what, text) => {
    const { problems } = await examine(filesWith(`${goodPage}\n\n${text}`));
    expect(problems.filter(({ file }) => file === pagePath)).not.toEqual([]);
  });
});
