// `:::component` blocks: every wrong use is a problem, every right one gives its parameters.

import { describe, expect, it } from "vitest";
import { page, parseFiles, summarise } from "../../support/site-files.ts";

function read(markdown: string) {
  const { content, problems } = parseFiles({ "fr/a.md": page("A", markdown) });
  const blocks = content?.pages.find((one) => one.key === "a")?.body.blocks ?? [];
  return { blocks, problems, summary: summarise(problems).map((one) => one.replace("content/fr/a.md:", "")) };
}

describe("a block that is right", () => {
  it.each([
    [":::callout À noter\na\n:::", "callout", { title: "À noter" }],
    [":::callout\na\n:::", "callout", {}],
    [":::alert {kind=warning} Titre : oui\na\n:::", "alert", { kind: "warning", title: "Titre : oui" }],
    [':::quote {author="A. B" source="Arrêté"}\na\n:::', "quote", { author: "A. B", source: "Arrêté" }],
    [":::: highlight\na\n::::", "highlight", {}],
    ["   :::highlight   \na\n   :::", "highlight", {}],
    [":::callout Un {#deux}\na\n:::", "callout", { title: "Un {#deux}" }],
  ])("%j", (markdown, name, params) => {
    const { blocks, summary } = read(markdown);
    expect(summary).toEqual([]);
    expect(blocks).toMatchObject([{ type: "container", name, params }]);
  });

  it("may hold others, and code in which three colons mean nothing", () => {
    const { blocks, summary } = read(":::callout\n:::details T\n```\n:::\n:::inconnu\n```\n:::\nb\n:::\n\nc");
    expect(summary).toEqual([]);
    expect(blocks).toMatchObject([
      { name: "callout", children: [{ name: "details", children: [{ type: "code-block" }] }, { type: "paragraph" }] },
      { type: "paragraph" },
    ]);
  });

  it("may follow a line of text, stand in a list or in a quote", () => {
    expect(read("a\n:::highlight\nb\n:::").blocks).toMatchObject([{ type: "paragraph" }, { name: "highlight" }]);
    expect(read("- a\n  :::highlight\n  b\n  :::").blocks).toMatchObject([
      { items: [{ children: [{ type: "plain" }, { name: "highlight" }] }] },
    ]);
    expect(read("> :::highlight\n> b\n> :::").blocks).toMatchObject([{ children: [{ name: "highlight" }] }]);
  });
});

describe("a block that is wrong", () => {
  it.each([
    [":::calout A\na\n:::", ["container/unknown 7:1-7:12"]],
    [":::toString\na\n:::", ["container/unknown 7:1-7:12"]],
    [":::tile\na\n:::", ["container/unknown 7:1-7:8"]],
    [":::callout\na", ["container/unclosed 7:1-7:11"]],
    [":::callout\n:::details T\na\n:::\nb", ["container/unclosed 7:1-7:11"]],
    [":::callout\n```\n:::\n", ["container/unclosed 8:1-8:4"]],
    ["a\n\n:::", ["container/stray-close 9:1-9:4"]],
    [":::highlight\na\n:::\n:::\n", ["container/stray-close 10:1-10:4"]],
    ["- a\n  :::\n- b", ["container/stray-close 8:3-8:6"]],
    [":::highlight {kind=info}\na\n:::", ["container/unknown-parameter 7:15-7:20"]],
    [":::alert {kind=info genre=x}\na\n:::", ["container/unknown-parameter 7:21-7:27"]],
    ["- :::alert {kind=rouge}\n  a\n  :::", ["container/bad-value 7:18-7:23"]],
    [":::alert {info}\na\n:::", ["container/bad-parameters 7:11-7:15"]],
    [":::alert kind=info\na\n:::", ["container/bad-parameters 7:10-7:19"]],
    [":::alert Titre {kind=info}\na\n:::", ["container/bad-parameters 7:16-7:27"]],
    [":::alert {kind=info, x} T\na\n:::", ["container/bad-value 7:16-7:21", "container/bad-parameters 7:22-7:23"]],
    [":::figure\na\n:::", ["container/missing-title 7:1-7:10"]],
    [":::highlight Été 👮\na\n:::", ["container/unexpected-title 7:14-7:20"]],
    [":::highlight\n:::", ["container/empty 7:1-7:13"]],
    [":::highlight\n\n \n:::", ["container/empty 7:1-7:13"]],
  ])("%j", (markdown, expected) => expect(read(markdown).summary).toEqual(expected));

  it("suggests the name that was meant, among those that editors may use", () => {
    const [found] = read(":::timelime\na\n:::").problems;
    expect(found?.params).toEqual({
      name: "timelime",
      near: "timeline",
      known: "alert, callout, details, figure, highlight, quote, timeline",
    });
  });

  it("still has its text checked", () => {
    expect(read(":::calout\n# A\n:::").summary).toEqual([
      "container/unknown 7:1-7:10",
      "structure/title-in-body 8:1-8:4",
    ]);
  });
});

describe("dated lists", () => {
  it("read years, months and days, and keep the marks of the text", () => {
    const { blocks, summary } = read(
      ":::timeline\n- 1961 : a [b](index.md)\n- 2014-06: **c**\n\n- 2010-09-01 :  d\n:::",
    );
    expect(summary).toEqual([]);
    expect(blocks).toMatchObject([
      {
        items: [
          { date: "1961", children: [{ text: "a " }, { type: "link" }] },
          { date: "2014-06", children: [{ text: "" }, { type: "strong" }] },
          { date: "2010-09-01", children: [{ text: "d" }] },
        ],
      },
    ]);
  });

  it.each([
    ["- 2010 a", "container/bad-date 8:1-8:9"],
    ["- 2010-13 : a", "container/bad-date 8:1-8:14"],
    ["- 2010-02-30 : a", "container/bad-date 8:1-8:17"],
    ["- 10/09/2010 : a", "container/bad-date 8:1-8:17"],
    ["- **2010** : a", "container/bad-date 8:1-8:15"],
    ["Texte", "container/not-a-dated-list 7:1-7:12"],
    ["- 2010 : a\n\nTexte", "container/not-a-dated-list 7:1-7:12"],
    ["- 2010 : a\n  - b", "container/not-a-dated-list 8:1-9:6"],
    ["- 2010 : a\n\n  b", "container/not-a-dated-list 8:1-10:4"],
  ])("%j", (items, expected) => expect(read(`:::timeline\n${items}\n:::`).summary).toEqual([expected]));
});
