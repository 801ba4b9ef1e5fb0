// Stage 1 as a whole: file names to pages, faults collected, nothing thrown whatever the bytes.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/problem.ts";
import { page, parseFiles, siteFiles, wordsFile } from "../support/site-files.ts";

const pagesOf = (files: Parameters<typeof siteFiles>[0]) =>
  parseFiles(files)
    .content?.pages.map((one) => `${one.locale} ${one.key}`)
    .sort();

describe("files become pages", () => {
  it("by the name of their folder and file", () => {
    const files = { "en/index.md": page("Home"), "fr/axes/index.md": page("Axes"), "fr/axes/axe-4.md": page("Axe 4") };
    expect(pagesOf(files)).toEqual(["en index", "fr axes/axe-4", "fr axes/index", "fr index"]);
  });

  it("pictures are media, other YAML files are left alone", () => {
    const { content, problems } = parseFiles({ "media/a.jpg": new Uint8Array([0xff]), "notes.yml": "a: [" });
    expect(problems).toEqual([]);
    expect(content?.media.map((file) => file.path)).toEqual(["content/media/a.jpg"]);
  });

  it.each([
    ["fr/Page.md", "file/bad-name", { name: "Page.md", near: "page.md" }],
    ["fr/mon dossier/a.md", "file/bad-name", { name: "mon dossier.md", near: "mon-dossier.md" }],
    ["fr/été.md", "file/bad-name", { name: "été.md", near: "ete.md" }],
    ["it/a.md", "file/unknown-locale", { locale: "it", known: "fr, en, sq" }],
    ["a.md", "file/unknown-locale", { locale: "", known: "fr, en, sq" }],
  ])("%s is %s", (path, code, params) => {
    expect(parseFiles({ [path]: page("A") }).problems).toMatchObject([{ code, params, file: `content/${path}` }]);
  });

  it("a page whose header cannot be read is remembered, and its text is checked all the same", () => {
    const { content, problems } = parseFiles({ "fr/a.md": '---\ntitle: "A"\n---\n\n# Un\n' });
    expect(content?.unreadablePages).toEqual(new Set(["fr/a"]));
    expect(problems.map((one) => one.code)).toContain("structure/title-in-body");
  });
});

describe("without settings or words there is no content", () => {
  it.each([
    [{ "site.yml": null }, "file/missing content/site.yml"],
    [{ "site.yml": "brand: x" }, "header/invalid content/site.yml"],
    [{ "words/sq.yml": null }, "file/missing content/words/sq.yml"],
    [{ "words/sq.yml": wordsFile("sq").replace(/^menu: .*\n/m, "") }, "words/missing-key content/words/sq.yml"],
  ])("%j", (files, summary) => {
    const { content, problems } = parseFiles(files);
    expect(content).toBeUndefined();
    expect(problems.map((one) => `${one.code} ${one.file}`)).toContain(summary);
  });
});

describe("any damage to a page", () => {
  const sound = page(
    "Été à Tirana",
    "## Un {#un}\n\nVoir [ça](b.md#x) et **« mot »** 👮 <https://a.example>.\n\n:::alert {kind=info} Légende\n- **250** a\n  - ![é](../media/i.png)\n:::\n\n> | a | b |\n> |---|---|\n> | x \\| y | `c` |\n\n:::timeline\n- 2010-09 : ë\n:::\n\n```\n:::\n```\n",
    'slug: "a"\naliases: ["/x"]\ntranslation:\n  status: reviewed\n',
  );
  const letters = "\"'`*_#>-|:[](){}<!&\\\n\r\t \u00A0é👮\u0000a2=~";
  const damage = fc.record({
    kind: fc.constantFrom("cut", "double", "swap", "insert"),
    at: fc.nat(sound.length),
    length: fc.integer({ min: 1, max: 60 }),
    other: fc.nat(sound.length),
    text: fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 }),
  });

  function apply(
    text: string,
    { kind, at, length, other, text: inserted }: typeof damage extends fc.Arbitrary<infer D> ? D : never,
  ): string {
    const slice = text.slice(at, at + length);
    if (kind === "cut") return text.slice(0, at) + text.slice(at + length);
    if (kind === "double") return text.slice(0, at) + slice + text.slice(at);
    if (kind === "insert") return text.slice(0, at) + inserted + text.slice(at);
    const without = text.slice(0, at) + text.slice(at + length);
    return without.slice(0, other) + slice + without.slice(other);
  }

  function expectInside(found: Problem, bytes: Uint8Array): void {
    const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n");
    const lines = text.split("\n");
    expect(found.line).toBeGreaterThanOrEqual(1);
    expect(found.endLine).toBeLessThanOrEqual(lines.length);
    expect(found.column).toBeLessThanOrEqual((lines[found.line - 1]?.length ?? -1) + 1);
    expect(found.endColumn).toBeLessThanOrEqual((lines[found.endLine - 1]?.length ?? -1) + 1);
    expect(
      [found.endLine - found.line, found.endColumn - found.column].find((step) => step !== 0) ?? 0,
    ).toBeGreaterThanOrEqual(0);
  }

  /** One language: reading the words of three takes most of the time. */
  const oneLocale = {
    "site.yml": "locales: [{ code: fr, name: Français }]\n",
    "words/en.yml": null,
    "words/sq.yml": null,
    "fr/index.md": null,
  };
  const check = (bytes: Uint8Array) => {
    for (const found of parseFiles({ ...oneLocale, "fr/a.md": bytes }).problems) expectInside(found, bytes);
  };

  it("the sound page has no problem", () => expect(parseFiles({ "fr/a.md": sound }).problems).toEqual([]));

  it("cut, doubled, moved or filled with marks never throws, and problems lie inside the file", () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) =>
        check(new TextEncoder().encode(damages.reduce(apply, sound))),
      ),
      { numRuns: 400 },
    );
  });

  it("random bytes never throw", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), check), { numRuns: 200 });
  });

  it("damage to settings and words never throws", () => {
    const files = { "site.yml": siteFiles()[0], "words/fr.yml": siteFiles()[1] };
    for (const [name, file] of Object.entries(files)) {
      const text = new TextDecoder().decode(file?.bytes);
      fc.assert(
        fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
          parseFiles({ [name]: damages.reduce(apply, text) });
        }),
        { numRuns: 60 },
      );
    }
  });
});
