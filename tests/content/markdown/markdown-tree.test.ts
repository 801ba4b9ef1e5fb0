// marked's tokens → our tree: entities, escapes, phrases, lists, tables, emphasis that does not take.

import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/content/markdown/markdown-node.ts";
import { page, parseFiles, summarise } from "../../support/site-files.ts";

function read(markdown: string): { blocks: readonly Block[]; problems: string[] } {
  const { content, problems } = parseFiles({ "fr/a.md": page("A", markdown) });
  const blocks = content?.pages.find((one) => one.key === "a")?.body.blocks ?? [];
  return { blocks, problems: summarise(problems).map((one) => one.replace("content/fr/a.md:", "")) };
}

const text = (words: string) => ({ type: "text", text: words });

describe("inline parts", () => {
  it.each([
    ["Entities &amp; escapes \\*a\\* &eacute;&nbsp;!", [text("Entities & escapes *a* é\u00A0!")]],
    [
      "**a** *b* ~~c~~ `d & **e**`",
      [
        { type: "strong" },
        text(" "),
        { type: "emphasis" },
        text(" "),
        { type: "deleted" },
        text(" "),
        { type: "code", text: "d & **e**" },
      ],
    ],
    ["a\\\nb", [text("a"), { type: "break" }, text("b")]],
    ["[Interior *x*]{lang=en}", [{ type: "phrase", lang: "en", children: [text("Interior "), { type: "emphasis" }] }]],
    ["[a]{lang=pt-BR}b", [{ type: "phrase", lang: "pt-BR" }, text("b")]],
    ["[a]{lang=x1} [b]{langue=en}", [text("[a]{lang=x1} [b]{langue=en}")]],
    ["<a@b.example>", [{ type: "link", href: "mailto:a@b.example", children: [text("a@b.example")] }]],
    ['[a](b.md "titre")', [{ type: "link", href: "b.md" }]],
    ["a:::b", [text("a:::b")]],
  ])("%j", (markdown, children) => expect(read(markdown).blocks).toMatchObject([{ type: "paragraph", children }]));
});

describe("blocks", () => {
  it.each([
    ["- a\n- b", { type: "list", isOrdered: false, isLoose: false, items: [{ children: [{ type: "plain" }] }, {}] }],
    ["3. a\n4. b", { type: "list", isOrdered: true, first: 3 }],
    ["- a\n\n- b", { type: "list", isLoose: true, items: [{ children: [{ type: "paragraph" }] }, {}] }],
    ["> a\n>\n> b", { type: "blockquote", children: [{ type: "paragraph" }, { type: "paragraph" }] }],
    ["```html\n<b>&amp;\n```", { type: "code-block", text: "<b>&amp;" }],
    ["***", { type: "rule" }],
    [
      "| a | b | c |\n|:--|:-:|--:|\n| d | e \\| f | |",
      {
        type: "table",
        alignments: ["left", "center", "right"],
        header: [[text("a")], [text("b")], [text("c")]],
        rows: [[[text("d")], [text("e | f")], []]],
      },
    ],
  ])("%j", (markdown, block) => expect(read(markdown).blocks).toMatchObject([block]));
});

describe("a block of code that nothing closes is told, for it takes in all the rest", () => {
  it.each([
    ["```\ncode\n\nsuite", ["container/unclosed 7:1-7:4"]],
    ["> ~~~ js\n> code", ["container/unclosed 7:3-7:9"]],
    ["```\ncode\n```", []],
    ["````\n```\n````", []],
    ["```\n```", []],
    ["- a\n\n  ```\n  b\n  ```\n", []],
    ["    indented", []],
  ])("%j", (markdown, expected) => expect(read(markdown).problems).toEqual(expected));
});

describe("bold that does not take", () => {
  it.each([
    ["**« mot »**s", ["structure/broken-emphasis 7:1-7:3"]],
    ["Le**« mot »** :", ["structure/broken-emphasis 7:3-7:5"]],
    ["> a\n> **« b »**c", ["structure/broken-emphasis 8:3-8:5"]],
    ["**« b »**c, puis **« d »**e", ["structure/broken-emphasis 7:1-7:3", "structure/broken-emphasis 7:18-7:20"]],
    ["un **gras", ["structure/broken-emphasis 7:4-7:6"]],
    ["un **gras ** ici", ["structure/broken-emphasis 7:4-7:6"]],
    ["« **mot** » et `**`, 2 \\*\\* 3", []],
  ])("%j", (markdown, expected) => expect(read(markdown).problems).toEqual(expected));
});
