// --fix: what can be put right is, and nothing else of the file changes, byte for byte.

import { describe, expect, it } from "vitest";
import { type Check, fixContent } from "../../src/commands/check/fix-content.ts";
import type { RawFile } from "../../src/content/source-file.ts";
import { applyFixes, withoutOverlaps } from "../../src/editing/apply-fixes.ts";
import { checkFiles } from "../../src/live/load-site.ts";
import { type Fix, problem, wholeFile } from "../../src/problem.ts";
import { problemCases } from "../support/problem-cases.ts";
import { definitions, origin, page, siteFiles, someDay } from "../support/site-files.ts";

const options = { contentFolder: "content", viewsFolder: "views", origin, isPreview: true };
const check: Check = async (files) => checkFiles({ files, problems: [], definitions }, options, someDay);
const textOf = (files: readonly RawFile[], path: string) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(files.find((file) => file.path === path)?.bytes);

/** Runs the fixes over a tiny site; gives the text of fr/a.md afterwards. */
async function fixed(files: Parameters<typeof siteFiles>[0]) {
  const before = siteFiles(files);
  const { checked, changes, fixedCount } = await fixContent(before, check);
  const after = before.map((file) => changes.find(({ path }) => path === file.path) ?? file);
  return { checked, changes, fixedCount, after, text: textOf(after, "content/fr/a.md") };
}

const replace = (line: number, column: number, endLine: number, endColumn: number, text: string): Fix => ({
  kind: "replace",
  line,
  column,
  endLine,
  endColumn,
  text,
});

describe("applyFixes", () => {
  const apply = (text: string, ...fixes: Fix[]) => {
    const { bytes } = applyFixes({ path: "a", bytes: new TextEncoder().encode(text) }, fixes);
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  };

  it.each([
    ["the first word", "un deux\ntrois", replace(1, 1, 1, 3, "UN"), "UN deux\ntrois"],
    ["after an emoji", "👮 ici", replace(1, 4, 1, 7, "là"), "👮 là"],
    ["after a byte order mark", "\uFEFFun", replace(1, 1, 1, 3, "deux"), "\uFEFFdeux"],
    ["with Windows line ends", "a\r\nb c\r\nd", replace(2, 3, 2, 4, "x"), "a\r\nb x\r\nd"],
    ["with lone returns", "a\rb\rc", replace(3, 1, 3, 2, "x"), "a\rb\rx"],
    ["over lines", "a\r\nb\r\nc", replace(1, 2, 3, 1, " "), "a c"],
    ["at the end", "ab", replace(1, 3, 1, 3, "c"), "abc"],
    ["beyond the end", "ab\n", replace(9, 1, 9, 5, "c"), "ab\nc"],
    ["the mark itself", "\uFEFFa\r\n", { kind: "remove-bom" } as const, "a\r\n"],
    ["the line ends", "\uFEFFa\r\nb\rc\n", { kind: "line-ends" } as const, "\uFEFFa\nb\nc\n"],
  ])("%s", (_where, before, fix, after) => expect(apply(before, fix)).toBe(after));

  it("several at once, in any order", () => {
    const fixes = [replace(2, 1, 2, 2, "B"), replace(1, 1, 1, 2, "A"), { kind: "remove-bom" } as const];
    expect(apply("\uFEFFa\r\nb", ...fixes, { kind: "line-ends" })).toBe("A\nB");
  });

  it("of two that overlap, the first goes first", () => {
    const all = [
      replace(1, 3, 1, 6, "x"),
      replace(1, 1, 1, 4, "y"),
      replace(1, 6, 1, 7, "z"),
      replace(1, 6, 1, 6, "é"),
    ];
    const found = all.map((fix) => ({ ...problem("header/tab", wholeFile("a"), {}), fix }));
    expect(withoutOverlaps(found).map(({ fix }) => fix)).toEqual([all[1], all[2]]);
  });
});

const header = (lines: string) =>
  `---\n# note\ntitle: 'Ça'   # titre\n${lines}description: "D"\nupdated: 2026-11-23\n---\n\nTexte\n`;

describe("each fix", () => {
  it.each([
    ["a colon", "menuTitle: DCI : présentée\n", 'menuTitle: "DCI : présentée"\n'],
    ["a colon and a comment", "menuTitle: A : b   # note : x\n", 'menuTitle: "A : b"   # note : x\n'],
    ["a colon, an apostrophe and a backslash", "menuTitle: L'un : \\b\n", "menuTitle: 'L''un : \\b'\n"],
    ["tabs", "translation:\n\tstatus: reviewed\n \t# x\n", "translation:\n  status: reviewed\n   # x\n"],
    ["a field", "menuTitel: A\n", "menuTitle: A\n"],
    ["a field in quotation marks", '"menuTitel" : A\n', "menuTitle : A\n"],
    ["a date", "reviewed: 12/06/2017 # relu\n", "reviewed: 2017-06-12 # relu\n"],
  ])("%s: the rest of the file is the same", async (_what, before, after) => {
    for (const save of [(text: string) => text, (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`]) {
      const wrong = { "fr/a.md": save(header(before)) };
      const { fixedCount, text, checked } = await fixed(wrong);
      const isWindows = save("") !== "";
      expect(text).toBe(header(after));
      expect(fixedCount).toBe(isWindows ? 3 : 1);
      expect(checked.problems.filter((one) => one.fix !== undefined)).toEqual([]);
    }
  });

  it("several faults of one header, one after the other", async () => {
    const { text } = await fixed({ "fr/a.md": header("menuTitel: A : b\ntranslaton:\n\tstatus: reviewed\n") });
    expect(text).toBe(header('menuTitle: "A : b"\ntranslation:\n  status: reviewed\n'));
  });

  it.each(Object.entries(problemCases).filter(([, { symlinks }]) => symlinks === undefined))(
    "%s: fixed or left alone, and the second time there is nothing to do",
    async (_code, one) => {
      const before = siteFiles(one.files);
      const first = await fixContent(before, check);
      const after = before.map((file) => first.changes.find(({ path }) => path === file.path) ?? file);
      const second = await fixContent(after, check);
      expect([second.changes, second.fixedCount]).toEqual([[], 0]);
      expect(first.changes.length > 0).toBe(first.fixedCount > 0);
    },
  );
});

describe("a fix that would make things worse is not made", () => {
  it.each([
    ["the right name is taken", { "fr/a.md": header("menuTitel: A\nmenuTitle: B\n") }],
    ["the value does not fit", { "fr/a.md": header("ordre: premier\n") }],
    ["another page would lose its address", { "fr/a.md": page("A", "", "slg: b\n"), "fr/b.md": page("B") }],
  ])("%s", async (_why, files) => {
    const { changes, fixedCount, checked } = await fixed(files);
    expect([changes, fixedCount]).toEqual([[], 0]);
    expect(checked.problems.map((one) => one.code)).toContain("header/unknown-field");
  });

  it("and the others of the same round are", async () => {
    const { text, fixedCount, after } = await fixed({
      "fr/a.md": page("A", "", "slg: b\nmenuTitel: A\n"),
      "fr/b.md": page("B"),
      "fr/c.md": page("C", "", "menuTitel: C\n"),
    });
    expect(text).toBe(page("A", "", "slg: b\nmenuTitle: A\n"));
    expect(textOf(after, "content/fr/c.md")).toBe(page("C", "", "menuTitle: C\n"));
    expect(fixedCount).toBe(2);
  });

  it("only in the files that are wanted", async () => {
    const files = siteFiles({ "fr/a.md": page("A", "", "menuTitel: A\n"), "fr/b.md": page("B", "", "menuTitel: B\n") });
    const { changes } = await fixContent(files, check, (file) => file.endsWith("b.md"));
    expect(changes.map(({ path }) => path)).toEqual(["content/fr/b.md"]);
  });
});
