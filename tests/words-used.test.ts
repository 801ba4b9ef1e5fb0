// Interface words and their use: none that nobody prints, none printed that does not exist.

import { readdir, readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { plainWordKeys, variableWords } from "../src/content/words.ts";

async function readAll(folder: string, extension: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(extension));
  return (await Promise.all(names.map((name) => readFile(`${folder}/${name}`, "utf8")))).join("\n");
}

const views = await readAll("views", ".njk");
const render = await readAll("src/render", ".ts");
const plain = new Set<string>(plainWordKeys);

it.each(plainWordKeys)("L11: %s is printed by a view, or put into one by the rendering", (key) => {
  expect(new RegExp(`\\bwords\\.${key}\\b`).test(views) || new RegExp(`\\.${key}\\b|"${key}"`).test(render)).toBe(true);
});

it.each(Object.keys(variableWords))("L11: %s is said by the rendering", (key) => {
  expect(render).toContain(`say("${key}"`);
});

it("every word that a view prints exists", () => {
  const used = [...views.matchAll(/\bwords\.(\w+)/g)].map((match) => match[1] ?? "");
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter((key) => !plain.has(key))).toEqual([]);
});

it("views reach words by their plain names only, so that this check can see them", () => {
  expect(views).not.toMatch(/\bwords\s*\[/);
});

it("no word stands twice in the list", () => expect(plain.size).toBe(plainWordKeys.length));
