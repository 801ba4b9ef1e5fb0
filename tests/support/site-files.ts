// A whole tiny site inside a test: files in memory → content, site, rendered site.

import { parseComponentDefinitions } from "../../src/content/markdown/component-definitions.ts";
import { type Content, parseContent } from "../../src/content/parse-content.ts";
import { readAssetFolder, readFolder } from "../../src/content/read-files.ts";
import type { RawFile } from "../../src/content/source-file.ts";
import { plainWordKeys, variableWords } from "../../src/content/words.ts";
import { createFileCache } from "../../src/live/file-cache.ts";
import { inspectPictures, makePictures } from "../../src/live/picture-store.ts";
import type { Problem } from "../../src/problem.ts";
import { type RenderedSite, type RenderOptions, renderSite } from "../../src/render/render-site.ts";
import { createTemplates } from "../../src/render/templates.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { shownMedia } from "../../src/site/shown-media.ts";
import type { Site } from "../../src/site/site.ts";

/** A moment for tests that do not care about time. */
export const someDay = new Date("2026-11-23T12:00:00Z");
export const origin = "https://ssi.example.org";

export const definitions = parseComponentDefinitions(await readFolder("views/components", ".yml"));

const baseSettings = `brand: neutral
locales:
  - { code: fr, name: Français }
  - { code: en, name: English, tag: en-GB }
  - { code: sq, name: Shqip }
`;

/** Files that make a site in French only, where no translation can be missing. */
export const frenchOnly = {
  "site.yml": "brand: neutral\nlocales:\n  - { code: fr, name: Français }\n",
  "words/en.yml": null,
  "words/sq.yml": null,
};

/** Words for a locale: each word says its own key, so that a test sees which one was printed. */
export function wordsFile(locale: string): string {
  const plain = plainWordKeys.map((key) => `${key}: "${locale} ${key}"`);
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const variable = Object.entries(variableWords).flatMap(([key, variables]) => {
    const text = `${locale} ${key} ${variables.map((name) => `{{${name}}}`).join(" ")}`;
    const isPlural = variables.some((name) => name === "count");
    return isPlural ? categories.map((category) => `${key}_${category}: "${text} ${category}"`) : [`${key}: "${text}"`];
  });
  return `${[...plain, ...variable].join("\n")}\n`;
}

/** A page's text: header fields as YAML lines after the compulsory ones, then the body. */
export function page(title: string, body = "", header = ""): string {
  return `---\ntitle: "${title}"\ndescription: "Description de ${title}"\nupdated: 2026-11-23\n${header}---\n\n${body}\n`;
}

/** A list of news with as many items, one a day from 1 January 2026. */
export function manyNews(count: number, locale = "fr"): Record<string, string> {
  const items = Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2026, 0, index + 1)).toISOString().slice(0, 10);
    return [
      `${locale}/actualites/n${index + 1}.md`,
      page(`Titre ${index + 1} & co`, "Corps.", `publishFrom: ${day}\n`),
    ];
  });
  const list = [`${locale}/actualites/index.md`, page("Actualités", "Le **début**.", "layout: news\n")];
  return Object.fromEntries([list, ...items]);
}

const defaultFiles: Readonly<Record<string, string | Uint8Array | null>> = {
  "site.yml": baseSettings,
  "words/fr.yml": wordsFile("fr"),
  "words/en.yml": wordsFile("en"),
  "words/sq.yml": wordsFile("sq"),
  "fr/index.md": page("Accueil"),
};

/** Files that hardly any test changes are the same objects each time, so that what is read from them is read once. */
const usualFiles = new Map<string, RawFile>();

function usualFile(path: string, text: string): RawFile {
  const name = `${path}\n${text}`;
  const file = usualFiles.get(name) ?? { path, bytes: new TextEncoder().encode(text) };
  usualFiles.set(name, file);
  return file;
}

/**
 * The files of a content folder called `content`, paths relative to it. Settings, words and the French home page are
 * filled in unless given; `null` leaves one out.
 */
export function siteFiles(files: Readonly<Record<string, string | Uint8Array | null>> = {}): RawFile[] {
  return Object.entries({ ...defaultFiles, ...files }).flatMap(([name, body]) => {
    const path = `content/${name}`;
    if (body === null) return [];
    if (typeof body !== "string") return [{ path, bytes: body }];
    return name in defaultFiles ? [usualFile(path, body)] : [{ path, bytes: new TextEncoder().encode(body) }];
  });
}

/** Stage 1 over files in memory. */
export function parseFiles(files?: Parameters<typeof siteFiles>[0]): { content?: Content; problems: Problem[] } {
  return parseContent("content", siteFiles(files), definitions);
}

/** Stages 1 and 2; every problem of both. Throws when there is not even settings and words. */
export function buildFiles(
  files?: Parameters<typeof siteFiles>[0],
  { now = someDay, isPreview = false } = {},
): { site: Site; problems: Problem[] } {
  const { content, problems } = parseFiles(files);
  if (content === undefined) throw new Error(`no content: ${JSON.stringify(problems)}`);
  const built = buildSite(content, { now, isPreview });
  return { site: built.site, problems: [...problems, ...built.problems] };
}

/** Stages 1 to 3. */
export async function renderFiles(
  files?: Parameters<typeof siteFiles>[0],
  options: Partial<RenderOptions> & { now?: Date; isPreview?: boolean } = {},
): Promise<RenderedSite> {
  const { now = someDay, isPreview = false, ...rest } = options;
  const { site } = buildFiles(files, { now, isPreview });
  const builtAssets = rest.builtAssets ?? (await readAssetFolder("dist/public"));
  const { facts } = await inspectPictures(site.media, createFileCache());
  const pictures = await makePictures(shownMedia(site), facts, createFileCache());
  return renderSite(site, { templates: createTemplates("views"), origin, pictures, isPreview, ...rest, builtAssets });
}

/** The HTML at a path of a rendered site. */
export function htmlAt(site: RenderedSite, path: string): string {
  const response = site.responses.get(path);
  if (response === undefined) throw new Error(`nothing at ${path}: ${[...site.responses.keys()].join(" ")}`);
  return new TextDecoder().decode(response.bodies.identity);
}

/** The short form that tests compare: code and position. */
export function summarise(problems: readonly Problem[]): string[] {
  return problems.map((one) => `${one.code} ${one.file}:${one.line}:${one.column}-${one.endLine}:${one.endColumn}`);
}
