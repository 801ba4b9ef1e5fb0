// What VS Code uses without an extension: generated files are not stale, the matcher reads the report, tasks exist.

import { readdirSync, readFileSync } from "node:fs";
import { Ajv, type AnySchemaObject } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { renderEditorFiles } from "../scripts/editor-files.ts";
import { renderUnix } from "../src/reports/unix.ts";
import { problemCases, problemsOf } from "./support/problem-cases.ts";
import { definitions } from "./support/site-files.ts";

interface Task {
  readonly label: string;
  readonly command: string;
  readonly args?: readonly string[];
  readonly problemMatcher: { readonly pattern: { readonly regexp: string } } | readonly [];
}

const { tasks }: { tasks: readonly Task[] } = JSON.parse(readFileSync(".vscode/tasks.json", "utf8"));
const files = await renderEditorFiles();

describe("generated files", () => {
  it.each([...files])("E17: %s is not stale (npm run editor-files writes it)", (path, text) => {
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  it("there is a snippet for each block that editors may write, with its name, values and end", () => {
    const snippets: Record<string, { prefix: string[]; body: string[] }> = JSON.parse(
      files.get(".vscode/content.code-snippets") ?? "",
    );
    const blocks = [...definitions.values()].filter((one) => one.container !== undefined);
    expect(blocks.length).toBeGreaterThan(3);
    for (const { name, container } of blocks) {
      const { body = [], prefix = [] } = snippets[`Bloc ${name}`] ?? {};
      expect(prefix).toContain(`:::${name}`);
      expect(body[0]?.startsWith(`:::${name}`)).toBe(true);
      for (const attribute of container?.attributes ?? []) expect(body[0]).toContain(`${attribute}=`);
      expect(body).toContain(":::");
    }
  });

  it("the schemas refuse unknown fields and name the compulsory ones", () => {
    const header: unknown = JSON.parse(files.get("schemas/page-header.schema.json") ?? "");
    expect(header).toMatchObject({
      additionalProperties: false,
      required: ["title", "description", "updated"],
      properties: {
        title: { description: expect.stringMatching(/\S/) },
        layout: { enum: expect.arrayContaining(["home", "page", "site-map", "accessibility"]) },
      },
    });
    const site: unknown = JSON.parse(files.get("schemas/site.schema.json") ?? "");
    expect(site).toMatchObject({ required: ["locales"], properties: { brand: { enum: ["neutral", "state"] } } });
  });
});

describe("the schemas and the content as it is", async () => {
  const read = (path: string) => readFileSync(path, "utf8");
  const validatorOf = (name: string) => {
    const schema: AnySchemaObject = JSON.parse(read(`schemas/${name}.schema.json`));
    return new Ajv({ strict: false }).compile(schema);
  };
  const validators = {
    "page-header": validatorOf("page-header"),
    site: validatorOf("site"),
    glossary: validatorOf("glossary"),
    figure: validatorOf("figure"),
  };
  const all = readdirSync("content", { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  const pages = all.filter((path) => path.endsWith(".md")).map((path) => ["page-header", path] as const);
  const figures = all.filter((path) => /^figures\/.*\.yml$/.test(path)).map((path) => ["figure", path] as const);

  it.each([...pages, ...figures, ["site", "site.yml"] as const, ["glossary", "glossary.yml"] as const])(
    "E17: %s.schema.json takes content/%s as the site does",
    (name, path) => {
      const text = read(`content/${path}`).replace(/\r\n/g, "\n");
      const source = name === "page-header" ? (/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? "") : text;
      validators[name](parse(source));
      expect(validators[name].errors ?? []).toEqual([]);
    },
  );

  it.each([
    ["page-header", { title: "A", description: "B", updated: "2026-11-23", menuTitel: "C" }],
    ["page-header", { title: "A", updated: "2026-11-23" }],
    ["page-header", { title: "A", description: "B", updated: "2026-11-23", slug: "Été" }],
    ["site", { brand: "royal", locales: [{ code: "fr", name: "Français" }] }],
  ] as const)("E17: %s.schema.json refuses %j", (name, value) => {
    expect(validators[name](value)).toBe(false);
  });
});

describe("tasks", () => {
  it("E17: the matcher reads every problem of the report, with file, line, column, severity and code", async () => {
    const [matcher] = tasks.flatMap(({ problemMatcher }) => ("pattern" in problemMatcher ? [problemMatcher] : []));
    const pattern = new RegExp(matcher?.pattern.regexp ?? "$^");
    for (const [code, one] of Object.entries(problemCases)) {
      const problems = (await problemsOf(one)).filter((each) => each.code === code);
      const { file, line, column, severity } = problems[0] ?? {};
      const printed = renderUnix({ problems, fileCount: 1 }, "fr").trimEnd();
      const [, ...found] = pattern.exec(printed) ?? [];
      expect([code, found[0], found[1], found[2], found[3], found[5]]).toEqual([
        code,
        file,
        `${line}`,
        `${column}`,
        severity,
        code,
      ]);
    }
  });

  it("run only commands that exist", () => {
    const scripts: { scripts: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));
    const cli = readFileSync("src/cli.ts", "utf8");
    const subcommands = readFileSync("src/commands/translations/translations.ts", "utf8");
    for (const { command, args = [] } of tasks) {
      const whole = [command, ...args].join(" ");
      for (const [, name = ""] of whole.matchAll(/npm run ([a-z-]+)/g)) expect(scripts.scripts).toHaveProperty(name);
      for (const [, name = ""] of whole.matchAll(/translations ([a-z]+)/g)) expect(subcommands).toContain(`"${name}"`);
      for (const [, name = ""] of whole.matchAll(/cli\.js ([a-z]+)/g)) expect(cli).toContain(`"${name}"`);
    }
  });
});
