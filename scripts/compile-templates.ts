// The templates of views/ compiled: what the build puts in the place of src/render/compiled-templates.ts.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "esbuild";
import { templateDigest } from "../src/render/template-loader.ts";
import { compileTemplate } from "../src/render/templates.ts";

/** The text of a module with every template of a folder, as its functions and the digest of its text. */
export function renderCompiledTemplates(viewsFolder: string): string {
  const names = readdirSync(viewsFolder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".njk"))
    .sort();
  const entries = names.map((name) => {
    const source = readFileSync(join(viewsFolder, name), "utf8");
    const functions = `(() => {${compileTemplate(name, source)}})()`;
    return `${JSON.stringify(name)}: { digest: "${templateDigest(source)}", functions: ${functions} },\n`;
  });
  return `export const compiledTemplates = {\n${entries.join("")}};\n`;
}

/** Puts the compiled templates into the bundle. */
export function compiledTemplatesPlugin(viewsFolder: string): Plugin {
  return {
    name: "compiled-templates",
    setup: ({ onLoad }) => {
      onLoad({ filter: /[\\/]src[\\/]render[\\/]compiled-templates\.ts$/ }, () => ({
        contents: renderCompiledTemplates(viewsFolder),
        loader: "js",
      }));
    },
  };
}
