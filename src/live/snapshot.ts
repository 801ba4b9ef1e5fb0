// The whole pipeline as one function: content folder + now → what the site answers, with every problem of the content.

import { createMemory } from "../content/once-per.ts";
import { readAssetFolder } from "../content/read-files.ts";
import type { RawFile } from "../content/source-file.ts";
import type { MadePicture } from "../pictures/picture-plan.ts";
import { hasErrors, type Problem } from "../problem.ts";
import { type RenderedSite, type RenderOptions, renderSite } from "../render/render-site.ts";
import { createTemplates, type Templates } from "../render/templates.ts";
import { shownMedia } from "../site/shown-media.ts";
import { createDrafts } from "./draft-pages.ts";
import { createFileCache } from "./file-cache.ts";
import { type CheckedSite, type LoadedSite, loadSite, type SiteOptions } from "./load-site.ts";
import type { PictureFactsByPath } from "./picture-store.ts";

export { loadSite };

export interface SnapshotOptions extends SiteOptions {
  readonly assetsFolder: string;
  readonly reloadScript?: string;
  /** Signs links to pages that are not published; without it there are none. */
  readonly previewSecret?: string | undefined;
  /** The commit that the content comes from, where it is known. */
  readonly commit?: string;
}

export interface Snapshot extends CheckedSite {
  /** As they were read: what a later load need not read again. */
  readonly read?: ReadFiles;
  /** Absent when a problem is an error: nothing of a faulty content is served. */
  readonly rendered?: RenderedSite;
  readonly commit?: string;
  /** What is wrong with newer content that was refused. */
  readonly refusal?: readonly Problem[];
}

interface ReadFiles extends Pick<LoadedSite, "files" | "componentFiles"> {
  readonly builtAssets: readonly RawFile[];
  readonly views: readonly RawFile[];
}

/** What an earlier load read, and the site that is served. */
export interface Earlier {
  readonly read?: ReadFiles | undefined;
  readonly rendered?: RenderedSite | undefined;
}

/** The templates of a folder; its files say whether they changed. */
const templatesOf = createMemory<Templates>();

/** Loads the site, makes its pictures and renders it when it has no error. What did not change is not made again. */
export async function createSnapshot(options: SnapshotOptions, now: Date, earlier: Earlier = {}): Promise<Snapshot> {
  const { viewsFolder, assetsFolder, origin, isPreview, reloadScript, commit, previewSecret } = options;
  const known = earlier.read;
  const [loaded, builtAssets, views] = await Promise.all([
    loadSite(options, now, known && { ...known, site: earlier.rendered?.site }),
    readAssetFolder(assetsFolder, { files: known?.builtAssets ?? [], now }),
    readAssetFolder(viewsFolder, { files: known?.views ?? [], now }),
  ]);
  const { files, componentFiles, pictures: facts, ...checked } = loaded;
  const read = { files, componentFiles, builtAssets, views };
  const { site, content } = checked;
  if (site === undefined || hasErrors(checked.problems)) return { ...checked, read };
  const renderOptions: RenderOptions = {
    templates: templatesOf([views, viewsFolder], () => createTemplates(viewsFolder)),
    builtAssets,
    origin,
    isPreview,
    ...(reloadScript !== undefined && { reloadScript }),
    ...(commit !== undefined && { commit }),
  };
  const makeMedia = (media: readonly RawFile[]) => makePicturesOf(media, facts, options);
  const pictures = await makeMedia(shownMedia(site));
  const rendered = await renderSite(site, { ...renderOptions, pictures, earlier: earlier.rendered });
  // Without the earlier site: each would hold the one before it, and none would ever be forgotten.
  const openDraft =
    previewSecret !== undefined &&
    content !== undefined &&
    createDrafts({ site, content, now, renderOptions, makeMedia, publicAddresses: rendered.responses });
  return {
    ...checked,
    read,
    rendered: openDraft ? { ...rendered, openDraft } : rendered,
    ...(commit !== undefined && { commit }),
  };
}

/** Only what pages show is made and served. */
async function makePicturesOf(
  media: readonly RawFile[],
  facts: PictureFactsByPath,
  { cacheFolder }: SnapshotOptions,
): Promise<ReadonlyMap<string, MadePicture>> {
  if (media.length === 0) return new Map();
  const { makePictures } = await import("./picture-store.ts");
  return makePictures(media, facts, createFileCache(cacheFolder));
}
