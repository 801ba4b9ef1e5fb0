// Links kept right when pages move: only targets change, as they were typed.

import { describe, expect, it } from "vitest";
import { addressLinkEdits, menuEdits, movedPath, relativeLinkEdits } from "../../src/editing/link-edits.ts";
import { applyEdits } from "../../src/editing/text-edits.ts";
import { page, parseFiles, type siteFiles } from "../support/site-files.ts";

const moved = new Map([
  ["b", "dossier/c"],
  ["a", "a"],
]);

function contentOf(files: Parameters<typeof siteFiles>[0]) {
  const { content } = parseFiles(files);
  if (content === undefined) throw new Error("no content");
  return content;
}

function afterMove(body: string, keys = moved): string {
  const files = { "fr/a.md": page("A", body), "fr/b.md": page("B"), "media/plan.png": new Uint8Array([1]) };
  const content = contentOf(files);
  const source = content.pages.find(({ key }) => key === "a");
  if (source === undefined) throw new Error("no page");
  return rewritten(page("A", body), relativeLinkEdits(source, content, keys)).slice(page("A").trimEnd().length + 2, -1);
}

function rewritten(text: string, edits: Parameters<typeof applyEdits>[1]): string {
  const raw = { path: "content/fr/a.md", bytes: new TextEncoder().encode(text) };
  return new TextDecoder().decode(applyEdits(raw, edits).bytes);
}

describe("relativeLinkEdits", () => {
  it.each([
    ["a link", "[b](b.md)", "[b](dossier/c.md)"],
    ["a link with an anchor and a title", '[b](b.md#un "B")', '[b](dossier/c.md#un "B")'],
    ["a link written with ./", "[b](./b.md)", "[b](./dossier/c.md)"],
    ["a link in angles", "[b](<b.md>)", "[b](<dossier/c.md>)"],
    ["a link that names a definition", "[b][x]\n\n[x]: b.md", "[b][x]\n\n[x]: dossier/c.md"],
    ["words that look like the target", "b.md [b.md](b.md)", "b.md [b.md](dossier/c.md)"],
    ["another language's page", "[b](../en/b.md)", "[b](../en/dossier/c.md)"],
    ["links that do not move", "[x](x.md) [y](#un) [z](https://a.fr/b.md)", undefined],
  ])("E11: %s", (_, before, after = before) => expect(afterMove(before)).toBe(after));

  it("E11: a page that moves itself keeps its links and pictures", () => {
    const keys = new Map([["a", "dossier/a"]]);
    expect(afterMove("[b](b.md) ![plan](../media/plan.png)", keys)).toBe("[b](../b.md) ![plan](../../media/plan.png)");
  });
});

it("E11: addresses typed as such follow, with their anchors", () => {
  const body = "[b](/fr/b#un) [c](/fr/bc) [d](/fr/b)";
  const source = contentOf({ "fr/a.md": page("A", body) }).pages.find(({ key }) => key === "a");
  if (source === undefined) throw new Error("no page");
  const edits = addressLinkEdits(source, new Map([["/fr/b", "/fr/c"]]));
  expect(rewritten(page("A", body), edits)).toContain("[b](/fr/c#un) [c](/fr/bc) [d](/fr/c)");
});

it("E11: the menus of content/site.yml follow, with their comments", () => {
  const settings = `locales:
  - { code: fr, name: Français }
menus: { secondary: ["b", a], footer: [b] } # menus
`;
  const content = contentOf({
    "site.yml": settings,
    "fr/a.md": page("A"),
    "fr/b.md": page("B"),
    "words/en.yml": null,
    "words/sq.yml": null,
  });
  expect(rewritten(settings, menuEdits(content, new Map([["b", "dossier/c"]])))).toContain(
    `menus: { secondary: ["dossier/c", a], footer: [dossier/c] } # menus`,
  );
});

it("E11: only pages of a language of the site move", () => {
  const content = contentOf({});
  expect(movedPath("content/fr/b.md", content, moved)).toBe("content/fr/dossier/c.md");
  expect(movedPath("content/media/b.md", content, moved)).toBe("content/media/b.md");
  expect(movedPath("content/fr/b.png", content, moved)).toBe("content/fr/b.png");
});
