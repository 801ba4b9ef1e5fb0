// What the checks of writing say of tiny pages: code and the words they point at, translations left aside.

import { checkFiles } from "../../src/live/load-site.ts";
import type { Problem } from "../../src/problem.ts";
import { definitions, origin, page, siteFiles, someDay } from "./site-files.ts";

/** Every problem of a tiny site but those on translations, which a site of one page always has. */
export function problemsIn(files: Parameters<typeof siteFiles>[0], now = someDay): Problem[] {
  const options = { contentFolder: "content", viewsFolder: "views", origin, isPreview: true };
  const read = { files: siteFiles(files), problems: [], definitions };
  return checkFiles(read, options, now).problems.filter(({ code }) => !code.startsWith("translation/"));
}

/** The problems of a text in a language, as `code: words pointed at`. */
export function saidOf(markdown: string, locale = "fr", others: Parameters<typeof siteFiles>[0] = {}): string[] {
  return problemsIn({ "fr/a.md": page("Ça"), [`${locale}/a.md`]: page("Ça", markdown), ...others })
    .filter(({ file }) => file === `content/${locale}/a.md`)
    .map((one) => `${one.code}: ${pointedAt(one)}`);
}

/** The text with every fix applied that replaces characters of it, from the last to the first. */
export function fixed(markdown: string, locale = "fr", others: Parameters<typeof siteFiles>[0] = {}): string {
  const lines = markdown.split("\n");
  const found = problemsIn({ "fr/a.md": page("Ça"), [`${locale}/a.md`]: page("Ça", markdown), ...others });
  for (const { file, fix } of found.filter((one) => one.file === `content/${locale}/a.md`).reverse()) {
    if (fix?.kind !== "replace" || fix.line !== fix.endLine) throw new Error(`no fix for ${file}`);
    const line = lines[fix.line - 7] ?? "";
    lines[fix.line - 7] = line.slice(0, fix.column - 1) + fix.text + line.slice(fix.endColumn - 1);
  }
  return lines.join("\n");
}

function pointedAt({ line, endLine, column, endColumn, excerpt }: Problem): string {
  return excerpt.slice(column - 1, line === endLine ? endColumn - 1 : undefined);
}
