// What the disk may do to a check: huge files, thousands of them, links out, files that go away or change meanwhile.

import { execFile } from "node:child_process";
import { linkSync } from "node:fs";
import { chmod, mkdir, mkdtemp, open, rm, symlink, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkContent } from "../../src/commands/check/check.ts";
import { readConfig } from "../../src/config.ts";
import { writeContent } from "../support/content-folder.ts";
import { run, unprivileged } from "../support/process.ts";
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
  expect([exitCode, found]).toEqual([
    1,
    ["dossier", "dossier.md", "secret.md"].map((name) => `content/fr/${name}: file/outside`),
  ]);
});

it("a link to a folder inside, a circle of links and a pipe are told, and nothing waits for them", async () => {
  await symlink("../fr", join(contentFolder, "fr/cercle"));
  await symlink("b.md", join(contentFolder, "fr/a.md"));
  await symlink("a.md", join(contentFolder, "fr/b.md"));
  await promisify(execFile)("mkfifo", [join(contentFolder, "fr/tube.md")]);
  const { exitCode, found } = await check();
  expect(exitCode).toBe(1);
  expect(found).toEqual(["a.md", "b.md", "cercle", "tube.md"].map((name) => `content/fr/${name}: file/unreadable`));
});

describe("what the check has no right to read", () => {
  const runCheck = async () => {
    await chmod(base, 0o755);
    const child = run("cli.js", ["check", "--format", "unix"], { CONTENT_DIR: contentFolder }, unprivileged);
    const code = await child.exit;
    return { code, ...child.output() };
  };
  const forbid = async (name: string) => {
    await chmod(join(contentFolder, name), 0);
    return () => chmod(join(contentFolder, name), 0o755);
  };

  it.each([".", "fr"])("a folder: one plain line in French, exit 2 (%s)", async (name) => {
    const allow = await forbid(name);
    const { code, out, err } = await runCheck();
    await allow();
    expect([code, out]).toEqual([2, ""]);
    expect(err).toBe(
      `Le dossier du contenu ne peut pas être lu : ${join(contentFolder, name)} (le droit de le lire manque).\n`,
    );
  });

  it.each(["fr/index.md", "words/fr.yml", "site.yml"])("a file: that alone is told (%s)", async (name) => {
    const allow = await forbid(name);
    const { code, out, err } = await runCheck();
    await allow();
    expect([code, err]).toEqual([1, ""]);
    const said = "error: Ce fichier n'a pas pu être lu : le droit de le lire manque.";
    expect(out).toBe(`content/${name}:1:1: ${said} [file/unreadable]\n`);
  });
});

it("a name that is not written in UTF-8 is a bad name, with one to give it", async () => {
  await writeFile(
    Buffer.concat([Buffer.from(join(contentFolder, "fr/Caf")), Buffer.from([0xe9, 0x2e, 0x6d, 0x64])]),
    "x",
  );
  expect(await check()).toEqual({ exitCode: 1, found: ["content/fr/Caf\uFFFD.md: file/bad-name"] });
});

it("a folder named like a page is no page", async () => {
  await mkdir(join(contentFolder, "fr/a.md"));
  expect((await check()).exitCode).toBe(0);
});

it("ten thousand files are read", { timeout: 60_000 }, async () => {
  await mkdir(join(contentFolder, "fr/beaucoup"));
  const one = join(contentFolder, "fr/beaucoup/p-0.md");
  await writeFile(one, page("Une page", "Texte."));
  for (let number = 1; number < 10_000; number++) linkSync(one, join(contentFolder, `fr/beaucoup/p-${number}.md`));
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
