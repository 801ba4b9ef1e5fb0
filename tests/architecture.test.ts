// The design as a failing check: who may import whom, where packages, disk, clock and environment may be used.

import { readdir, readFile } from "node:fs/promises";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";

interface Import {
  readonly target: string;
  readonly isTypeOnly: boolean;
}

const paths = (await readdir("src", { recursive: true }))
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .sort();
const sources = new Map(
  await Promise.all(paths.map(async (path) => [path, await readFile(`src/${path}`, "utf8")] as const)),
);

/** Every import of a file: static, for its side effect, dynamic, re-exported. */
function importsOf(source: string): Import[] {
  const code = withoutComments(source);
  const pattern =
    /(?:^|[\n;}])\s*(?:import|export)\s+(?:(type\s+)?((?:[\w$*]+|\{[^}]*\})(?:\s*,\s*(?:[\w$*]+|\{[^}]*\}))?(?:\s+as\s+[\w$]+)?)\s+from\s+)?["']([^"']+)["']|\b(?:import|require)\(\s*["'`]([^"'`]+)/g;
  return [...code.matchAll(pattern)].map(([, type, names = "", target, dynamic]) => {
    const inner =
      /^\{([^}]*)\}$/
        .exec(names)?.[1]
        ?.split(",")
        .map((name) => name.trim()) ?? [];
    const allTypes = inner.length > 0 && inner.filter((name) => name !== "").every((name) => name.startsWith("type "));
    return { target: target ?? dynamic ?? "", isTypeOnly: type !== undefined || allTypes };
  });
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
}

/** The area of a file: its folder, or its name at the top. */
function areaOf(path: string): string {
  const [first = "", second] = path.split("/");
  if (second !== undefined) return first;
  return first === "problem-codes.ts" ? "problem" : first.replace(/\.ts$/, "");
}

const stages = ["problem", "content", "site", "checks", "pictures", "render"];
const tools = ["messages", "reports", "git", "editing"];
const mayImport: Readonly<Record<string, readonly string[]>> = {
  problem: ["problem"],
  config: [],
  content: ["problem", "content"],
  site: ["problem", "content", "site"],
  checks: ["problem", "content", "site", "checks"],
  pictures: ["problem", "content", "pictures"],
  render: ["problem", "content", "site", "pictures", "render"],
  browser: ["site", "render", "browser"],
  live: ["problem", "content", "site", "checks", "pictures", "render", "live"],
  http: ["problem", "http"],
  messages: ["problem", "content", "messages"],
  reports: ["problem", "content", "messages", "reports"],
  git: ["problem", "content", "messages", "git"],
  editing: ["problem", "content", "messages", "editing"],
  commands: [...stages, ...tools, "live", "commands", "config"],
  threads: ["render", "http", "config", "threads"],
  server: ["render", "live", "http", "config", "threads", "server"],
  "make-site": [...stages, ...tools, "live", "http", "config", "threads", "make-site"],
  "compiled-thread": ["threads"],
  "draw-cards": ["pictures", "make-site", "threads"],
  cli: ["commands", "config", "http"],
};
const mayImportTypes: Readonly<Record<string, readonly string[]>> = { http: ["render"], commands: ["config"] };

/** Where each confined package may be imported: folders end in a slash. */
const packageHomes: Readonly<Record<string, readonly string[]>> = {
  express: ["http/"],
  helmet: ["http/"],
  nunjucks: ["render/"],
  i18next: ["render/"],
  "d3-geo": ["render/figures/europe.ts"],
  "gray-matter": ["content/yaml.ts"],
  yaml: ["content/yaml.ts", "content/markdown/component-definitions.ts"],
  marked: [
    "content/markdown/markdown-lexer.ts",
    "content/markdown/markdown-tree.ts",
    "content/markdown/inline-tree.ts",
    "content/markdown/container-syntax.ts",
  ],
  entities: ["content/markdown/inline-tree.ts"],
  zod: ["content/", "config.ts"],
  pino: ["server/serve.ts"],
  "prom-client": ["http/metrics.ts"],
  chokidar: ["live/watch.ts"],
  sharp: ["pictures/load-sharp.ts"],
  minisearch: ["site/search/search-engine.ts"],
};
const systemHomes: Readonly<Record<string, readonly string[]>> = {
  "node:fs/promises": [
    "content/read-files.ts",
    "editing/write-content.ts",
    "git/git.ts",
    "git/content-branch.ts",
    "commands/export/export.ts",
    "live/file-cache.ts",
    "live/path-steps.ts",
    "commands/check/check-scope.ts",
  ],
  "node:fs": ["content/read-files.ts", "live/watch.ts", "threads/"],
  "node:os": ["commands/check/check-scope.ts", "threads/thread-priority.ts"],
  "node:child_process": ["git/git.ts", "make-site/card-drawing.ts"],
  "node:events": ["server/running-thread.ts", "make-site/card-drawing.ts"],
  "node:timers/promises": ["server/running-thread.ts"],
  "node:http": ["server/", "http/"],
  "node:net": ["server/shut-down.ts", "http/security-headers.ts"],
  "node:v8": ["live/release-memory.ts", "make-site/site-store.ts"],
  "node:module": ["threads/compiled-code.ts"],
  "node:vm": ["live/release-memory.ts", "threads/compiled-code.ts"],
  "node:worker_threads": ["server.ts", "make-site.ts", "compiled-thread.ts", "server/", "make-site/"],
};
const harmless = ["node:path", "node:url", "node:crypto", "node:util", "node:zlib"];

const isAt = (path: string, homes: readonly string[]) =>
  homes.some((home) => path === home || (home.endsWith("/") && path.startsWith(home)));

/** What is wrong with one import of a file, or undefined. */
function faultOf(path: string, { target, isTypeOnly }: Import): string | undefined {
  if (!target.startsWith(".")) {
    const homes = { ...packageHomes, ...systemHomes }[target] ?? (harmless.includes(target) ? [path] : []);
    return isAt(path, homes) ? undefined : `${path} may not import ${target}`;
  }
  if (!target.endsWith(".ts")) return `${path}: ${target} does not end in .ts`;
  const area = areaOf(path);
  const wanted = areaOf(posix.join(posix.dirname(path), target));
  const allowed = [...(mayImport[area] ?? []), ...(isTypeOnly ? (mayImportTypes[area] ?? []) : [])];
  return allowed.includes(wanted)
    ? undefined
    : `${path} may not import ${isTypeOnly ? "types" : "values"} from ${wanted}`;
}

const faults = [...sources].flatMap(([path, source]) => importsOf(source).flatMap((one) => faultOf(path, one) ?? []));

describe("imports", () => {
  it("keep to the table of the design", () => expect(faults).toEqual([]));

  it("every area is in the table", () => {
    expect([...new Set(paths.map(areaOf))].filter((area) => mayImport[area] === undefined)).toEqual([]);
  });

  it("make no circle", () => {
    const graph = new Map(
      [...sources].map(([path, source]) => [
        path,
        importsOf(source)
          .filter(({ target }) => target.startsWith("."))
          .map(({ target }) => posix.join(posix.dirname(path), target)),
      ]),
    );
    const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
      (graph.get(from) ?? []).some((next) => next === goal || (!seen.has(next) && reaches(next, goal, seen.add(next))));
    expect(paths.filter((path) => reaches(path, path, new Set()))).toEqual([]);
  });

  it.each([
    ['import "../http/app.ts";', "content/a.ts", "values from http"],
    ['const a = await import("../render/i18n.ts");', "content/a.ts", "values from render"],
    ['export { a } from "../site/urls.ts";', "content/a.ts", "values from site"],
    ['export * from "../live/watch.ts";', "render/a.ts", "values from live"],
    ['import type { A } from "../site/site.ts";', "content/a.ts", "types from site"],
    ['import { type A, b } from "../render/render-site.ts";', "http/a.ts", "values from render"],
    ['import a, { type B } from "../render/render-site.ts";', "http/a.ts", "values from render"],
    ['import {\n  a,\n  b,\n} from "express";', "render/a.ts", "express"],
    ['import fs from "node:fs";', "content/yaml.ts", "node:fs"],
    ['import "dotenv";', "config.ts", "dotenv"],
    ['import { a } from "./b";', "site/a.ts", ".ts"],
  ])("the check sees through %j", (source, path, expected) => {
    expect(
      importsOf(source)
        .map((one) => faultOf(path, one))
        .join(),
    ).toContain(expected);
  });

  it.each([
    'import type { A } from "../render/render-site.ts";',
    'import { type A, type B } from "../render/page-view.ts";',
  ])("http may write %j", (source) => {
    expect(importsOf(source).map((one) => faultOf("http/a.ts", one))).toEqual([undefined]);
  });
});

describe("threads", () => {
  /** What a file loads when it is loaded, and what that loads. */
  const loadedBy = (path: string, found = new Set<string>()): ReadonlySet<string> => {
    if (found.has(path)) return found;
    found.add(path);
    for (const { target, isTypeOnly } of importsOf(sources.get(path) ?? ""))
      if (!isTypeOnly && target.startsWith(".")) loadedBy(posix.join(posix.dirname(path), target), found);
    return found;
  };

  it("the one that serves loads no content, no template and no check", () => {
    const loaded = [...loadedBy("server.ts")];
    expect(loaded).toContain("http/app.ts");
    expect(loaded.filter((path) => /^(?:content|site|checks|pictures|messages|reports|git)\//.test(path))).toEqual([]);
    expect(loaded.filter((path) => path.startsWith("render/"))).toEqual(["render/stored-response.ts"]);
  });

  it("the one that makes the site loads no server", () => {
    expect(
      [...loadedBy("make-site.ts")].filter((path) => path === "http/app.ts" || path === "server/serve.ts"),
    ).toEqual([]);
  });
});

describe("what only some files may touch", () => {
  const threads = ["server.ts", "make-site.ts", "draw-cards.ts", "server/serve.ts", "server/shut-down.ts"];
  const entries = ["config.ts", "cli.ts", ...threads];
  const withoutStrings = (source: string) => source.replace(/"(?:[^"\\\n]|\\.)*"|`[^`]*`/g, '""');
  const users = (pattern: RegExp) => paths.filter((path) => pattern.test(withoutComments(sources.get(path) ?? "")));

  it("the environment: config.ts", () =>
    expect(users(/\bprocess\s*\.\s*env\b|\{[^}]*\benv\b[^}]*\}\s*=\s*process/)).toEqual(["config.ts"]));
  it("the process: the entries", () =>
    expect(users(/\bprocess\b/).filter((path) => !entries.includes(path))).toEqual([]));
  it("the clock: the entries, the live site, the log of requests, the date of answers and work in steps", () => {
    // How long a piece of work takes decides when it pauses, never what comes of it.
    const ofHttp = ["http/request-log.ts", "http/repeated-head.ts"];
    const homes = [...entries, "live/live-site.ts", "content/steps.ts", ...ofHttp];
    expect(
      users(/\bnew Date\(\s*\)|\bDate\.now\b|\bperformance\.now\b/).filter((path) => !homes.includes(path)),
    ).toEqual([]);
  });
  it("the console: nobody", () => expect(users(/\bconsole\s*\./)).toEqual([]));
  it("any: nobody", () => expect(users(/[:<,|&]\s*any\b(?!\s*:)|\bas\s+any\b/)).toEqual([]));
  it("casts and silenced checks: nobody", () => {
    const casts = /\bas\s+(?!const\b)(?:[A-Z]|unknown\b|string\b|number\b)/;
    const code = (path: string) =>
      withoutStrings(withoutComments(sources.get(path) ?? "").replace(/^(?:import|export) .*$/gm, ""));
    expect(paths.filter((path) => casts.test(code(path)))).toEqual([]);
    expect(paths.filter((path) => /@ts-(?:ignore|expect-error|nocheck)/.test(sources.get(path) ?? ""))).toEqual([]);
  });
});

describe("each source file", () => {
  it.each(paths)("%s says its purpose first, is short, well named, and exports by name", (path) => {
    const source = sources.get(path) ?? "";
    expect(source.split("\n")[0]).toMatch(/^\/\/ \S.{10,}[.:;…]?$/);
    expect(source.trimEnd().split("\n").length).toBeLessThanOrEqual(250);
    expect(posix.basename(path)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts$/);
    expect(posix.basename(path)).not.toMatch(/^(utils?|helpers?|common|misc|types|index)\.ts$/);
    expect(source).not.toMatch(/^export default\b/m);
  });
});

describe("packages of production", () => {
  it("are few, and each one's reason stands in a decision record", async () => {
    const { dependencies } = JSON.parse(await readFile("package.json", "utf8"));
    const names = Object.keys(dependencies);
    const folder = "docs/decisions";
    const records = await Promise.all((await readdir(folder)).map((name) => readFile(`${folder}/${name}`, "utf8")));
    const text = records.join("\n");
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
    expect(names.length).toBeLessThanOrEqual(15);
  });
});
