// Files that styles point at (icons, fonts, pictures held in data: URIs) → fingerprinted files.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Root } from "postcss";
import type { OutputFolder } from "./output-folder.ts";

const DATA_SVG = /url\((["'])data:image\/svg\+xml;charset=utf-?8,([\s\S]*?)\1\)/g;
const FILE = /url\("(file:[^"]+)"\)/g;

/** Rewrites every url() of the tree to the built file, relative to the `css/` folder. */
export function moveStylePictures(root: Root, output: OutputFolder): void {
  root.walkDecls((declaration) => {
    declaration.value = declaration.value
      .replace(DATA_SVG, (_, _quote: string, svg: string) => relativeUrl(addDataSvg(svg, output)))
      .replace(FILE, (_, address: string) => relativeUrl(addFile(fileURLToPath(address), output)));
  });
}

function addDataSvg(svg: string, output: OutputFolder): string {
  const bytes = Buffer.from(svg.startsWith("%3C") ? decodeURIComponent(svg) : svg);
  const key = createHash("sha256").update(bytes).digest("hex").slice(0, 6);
  return output.add(`icons/picture-${key}.svg`, bytes);
}

function addFile(path: string, output: OutputFolder): string {
  const folder = extname(path) === ".svg" ? "icons" : "fonts";
  return output.add(`${folder}/${basename(path)}`, readFileSync(path));
}

function relativeUrl(name: string): string {
  return `url("../${name}")`;
}
