// The command line as a process: exit codes, output, formats.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeVariables } from "../src/config.ts";
import { writeContent } from "./support/content-folder.ts";
import { run } from "./support/process.ts";
import { frenchOnly, page } from "./support/site-files.ts";

let folder = "";
const folders = { good: "", warned: "", bad: "" };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ssi-cli-"));
  folders.good = await writeContent(join(folder, "good"), frenchOnly);
  folders.warned = await writeContent(join(folder, "warned"), { ...frenchOnly, "fr/a.md": page("A".repeat(70)) });
  folders.bad = await writeContent(join(folder, "bad"), {
    ...frenchOnly,
    "fr/a.md": page("A", "Été [x](rien.md)"),
    "fr/brouillon.md": page("Brouillon", "[x](rien.md)", "draft: true\n"),
  });
});
afterAll(() => rm(folder, { recursive: true }));

async function cli(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const process = run("cli.js", args, environment);
  const code = await process.exit;
  return { code, ...process.output() };
}

describe("check", () => {
  it("the committed content: exit 0", async () => {
    const { code, out, err } = await cli(["check"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).not.toBe("");
  });

  it("content without errors: exit 0, with warnings as well", async () => {
    expect((await cli(["check"], { CONTENT_DIR: folders.good })).code).toBe(0);
    const warned = await cli(["check", "--format", "unix"], { CONTENT_DIR: folders.warned });
    expect(warned.code).toBe(0);
    expect(warned.out).toMatch(/^content\/fr\/a\.md:2:8: warning: .* \[header\/too-long\]\n$/);
  });

  it("O7: content with errors: exit 1, each on a line, drafts included", async () => {
    const { code, out, err } = await cli(["check", "--format", "unix", "--lang", "en"], { CONTENT_DIR: folders.bad });
    expect([code, err]).toEqual([1, ""]);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => line.replace(/ error: .* /, " ")),
    ).toEqual(["content/fr/a.md:7:5: [link/broken]", "content/fr/brouillon.md:8:1: [link/broken]"]);
  });

  it("json: the shape that machines rely on", async () => {
    const { code, out } = await cli(["check", "--format=json"], { CONTENT_DIR: folders.bad });
    const report: unknown = JSON.parse(out);
    expect(code).toBe(1);
    expect(report).toMatchObject({
      version: 1,
      summary: { files: 5, errors: 2, warnings: 0 },
      problems: [
        {
          file: "content/fr/a.md",
          rule: "link/broken",
          severity: "error",
          line: 7,
          column: 5,
          endLine: 7,
          endColumn: 17,
        },
        { file: "content/fr/brouillon.md", rule: "link/broken", line: 8 },
      ],
    });
  });

  it.each([
    ["an unknown format", ["check", "--format", "xml"], {}, "--format xml"],
    ["an unknown option", ["check", "--frmat", "json"], {}, "--frmat"],
    ["a bad variable", ["check"], { PORT: "x" }, "PORT=x"],
    ["a folder that is not there", ["check"], { CONTENT_DIR: "/nowhere" }, "/nowhere"],
    ["an unknown command", ["chekc"], {}, "check"],
  ])("%s: it could not run, exit 2, said on the error output", async (_, args, environment, expected) => {
    const { code, out, err } = await cli(args, environment);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(expected);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe("help and configuration", () => {
  it.each([[[]], [["--help"]], [["check", "--help"]]])("%j explains itself, exit 0", async (args) => {
    const { code, out } = await cli(args);
    expect(code).toBe(0);
    expect(out).toContain("check");
  });

  it("config prints every variable and the configuration in force", async () => {
    const { code, out } = await cli(["config"], { PORT: "8080" });
    expect(code).toBe(0);
    for (const name of ["PORT", "HOST", "BASE_URL", "CONTENT_DIR", "WATCH", "PREVIEW", "TRUST_PROXY", "LOG_LEVEL"]) {
      expect(out).toContain(name);
    }
    expect(out).toContain(`"port": 8080`);
  });

  it("config shows no secret and no password of an address", async () => {
    const secret = "0123456789abcdef";
    const { code, out } = await cli(["config"], {
      WEBHOOK_SECRET: secret,
      PREVIEW_SECRET: secret,
      OPS_TOKEN: secret,
      COMMIT_STATUS_TOKEN: secret,
      COMMIT_STATUS_URL: "https://forge.example/{commit}",
      CONTENT_GIT_URL: "https://personne:motdepasse@forge.example/site.git",
    });
    expect(code).toBe(0);
    expect(out).not.toMatch(/0123456789abcdef|motdepasse/);
    expect(out.match(/"(?:webhookSecret|previewSecret|operatorToken|token)": "\(hidden\)"/g)).toHaveLength(4);
    expect(out).toContain("https://(hidden)@forge.example/site.git");
  });

  it("config --help explains each variable with its default, whatever the environment is; config names what is bad", async () => {
    const environment = { NODE_ENV: "production", PORT: "x" };
    const help = await cli(["config", "--help"], environment);
    expect([help.code, help.err]).toEqual([0, ""]);
    const rows = help.out.split("\n").filter((line) => line !== "");
    for (const [index, { name, expected, usual }] of describeVariables().entries())
      expect(rows[index]?.replace(/ +/, " ")).toBe(`${name} ${expected}${usual === "" ? "" : ` [${usual}]`}`);
    expect(rows[0]).toMatch(/\[3000\]$/);
    const plain = await cli(["config"], environment);
    expect(plain.code).toBe(2);
    expect(plain.err).toMatch(/PORT=x — expected .*\n {2}BASE_URL= — expected /);
  });
});
