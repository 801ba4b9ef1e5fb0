// Writes the map of the source into README.md, from the purpose line of each file.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const start = "<!-- source map: made by npm run readme -->";
const end = "<!-- end of source map -->";

/** The map: one line a file, folder by folder, in the order of design: entries first, then the stages. */
export function renderSourceMap(root: string): string {
  const stages = [
    "",
    "content",
    "site",
    "checks",
    "render",
    "browser",
    "live",
    "http",
    "git",
    "editing",
    "messages",
    "reports",
    "commands",
  ];
  const folders = stages.flatMap((stage) => [
    stage,
    ...(stage === "" ? [] : foldersIn(join(root, "src", stage)).map((name) => `${stage}/${name}`)),
  ]);
  const blocks = folders.map((folder) => {
    const names = readdirSync(join(root, "src", folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
      .map((entry) => entry.name)
      .sort();
    const lines = names.map((name) => `- \`${name}\` — ${readPurpose(join(root, "src", folder, name))}`);
    return `**src/${folder === "" ? "" : `${folder}/`}**\n\n${lines.join("\n")}`;
  });
  return blocks.join("\n\n");
}

/** The README with its map replaced. */
export function withSourceMap(readme: string, map: string): string {
  const [before, rest] = readme.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md lacks ${start} … ${end}`);
  return `${before}${start}\n\n${map}\n\n${end}${after}`;
}

function foldersIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function readPurpose(path: string): string {
  return (readFileSync(path, "utf8").split("\n")[0] ?? "").replace(/^\/\/\s*/, "");
}

if (process.argv[1]?.endsWith("readme.ts") === true) {
  const readme = readFileSync("README.md", "utf8");
  writeFileSync("README.md", withSourceMap(readme, renderSourceMap(".")));
}
