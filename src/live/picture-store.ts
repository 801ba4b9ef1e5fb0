// Pictures of content/media: measured and judged when they are read, their versions made or taken from the cache.

import { createHash } from "node:crypto";
import { createMemory } from "../content/once-per.ts";
import type { RawFile } from "../content/source-file.ts";
import { inspectRaster } from "../pictures/inspect-raster.ts";
import { makeVersion } from "../pictures/make-version.ts";
import {
  heightAt,
  type MadePicture,
  type PictureFacts,
  pictureRecipe,
  planVersions,
  type RasterFacts,
  withoutUseless,
} from "../pictures/picture-plan.ts";
import { parseDrawing } from "../pictures/svg-drawing.ts";
import type { Problem } from "../problem.ts";
import { type FileCache, remember } from "./file-cache.ts";

export type PictureFactsByPath = ReadonlyMap<string, PictureFacts>;

const inspectedOnce = createMemory<Promise<readonly (PictureFacts | Problem)[]>>();
const madeOnce = createMemory<Promise<MadePicture>>();

/** Judges every picture; those that may not be shown are problems and have no facts. */
export async function inspectPictures(
  media: readonly RawFile[],
  cache: FileCache,
): Promise<{ facts: PictureFactsByPath; problems: Problem[] }> {
  const facts = new Map<string, PictureFacts>();
  const problems: Problem[] = [];
  for (const file of media) {
    const inspect = async () => (file.path.endsWith(".svg") ? inspectDrawing(file) : [await inspectKept(file, cache)]);
    const found = await inspectedOnce([file], inspect);
    for (const one of found) {
      if ("kind" in one) facts.set(file.path, one);
      else problems.push(one);
    }
  }
  return { facts, problems };
}

/** Makes the versions of the pictures that have facts, one picture after the other: each takes every core by itself. */
export async function makePictures(
  media: readonly RawFile[],
  facts: PictureFactsByPath,
  cache: FileCache,
): Promise<ReadonlyMap<string, MadePicture>> {
  const made = new Map<string, MadePicture>();
  for (const file of media) {
    const known = facts.get(file.path);
    if (known !== undefined) made.set(file.path, await madeOnce([file], () => makePicture(file, known, cache)));
  }
  return made;
}

async function makePicture(file: RawFile, known: PictureFacts, cache: FileCache): Promise<MadePicture> {
  if (known.kind === "raster") return makeVersions(file, known, cache);
  const { width, height, bytes } = known;
  return { width, height, versions: [{ format: "svg", width, bytes }] };
}

function inspectDrawing(file: RawFile): (PictureFacts | Problem)[] {
  const { drawing, problems } = parseDrawing(file);
  return drawing === undefined ? problems : [{ kind: "drawing", ...drawing }];
}

/** Opening a photograph takes longer than the rest of its check: what is known of a good one is kept. */
async function inspectKept(file: RawFile, cache: FileCache): Promise<PictureFacts | Problem> {
  const key = keyOf(file, "facts");
  const kept = await cache.read(key);
  const known: unknown = kept === undefined ? undefined : JSON.parse(Buffer.from(kept).toString());
  if (isRasterFacts(known)) return known;
  const found = await inspectRaster(file);
  if ("kind" in found) await cache.write(key, Buffer.from(JSON.stringify(found)));
  return found;
}

function isRasterFacts(value: unknown): value is RasterFacts {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "raster";
}

async function makeVersions(file: RawFile, facts: RasterFacts, cache: FileCache): Promise<MadePicture> {
  const versions = await Promise.all(
    planVersions(facts).map(async (planned) => {
      const key = keyOf(file, `${planned.format} ${planned.width}`);
      return { ...planned, bytes: await remember(cache, key, () => makeVersion(file.bytes, facts, planned)) };
    }),
  );
  const width = Math.max(...versions.map((one) => one.width));
  return { width, height: heightAt(width, facts), versions: withoutUseless(versions, facts.fallback) };
}

function keyOf({ bytes }: RawFile, what: string): string {
  return `${pictureRecipe}, ${what}, ${createHash("sha256").update(bytes).digest("hex")}`;
}
