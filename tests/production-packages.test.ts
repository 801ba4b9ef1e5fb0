// What is built asks for production packages alone: `npm ci --ignore-scripts --omit=dev` is enough to serve.

import { readdir, readFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { expect, it } from "vitest";

/** js-yaml asks for it where it is there, and does without. */
const optional = ["esprima"];

it("the server and the commands load nothing else", async () => {
  const { dependencies } = JSON.parse(await readFile("package.json", "utf8"));
  const scripts = (await readdir("dist")).filter((name) => /\.c?js$/.test(name));
  expect(scripts).toContain("server.js");
  const asked = new Set<string>();
  for (const name of scripts) {
    const text = await readFile(`dist/${name}`, "utf8");
    for (const [, target = ""] of text.matchAll(/(?:\bfrom|\bimport\(|\brequire\(|\bimport)\s*"([a-z@][^"]*)"/g))
      if (!isBuiltin(target)) asked.add(target);
  }
  expect(asked).toContain("sharp");
  expect([...asked].filter((name) => !(name in dependencies) && !optional.includes(name))).toEqual([]);
});
