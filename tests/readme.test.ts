// The README's map of the source is the one that the purpose lines give, and its commands exist.

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { renderSourceMap, withSourceMap } from "../scripts/readme.ts";
import { describeVariables } from "../src/config.ts";

const readme = readFileSync("README.md", "utf8");

it("has a map of the source that is not stale (npm run readme writes it)", () => {
  expect(withSourceMap(readme, renderSourceMap("."))).toBe(readme);
});

it("names only npm scripts that exist", () => {
  const manifest: { scripts: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));
  const named = [...readme.matchAll(/npm run ([a-z:-]+)/g)].map((match) => match[1] ?? "");
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => manifest.scripts[name] === undefined)).toEqual([]);
});

it("names every variable of the configuration", () => {
  const missing = describeVariables().filter(({ name }) => !readme.includes(`\`${name}\``));
  expect(missing.map(({ name }) => name)).toEqual([]);
});
