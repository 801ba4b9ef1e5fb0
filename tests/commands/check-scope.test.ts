// --staged, --changed, --fix and --strict over a real repository: what is staged is read, not what lies on the disk.

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkContent } from "../../src/commands/check/check.ts";
import { readConfig } from "../../src/config.ts";
import { writeContent } from "../support/content-folder.ts";
import { page, someDay } from "../support/site-files.ts";

const runFile = promisify(execFile);
let base = "";
let folder = "";
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "ssi-scope-"));
});
afterAll(() => rm(base, { recursive: true }));

const git = (...args: string[]) => runFile("git", args, { cwd: folder });
const write = (path: string, text: string) => writeFile(join(folder, "content", path), text);
const read = (path: string) => readFile(join(folder, "content", path), "utf8");

/** `file: code` of every problem shown; the content is in a folder below the top of the repository. */
async function check(...args: string[]): Promise<string[]> {
  const config = { ...readConfig({}), contentFolder: join(folder, "content") };
  const { output } = await checkContent([...args, "--format", "json"], config, someDay);
  return JSON.parse(output).problems.map(
    (one: { file: string; rule: string }) => `${one.file.replace("content/", "")}: ${one.rule}`,
  );
}

const sound = page("A", "Texte.");
const broken = page("A", "[b](nulle-part.md)");

/** A copy of a repository with a content that has one fault, in a page that no test changes. */
async function startRepository(inside: string): Promise<void> {
  const [root, original] = [await mkdtemp(join(base, "repository-")), join(base, `original-${inside}`)];
  if (!existsSync(original)) await createRepository(original, inside);
  await cp(original, root, { recursive: true });
  folder = join(root, inside);
}

async function createRepository(root: string, inside: string): Promise<void> {
  await mkdir(root);
  folder = root;
  await git("init", "--quiet", "--initial-branch=main");
  await git("config", "user.name", "Test");
  await git("config", "user.email", "test@example.org");
  folder = join(root, inside);
  await writeContent(folder, { "fr/a.md": sound, "fr/été.md": broken, "en/a.md": null });
  await git("add", "--all");
  await git("commit", "--quiet", "--message", "Start");
}

describe.each(["", "site"])("--staged, with the content in the folder %j of a repository", (inside) => {
  beforeEach(() => startRepository(inside));

  it("all problems without the options", async () => {
    expect(await check()).toContain("fr/été.md: file/bad-name");
  });

  it("--staged: nothing staged, nothing shown", async () => expect(await check("--staged")).toEqual([]));

  it("--staged reads what is staged, not what lies on the disk", async () => {
    await write("fr/a.md", broken);
    expect(await check("--staged")).toEqual([]);
    await git("add", "--all");
    await write("fr/a.md", sound);
    expect(await check("--staged")).toContain("fr/a.md: link/broken");
    expect(await check("--staged")).not.toContain("fr/été.md: file/bad-name");
  });

  it("--staged: a link to a page that is staged as well is right, to one that is not is broken", async () => {
    await write("fr/a.md", page("A", "[b](b.md)"));
    await write("fr/b.md", page("B", "Texte."));
    await git("add", join("content", "fr", "a.md"));
    expect(await check("--staged")).toContain("fr/a.md: link/broken");
    await git("add", "--all");
    expect(await check("--staged")).not.toContain("fr/a.md: link/broken");
  });

  it("--staged: a staged byte order mark and Windows line ends are seen as they are", async () => {
    await git("config", "core.autocrlf", "true");
    expect(await check("--staged")).toEqual([]);
    await git("config", "core.autocrlf", "false");
    await write("fr/a.md", `\uFEFF${sound.replaceAll("\n", "\r\n")}`);
    await git("add", "--all");
    expect((await check("--staged")).filter((one) => /bom|crlf/.test(one))).toHaveLength(2);
  });

  it("a page that goes away shows the problems of all pages", async () => {
    await git("rm", "--quiet", join("content", "fr", "a.md"));
    expect(await check("--staged")).toContain("fr/été.md: file/bad-name");
    expect(await check("--changed", "HEAD")).toContain("fr/été.md: file/bad-name");
  });
});

describe("--changed and --fix, with the content in a folder below the top of a repository", () => {
  beforeEach(() => startRepository("site"));

  it("--changed shows files changed since a commit, committed, on the disk or new", async () => {
    expect(await check("--changed", "HEAD")).toEqual([]);
    await write("fr/a.md", broken);
    await write("fr/c.md", broken);
    const links = (await check("--changed", "HEAD")).filter((one) => one.endsWith("link/broken"));
    expect(links).toEqual(["fr/a.md: link/broken", "fr/c.md: link/broken"]);
    await git("add", "--all");
    await git("commit", "--quiet", "--message", "More");
    expect(await check("--changed", "HEAD")).toEqual([]);
    expect(await check("--changed", "HEAD~1")).toContain("fr/a.md: link/broken");
  });

  it("--changed with an unknown commit cannot run", async () => {
    await expect(check("--changed", "rien")).rejects.toThrow("« rien »");
    await expect(check("--changed", "--help")).rejects.toThrow();
  });

  it("--fix writes into the files, only those changed when asked so", async () => {
    await write("fr/b.md", page("B", "Texte.", "menuTitel: B\n"));
    await git("add", "--all");
    await git("commit", "--quiet", "--message", "B");
    await write("fr/c.md", page("C", "Texte.", "menuTitel: C\n"));
    await check("--fix", "--changed", "HEAD");
    expect([(await read("fr/b.md")).includes("menuTitel"), (await read("fr/c.md")).includes("menuTitel")]).toEqual([
      true,
      false,
    ]);
    await check("--fix");
    expect(await read("fr/b.md")).toBe(page("B", "Texte.", "menuTitle: B\n"));
  });

  it("text changed since the last commit with the same date is told, and fixed", async () => {
    const old = sound.replace("2026-11-23", "2017-06-12");
    await write("fr/a.md", old);
    await git("commit", "--quiet", "--all", "--message", "Old");
    await write("fr/a.md", old.replace("Texte", "Autre texte"));
    expect(await check()).toContain("fr/a.md: history/updated");
    await write(
      "fr/a.md",
      old.replace("Texte", "<!-- check-off history/updated: une faute de frappe -->\n\nAutre texte"),
    );
    expect(await check()).not.toContain("fr/a.md: history/updated");
    await write("fr/a.md", old.replace("Texte", "Autre texte"));
    await check("--fix");
    expect(await read("fr/a.md")).toBe(sound.replace("Texte", "Autre texte"));
  });
});

it("outside of any repository, the options that need git cannot run", async () => {
  folder = await mkdtemp(join(base, "plain-"));
  await writeContent(folder, {});
  await expect(check("--staged")).rejects.toThrow("dépôt git");
  await expect(check("--changed", "main")).rejects.toThrow("dépôt git");
});
