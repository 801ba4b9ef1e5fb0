// Fingerprints: blind to layout, typography and place; never to words, numbers, targets and alternative texts.

import { describe, expect, it } from "vitest";
import { fingerprint, isComparable } from "../../src/content/fingerprint.ts";
import { page, parseFiles } from "../support/site-files.ts";

function revisionOf(text: string, name = "a"): string {
  const found = parseFiles({ [`fr/${name}.md`]: text }).content?.pages.find((one) => one.key === name);
  if (found === undefined) throw new Error(`unreadable: ${text}`);
  return fingerprint(found);
}

const ofBody = (body: string) => revisionOf(page("La DCI", body));
const ofHeader = (header: string) => revisionOf(page("La DCI", "Texte", header));

describe("L9: the fingerprint of a French page", () => {
  it("says language, version of the rules and twelve digits", () => {
    expect(ofBody("Texte")).toMatch(/^fr-1-[0-9a-f]{12}$/);
  });

  it.each([
    ["soft wraps", "Un texte sur deux lignes.", "Un texte\nsur deux\nlignes."],
    ["blank lines", "Un\n\nDeux", "\n\nUn\n\n\n\nDeux\n\n"],
    ["bullets", "- un\n- deux", "* un\n* deux"],
    ["marks of ordered lists", "1. un\n2. deux", "1) un\n1) deux"],
    ["blank lines between the items of a list", "- un\n- deux", "- un\n\n- deux"],
    ["marks of emphasis", "Un **mot** et *un autre*", "Un __mot__ et _un autre_"],
    ["the length of a rule", "a\n\n---\n\nb", "a\n\n*****\n\nb"],
    ["the alignment of a table", "| a | b |\n|---|---|\n| c | d |", "| a   | b |\n|:--|--:|\n| c   | d |"],
    ["no-break spaces", "Qui ? 10 000 « mots » : 5 %", "Qui\u202F? 10\u202F000 «\u00A0mots\u00A0»\u00A0: 5\u00A0%"],
    ["a missing French space", "Qui ? Oui : lui !", "Qui? Oui: lui!"],
    ["entities for spaces", "Qui ? Lui.", "Qui&nbsp;? Lui."],
    ["quotation marks", "Un « mot » cité", 'Un "mot" cité'],
    ["curly quotation marks", "Un « mot » cité", "Un “mot” cité"],
    ["apostrophes", "L'ambassade", "L’ambassade"],
    ["an ellipsis", "Et...", "Et…"],
    ["composed and decomposed accents", "\u00C9t\u00E9", "E\u0301te\u0301"],
    ["a comment", "Un\n\nDeux", "Un\n\n<!-- à revoir -->\n\nDeux"],
    ["a comment in a line", "Un mot.", "Un <!-- lequel ? --> mot."],
    ["the anchor of a heading", "## Conseil\n\nTexte", "## Conseil {#avis}\n\nTexte"],
    ["a target in angle brackets or with a title", "[x](b.md)", '[x](<b.md> "titre")'],
    ["Windows line ends", "Un\n\n- deux\n- trois", "Un\r\n\r\n- deux\r\n- trois"],
  ])("does not see %s", (_name, before, after) => expect(ofBody(after)).toBe(ofBody(before)));

  it.each([
    ["order", "order: 40\n"],
    ["slug", "slug: autre\n"],
    ["dates", "reviewed: 2026-01-01\npublishFrom: 2026-01-01\n"],
    ["addresses, search engines, layout", 'aliases: ["/x"]\nnoindex: true\nlayout: page\n'],
  ])("does not see %s", (_name, header) => expect(ofHeader(header)).toBe(ofHeader("")));

  it("does not see the date shown, nor how YAML is written", () => {
    const other =
      "---\nupdated: '2020-02-02'\ndescription: >-\n  Description\n  de La DCI\n# note\ntitle: La DCI\n---\nTexte\n";
    expect(revisionOf(other)).toBe(ofHeader(""));
  });

  it("does not see the folder that the page lies in, though its relative links are typed otherwise", () => {
    const near = page("A", "[b](b.md) [c](c.md#x) ![i](../media/i.png) [d](#d) [e](https://e.org/)");
    const deep = page("A", "[b](../b.md) [c](../c.md#x) ![i](../../media/i.png) [d](#d) [e](https://e.org/)");
    expect(revisionOf(deep, "dossier/a")).toBe(revisionOf(near));
  });
});

describe("L9: the fingerprint of a French page changes", () => {
  it.each([
    ["a typo", "La coopération", "La cooperation"],
    ["a capital", "La france", "La France"],
    ["a number", "En 2017", "En 2018"],
    ["a full stop", "Un mot", "Un mot."],
    ["a link target", "[x](b.md)", "[x](c.md)"],
    ["an outside target", "[x](https://a.org/1)", "[x](https://a.org/2)"],
    ["an alternative text", "![Un pont](../media/a.png)", "![Une route](../media/a.png)"],
    ["a picture", "![Un pont](../media/a.png)", "![Un pont](../media/b.png)"],
    ["the level of a heading", "## A\n\n## B", "## A\n\n### B"],
    ["two paragraphs made one", "Un.\n\nDeux.", "Un. Deux."],
    ["two items swapped", "- un\n- deux", "- deux\n- un"],
    ["an item moved into a list of its own", "- un\n- deux", "- un\n  - deux"],
    ["a list that becomes ordered", "- un\n- deux", "1. un\n2. deux"],
    ["the first number of a list", "1. un\n2. deux", "3. un\n4. deux"],
    ["a word of a block's title", ":::callout Un\nTexte\n:::", ":::callout Une\nTexte\n:::"],
    ["a word of a table", "| a |\n|---|\n| b |", "| a |\n|---|\n| c |"],
    ["a word of code", "`a`", "`b`"],
    ["the language of a phrase", "[mot]{lang=en}", "[mot]{lang=sq}"],
  ])("with %s", (_name, before, after) => expect(ofBody(after)).not.toBe(ofBody(before)));

  it.each(["title", "menuTitle", "description"])("with a change of %s", (field) => {
    const text = page("A", "", 'menuTitle: "B"\n');
    expect(revisionOf(text.replace(new RegExp(`^${field}: "`, "m"), "$&Z"))).not.toBe(revisionOf(text));
  });

  it("is compared only with one of the same language and rules", () => {
    const revisions = ["fr-1-000000000000", "fr-2-000000000000", "en-1-000000000000", "fr-10-000000000000"];
    expect(revisions.map((one) => isComparable(one, "fr"))).toEqual([true, false, false, false]);
  });
});
