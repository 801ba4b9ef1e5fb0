// check: the content of a folder, read as the server reads it, to a report and an exit code.

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkContent } from "../../src/commands/check.ts";
import { readConfig } from "../../src/config.ts";
import { page, siteFiles, someDay } from "../support/site-files.ts";

let base = "";
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "ssi-check-"));
});
afterAll(() => rm(base, { recursive: true }));

/** Runs the check over a tiny site on disk. */
async function check(files: Parameters<typeof siteFiles>[0], ...args: string[]) {
  const folder = await mkdtemp(join(base, "site-"));
  for (const { path, bytes } of siteFiles(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return checkContent(args, { ...readConfig({}), contentFolder: join(folder, "content") }, someDay);
}

const broken = { "fr/a.md": page("A", "[b](b.md)") };

describe("exit code and report", () => {
  it("0 for a sound content", async () => {
    expect(await check({})).toEqual({ output: "5 fichiers lus, 0 erreur, 0 avertissement.\n", exitCode: 0 });
  });

  it("0 for warnings alone", async () => {
    const { output, exitCode } = await check({ "fr/a.md": page("é".repeat(70)) });
    expect([exitCode, output.includes("header/too-long")]).toEqual([0, true]);
  });

  it("1 for an error, with file, line and column", async () => {
    const { output, exitCode } = await check(broken);
    expect([exitCode, output.includes("content/fr/a.md:7:1")]).toEqual([1, true]);
  });

  it("all problems of all files at once, in the order of files and lines", async () => {
    const files = { ...broken, "fr/c.md": page("C", "# D\n\n[e](f.md)"), "sq/g.md": "x", "site.yml": null };
    const { output } = await check(
      { ...files, "site.yml": "locales: [{ code: fr, name: F }, { code: en, name: E }, { code: sq, name: S }]\n" },
      "--format",
      "unix",
    );
    expect(output.split("\n").map((line) => line.split(": ")[0])).toEqual([
      "content/fr/a.md:7:1",
      "content/fr/c.md:7:1",
      "content/fr/c.md:9:1",
      "content/sq/g.md:1:1",
      "",
    ]);
  });

  it("drafts and pages of other days are checked too", async () => {
    expect((await check({ "fr/a.md": page("A", "[b](b.md)", "draft: true\n") })).exitCode).toBe(1);
    expect((await check({ "fr/a.md": page("A", "[b](b.md)", "publishFrom: 2030-01-01\n") })).exitCode).toBe(1);
  });
});

describe("options", () => {
  it("--format json is a document", async () => {
    const { output } = await check(broken, "--format", "json");
    expect(JSON.parse(output)).toMatchObject({
      version: 1,
      summary: { files: 6, errors: 1 },
      problems: [{ rule: "link/broken" }],
    });
  });

  it("--lang en is in English", async () => {
    expect((await check({}, "--lang=en")).output).toBe("5 files read, 0 errors, 0 warnings.\n");
  });

  it("--help names the exit codes", async () => {
    const { output, exitCode } = await check({}, "--help");
    expect([exitCode, output.includes("--format")]).toEqual([0, true]);
  });

  it.each([["--format", "xml"], ["--lang", "de"], ["--inconnu"], ["fichier.md"]])(
    "%s %s cannot run",
    async (...args) => {
      await expect(check({}, ...args.filter((one) => typeof one === "string"))).rejects.toThrow(args[0]);
    },
  );

  it("a content folder that is not there cannot be checked", async () => {
    const config = { ...readConfig({}), contentFolder: join(base, "rien") };
    await expect(checkContent([], config, someDay)).rejects.toMatchObject({ code: "ENOENT" });
  });
});
