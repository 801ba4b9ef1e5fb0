// The whole pipeline as one function: content folder + now → what the site answers, with every problem of the content.

import { basename } from "node:path";
import { parseComponentDefinitions } from "../content/component-definitions.ts";
import { parseContent } from "../content/parse-content.ts";
import { readAssetFolder, readContentFolder, readFolder } from "../content/read-files.ts";
import { hasErrors, type Problem, sortProblems } from "../problem.ts";
import { type RenderedSite, renderSite } from "../render/render-site.ts";
import { createTemplates } from "../render/templates.ts";
import { buildSite } from "../site/build-site.ts";
import type { Site } from "../site/site.ts";

export interface SnapshotOptions {
  readonly contentFolder: string;
  readonly viewsFolder: string;
  readonly assetsFolder: string;
  readonly origin: string;
  readonly isPreview: boolean;
  readonly reloadScript?: string;
}

export interface CheckedSite {
  /** Absent when settings or words are unusable. */
  readonly site?: Site;
  readonly problems: readonly Problem[];
  readonly fileCount: number;
}

export interface Snapshot extends CheckedSite {
  /** Absent when a problem is an error: nothing of a faulty content is served. */
  readonly rendered?: RenderedSite;
}

/** Reads and checks the content: the same load for serving, checking and exporting. */
export async function loadSite(options: SnapshotOptions, now: Date): Promise<CheckedSite> {
  const { contentFolder, viewsFolder, isPreview } = options;
  const [read, componentFiles] = await Promise.all([
    readContentFolder(contentFolder),
    readFolder(`${viewsFolder}/components`, ".yml"),
  ]);
  const definitions = parseComponentDefinitions(componentFiles);
  const parsed = parseContent(basename(contentFolder), read.files, definitions);
  const built = parsed.content === undefined ? undefined : buildSite(parsed.content, { now, isPreview });
  const problems = sortProblems([...read.problems, ...parsed.problems, ...(built?.problems ?? [])]);
  return { ...(built && { site: built.site }), problems, fileCount: read.files.length };
}

/** Loads the site and renders it when it has no error. */
export async function createSnapshot(options: SnapshotOptions, now: Date): Promise<Snapshot> {
  const checked = await loadSite(options, now);
  if (checked.site === undefined || hasErrors(checked.problems)) return checked;
  const { viewsFolder, assetsFolder, origin, reloadScript } = options;
  const rendered = await renderSite(checked.site, {
    templates: createTemplates(viewsFolder),
    builtAssets: await readAssetFolder(assetsFolder),
    origin,
    ...(reloadScript !== undefined && { reloadScript }),
  });
  return { ...checked, rendered };
}
