// Content files as text: line ends, positions, and what no parser may see.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSourceFile, lineText, parseSourceFile, placeOf } from "../../src/content/source-file.ts";

const parse = (text: string | Uint8Array) =>
  parseSourceFile({ path: "content/a.md", bytes: typeof text === "string" ? new TextEncoder().encode(text) : text });

describe("a content text", () => {
  it.each(["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc", "\uFEFFa\r\nb\nc"])("%j has the lines a, b and c", (text) => {
    expect(parse(text)).toMatchObject({ file: { text: "a\nb\nc", lineStarts: [0, 2, 4] } });
  });

  it.each([
    ["a\nb", []],
    ["a\r\nb", ["file/crlf"]],
    ["a\rb", ["file/crlf"]],
    ["\uFEFFa\nb", ["file/bom"]],
    ["\uFEFFa\r\nb", ["file/bom", "file/crlf"]],
  ])("%j is read, with a fixable warning on how it was saved: %j", (text, codes) => {
    const { file, problems } = parse(text);
    expect(file).toBeDefined();
    expect(problems.map((one) => one.code)).toEqual(codes);
    expect(problems.map((one) => one.fix?.kind)).toEqual(
      codes.map((code) => (code === "file/bom" ? "remove-bom" : "line-ends")),
    );
  });

  it("may hold the spaces and letters of three languages, and emoji joined from several", () => {
    const text = "« Été »\u202F: ëç – “x” ’ 👩‍✈️\u00A0\tfin";
    expect(parse(text)).toMatchObject({ file: { text }, problems: [] });
  });

  it.each(["\u0000", "\u0008", "\u000B", "\u007F", "\u200B", "\u202E", "\u2066", "\uFEFF"])(
    "%j is refused where it stands",
    (character) => {
      const { file, problems } = parse(`Été\n👮 ${character}x`);
      expect(file).toBeUndefined();
      expect(problems).toMatchObject([{ code: "file/forbidden-character", line: 2, column: 4, endColumn: 5 }]);
    },
  );

  it("each of the invisible characters is told, up to twenty", () => {
    const places = (text: string) => parse(text).problems.map(({ line, column }) => `${line}:${column}`);
    expect(places("a\u200Bb\n\u202Ec\u0000")).toEqual(["1:2", "2:1", "2:3"]);
    expect(places("\0".repeat(1_000))).toHaveLength(20);
  });

  it.each([
    [[0xff, 0xfe, 0x61, 0x00], 1, 1],
    [[0xc3, 0xa9, 0x0d, 0x0a, 0x61, 0xe9], 2, 2],
    [[0x61, 0xed, 0xa0, 0x80], 1, 2],
  ])("bytes %j are not UTF-8 from %j:%j on", (bytes, line, column) => {
    expect(parse(new Uint8Array(bytes)).problems).toMatchObject([{ code: "file/not-utf8", line, column }]);
  });

  it("a file of exactly 256 KB is read, one byte more is not", () => {
    const lines = "x".repeat(1023).concat("\n").repeat(256);
    expect(parse(lines).problems).toEqual([]);
    expect(parse(`${lines}x`).problems.map((one) => one.code)).toEqual(["file/too-large"]);
  });

  it("a line that is too long is shown without its text", () => {
    expect(parse(`a\n${"x".repeat(20_001)}`).problems).toMatchObject([
      { code: "file/line-too-long", line: 2, column: 1, excerpt: "" },
    ]);
  });
});

describe("places", () => {
  const file = createSourceFile("content/a.md", "Été\n\n👮 ë\n");

  it.each([
    [0, 3, "1:1-1:4", "Été"],
    [3, 4, "1:4-2:1", "Été"],
    [4, 5, "2:1-3:1", ""],
    [5, 7, "3:1-3:3", "👮 ë"],
    [8, 9, "3:4-3:5", "👮 ë"],
    [10, 11, "4:1-4:1", ""],
    [99, 120, "4:1-4:1", ""],
    [-5, -9, "1:1-1:1", "Été"],
    [8, 2, "3:4-3:4", "👮 ë"],
  ])("offsets %j to %j are %s", (start, end, expected, excerpt) => {
    const place = placeOf(file, start, end);
    expect(`${place.line}:${place.column}-${place.endLine}:${place.endColumn}`).toBe(expected);
    expect(place.excerpt).toBe(excerpt);
  });

  it("give back the offset, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "é", "👮", "\n", "\r\n", "\r"), { maxLength: 60 }),
        fc.nat(60),
        (parts, at) => {
          const source = createSourceFile("content/a.md", parts.join(""));
          const offset = Math.min(at, source.text.length);
          const place = placeOf(source, offset);
          expect((source.lineStarts[place.line - 1] ?? -1) + place.column - 1).toBe(offset);
          expect(place.excerpt).toBe(source.text.split("\n")[place.line - 1]);
          expect(lineText(source, place.line)).toBe(place.excerpt);
        },
      ),
    );
  });
});
