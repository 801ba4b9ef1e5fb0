// Content folder + now → Site with every problem of the content: the load that serving, checking and exporting share.

import { basename } from "node:path";
import { checkSite } from "../checks/check-site.ts";
import { withoutSuppressed } from "../checks/suppressions.ts";
import { type ComponentDefinitions, parseComponentDefinitions } from "../content/markdown/component-definitions.ts";
import { parseContent } from "../content/parse-content.ts";
import { readContentFolder, readFolder } from "../content/read-files.ts";
import type { RawFile } from "../content/source-file.ts";
import { type Problem, sortProblems } from "../problem.ts";
import { buildSite } from "../site/build-site.ts";
import { checkTranslations } from "../site/check-translations.ts";
import type { Site } from "../site/site.ts";

export interface SiteOptions {
  readonly contentFolder: string;
  readonly viewsFolder: string;
  /** The public origin of the site. */
  readonly origin: string;
  readonly isPreview: boolean;
}

/** What the disk gives: nothing of it is judged yet, but what could not be read. */
export interface ReadSite {
  readonly files: readonly RawFile[];
  readonly problems: readonly Problem[];
  readonly definitions: ComponentDefinitions;
}

export interface CheckedSite {
  /** Absent when settings or words are unusable. */
  readonly site?: Site;
  readonly problems: readonly Problem[];
  readonly fileCount: number;
}

/** Reads and checks the content. */
export async function loadSite(options: SiteOptions, now: Date): Promise<CheckedSite> {
  return checkFiles(await readSite(options), options, now);
}

/** Reads the content folder and the component definitions. */
export async function readSite({ contentFolder, viewsFolder }: SiteOptions): Promise<ReadSite> {
  const [read, componentFiles] = await Promise.all([
    readContentFolder(contentFolder),
    readFolder(`${viewsFolder}/components`, ".yml"),
  ]);
  return { ...read, definitions: parseComponentDefinitions(componentFiles) };
}

/** Checks files that have been read: the same files, options and moment always give the same site and problems. */
export function checkFiles(read: ReadSite, options: SiteOptions, now: Date): CheckedSite {
  const { contentFolder, isPreview, origin } = options;
  const parsed = parseContent(basename(contentFolder), read.files, read.definitions);
  const fileCount = read.files.length;
  const { content } = parsed;
  if (content === undefined) return { problems: sortProblems([...read.problems, ...parsed.problems]), fileCount };
  const { site, problems: siteProblems } = buildSite(content, { now, isPreview });
  const writing = checkSite(content, site, { now, origin });
  const found = [...read.problems, ...parsed.problems, ...siteProblems, ...writing, ...checkTranslations(content)];
  return { site, problems: sortProblems(withoutSuppressed(content.pages, found)), fileCount };
}
