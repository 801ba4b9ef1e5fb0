// The whole pipeline as one function: content folder + now → what the site answers, with every problem of the content.

import { createMemory } from "../content/once-per.ts";
import { readAssetFolder } from "../content/read-files.ts";
import type { RawFile } from "../content/source-file.ts";
import type { MadePicture } from "../pictures/picture-plan.ts";
import { hasErrors, type Problem } from "../problem.ts";
import { type RenderedSite, type RenderOptions, renderSite } from "../render/render-site.ts";
import type { PublishedSite } from "../render/served-site.ts";
import { createTemplates, type Templates } from "../render/templates.ts";
import { shownMedia } from "../site/shown-media.ts";
import { createDrafts } from "./draft-pages.ts";
import { createFileCache } from "./file-cache.ts";
import {
  type CheckedSite,
  checkSiteFiles,
  loadSite,
  readSiteFiles,
  type SiteFiles,
  type SiteOptions,
} from "./load-site.ts";
import type { PictureFactsByPath } from "./picture-store.ts";

export { loadSite };

export interface SnapshotOptions extends SiteOptions {
  readonly assetsFolder: string;
  readonly reloadScript?: string;
  /** Signs links to pages that are not published; without it there are none. */
  readonly previewSecret?: string | undefined;
  /** The commit that the content comes from, where it is known. */
  readonly commit?: string;
  /**
   * Finds what an earlier process made of the same files, if it was kept and is still what would be made. Asked at the first
   * load: who loads again has most likely changed something.
   */
  readonly recall?: (inputs: SiteInputs, now: Date) => Promise<KeptSite | undefined>;
}

/** All that decides what the public site is, besides the moment and the program itself. */
export interface SiteInputs extends SiteFiles, Pick<SnapshotOptions, "origin" | "commit"> {
  readonly builtAssets: readonly RawFile[];
  readonly views: readonly RawFile[];
}

/** A site that was made before: its answers, without what they were made from. */
export interface KeptSite extends PublishedSite, Pick<CheckedSite, "problems" | "fileCount"> {
  /** In all languages. */
  readonly pageCount: number;
  readonly nextChange: Date | undefined;
}

export interface Snapshot extends CheckedSite {
  /** As they were read: what a later load need not read again. */
  readonly read?: SiteInputs;
  /** Absent when a problem is an error: nothing of a faulty content is served. */
  readonly rendered?: RenderedSite;
  /** In the place of all these, the site as it was made before. */
  readonly kept?: KeptSite;
  readonly commit?: string;
  /** What is wrong with newer content that was refused. */
  readonly refusal?: readonly Problem[];
}

/** What is to be served of a load; nothing, when its content has errors. */
export function siteOf({ kept, rendered }: Snapshot): PublishedSite | undefined {
  return kept ?? rendered;
}

/** What an earlier load read, and the site that is served. */
export interface Earlier {
  readonly read?: SiteInputs | undefined;
  readonly rendered?: RenderedSite | undefined;
}

/** The templates of a folder; its files say whether they changed. */
const templatesOf = createMemory<Templates>();

/** Loads the site, makes its pictures and renders it when it has no error. What did not change is not made again. */
export async function createSnapshot(options: SnapshotOptions, now: Date, earlier?: Earlier): Promise<Snapshot> {
  const read = await readInputs(options, now, earlier?.read);
  const kept = earlier === undefined ? await options.recall?.(read, now) : undefined;
  const { commit } = read;
  const known = { read, ...(commit !== undefined && { commit }) };
  if (kept !== undefined) return { ...known, kept, problems: kept.problems, fileCount: kept.fileCount };
  return { ...known, ...(await makeSite(read, options, now, earlier?.rendered)) };
}

async function readInputs(options: SnapshotOptions, now: Date, known: SiteInputs | undefined): Promise<SiteInputs> {
  const { viewsFolder, assetsFolder, origin, commit } = options;
  const [siteFiles, builtAssets, views] = await Promise.all([
    readSiteFiles(options, now, known),
    readAssetFolder(assetsFolder, { files: known?.builtAssets ?? [], now }),
    readAssetFolder(viewsFolder, { files: known?.views ?? [], now }),
  ]);
  const told = { origin, ...(commit !== undefined && { commit }) };
  return { ...siteFiles, builtAssets, views, ...told };
}

async function makeSite(
  read: SiteInputs,
  options: SnapshotOptions,
  now: Date,
  earlier: RenderedSite | undefined,
): Promise<Pick<Snapshot, keyof CheckedSite | "rendered">> {
  const { viewsFolder, reloadScript, previewSecret, isPreview } = options;
  const { builtAssets, views, origin, commit } = read;
  const loaded = await checkSiteFiles(read, { ...options, earlier: earlier?.site }, now);
  const { pictures: facts, ...checked } = loaded;
  const { site, content } = checked;
  if (site === undefined || hasErrors(checked.problems)) return checked;
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
  const rendered = await renderSite(site, { ...renderOptions, pictures, earlier });
  // Without the earlier site: each would hold the one before it, and none would ever be forgotten.
  const openDraft =
    previewSecret !== undefined &&
    content !== undefined &&
    createDrafts({ site, content, now, renderOptions, makeMedia, publicAddresses: rendered.responses });
  return { ...checked, rendered: openDraft ? { ...rendered, openDraft } : rendered };
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
