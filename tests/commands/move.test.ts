// move: the page has its new name in all languages, everything that named it follows, and nothing else is touched.

import { afterAll, expect, it } from "vitest";
import { movePage } from "../../src/commands/move/move.ts";
import { listPublished } from "../../src/commands/published.ts";
import { fingerprint } from "../../src/content/fingerprint.ts";
import { commandFolder, removeCommandFolders } from "../support/command-folder.ts";
import { onePixel } from "../support/pictures.ts";
import { page, parseFiles } from "../support/site-files.ts";

afterAll(removeCommandFolders);

const settings = `locales:
  - { code: fr, name: Français }
  - { code: en, name: English }
  - { code: sq, name: Shqip }
menus:
  secondary: ["a", b] # « a » d'abord
  footer:
    - b
    - a # pied
`;

it("E11 E17: renames in all languages, with the old address of each as an alias", async () => {
  const site = await commandFolder({
    "fr/a.md": page("A"),
    "en/a.md": page("A", "", "slug: an-a\n"),
    "sq/a.md": page("A", "", "order: 3\naliases: [/x]\n"),
  });
  const { exitCode, output } = await site.run(movePage, "a", "dossier/c");
  expect([exitCode, output]).toEqual([
    0,
    expect.stringContaining("Renommé : content/fr/a.md → content/fr/dossier/c.md"),
  ]);
  expect(await site.changes()).toEqual({
    "fr/a.md": null,
    "en/a.md": null,
    "sq/a.md": null,
    "fr/dossier/c.md": page("A", "", 'aliases: ["/fr/a"]\n'),
    "en/dossier/c.md": page("A", "", 'slug: an-a\naliases: ["/en/an-a"]\n'),
    "sq/dossier/c.md": page("A", "", 'order: 3\naliases: [/x, "/sq/a"]\n'),
  });
});

it("E17: the glossary leads to the page by its new name", async () => {
  const glossary = (name: string) => `entries:
  - acronym: SSI
    expansion: { fr: a.md, en: a, sq: a }
    definition: { fr: a.md, en: a, sq: a }
    see: { fr: "${name}.md#x", en: ${name}.md, sq: b.md } # a.md
`;
  const site = await commandFolder({
    "fr/a.md": page("A", "## X\n\né"),
    "fr/b.md": page("B"),
    "glossary.yml": glossary("a"),
  });
  await site.run(movePage, "a", "dossier/c");
  expect(await site.changes()).toMatchObject({ "glossary.yml": glossary("dossier/c") });
});

it("an address that its slug keeps needs no alias", async () => {
  const site = await commandFolder({ "fr/a.md": page("A", "", "slug: x\n") });
  await site.run(movePage, "a", "b");
  expect(await site.changes()).toEqual({ "fr/a.md": null, "fr/b.md": page("A", "", "slug: x\n") });
});

it("E11: what nobody can have seen leaves no redirect, unless its address is on the list", async () => {
  const site = await commandFolder({
    "fr/a.md": page("A", "", "draft: true\n"),
    "fr/b.md": page("B", "", "publishFrom: 2026-11-24\n"),
    "fr/c.md": page("C", "", "draft: true\n"),
    "fr/d.md": page("D", "", "publishUntil: 2026-11-01\n"),
    "published-addresses.txt": "/fr/\n/fr/c\n",
  });
  const { output } = await site.run(movePage, "a", "x/a");
  expect(output).toContain("/fr/a → /fr/x/a (l'ancienne n'a jamais été publique)");
  for (const name of ["b", "c", "d"]) await site.run(movePage, name, `x/${name}`);
  const after = await site.files();
  expect(["a", "b", "c", "d"].map((name) => after[`fr/x/${name}.md`]?.match(/^aliases.*$/m)?.[0])).toEqual([
    undefined,
    undefined,
    'aliases: ["/fr/c"]',
    'aliases: ["/fr/d"]',
  ]);
});

it("every link to the page and out of it leads where it led, and nothing else of a line changes", async () => {
  const body = `# no
[un](a.md) [deux](./a.md#x "titre (a.md)")  [**trois**](<a.md>) [réf][r] [ext](https://x.org/a.md)

- ![Ça](../media/i.png) [![Ça](../media/i.png)](a.md)

| t | u |
|---|---|
| [a](a.md) | a.md \`[a](a.md)\` |

:::callout
[an](../en/a.md) [adresse](/fr/a#x)
:::

[r]: a.md "réf"`.replace("# no\n", "");
  const own = "## X {#x}\n\n[moi](a.md#x) [ici](#x) [b](b.md) ![Ça](../media/i.png)";
  const files = {
    "fr/a.md": page("A", own),
    "en/a.md": page("A"),
    "fr/b.md": page("B", body),
    "media/i.png": onePixel,
  };
  const site = await commandFolder({
    ...files,
    "en/b.md": page("B", "[a](a.md)\r\n\r\nFin").replaceAll(/\r?\n/g, "\r\n"),
  });
  expect((await site.run(movePage, "fr/a.md", "d/c.md")).exitCode).toBe(0);
  const after = await site.files();
  expect(after["fr/b.md"]).toBe(
    page(
      "B",
      body
        .replaceAll(
          /(?<!`\[a)\]\((<?)(\.\/|\.\.\/en\/)?a\.md/g,
          (_, angle = "", folder = "") => `](${angle}${folder}d/c.md`,
        )
        .replace("[r]: a.md", "[r]: d/c.md")
        .replace("/fr/a#x", "/fr/d/c#x"),
    ),
  );
  expect(after["fr/d/c.md"]).toBe(
    page("A", "## X {#x}\n\n[moi](c.md#x) [ici](#x) [b](../b.md) ![Ça](../../media/i.png)", 'aliases: ["/fr/a"]\n'),
  );
  expect(after["en/b.md"]).toBe(page("B", "[a](d/c.md)\n\nFin").replaceAll("\n", "\r\n"));
  expect(await site.problems()).toEqual([]);
});

it("the menus of site.yml follow; its comments, quotes and order stay", async () => {
  const site = await commandFolder({ "site.yml": settings, "fr/a.md": page("A"), "fr/b.md": page("B") });
  await site.run(movePage, "a", "c");
  expect((await site.files())["site.yml"]).toBe(settings.replace('"a",', '"c",').replace("- a #", "- c #"));
});

it("moving back puts the alias right instead of redirecting a page to itself", async () => {
  const site = await commandFolder({ "fr/a.md": page("A", "", "aliases:\n  - /x # 2017\n  - /y # 2019\n") });
  await site.run(movePage, "a", "b");
  const header = (last: string) => `aliases:\n  - /x # 2017\n  - /y # 2019\n  - "${last}"\n`;
  expect((await site.files())["fr/b.md"]).toBe(page("A", "", header("/fr/a")));
  await site.run(movePage, "b", "a");
  expect((await site.files())["fr/a.md"]).toBe(page("A", "", header("/fr/b")));
  expect(await site.problems()).toEqual([]);
});

it("pages below a folder whose own page moves keep their old addresses too", async () => {
  const files = { "fr/d/index.md": page("D", "", "slug: dossier\n"), "fr/d/e.md": page("E") };
  const site = await commandFolder(files);
  await site.run(movePage, "d/index", "f");
  const after = await site.files();
  expect(after["fr/d/e.md"]).toBe(page("E", "", 'aliases: ["/fr/dossier/e"]\n'));
});

it("translations that were up to date stay so, those that were not do not become so", async () => {
  const french = page("B", "[a](a.md)");
  const original = parseFiles({ "fr/a.md": page("A"), "fr/b.md": french }).content?.pages.find(
    ({ key }) => key === "b",
  );
  if (original === undefined) throw new Error("no page");
  const stamped = (revision: string) => page("B", "[a](a.md)", `translation:\n  revision: "${revision}" # !\n`);
  const site = await commandFolder({
    "fr/a.md": page("A"),
    "fr/b.md": french,
    "en/b.md": stamped(fingerprint(original)),
    "sq/b.md": stamped("fr-1-000000000000"),
  });
  await site.run(movePage, "a", "c");
  const after = await site.files();
  const moved = parseFiles({ "fr/c.md": page("A"), "fr/b.md": page("B", "[a](c.md)") }).content?.pages;
  const now = moved?.find(({ key }) => key === "b");
  expect(after["en/b.md"]).toContain(`revision: "${now === undefined ? "" : fingerprint(now)}" # !`);
  expect(after["en/b.md"]).not.toContain(fingerprint(original));
  expect(after["sq/b.md"]).toContain('revision: "fr-1-000000000000" # !');
});

it("--slug changes the end of one address, with its redirect, and links written as addresses", async () => {
  const files = {
    "fr/a.md": page("A"),
    "en/a.md": page("A", "[A](/en/a)"),
    "en/b.md": page("B", "[A](/en/a#) [A](a.md)"),
  };
  const site = await commandFolder({ ...files, "en/a.md": page("A", "[A](/en/a)", "slug: a # court\n") });
  expect((await site.run(movePage, "--slug", "en", "a", "what-we-do")).exitCode).toBe(0);
  expect(await site.changes()).toEqual({
    "en/a.md": page("A", "[A](/en/what-we-do)", 'slug: what-we-do # court\naliases: ["/en/a"]\n'),
    "en/b.md": page("B", "[A](/en/what-we-do#) [A](a.md)"),
  });
});

it.each([
  [["a"], "npm run move"],
  [["aa", "c"], "« a »"],
  [["a", "b"], "Il y a déjà une page « b »"],
  [["a", "a"], "Il y a déjà une page « a »"],
  [["b", "en-seul"], "Il y a déjà une page « en-seul »"],
  [["a", "Été"], "Écrivez : ete"],
  [["a", "../../x"], "Écrivez : page/page/x"],
  [["--slug", "de", "a", "x"], "fr, en, sq"],
  [["--slug", "en", "a", "x"], "n'existe pas dans la langue « en »"],
  [["--slug", "fr", "index", "x"], "page d'accueil"],
  [["index", "accueil"], "ne se renomme pas"],
  [["--slug", "fr", "a", "À"], "Écrivez : a"],
  [["a", "c", "--dry"], "--help"],
])("%j is refused, nothing is written", async (args, expected) => {
  const site = await commandFolder({ "fr/a.md": page("A"), "fr/b.md": page("B"), "en/en-seul.md": page("E") });
  await expect(site.run(movePage, ...args)).rejects.toThrow(expected);
  expect(await site.changes()).toEqual({});
});

it("a move that would break something is not made: taken address", async () => {
  const files = {
    "fr/a.md": page("A"),
    "fr/b.md": page("B", "", "slug: c\n"),
    "fr/d.md": page("D", "", "aliases: [/fr/e]\n"),
  };
  const site = await commandFolder(files);
  for (const [args, code] of [
    [["a", "c"], "address/collision"],
    [["a", "e"], "address/shadowed-alias"],
    [["--slug", "fr", "a", "c"], "address/collision"],
  ] as const) {
    const { exitCode, output } = await site.run(movePage, ...args);
    expect([exitCode, output]).toEqual([1, expect.stringContaining(code)]);
  }
  expect(await site.changes()).toEqual({});
});

it("errors that were there before do not prevent it, but a page that cannot be read does", async () => {
  const files = { "fr/a.md": page("A", "[x](rien.md)"), "fr/b.md": page("B", "[a](a.md)") };
  expect((await (await commandFolder(files)).run(movePage, "a", "c")).exitCode).toBe(0);
  const unread = await commandFolder({ ...files, "en/b.md": "[a](a.md)" });
  const { exitCode, output } = await unread.run(movePage, "a", "c");
  expect([exitCode, output]).toEqual([1, expect.stringContaining("content/en/b.md:1:1")]);
  expect(await unread.changes()).toEqual({});
});

it("--dry-run shows each line that would change and writes nothing", async () => {
  const site = await commandFolder({ "fr/a.md": page("A"), "fr/b.md": page("B", "[a](a.md)") });
  const { exitCode, output } = await site.run(movePage, "a", "c", "--dry-run", "--lang", "en");
  expect(exitCode).toBe(0);
  expect(output).toBe(`Renamed: content/fr/a.md → content/fr/c.md
     5 + aliases: ["/fr/a"]
Edited: content/fr/b.md
     7 - [a](a.md)
     7 + [a](c.md)

Address: /fr/a → /fr/c (the old one leads there)

Dry run: nothing was written.
`);
  expect(await site.changes()).toEqual({});
});

it("E11: after a move nothing published is lost", async () => {
  const site = await commandFolder({ "fr/a.md": page("A"), "en/a.md": page("A") });
  await site.run(listPublished);
  await site.run(movePage, "a", "c");
  await site.run(listPublished);
  expect(await site.problems()).toEqual([]);
  expect((await site.files())["published-addresses.txt"]).toMatch(/\/en\/a\n\/en\/c\n\/fr\/\n\/fr\/a\n\/fr\/c\n$/);
});
