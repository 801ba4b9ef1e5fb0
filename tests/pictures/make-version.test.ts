// Versions of a picture: upright, without what the camera wrote, in their format and width, with their holes.

import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { makeVersion } from "../../src/pictures/make-version.ts";
import type { RasterFacts } from "../../src/pictures/picture-plan.ts";
import { halves } from "../support/pictures.ts";

const facts: RasterFacts = { kind: "raster", width: 60, height: 120, fallback: "jpeg" };
/** Taken with the camera held upright: stored lying, with place, camera and author. */
const photograph = await halves(120, 60)
  .withExif({
    IFD0: { Artist: "Marie Dupont", Model: "Telephone 12" },
    IFD3: { GPSLatitudeRef: "N", GPSLatitude: "41/1 19/1 30/1" },
  })
  .withMetadata({ orientation: 6 })
  .jpeg()
  .toBuffer();

/** The colour of a pixel, as red, green and blue. */
async function pixel(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  const { data } = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data];
}

describe.each(["avif", "webp", "jpeg", "png"] as const)("V13 as %s", (format) => {
  it("has its width and says nothing of place, camera or author", async () => {
    expect((await sharp(photograph).metadata()).exif).toBeDefined();
    const bytes = await makeVersion(photograph, facts, { format, width: 30 });
    const { width, height, exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
    expect([width, height]).toEqual([30, 60]);
    expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/Marie|Telephone|Exif/);
  });

  it("stands upright", async () => {
    const bytes = await makeVersion(photograph, facts, { format, width: 60 });
    const [red = 0, , blueOfRed = 0] = await pixel(bytes, 30, 20);
    const [redOfBlue = 0, , blue = 0] = await pixel(bytes, 30, 100);
    expect([red > blueOfRed, blue > redOfBlue]).toEqual([true, true]);
  });
});

it("holes stay holes where the format has them, and are white in JPEG", async () => {
  const holes = await sharp({
    create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  const of = (fallback: "png" | "jpeg", format: "webp" | "png" | "jpeg") =>
    makeVersion(holes, { kind: "raster", width: 8, height: 8, fallback }, { format, width: 8 });
  for (const format of ["webp", "png"] as const)
    expect((await sharp(await of("png", format)).metadata()).hasAlpha).toBe(true);
  expect(await pixel(await of("jpeg", "jpeg"), 4, 4)).toEqual([255, 255, 255]);
});

it("the same picture gives the same bytes", async () => {
  const once = await makeVersion(photograph, facts, { format: "webp", width: 30 });
  expect(await makeVersion(photograph, facts, { format: "webp", width: 30 })).toEqual(once);
});
