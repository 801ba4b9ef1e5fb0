// Markdown bodies: where links and pictures stand, what is refused, and limits that no text gets past.

import { describe, expect, it } from "vitest";
import { page, parseFiles, renderFiles, summarise } from "../../support/site-files.ts";

function read(markdown: string) {
  const { content, problems } = parseFiles({ "fr/a.md": page("A", markdown) });
  const found = content?.pages.find((one) => one.key === "a");
  const text = found?.file.text ?? "";
  const shown = (spots: readonly { start: number; end: number }[]) =>
    spots.map(({ start, end }) => text.slice(start, end));
  const { blocks = [], links = [], images = [], headings = [] } = found?.body ?? {};
  return {
    blocks,
    headings,
    links: shown(links),
    images: shown(images),
    targets: [...links, ...images].map((one) => one.target),
    problems: summarise(problems).map((one) => one.replace("content/fr/a.md:", "")),
  };
}

describe("links and pictures are found where they are typed", () => {
  it.each([
    ["text", "Été 👮 [a](b.md), *[c](d.md)*", ["[a](b.md)", "[c](d.md)"]],
    ["equal links", "[a](a.md) [a](a.md)\n[a](a.md)", ["[a](a.md)", "[a](a.md)", "[a](a.md)"]],
    [
      "nested lists",
      "- a\n  b\n  [c](d.md)\n    - e\n      [f](g.md)\n- [h](i.md)",
      ["[c](d.md)", "[f](g.md)", "[h](i.md)"],
    ],
    ["loose lists", "1. a\n\n   b [c](d.md)\n\n2. [e](f.md)", ["[c](d.md)", "[e](f.md)"]],
    ["quotes", "> a\n> b\n> c\n> [d](e.md)\n\n[f](g.md)", ["[d](e.md)", "[f](g.md)"]],
    ["quotes in lists", "- > a\n  > [b](c.md)\n- [d](e.md)", ["[b](c.md)", "[d](e.md)"]],
    ["tables", "| a | b |\n|---|:-:|\n| x \\| y | [c](d.md) |\n| | [e](f.md) |", ["[c](d.md)", "[e](f.md)"]],
    ["a cell with a bar", "| a |\n|---|\n| [x \\| y](c.md) [d](e.md) |", ["[x \\| y](c.md)", "[d](e.md)"]],
    [
      "containers",
      ":::callout T\n[a](b.md)\n:::details U\n- [c](d.md)\n:::\n[e](f.md)\n:::",
      ["[a](b.md)", "[c](d.md)", "[e](f.md)"],
    ],
    ["containers in lists", "- a\n\n  :::callout T\n  [b](c.md)\n  :::\n- [d](e.md)", ["[b](c.md)", "[d](e.md)"]],
    ["containers in quotes", "> :::callout T\n> [a](b.md)\n> :::", ["[a](b.md)"]],
    ["headings", "## [a](b.md) {#c}", ["[a](b.md)"]],
    ["bare addresses", "<https://a.example> https://b.example", ["<https://a.example>", "https://b.example"]],
    ["reference links", "[a][r], [r]\n\n[r]: b.md", ["[a][r]", "[r]"]],
    ["line breaks", "a  \n[b](c.md)\\\n[d](e.md)", ["[b](c.md)", "[d](e.md)"]],
  ])("%s", (_name, markdown, expected) => expect(read(markdown).links).toEqual(expected));

  it("pictures too, in lists, tables and links", () => {
    const { images, links } = read("- ![é](a.png)\n\n| ![b](c.png) |\n|---|\n\n[![d](e.png)](f.md)");
    expect(images).toEqual(["![é](a.png)", "![b](c.png)", "![d](e.png)"]);
    expect(links).toEqual(["[![d](e.png)](f.md)"]);
  });

  it("targets are read with their entities, and written in code they are none", () => {
    expect(read("[a](b&amp;c.md) `[d](e.md)`\n\n```\n[f](g.md)\n```").targets).toEqual(["b&c.md"]);
  });
});

describe("HTML", () => {
  it.each([
    ["a <b>c</b>", ["structure/raw-html 7:3-7:6"]],
    ["<div>\n\na\n\n</div>", ["structure/raw-html 7:1-7:6"]],
    ["a</b>", ["structure/raw-html 7:2-7:6"]],
    ["<script>\nalert(1)\n</script>", ["structure/raw-html 7:1-7:9"]],
    ["- a\n  <br>", ["structure/raw-html 8:3-8:7"]],
    ["| a |\n|---|\n| <u>b</u> |", ["structure/raw-html 9:3-9:6"]],
    ["<!-- a --> b <!-- c -->", ["structure/raw-html 7:1-7:24"]],
    ["a\n\n<!-- b\n\nc", ["structure/raw-html 9:1-9:7"]],
    ["`<b>` \\<b> &lt;b&gt; 1 < 2", []],
    ["```\n<b>\n```", []],
  ])("%j", (markdown, expected) => expect(read(markdown).problems).toEqual(expected));

  it("comments are notes of the editor and vanish", () => {
    const { problems, blocks } = read("a <!-- b --> c\n\n<!-- d\nd -->\n\n<!-- e --><!-- f -->");
    expect(problems).toEqual([]);
    expect(blocks).toMatchObject([{ type: "paragraph", children: [{ type: "text", text: "a  c" }] }]);
  });
});

describe("headings", () => {
  it.each([
    ["## A\n\n### B\n\n## C\n\n### D\n\n#### E", []],
    ["### A", ["structure/heading-jump 7:1-7:6"]],
    ["## A\n\n#### B\n\n#### C", ["structure/heading-jump 9:1-9:7"]],
    ["# A\n\n## B", ["structure/title-in-body 7:1-7:4"]],
    ["A\n===", ["structure/title-in-body 7:1-8:4"]],
    ["## {#a}", ["structure/empty-heading 7:1-7:8"]],
    ["## A {#site-menu}", ["structure/bad-anchor 7:6-7:18"]],
    ["> ## A {#a b}", ["structure/bad-anchor 7:8-7:14"]],
    ["## A\n\n## B {#a}", ["structure/duplicate-anchor 9:6-9:10"]],
  ])("%j", (markdown, expected) => expect(read(markdown).problems).toEqual(expected));

  it("have the id given, or one made from their words that differs from all others", () => {
    const { headings } = read("## Été {#ete}\n\n## Été ##\n\n## **Un** `deux` {#x} ##\n\n## Été");
    expect(headings.map((one) => one.id)).toEqual(["ete", "ete-2", "x", "ete-3"]);
  });
});

describe("limits", () => {
  const deepList = (depth: number) =>
    Array.from({ length: depth }, (_, level) => `${"  ".repeat(level)}- a`).join("\n");
  const containers = (depth: number) => `${":::callout\n".repeat(depth)}a\n${":::\n".repeat(depth)}`;

  it.each([
    ["21 quotes", "> ".repeat(21), "7:1-7:2"],
    ["21 list marks", "- ".repeat(21), "7:1-7:2"],
    ["a list 60 deep", deepList(60), "47:1-47:2"],
    ["21 containers", containers(21), "27:1-27:2"],
    ["fifty thousand containers never closed", ":::a\n".repeat(50_000), "27:1-27:2"],
  ])("%s are refused in their place", (_name, markdown, at) => {
    expect(read(markdown).problems).toEqual([`structure/too-deep ${at}`]);
  });

  it.each([
    ["emphasis in emphasis", `a\n\n${"**a *b ".repeat(500)}c`, "9:1-9:2"],
    ["emphasis over many lines", `${"**a *b\n".repeat(500)}c`, "7:1-7:2"],
    ["a paragraph of eleven pages", "été ".repeat(2_501), "7:1-7:2"],
    ["its lines in an item", `- a\n- ${`${"été ".repeat(500)}\n  `.repeat(6)}`, "8:3-8:4"],
    ["its words in a cell", `| a |\n|---|\n| b |\n| ${"été ".repeat(2_501)}|`, "10:3-10:4"],
    ["its words in a heading", `> ## ${"été ".repeat(2_501)}`, "7:6-7:7"],
    ["a word of two thousand letters and one", `a ${"x".repeat(2_001)}`, "7:1-7:2"],
    ["ten thousand lines", "a\n\n".repeat(5_001), "10007:1-10007:2"],
    ["a list of a thousand items and one", `a\n\n${"* a\n".repeat(1_001)}`, "9:1-9:2"],
    ["sixty thousand letters without an empty line", `a\n\n${`${"a ".repeat(5_000)}\n`.repeat(6)}`, "9:1-9:2"],
    ["brackets", `${"[".repeat(9_000)}a${"](b)".repeat(2_500)}`, "7:1-7:2"],
    ["brackets over many lines", "[\n".repeat(20_000), "7:1-7:2"],
    ["pictures", `${"![".repeat(4_000)}a${"](b)".repeat(2_500)}`, "7:1-7:2"],
    ["less-than signs", "<".repeat(19_000), "7:1-7:2"],
    ["ampersands", "&".repeat(19_000), "7:1-7:2"],
    ["backquotes, ever more", Array.from({ length: 150 }, (_, index) => "`".repeat(index + 1)).join(" "), "7:1-7:2"],
    ["language marks", `${"[a]{lang=".repeat(2_000)}`, "7:1-7:2"],
  ])("%s: too long, told where the paragraph starts", (_name, markdown, at) => {
    expect(read(markdown).problems).toEqual([`structure/too-long ${at}`]);
  });

  it.each([
    ["20 quotes", "> ".repeat(20).concat("a")],
    ["a list 20 deep", deepList(20)],
    ["20 containers", containers(20)],
    ["a list of a thousand items", "* a\n".repeat(1_000)],
    ["emphasis 330 deep", `${"**a *b ".repeat(165)}c${" b* a**".repeat(165)}`],
    ["a table of bold words", `| a | b |\n|---|---|\n${"| **c** | d_e_f |\n".repeat(400)}`],
  ])("%s are read and rendered", async (_name, markdown) => {
    expect(read(markdown).problems).toEqual([]);
    await expect(renderFiles({ "fr/a.md": page("A", markdown) })).resolves.toBeDefined();
  });

  it.each([
    ["brackets", `${"[".repeat(300)}a${"](b)".repeat(300)}`],
    ["brackets over many lines", "[\n".repeat(1_000)],
    ["pictures", `${"![".repeat(300)}a${"](b)".repeat(300)}`],
    ["less-than signs", "<".repeat(1_000)],
    ["ampersands", "&".repeat(2_000)],
    ["backquotes", Array.from({ length: 40 }, (_, index) => "`".repeat(index + 1)).join(" ")],
    ["columns", `${"| a ".repeat(3_000)}|\n${"|---".repeat(3_000)}|`],
    ["blank lines", "\n".repeat(200_000)],
    ["language marks", `${"[a]{lang=".repeat(200)}`],
  ])("%s by the hundred are only text", (_name, markdown) => {
    expect(read(markdown).problems.filter((one) => !one.startsWith("link/"))).toEqual([]);
  });
});
