// new: a complete page to start from, and never a page overwritten.

import { afterAll, expect, it } from "vitest";
import { movePage } from "../../src/commands/move/move.ts";
import { createPage } from "../../src/commands/new/new-page.ts";
import { listPublished } from "../../src/commands/published.ts";
import { runTranslations } from "../../src/commands/translations/translations.ts";
import { commandFolder, removeCommandFolders } from "../support/command-folder.ts";
import { page } from "../support/site-files.ts";

afterAll(removeCommandFolders);

it("E17: the page has a header with today's date, is a draft, and has no error", async () => {
  const site = await commandFolder();
  const { exitCode, output } = await site.run(createPage, "formation-2027", "--title", "La formation en 2027");
  expect([exitCode, output]).toEqual([0, expect.stringContaining("content/fr/formation-2027.md")]);
  expect(output).toContain("http://127.0.0.1:3000/fr/formation-2027\n");
  const text = (await site.changes())["fr/formation-2027.md"] ?? "";
  expect(text).toMatch(/^---\ntitle: "La formation en 2027"\ndescription: ".+"\nupdated: 2026-11-23\ndraft: true #/);
  expect(await site.problems()).toEqual([]);
});

it.each(['Un "titre" : essai \\ #2', "- { a", "Été\n: b"])("the title %j can be read back", async (title) => {
  const site = await commandFolder();
  expect((await site.run(createPage, "a", `--title=${title}`)).exitCode).toBe(0);
  expect(await site.problems()).toEqual([]);
});

it("a page that exists is refused and not touched, its path written in any form", async () => {
  const site = await commandFolder({ "fr/a.md": page("A") });
  for (const name of ["a", "a.md", "fr/a.md", "content/fr/a.md", "./content/fr/a.md"]) {
    await expect(site.run(createPage, name, "--title", "B")).rejects.toThrow("content/fr/a.md existe déjà");
  }
  expect(await site.changes()).toEqual({});
});

it.each([
  [["--title", "B"], "npm run new"],
  [["b"], 'npm run new -- b --title "'],
  [["b", "--title", "La", "formation"], "« formation » est de trop"],
  [["b", "--title", " "], "--title"],
  [["Été à Tirana", "--title", "B"], "ete-a-tirana"],
  [["../b", "--title", "B"], "page/b"],
  [["b", "--title", "B", "--locale", "de"], "fr, en, sq"],
  [["a", "--title", "B", "--locale", "en"], "translations -- start en a"],
  [["b", "--titel", "B"], "--title ?"],
])("%j is refused with what to type", async (args, expected) => {
  const site = await commandFolder({ "fr/a.md": page("A") });
  await expect(site.run(createPage, ...args)).rejects.toThrow(expected);
  expect(await site.changes()).toEqual({});
});

it("a page that would take the address of another is not written", async () => {
  const site = await commandFolder({ "fr/a.md": page("A", "", "slug: b\n") });
  const { exitCode, output } = await site.run(createPage, "b", "--title", "B");
  expect([exitCode, output]).toEqual([1, expect.stringContaining("address/collision")]);
  expect(await site.changes()).toEqual({});
});

it("--dry-run shows the page and writes nothing", async () => {
  const site = await commandFolder();
  const { output } = await site.run(createPage, "b", "--title", "B", "--dry-run", "--lang=en");
  expect(output).toMatch(/^content\/fr\/b\.md\n\n---\n[\s\S]*nothing was written/);
  expect(await site.changes()).toEqual({});
});

it("V20, E17: a page in the folder of a list is a news item, dated today, and can be translated, moved and published", async () => {
  const site = await commandFolder({ "fr/actualites/index.md": page("Actualités", "", "layout: news\n") });
  const { exitCode } = await site.run(createPage, "actualites/visite", "--title", "Une visite");
  const text = (await site.changes())["fr/actualites/visite.md"] ?? "";
  expect([exitCode, text]).toEqual([
    0,
    expect.stringMatching(/updated: 2026-11-23\npublishFrom: 2026-11-23 #.*\ndraft: true/),
  ]);
  expect((await site.run(runTranslations, "start", "en", "actualites/visite")).exitCode).toBe(0);
  expect((await site.run(movePage, "actualites/visite", "actualites/rencontre")).exitCode).toBe(0);
  expect(Object.keys(await site.changes())).toEqual(["en/actualites/rencontre.md", "fr/actualites/rencontre.md"]);
  expect(await site.problems()).toEqual([]);
});

it("V20: a page elsewhere has no date of publication", async () => {
  const site = await commandFolder({ "fr/actualites/index.md": page("Actualités", "", "layout: news\n") });
  await site.run(createPage, "visite", "--title", "Une visite");
  expect((await site.changes())["fr/visite.md"]).not.toContain("publishFrom");
});

it("V20, E11: the published addresses of news are those below the list, in the words of each language", async () => {
  const site = await commandFolder({
    "fr/actualites/index.md": page("Actualités", "", "layout: news\n"),
    "en/actualites/index.md": page("News", "", "slug: news\n"),
    "fr/actualites/a.md": page("A", "", "publishFrom: 2026-11-23\n"),
    "en/actualites/a.md": page("A", "", "slug: one\n"),
    "fr/actualites/demain.md": page("B", "", "publishFrom: 2026-11-24\n"),
  });
  await site.run(listPublished);
  const listed = (await site.changes())["published-addresses.txt"]?.split("\n").filter((line) => line.startsWith("/"));
  expect(listed).toEqual(["/en/news", "/en/news/one", "/fr/", "/fr/actualites", "/fr/actualites/a"]);
});
