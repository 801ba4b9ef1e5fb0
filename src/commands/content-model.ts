// The content as writing commands see it: raw files, parsed pages and the site built from them, drafts included.

import { basename, dirname } from "node:path";
import { type ComponentDefinitions, parseComponentDefinitions } from "../content/markdown/component-definitions.ts";
import { type Content, type PageFile, parseContent } from "../content/parse-content.ts";
import { readContentFolder, readFolder } from "../content/read-files.ts";
import type { RawFile } from "../content/source-file.ts";
import type { ReportLanguage } from "../messages/messages.ts";
import { refuseFolder } from "../messages/system-reasons.ts";
import { type Problem, sortProblems } from "../problem.ts";
import { buildSite } from "../site/build-site.ts";
import type { Site } from "../site/site.ts";

export interface ContentModel {
  /** Name of the content folder: the first part of every path. */
  readonly root: string;
  /** Folder that the paths are relative to. */
  readonly base: string;
  readonly rawFiles: readonly RawFile[];
  readonly definitions: ComponentDefinitions;
  readonly now: Date;
  readonly content: Content;
  readonly site: Site;
  readonly problems: readonly Problem[];
}

interface Folders {
  readonly contentFolder: string;
  readonly viewsFolder: string;
}

/**
 * Reads the content folder. Without settings or words there is nothing to work on: then only problems come back.
 * @throws Error with a plain message when the folder cannot be read
 */
export async function readModel(
  { contentFolder, viewsFolder }: Folders,
  now: Date,
  language: ReportLanguage,
): Promise<ContentModel | readonly Problem[]> {
  const [read, componentFiles] = await Promise.all([
    readContentFolder(contentFolder).catch((error) => refuseFolder(error, contentFolder, language)),
    readFolder(`${viewsFolder}/components`, ".yml"),
  ]);
  const definitions = parseComponentDefinitions(componentFiles);
  const start = { root: basename(contentFolder), base: dirname(contentFolder), definitions, now };
  const built = buildModel(start, read.files);
  if (!("content" in built)) return sortProblems([...read.problems, ...built]);
  return { ...built, problems: sortProblems([...read.problems, ...built.problems]) };
}

/** The same content with other files: what a change would give. */
export function buildModel(
  { root, base, definitions, now }: Pick<ContentModel, "root" | "base" | "definitions" | "now">,
  rawFiles: readonly RawFile[],
): ContentModel | readonly Problem[] {
  const parsed = parseContent(root, rawFiles, definitions);
  if (parsed.content === undefined) return sortProblems(parsed.problems);
  const { site, problems } = buildSite(parsed.content, { now, isPreview: true });
  const all = sortProblems([...parsed.problems, ...problems]);
  return { root, base, definitions, now, rawFiles, content: parsed.content, site, problems: all };
}

export function findPage({ content }: ContentModel, locale: string, key: string): PageFile | undefined {
  return content.pagesByName.get(`${locale}/${key}`);
}

/** A page as people name it: `attache`, `attache.md`, `fr/attache.md`, `content/fr/attache.md`. */
export function readPageKey(model: ContentModel, name: string): string {
  const path = name.replaceAll("\\", "/").replace(/^\.\//, "");
  const inRoot = path.startsWith(`${model.root}/`) ? path.slice(model.root.length + 1) : path;
  const locale = model.content.settings.locales.find(({ code }) => inRoot.startsWith(`${code}/`))?.code;
  return (locale === undefined ? inRoot : inRoot.slice(locale.length + 1)).replace(/\.md$/, "");
}

/** Pages in all languages, each key once. */
export function pageKeys({ content }: ContentModel): string[] {
  return [...new Set(content.pages.map((page) => page.key))];
}

/** Errors that `after` has and `before` had not, where `rename` tells how a file is called now. */
export function newErrors(
  before: readonly Problem[],
  after: readonly Problem[],
  rename: (file: string) => string = (file) => file,
): Problem[] {
  const counts = new Map<string, number>();
  for (const one of before) {
    const name = `${one.code} ${rename(one.file)}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return after.filter((one) => {
    const name = `${one.code} ${one.file}`;
    const left = counts.get(name) ?? 0;
    counts.set(name, left - 1);
    return one.severity === "error" && left <= 0;
  });
}
