// Edits of a header: the field asked for, the rest as typed.

import { describe, expect, it } from "vitest";
import type { PageFile } from "../../src/content/parse-content.ts";
import { addAlias, replaceRevision, setSlug } from "../../src/editing/header-edits.ts";
import { applyEdits, type TextEdit } from "../../src/editing/text-edits.ts";
import { page, parseFiles } from "../support/site-files.ts";

/** A page with a comment and line ends that an edit must leave; the lines of its header after an edit. */
function edited(lines: string, edit: (page: PageFile) => TextEdit[], locale = "fr"): string {
  const typed = page("A", "Texte --- suite", `# note\n${lines}`).replaceAll("\n", "\r\n");
  const path = `${locale}/a.md`;
  const found = parseFiles({ [path]: typed }).content?.pages.find(({ file }) => file.path === `content/${path}`);
  if (found === undefined) throw new Error("the page cannot be read");
  const raw = { path: found.file.path, bytes: new TextEncoder().encode(typed) };
  const text = new TextDecoder().decode(applyEdits(raw, edit(found)).bytes);
  const [before = "", after = ""] = typed.split(`# note\r\n${lines.replaceAll("\n", "\r\n")}`);
  expect(text.startsWith(`${before}# note\r\n`) && text.endsWith(after)).toBe(true);
  return text.slice(before.length + "# note\r\n".length, text.length - after.length).replaceAll("\r\n", "\n");
}

describe("addAlias", () => {
  const add = (one: PageFile) => addAlias(one, "/fr/vieux", "/fr/a");

  it.each([
    ["a header without aliases", "order: 3\n", 'order: 3\naliases: ["/fr/vieux"]\n'],
    ["an empty list", "aliases: []\n", 'aliases: ["/fr/vieux"]\n'],
    ["a list on one line", "aliases: [/x, '/y'] # anciennes\n", `aliases: [/x, '/y', "/fr/vieux"] # anciennes\n`],
    [
      "a list of lines",
      "aliases:\n  - /x\n  - /y\norder: 3\n",
      'aliases:\n  - /x\n  - /y\n  - "/fr/vieux"\norder: 3\n',
    ],
    ["an alias that is there", "aliases: [/fr/vieux]\n", "aliases: [/fr/vieux]\n"],
    ["its own new address, which gives up its place", "aliases: [/x, /fr/a]\n", 'aliases: [/x, "/fr/vieux"]\n'],
  ])("E11: %s", (_, before, after) => expect(edited(before, add)).toBe(after));
});

describe("setSlug", () => {
  it.each([
    ["a header without one", "", "nouveau", "slug: nouveau\n"],
    ["one that is there", "slug: 'ancien' # court\n", "nouveau", "slug: nouveau # court\n"],
    ["one that YAML would read as a number", "", "2027", 'slug: "2027"\n'],
    ["one that YAML would read as a truth", "", "true", 'slug: "true"\n'],
  ])("E17: %s", (_, before, slug, after) => expect(edited(before, (one) => setSlug(one, slug))).toBe(after));
});

describe("replaceRevision", () => {
  const put = (one: PageFile) => replaceRevision(one, "fr-1-bbbbbbbbbbbb");

  it.each([
    ["between its quotation marks", '"fr-1-aaaaaaaaaaaa"', '"fr-1-bbbbbbbbbbbb"'],
    ["without any", "fr-1-aaaaaaaaaaaa", "fr-1-bbbbbbbbbbbb"],
  ])("L9: %s", (_, before, after) => {
    const lines = (revision: string) => `translation:\n  revision: ${revision} # de\n  status: reviewed\n`;
    expect(edited(lines(before), put, "en")).toBe(lines(after));
  });

  it("L9: leaves a header that has none", () => {
    expect(edited("translation: { status: reviewed }\n", put, "en")).toBe("translation: { status: reviewed }\n");
  });
});
