// check: the content of a folder, read as the server reads it, to a report and an exit code.

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkContent } from "../../src/commands/check/check.ts";
import { readConfig } from "../../src/config.ts";
import { page, siteFiles, someDay, wordsFile } from "../support/site-files.ts";

let base = "";
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "ssi-check-"));
});
afterAll(() => rm(base, { recursive: true }));

/** One language only, so that nothing waits to be translated. */
const french = {
  "site.yml": "locales:\n  - { code: fr, name: Français }\n",
  "words/en.yml": null,
  "words/sq.yml": null,
};

/** Runs the check over a tiny site on disk. */
async function check(files: Parameters<typeof siteFiles>[0], ...args: string[]) {
  const folder = await mkdtemp(join(base, "site-"));
  for (const { path, bytes } of siteFiles({ ...french, ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return checkContent(args, { ...readConfig({}), contentFolder: join(folder, "content") }, someDay);
}

const broken = { "fr/a.md": page("A", "[b](b.md)") };

describe("exit code and report", () => {
  it("0 for a sound content", async () => {
    expect(await check({})).toEqual({ output: "3 fichiers lus, 0 erreur, 0 avertissement.\n", exitCode: 0 });
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
    const files = { ...broken, "fr/c.md": page("C", "# D\n\n[e](f.md)"), "fr/g.md": "x" };
    const { output } = await check(files, "--format", "unix");
    expect(output.split("\n").map((line) => line.split(": ")[0])).toEqual([
      "content/fr/a.md:7:1",
      "content/fr/c.md:7:1",
      "content/fr/c.md:9:1",
      "content/fr/g.md:1:1",
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
      summary: { files: 4, errors: 1 },
      problems: [{ rule: "link/broken" }],
    });
  });

  it("--lang en is in English", async () => {
    expect((await check({}, "--lang=en")).output).toBe("3 files read, 0 errors, 0 warnings.\n");
  });

  it("--help names the exit codes", async () => {
    const { output, exitCode } = await check({}, "--help");
    expect([exitCode, output.includes("--format")]).toEqual([0, true]);
  });

  it.each([
    [["--format", "xml"], "--format xml : choisissez parmi pretty, unix, json, github, sarif."],
    [["--lang", "de"], "--lang de"],
    [["--inconnu"], "L'option --inconnu n'existe pas."],
    [["--frmat", "json"], "Vouliez-vous écrire --format ?"],
    [["--lang=en", "--frmat", "json"], "Did you mean --format?"],
    [["-x"], "L'option -x n'existe pas."],
    [["fichier.md"], "« fichier.md » est de trop"],
    [["--explain"], "--explain demande une valeur"],
    [["--changed="], "--changed demande une valeur"],
    [["--fix=oui"], "--fix ne prend pas de valeur"],
    [["--staged", "--fix"], "--staged et --fix ne vont pas ensemble"],
    [["--staged", "--changed", "main"], "--staged et --changed ne vont pas ensemble"],
    [["--watch", "--fix"], "--watch et --fix ne vont pas ensemble"],
    [["--explain", "link/brokn"], "Vouliez-vous écrire link/broken ?"],
  ])("%j cannot run, and why is said plainly", async (args, message) => {
    await expect(check({}, ...args)).rejects.toThrow(message);
  });

  it("--explain gives the page of a code", async () => {
    const { output, exitCode } = await check({}, "--explain", "header/tab", "--lang", "en");
    expect([exitCode, output.startsWith("── ERROR ── header/tab")]).toEqual([0, true]);
  });

  it("--strict counts warnings, and translations that fell behind are errors", async () => {
    const late = {
      "site.yml": "locales:\n  - { code: fr, name: Français }\n  - { code: en, name: English }\n",
      "words/en.yml": wordsFile("en"),
    };
    const report = async (...args: string[]) => {
      const { output, exitCode } = await check(late, "--format", "json", ...args);
      return { exitCode, ...JSON.parse(output).summary };
    };
    expect(await report()).toMatchObject({ exitCode: 0, errors: 0 });
    const strict = await report("--strict");
    expect(strict).toMatchObject({ exitCode: 1 });
    expect(strict.errors).toBeGreaterThan(0);
    const long = await check({ "fr/index.md": page("é".repeat(70)) }, "--strict", "--format", "json");
    expect(long.exitCode).toBe(1);
  });

  it.each([
    ["warning", false],
    ["error", true],
  ])("V7, C2: a review that is overdue is a %s while `launch` is %s", async (severity, launch) => {
    const site = `${french["site.yml"]}launch: ${launch}\n`;
    const late = page("A", "", "reviewed: 2020-01-01\nreviewEvery: 12 months\n");
    const { output } = await check({ "site.yml": site, "fr/a.md": late }, "--format", "json");
    const { problems }: { problems: { rule: string; severity: string }[] } = JSON.parse(output);
    const found = problems.filter(({ rule }) => rule === "compliance/overdue-review");
    expect(found.map((one) => one.severity)).toEqual([severity]);
  });

  it("a content folder that is not there cannot be checked", async () => {
    const config = { ...readConfig({}), contentFolder: join(base, "rien") };
    await expect(checkContent([], config, someDay)).rejects.toThrow("Le dossier du contenu ne peut pas être lu");
  });
});
