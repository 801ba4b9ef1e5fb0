// Plain words are not given to marked: what comes of them is what marked would have made.

import fc from "fast-check";
import { Marked, type Token } from "marked";
import { expect, it } from "vitest";
import { lexMarkdown } from "../../../src/content/markdown/markdown-lexer.ts";

const words = [
  "mot",
  "à",
  "l'ASI",
  '"oui"',
  "10 000",
  "a.",
  "b,",
  "c :",
  "http://a.fr",
  "www.b.al",
  "x@y.fr",
  "**gras**",
];
const others = [
  "_i_",
  "`c`",
  "[l](m.md)",
  "\\*",
  "&amp;",
  "<i>",
  "~~d~~",
  "mailto:",
  "#",
  "-",
  "1.",
  "  \n",
  "\n",
  " ",
  "\\\n",
  "|",
];

interface Plain {
  readonly type: string;
  readonly raw: string;
  readonly tokens: readonly Plain[] | undefined;
}

function withoutTexts(tokens: readonly Token[]): Plain[] {
  return tokens.map((token) => ({
    type: token.type,
    raw: token.raw,
    tokens: "tokens" in token && token.tokens !== undefined ? withoutTexts(token.tokens) : undefined,
  }));
}

const lines = [
  "mot",
  "a | b",
  "| a | b |",
  "|---|---|",
  "--- | ---",
  ":-",
  "===",
  " =",
  "---",
  "",
  "  ",
  "- a",
  "> b",
  "  c",
  "# d",
];

it("the blocks of lines in any order are those of marked: what is one line is no table and not underlined", () => {
  const text = fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(text, fc.constantFrom("", "\n"), (typed, end) => {
      const source = typed.join("\n") + end;
      expect(withoutTexts(lexMarkdown(source))).toEqual(withoutTexts(new Marked({ gfm: true }).lexer(source)));
    }),
    { numRuns: 5_000 },
  );
});

it("O2: the tokens of a text are those of marked", () => {
  const text = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, fc.constantFrom(...others)), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(text, (parts) => {
      const source = parts.join(" ");
      expect(withoutTexts(lexMarkdown(source))).toEqual(withoutTexts(new Marked({ gfm: true }).lexer(source)));
    }),
    { numRuns: 2_000 },
  );
});
