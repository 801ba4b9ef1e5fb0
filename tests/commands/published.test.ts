// published: adds what the public can reach, keeps all the rest of the list as it is, never removes.

import { afterAll, expect, it } from "vitest";
import { listPublished } from "../../src/commands/published.ts";
import { commandFolder, removeCommandFolders } from "../support/command-folder.ts";
import { page } from "../support/site-files.ts";

afterAll(removeCommandFolders);

const name = "published-addresses.txt";
const files = { "fr/a.md": page("A", "", "aliases: [/vieille]\n"), "fr/b.md": page("B", "", "draft: true\n") };

it("E11: a first run writes the sorted list under a comment, a second one changes nothing", async () => {
  const site = await commandFolder(files);
  expect((await site.run(listPublished)).exitCode).toBe(0);
  const text = (await site.files())[name] ?? "";
  expect(text).toMatch(/^# .+\n# .+\n\/fr\/\n\/fr\/a\n\/vieille\n$/);
  expect((await site.run(listPublished)).output).toContain("à jour (3)");
  expect((await site.files())[name]).toBe(text);
});

it("new addresses go in their place; comments, order, line ends and lost addresses stay byte for byte", async () => {
  const list = "\uFEFF# à nous\r\n/fr/\r\n/fr/b # ?\r\n/sq/perdue\r\n/vieille";
  const site = await commandFolder({ ...files, [name]: list.replace(" # ?", "") });
  expect((await site.run(listPublished)).exitCode).toBe(0);
  expect((await site.files())[name]).toBe("\uFEFF# à nous\r\n/fr/\r\n/fr/a\r\n/fr/b\r\n/sq/perdue\r\n/vieille");
});

it("an address after the last one of a list without a final line end gets a line of its own", async () => {
  const site = await commandFolder({ ...files, [name]: "/fr/\n/fr/a" });
  await site.run(listPublished);
  expect((await site.files())[name]).toBe("/fr/\n/fr/a\n/vieille\n");
});

it("--check says what is missing and writes nothing; --dry-run as well", async () => {
  const site = await commandFolder({ ...files, [name]: "/fr/\n" });
  const checked = await site.run(listPublished, "--check");
  expect([checked.exitCode, checked.output]).toEqual([
    1,
    expect.stringMatching(/ {2}\/fr\/a\n {2}\/vieille\n.*npm run published\n$/),
  ]);
  const dry = await site.run(listPublished, "--dry-run", "--lang", "en");
  expect([dry.exitCode, dry.output]).toEqual([0, expect.stringContaining("nothing was written")]);
  expect(await site.changes()).toEqual({});
});

it("a content with an error is not published", async () => {
  const site = await commandFolder({ "fr/a.md": page("A", "[x](rien.md)") });
  const { exitCode, output } = await site.run(listPublished);
  expect([exitCode, output]).toEqual([1, expect.stringContaining("content/fr/a.md:7:1")]);
  expect(await site.changes()).toEqual({});
});

it("an unknown option is refused, --help explains", async () => {
  const site = await commandFolder();
  await expect(site.run(listPublished, "--chek")).rejects.toThrow("Vouliez-vous écrire --check ?");
  await expect(site.run(listPublished, "--chek", "--lang=en")).rejects.toThrow("Did you mean --check?");
  expect((await site.run(listPublished, "--help")).output).toContain("npm run published");
});
