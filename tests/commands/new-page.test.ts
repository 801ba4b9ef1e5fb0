// new: a complete page to start from, and never a page overwritten.

import { afterAll, expect, it } from "vitest";
import { createPage } from "../../src/commands/new/new-page.ts";
import { commandFolder, removeCommandFolders } from "../support/command-folder.ts";
import { page } from "../support/site-files.ts";

afterAll(removeCommandFolders);

it("E17: the page has a header with today's date, is a draft, and has no error", async () => {
  const site = await commandFolder();
  const { exitCode, output } = await site.run(createPage, "formation-2027", "--title", "La formation en 2027");
  expect([exitCode, output]).toEqual([0, expect.stringContaining("content/fr/formation-2027.md")]);
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
  [["b"], "--title"],
  [["b", "--title", " "], "--title"],
  [["Été à Tirana", "--title", "B"], "ete-a-tirana"],
  [["../b", "--title", "B"], "page/b"],
  [["b", "--title", "B", "--locale", "de"], "fr, en, sq"],
  [["a", "--title", "B", "--locale", "en"], "translations -- start en a"],
  [["b", "--titel", "B"], "--help"],
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
