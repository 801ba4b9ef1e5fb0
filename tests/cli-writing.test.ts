// The writing commands as processes: exit codes, which output says what, and the files on disk.

import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeContent } from "./support/content-folder.ts";
import { run } from "./support/process.ts";
import { page } from "./support/site-files.ts";

let folder = "";
let content = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ssi-cli-"));
  content = await writeContent(folder, {
    "fr/a.md": page("A"),
    "fr/b.md": page("B", "[a](a.md)"),
    "fr/brouillon.md": page("Brouillon", "", "slug: occupe\ndraft: true\n"),
  });
});
afterAll(() => rm(folder, { recursive: true }));

async function cli(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const process = run("cli.js", args, { CONTENT_DIR: content, ...environment });
  const code = await process.exit;
  return { code, ...process.output() };
}

it("E17: new, move and published work one after the other and leave a content without errors", async () => {
  const calls = [
    ["published"],
    ["new", "c", "--title", "Une page"],
    ["move", "a", "d"],
    ["move", "--slug", "fr", "b", "e"],
    ["published"],
    ["published", "--check"],
    ["check"],
  ];
  for (const call of calls)
    expect([call, await cli(call)]).toEqual([call, { code: 0, out: expect.any(String), err: "" }]);
  expect(await readFile(join(content, "published-addresses.txt"), "utf8")).toMatch(
    /\n\/fr\/\n\/fr\/a\n\/fr\/b\n\/fr\/d\n\/fr\/e\n$/,
  );
  expect(await readFile(join(content, "fr/b.md"), "utf8")).toBe(
    page("B", "[a](d.md)", 'slug: e\naliases: ["/fr/b"]\n'),
  );
});

it.each([
  ["an error of the content", ["new", "occupe", "--title", "X"], 1],
  ["a page that is not there", ["move", "rien", "x"], 2],
  ["a page that is there", ["new", "b", "--title", "B"], 2],
  ["an unknown option", ["published", "--chek"], 2],
  ["a language of messages that there is not", ["published", "--lang", "de"], 2],
] as const)("%s: nothing is done, and the exit code says why", async (_, args, expected) => {
  const { code, out, err } = await cli(args);
  expect(code).toBe(expected);
  expect(expected === 2 ? err : out).toMatch(/\S/);
  expect(expected === 2 ? out : err).toBe("");
  expect(err).not.toMatch(/\n\s+at /);
});

it.each(["new", "move", "published"])(
  "%s --help explains itself in French, and in English when asked",
  async (name) => {
    expect((await cli([name, "--help"])).out).toMatch(new RegExp(`^npm run ${name} -- [\\s\\S]*Codes de sortie`));
    expect((await cli([name, "--help", "--lang", "en"])).out).toMatch(
      new RegExp(`^npm run ${name} -- [\\s\\S]*Exit codes`),
    );
  },
);

describe("without ` -- `, npm keeps the options for itself: a dry run must not write", () => {
  it.each([
    ["npm_config_dry_run", "true", ["move", "b", "z"], "npm run move -- … --dry-run"],
    ["npm_config_title", "true", ["new", "z", "Une page"], "npm run new -- … --title"],
    ["npm_config_retranslation", "", ["translations", "mark"], "npm run translations -- … --no-retranslation"],
    ["npm_config_fix", "true", ["check"], "npm run check -- … --fix"],
  ])("%s=%s", async (variable, value, args, expected) => {
    const before = await readdir(join(content, "fr"));
    const { code, err } = await cli(args, { npm_lifecycle_event: args[0] ?? "", [variable]: value });
    expect([code, err]).toEqual([2, expect.stringContaining(expected)]);
    expect(await readdir(join(content, "fr"))).toEqual(before);
  });

  it("what npm sets for itself does not count, nor anything outside of npm", async () => {
    const settings = { npm_config_loglevel: "silent", npm_config_fund: "", npm_config_yes: "" };
    expect((await cli(["published"], { npm_lifecycle_event: "published", ...settings })).code).toBe(0);
    expect((await cli(["published"], { npm_config_dry_run: "true" })).code).toBe(0);
  });
});
