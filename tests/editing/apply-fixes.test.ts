// Fixes written into bytes: only the place of each changes.

import { describe, expect, it } from "vitest";
import { applyFixes, type FixableProblem, isFixableProblem, withoutOverlaps } from "../../src/editing/apply-fixes.ts";
import { type Fix, problem } from "../../src/problem.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const fixed = (text: string, ...fixes: Fix[]) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(applyFixes({ path: "a.md", bytes: bytes(text) }, fixes).bytes);

function replace(line: number, column: number, endColumn: number, text: string): Fix {
  return { kind: "replace", line, column, endLine: line, endColumn, text };
}

describe("applyFixes", () => {
  it.each([
    ["in the middle of a line", "un deux trois", replace(1, 4, 8, "2"), "un 2 trois"],
    ["after accents, an emoji and other scripts", "é👮ë х", replace(1, 6, 7, "y"), "é👮ë y"],
    ["on a later line", "un\ndeux\ntrois", replace(2, 1, 5, "2"), "un\n2\ntrois"],
    ["with Windows line ends, which stay", "un\r\ndeux\r\n", replace(2, 1, 5, "2"), "un\r\n2\r\n"],
    ["behind a byte order mark, which stays", "\uFEFFun", replace(1, 1, 3, "1"), "\uFEFF1"],
    ["at the end of the file", "un", replace(1, 3, 3, "!"), "un!"],
    ["beyond the end of the file", "un", replace(9, 1, 4, "!"), "un!"],
    ["a byte order mark taken away", "\uFEFFun\r\n", { kind: "remove-bom" }, "un\r\n"],
    ["line ends made one kind", "\uFEFFun\r\ndeux\rtrois\n", { kind: "line-ends" }, "\uFEFFun\ndeux\ntrois\n"],
  ] as const)("E16: %s", (_, before, fix, after) => expect(fixed(before, fix)).toBe(after));

  it("E16: several at once, in whatever order they come", () => {
    const fixes: Fix[] = [replace(2, 1, 2, "B"), { kind: "line-ends" }, replace(1, 1, 2, "A"), { kind: "remove-bom" }];
    expect(fixed("\uFEFFa\r\nb\r\n", ...fixes)).toBe("A\nB\n");
  });

  it("E16: a text without fixes keeps every byte, even those that are no text", () => {
    const raw = { path: "a.md", bytes: new Uint8Array([0xef, 0xbb, 0xbf, 65, 13, 10, 0xff]) };
    expect(applyFixes(raw, []).bytes).toEqual(raw.bytes);
  });
});

describe("withoutOverlaps", () => {
  const place = { file: "a.md", line: 1, column: 1, endLine: 1, endColumn: 2, excerpt: "" };
  const faulty = (fix: Fix): FixableProblem => ({ ...problem("file/bom", place, {}), fix });
  const kept = (...fixes: Fix[]) => withoutOverlaps(fixes.map(faulty)).map(({ fix }) => fix);

  it("E16: of two that overlap the first in the file is kept; neighbours both are", () => {
    const [a, b, c] = [replace(1, 1, 5, "a"), replace(1, 4, 8, "b"), replace(1, 5, 9, "c")];
    expect(kept(c, b, a)).toEqual([a, c]);
  });

  it("E16: two at one place would write twice: one is kept", () => {
    const here = replace(1, 3, 3, "x");
    expect(kept(here, here)).toEqual([here]);
  });

  it("E16: those of the whole file go along with any other", () => {
    expect(kept(replace(1, 1, 2, "a"), { kind: "remove-bom" }, { kind: "line-ends" })).toHaveLength(3);
  });

  it("knows which problems carry a fix", () => {
    expect(isFixableProblem(faulty({ kind: "remove-bom" }))).toBe(true);
    expect(isFixableProblem(problem("file/bom", place, {}))).toBe(false);
  });
});
