// Style sources of one look → one PostCSS tree whose url() are absolute file addresses.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import postcss, { type AtRule, type Root } from "postcss";
import { ICON_FAMILIES, type Look, OWN_STYLES, SYSTEM_FONTS } from "./looks.ts";

const DSFR = "node_modules/@gouvfr/dsfr/dist";

/** Reads DSFR and our own layer for a look; the DSFR licence banner stays first. */
export function readSources(look: Look): Root {
  const screen = look.components.map((name) => `${DSFR}/component/${name}/${name}.main.css`);
  const print = look.components.map((name) => `${DSFR}/component/${name}/${name}.print.css`);
  const icons = ICON_FAMILIES.map((name) => `${DSFR}/utility/icons/${name}/${name}.main.css`);
  const files = [
    `${DSFR}/core/core.main.css`,
    `${DSFR}/scheme/scheme.css`,
    ...screen,
    ...icons,
    `${DSFR}/core/core.print.css`,
    ...print,
    ...OWN_STYLES.map((name) => `public/css/${name}`),
  ];
  const root = postcss.root();
  files.forEach((file, index) => {
    root.append(readSheet(file, index === 0).nodes);
  });
  chooseFonts(root, look);
  return root;
}

function readSheet(file: string, keepsBanner: boolean): Root {
  const sheet = postcss.parse(readFileSync(file, "utf8"), { from: file });
  sheet.walkComments((comment) => {
    if (!(keepsBanner && comment === sheet.first)) comment.remove();
  });
  sheet.walkAtRules("charset", (rule) => {
    rule.remove();
  });
  // Only Internet Explorer knows -ms-high-contrast; all others read forced-colors beside it.
  sheet.walkAtRules("media", (rule) => {
    rule.params = rule.params
      .split(", ")
      .filter((query) => !query.includes("-ms-high-contrast"))
      .join(", ");
  });
  const folder = pathToFileURL(resolve(file));
  sheet.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(
      /url\("(?!data:)([^"]+)"\)/g,
      (_, address: string) => `url("${new URL(address, folder).href}")`,
    );
  });
  return sheet;
}

function chooseFonts(root: Root, look: Look): void {
  root.walkAtRules("font-face", (face) => {
    if (!isKeptFace(face, look.fontWeights)) face.remove();
  });
  root.walkDecls((declaration) => {
    if (declaration.prop === "src") {
      declaration.value = declaration.value.replace(/,\s*url\([^)]*\)\s*format\("woff"\)/, "");
    } else if (look.fontWeights.length === 0) {
      declaration.value = declaration.value.replace(/"?Marianne"?,\s*arial,\s*sans-serif/gi, SYSTEM_FONTS);
    }
  });
}

function isKeptFace(face: AtRule, weights: readonly string[]): boolean {
  const fields = new Map<string, string>();
  face.walkDecls((declaration) => {
    fields.set(declaration.prop, declaration.value);
  });
  const weight = fields.get("font-weight") ?? "";
  return fields.get("font-family") === "Marianne" && fields.get("font-style") === "normal" && weights.includes(weight);
}
