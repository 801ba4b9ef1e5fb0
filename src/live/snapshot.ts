// The whole pipeline as one function: content folder + now → what the site answers, with every problem of the content.

import { readAssetFolder } from "../content/read-files.ts";
import { hasErrors, type Problem } from "../problem.ts";
import { type RenderedSite, renderSite } from "../render/render-site.ts";
import { createTemplates } from "../render/templates.ts";
import { shownMedia } from "../site/shown-media.ts";
import { createFileCache } from "./file-cache.ts";
import { type CheckedSite, type LoadedSite, loadSite, type SiteOptions } from "./load-site.ts";

export { loadSite };

export interface SnapshotOptions extends SiteOptions {
  readonly assetsFolder: string;
  readonly reloadScript?: string;
  /** The commit that the content comes from, where it is known. */
  readonly commit?: string;
}

export interface Snapshot extends CheckedSite {
  /** Absent when a problem is an error: nothing of a faulty content is served. */
  readonly rendered?: RenderedSite;
  readonly commit?: string;
  /** What is wrong with newer content that was refused. */
  readonly refusal?: readonly Problem[];
}

/** Loads the site, makes its pictures and renders it when it has no error. */
export async function createSnapshot(options: SnapshotOptions, now: Date): Promise<Snapshot> {
  const { viewsFolder, assetsFolder, origin, isPreview, reloadScript, commit } = options;
  const [checked, builtAssets] = await Promise.all([loadSite(options, now), readAssetFolder(assetsFolder)]);
  if (checked.site === undefined || hasErrors(checked.problems)) return checked;
  const rendered = await renderSite(checked.site, {
    templates: createTemplates(viewsFolder),
    builtAssets,
    pictures: await picturesOf(checked, options),
    origin,
    isPreview,
    ...(reloadScript !== undefined && { reloadScript }),
    ...(commit !== undefined && { commit }),
  });
  return { ...checked, rendered, ...(commit !== undefined && { commit }) };
}

/** Only what pages show is made and served. */
async function picturesOf({ site, pictures }: LoadedSite, { cacheFolder }: SnapshotOptions) {
  const media = site === undefined ? [] : shownMedia(site);
  if (media.length === 0) return new Map();
  const { makePictures } = await import("./picture-store.ts");
  return makePictures(media, pictures, createFileCache(cacheFolder));
}
