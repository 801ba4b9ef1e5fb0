// Drops the rules that neither a template, nor the renderer, nor any Markdown can need (PurgeCSS).

import { readdirSync, readFileSync } from "node:fs";
import postcss, { type Root } from "postcss";
import { PurgeCSS } from "purgecss";
import type { Look } from "./looks.ts";
import { KNOWN_ATTRIBUTES, MARKDOWN_CLASSES, MARKDOWN_TAGS } from "./markdown-vocabulary.ts";

export async function purgeStyles(root: Root, look: Look): Promise<Root> {
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: readVocabulary().join(" "), extension: "txt" }],
    css: [{ raw: root.toString() }],
    blocklist: [...look.blocked],
    defaultExtractor: (text) => text.split(" "),
    safelist: [":root"],
  });
  if (!result) throw new Error(`PurgeCSS gave nothing for ${look.file}`);
  return postcss.parse(result.css);
}

/** Words that keep a rule alive: tags, attributes and class names, never running text. */
function readVocabulary(): string[] {
  const words = new Set([...MARKDOWN_TAGS, ...MARKDOWN_CLASSES, ...KNOWN_ATTRIBUTES]);
  for (const file of readPaths()) {
    const text = readFileSync(file, "utf8");
    for (const [, tag] of text.matchAll(/<([a-z][a-z0-9]*)/g)) words.add(tag ?? "");
    for (const [, name] of text.matchAll(/\s([a-z-]+)="/g)) words.add(name ?? "");
    for (const [name] of text.matchAll(/\b(?:fr|site)-[\w-]+/g)) words.add(name);
  }
  return [...words];
}

function readPaths(): string[] {
  return [...listFiles("views", ".njk"), ...listFiles("public/js", ".js"), ...listFiles("src/render", ".ts")];
}

function listFiles(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
}
