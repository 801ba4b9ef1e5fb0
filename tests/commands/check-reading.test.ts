// What the disk may do to a check: huge files, thousands of them, links out, files that go away or change meanwhile.

import { mkdir, mkdtemp, open, rm, symlink, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkContent } from "../../src/commands/check/check.ts";
import { readConfig } from "../../src/config.ts";
import { writeContent } from "../support/content-folder.ts";
import { page, someDay } from "../support/site-files.ts";

let base = "";
let contentFolder = "";
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "ssi-reading-"));
  contentFolder = await writeContent(base, {
    "site.yml": "locales:\n  - { code: fr, name: Français }\n",
    "words/en.yml": null,
    "words/sq.yml": null,
  });
});
afterEach(() => rm(base, { recursive: true }));

async function check(...args: string[]) {
  const config = { ...readConfig({}), contentFolder };
  const { output, exitCode } = await checkContent([...args, "--format", "json"], config, someDay);
  const found: { file: string; rule: string }[] = JSON.parse(output).problems;
  return { exitCode, found: found.map(({ file, rule }) => `${file}: ${rule}`) };
}

it.each([50, 51])("a file of %i MB is too large, and nothing else is wrong", async (megabytes) => {
  const file = await open(join(contentFolder, "fr/a.md"), "w");
  await file.truncate(megabytes * 1024 * 1024 + 1);
  await file.close();
  expect(await check()).toEqual({ exitCode: 1, found: ["content/fr/a.md: file/too-large"] });
});

it("a link out of the folder is not followed, be it to a file or to a folder", async () => {
  await mkdir(join(base, "elsewhere"));
  await writeFile(join(base, "elsewhere/secret.md"), page("Secret"));
  await symlink(join(base, "elsewhere/secret.md"), join(contentFolder, "fr/secret.md"));
  await symlink(join(base, "elsewhere"), join(contentFolder, "fr/dossier.md"));
  await symlink(join(base, "elsewhere"), join(contentFolder, "fr/dossier"));
  const { exitCode, found } = await check();
  expect([exitCode, found]).toEqual([1, ["content/fr/dossier.md: file/outside", "content/fr/secret.md: file/outside"]]);
});

it("a folder named like a page is no page", async () => {
  await mkdir(join(contentFolder, "fr/a.md"));
  expect((await check()).exitCode).toBe(0);
});

it("ten thousand files are read", { timeout: 60_000 }, async () => {
  await mkdir(join(contentFolder, "fr/beaucoup"));
  for (let start = 0; start < 10_000; start += 500) {
    const names = Array.from({ length: 500 }, (_, index) => `fr/beaucoup/p-${start + index}.md`);
    await Promise.all(names.map((name) => writeFile(join(contentFolder, name), page(name, "Texte."))));
  }
  const config = { ...readConfig({}), contentFolder };
  const { output } = await checkContent(["--lang", "en", "--format", "json"], config, someDay);
  expect(JSON.parse(output).summary).toMatchObject({ files: 10_003, errors: 0 });
});

it("pages that change, come and go while they are read never break the check", async () => {
  const path = join(contentFolder, "fr/a.md");
  let isOver = false;
  const disturb = async () => {
    for (let turn = 0; !isOver; turn++) {
      await writeFile(path, page("A", "Texte.".repeat(turn % 500)));
      if (turn % 3 === 0) await unlink(path);
    }
  };
  const disturbing = disturb();
  for (let turn = 0; turn < 20; turn++) {
    const { found } = await check();
    for (const one of found)
      expect(one).toMatch(/^content\/fr\/a\.md: (?:file\/unreadable|header\/missing)$|address\/unlisted|text\//);
  }
  isOver = true;
  await disturbing;
});

it("--fix writes nothing when a file has changed since it was read", async () => {
  const { writeContent: write, WriteRefusal } = await import("../../src/editing/write-content.ts");
  const before = new TextEncoder().encode("autre chose");
  await expect(write(base, [{ path: "content/fr/index.md", bytes: before, before }])).rejects.toThrow(WriteRefusal);
});
