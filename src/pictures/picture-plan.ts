// Which versions of a picture are made: formats and widths. Pure; the recipe is part of the key under which they are kept.

import { sharpVersion } from "./load-sharp.ts";

export type RasterFormat = "avif" | "webp" | "jpeg" | "png";

/** What is known of a picture before anything is made from it; upright, as people see it. */
export interface RasterFacts {
  readonly kind: "raster";
  readonly width: number;
  readonly height: number;
  /** What browsers that read neither AVIF nor WebP get: JPEG for photographs, PNG for what has few colours or holes. */
  readonly fallback: "jpeg" | "png";
}

export interface DrawingFacts {
  readonly kind: "drawing";
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

export type PictureFacts = RasterFacts | DrawingFacts;

/** One version of a picture, as it is served. */
export interface PictureVersion {
  readonly format: RasterFormat | "svg";
  readonly width: number;
  readonly bytes: Uint8Array;
}

/** A picture ready to be shown: its versions, and the size of the largest. */
export interface MadePicture {
  readonly width: number;
  readonly height: number;
  /** Best format first, then from narrow to wide. */
  readonly versions: readonly PictureVersion[];
}

export interface PlannedVersion {
  readonly format: RasterFormat;
  readonly width: number;
}

/** A telephone, a telephone with a fine screen, a wide column with a fine screen. */
const widths = [360, 720, 1200] as const;
const widest = 1200;

/** Any change in how pictures are made changes this, and so the key of all that was kept. */
export const pictureRecipe = `pictures 1, sharp ${sharpVersion}`;

/** Never wider than the picture itself; the last width is its own, when it is narrower than the widest. */
export function planVersions({ width, fallback }: RasterFacts): PlannedVersion[] {
  const narrower = widths.filter((one) => one < width);
  const all = width < widest ? [...narrower, width] : [...narrower.filter((one) => one < widest), widest];
  return (["avif", "webp", fallback] as const).flatMap((format) => all.map((one) => ({ format, width: one })));
}

/** The height that keeps the proportions at a width. */
export function heightAt(width: number, facts: RasterFacts): number {
  return Math.max(1, Math.round((facts.height * width) / facts.width));
}

/** A format that is heavier than the fallback helps nobody. */
export function withoutUseless(
  versions: readonly PictureVersion[],
  fallback: RasterFacts["fallback"],
): PictureVersion[] {
  const weight = (format: PictureVersion["format"]) =>
    versions.filter((one) => one.format === format).reduce((sum, { bytes }) => sum + bytes.length, 0);
  return versions.filter(({ format }) => format === fallback || weight(format) < weight(fallback));
}
