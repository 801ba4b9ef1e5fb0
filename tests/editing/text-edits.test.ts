// Edits by offset: only what is named changes, whatever the byte order mark and the line ends.

import { expect, it } from "vitest";
import { createSourceFile } from "../../src/content/source-file.ts";
import { applyEdits } from "../../src/editing/text-edits.ts";

const edit = (original: string, ...edits: readonly (readonly [searched: string, text: string])[]) => {
  const { text } = createSourceFile("a", original);
  const found = edits.map(([searched, replacement]) => {
    const start = text.indexOf(searched);
    return { start, end: start + searched.length, text: replacement };
  });
  const file = { path: "a", bytes: new TextEncoder().encode(original) };
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(applyEdits(file, found).bytes);
};

it.each([
  ["plain", "été\nb 👮 c\nd", "été\nB 👮 C\nd"],
  ["Windows", "\uFEFFété\r\nb 👮 c\r\nd", "\uFEFFété\r\nB 👮 C\r\nd"],
  ["mixed", "été\r\nb 👮 c\nd\r", "été\r\nB 👮 C\nd\r"],
])("%s: the rest stays byte for byte", (_, before, after) => expect(edit(before, ["c", "C"], ["b", "B"])).toBe(after));

it("a new line ends as the lines of the file do", () => {
  expect(edit("a\r\nb\r\n", ["b", "x\ny"])).toBe("a\r\nx\r\ny\r\n");
  expect(edit("a\nb\n", ["b", "x\ny"])).toBe("a\nx\ny\n");
});

it("a replaced line end goes whole", () => expect(edit("a\r\nb\r\nc", ["a\nb", "x"])).toBe("x\r\nc"));

it("the same edit twice counts once; edits that overlap are a fault of ours", () => {
  expect(edit("abc", ["b", "x"], ["b", "x"])).toBe("axc");
  expect(() => edit("abc", ["ab", "x"], ["bc", "y"])).toThrow("overlapping");
});

it("without edits the very same file comes back", () => {
  const file = { path: "a", bytes: new Uint8Array([0xff]) };
  expect(applyEdits(file, [])).toBe(file);
});
