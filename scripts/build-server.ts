// Builds dist/server.js with its thread and its process, dist/cli.js and the script of an export's search: the sources and their packages in few files, which Node loads faster than many.

import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { compiledTemplatesPlugin } from "./compile-templates.ts";

const folder = "dist";

/** dist/public and dist/fonts belong to the styles build. */
for (const name of existing())
  if (name !== "public" && name !== "fonts") rmSync(join(folder, name), { recursive: true });

const options: BuildOptions = {
  outdir: folder,
  bundle: true,
  minifyWhitespace: true,
  platform: "node",
  target: "node20",
  // Comes with a library of its own for each system.
  external: ["sharp"],
  // Half of all that the serving thread would load.
  alias: { "iconv-lite": "./scripts/no-character-sets.ts" },
  plugins: [compiledTemplatesPlugin("views")],
  logLevel: "warning",
};

/** A command loads only what it needs. */
await build({
  ...options,
  entryPoints: {
    server: "src/server.ts",
    "make-site": "src/compiled-thread.ts",
    "draw-cards": "src/draw-cards.ts",
    cli: "src/cli.ts",
  },
  splitting: true,
  format: "esm",
  // Packages written for require() find it here.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
});

/** One file, in the form that code compiled ahead can be had of: scripts/compile-thread.ts. */
await build({
  ...options,
  entryPoints: ["src/make-site.ts"],
  outExtension: { ".js": ".cjs" },
  format: "cjs",
  define: { "import.meta.url": "importMetaUrl" },
  banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
});

/** The script of an export's search pages: the server's own search, for browsers. */
await build({
  entryPoints: { search: "src/browser/search-page.ts" },
  outdir: `${folder}/browser`,
  bundle: true,
  minify: true,
  format: "iife",
  platform: "browser",
  target: ["chrome107", "edge107", "firefox106", "safari16.4"],
  logLevel: "warning",
});

function existing(): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
