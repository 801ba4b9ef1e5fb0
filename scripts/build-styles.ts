// Builds dist/public (style sheets of both looks, the icons and fonts they use, scripts, manifest) and dist/fonts (the typeface of cards).

import { cpSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { browserslistToTargets, transform } from "lightningcss";
import { addSystemDark } from "./styles/dark-scheme.ts";
import { LOOKS, type Look } from "./styles/looks.ts";
import { createOutputFolder, type OutputFolder } from "./styles/output-folder.ts";
import { purgeStyles } from "./styles/purge-styles.ts";
import { readSources } from "./styles/read-sources.ts";
import { moveStylePictures } from "./styles/style-pictures.ts";
import { removeUnusedVariables } from "./styles/unused-variables.ts";

/** Browsers of the last four years, in lightningcss's own form (no query at build time). */
const TARGETS = browserslistToTargets(["chrome 107", "edge 107", "firefox 106", "safari 16", "ios_saf 16"]);
const COPIED_FOLDERS = ["js", "icons"] as const;

async function buildSheet(look: Look, output: OutputFolder): Promise<void> {
  const sources = readSources(look);
  addSystemDark(sources);
  const sheet = await purgeStyles(sources, look);
  removeUnusedVariables(sheet);
  moveStylePictures(sheet, output);
  output.add(look.file, minify(look.file, sheet.toString()));
}

function minify(filename: string, css: string): Buffer {
  const { code } = transform({ filename, code: Buffer.from(css), minify: true, targets: TARGETS });
  return Buffer.from(code);
}

function copyPublicFiles(output: OutputFolder): void {
  for (const folder of COPIED_FOLDERS) {
    for (const name of readdirSync(`public/${folder}`)) {
      output.add(`${folder}/${name}`, readFileSync(`public/${folder}/${name}`));
    }
  }
}

/** The letters of the cards that social networks show: a clean machine has no typeface. */
function copyCardFonts(): void {
  const folder = "node_modules/@expo-google-fonts/source-sans-3";
  const files = ["400Regular/SourceSans3_400Regular.ttf", "700Bold/SourceSans3_700Bold.ttf", "LICENSE_FONT"];
  for (const file of files) cpSync(`${folder}/${file}`, `dist/fonts/${basename(file)}`);
}

const output = createOutputFolder("dist/public");
await Promise.all(LOOKS.map((look) => buildSheet(look, output)));
copyPublicFiles(output);
output.publish();
copyCardFonts();
