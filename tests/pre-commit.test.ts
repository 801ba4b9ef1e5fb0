// The pre-commit hook in a real repository: it stops a faulty commit, lets a sound one pass, and stays out of the way.

import { execFile } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeEach, expect, it } from "vitest";
import { writeContent } from "./support/content-folder.ts";
import { page } from "./support/site-files.ts";

const runFile = promisify(execFile);
const made: string[] = [];
let folder = "";

/** A repository with a sound content, and the program as this project has built it. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ssi-hook-"));
  made.push(folder);
  await writeContent(folder);
  for (const name of ["dist", "views", "node_modules"]) await symlink(resolve(name), join(folder, name));
  await writeFile(join(folder, ".gitignore"), "dist\nviews\nnode_modules\n");
  await git("init", "--quiet");
  await git("config", "user.name", "Test");
  await git("config", "user.email", "test@example.org");
  await git("config", "core.hooksPath", resolve(".githooks"));
});
afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true }))));

async function git(...args: string[]): Promise<{ code: number; output: string }> {
  const { PATH = "", HOME = "" } = process.env;
  const env = { PATH, HOME, GIT_CONFIG_NOSYSTEM: "1" };
  return runFile("git", args, { cwd: folder, env }).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      output: error.stdout + error.stderr,
    }),
  );
}

it("E17: a sound content is committed", async () => {
  await git("add", ".");
  expect(await git("commit", "-m", "Contenu")).toMatchObject({ code: 0 });
});

it("E17: a faulty page stops the commit, with the place and what to do, in French", async () => {
  await writeFile(join(folder, "content/fr/a.md"), page("A", "[x](rien.md)"));
  await git("add", ".");
  const { code, output } = await git("commit", "-m", "Faute");
  expect(code).toBe(1);
  expect(output).toContain("content/fr/a.md:7:1");
  expect(output).toMatch(
    /Le commit n'a pas été fait, à cause de :\ncontent\/fr\/a\.md:7:1: error: .*\n {2}1\. Corrigez/,
  );
  expect(output).toContain("git add content");
  expect((await git("rev-parse", "--verify", "--quiet", "HEAD")).code).not.toBe(0);
});

it("a commit without content does not wait for the check", async () => {
  await writeFile(join(folder, "content/fr/a.md"), page("A", "[x](rien.md)"));
  await writeFile(join(folder, "notes.txt"), "x");
  await git("add", "notes.txt");
  expect(await git("commit", "-m", "Notes")).toMatchObject({ code: 0 });
});

it("what is being committed is judged, not what lies beside it", async () => {
  await writeFile(join(folder, "content/fr/a.md"), page("A"));
  await git("add", ".");
  await writeFile(join(folder, "content/fr/a.md"), page("A", "[x](rien.md)"));
  expect(await git("commit", "-m", "Bonne page")).toMatchObject({ code: 0 });
});
