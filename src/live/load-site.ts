// Content folder + now → Site with every problem of the content: the load that serving, checking and exporting share.

import { basename } from "node:path";
import { checkSiteInSteps } from "../checks/check-site.ts";
import { withoutSuppressed } from "../checks/suppressions.ts";
import { isPicture } from "../content/file-names.ts";
import { type ComponentDefinitions, parseComponentDefinitions } from "../content/markdown/component-definitions.ts";
import { type Content, parseContentInSteps } from "../content/parse-content.ts";
import { readContentFolder, readFolder } from "../content/read-files.ts";
import type { RawFile } from "../content/source-file.ts";
import { atOnce, betweenRequests, type Steps } from "../content/steps.ts";
import { type Problem, sortProblems } from "../problem.ts";
import { buildSiteInSteps } from "../site/build-site.ts";
import { checkTranslationsInSteps } from "../site/check-translations.ts";
import type { Site } from "../site/site.ts";
import { createFileCache } from "./file-cache.ts";
import type { PictureFactsByPath } from "./picture-store.ts";

export interface SiteOptions {
  readonly contentFolder: string;
  readonly viewsFolder: string;
  /** The public origin of the site. */
  readonly origin: string;
  readonly isPreview: boolean;
  /** Where results that take long are kept; without it they are made each time. */
  readonly cacheFolder?: string;
}

/** What the disk gives: nothing of it is judged yet, but what could not be read. */
export interface SiteFiles {
  readonly files: readonly RawFile[];
  readonly problems: readonly Problem[];
  readonly componentFiles: readonly RawFile[];
}

/** The same, once it was looked into. */
export interface ReadSite extends SiteFiles {
  readonly definitions: ComponentDefinitions;
  /** What is known of each picture that may be shown. */
  readonly pictures: PictureFactsByPath;
}

export interface CheckedSite {
  /** Absent when settings or words are unusable. */
  readonly site?: Site;
  /** What the site was built from, drafts included. */
  readonly content?: Content;
  readonly problems: readonly Problem[];
  readonly fileCount: number;
}

export interface LoadedSite extends CheckedSite, Pick<ReadSite, "pictures"> {}

/** Reads and checks the content. */
export async function loadSite(options: SiteOptions, now: Date): Promise<LoadedSite> {
  return checkSiteFiles(await readSiteFiles(options, now), options, now);
}

/** Reads the content folder and the component definitions, and looks into the pictures. */
export async function readSite(options: SiteOptions, now: Date): Promise<ReadSite> {
  return inspectFiles(await readSiteFiles(options, now), options);
}

/** Reads the content folder and the component definitions. */
export async function readSiteFiles(
  { contentFolder, viewsFolder }: SiteOptions,
  now: Date,
  earlier?: Pick<SiteFiles, "files" | "componentFiles">,
): Promise<SiteFiles> {
  const [read, componentFiles] = await Promise.all([
    readContentFolder(contentFolder, { files: earlier?.files ?? [], now }),
    readFolder(`${viewsFolder}/components`, ".yml", { files: earlier?.componentFiles ?? [], now }),
  ]);
  return { ...read, componentFiles };
}

/** Checks what was read; `earlier` is a site to be made use of where nothing changed. */
export async function checkSiteFiles(
  read: SiteFiles,
  options: SiteOptions & { readonly earlier?: Site | undefined },
  now: Date,
): Promise<LoadedSite> {
  const inspected = await inspectFiles(read, options);
  const checked = await betweenRequests(checkFilesInSteps(inspected, options, now));
  return { ...checked, pictures: inspected.pictures };
}

async function inspectFiles(read: SiteFiles, { cacheFolder }: SiteOptions): Promise<ReadSite> {
  const definitions = parseComponentDefinitions(read.componentFiles);
  return { ...read, ...(await lookIntoPictures(read, cacheFolder)), definitions };
}

/** Adds what is known of the pictures, and what is wrong in them; a file that was not read is left alone. */
export async function lookIntoPictures(
  read: Pick<ReadSite, "files" | "problems">,
  cacheFolder?: string,
): Promise<Pick<ReadSite, "files" | "problems" | "pictures">> {
  const reported = new Set(read.problems.map(({ file }) => file));
  const media = read.files.filter(({ path }) => isPicture(path) && !reported.has(path));
  if (media.length === 0) return { ...read, pictures: new Map() };
  const { inspectPictures } = await import("./picture-store.ts");
  const { facts, problems } = await inspectPictures(media, createFileCache(cacheFolder));
  return { files: read.files, problems: [...read.problems, ...problems], pictures: facts };
}

/** Checks files that have been read: the same files, options and moment always give the same site and problems. */
export function checkFiles(...given: Parameters<typeof checkFilesInSteps>): CheckedSite {
  return atOnce(checkFilesInSteps(...given));
}

/** The same in steps. */
function* checkFilesInSteps(
  read: Pick<ReadSite, "files" | "problems" | "definitions">,
  options: SiteOptions & { readonly earlier?: Site | undefined },
  now: Date,
): Steps<CheckedSite> {
  const { contentFolder, isPreview, origin, earlier } = options;
  const parsed = yield* parseContentInSteps(
    basename(contentFolder),
    read.files,
    read.definitions,
    read.problems.map(({ file }) => file),
  );
  const fileCount = read.files.length;
  const { content } = parsed;
  if (content === undefined) return { problems: sortProblems([...read.problems, ...parsed.problems]), fileCount };
  const { site, problems: siteProblems } = yield* buildSiteInSteps(content, { now, isPreview, earlier });
  const writing = yield* checkSiteInSteps(content, site, { now, origin });
  const translations = yield* checkTranslationsInSteps(content);
  const found = [...read.problems, ...parsed.problems, ...siteProblems, ...writing, ...translations];
  yield;
  return { site, content, problems: sortProblems(withoutSuppressed(content.pages, found)), fileCount };
}
