// Pictures made inside tests: colours and sizes that can be measured afterwards, no files to keep.

import { crc32 } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/** The smallest PNG there is: one pixel. */
export const onePixel: Uint8Array = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
  "base64",
);

/** Two views of one pixel, one after the other. */
export const animation: Uint8Array = Buffer.from(
  "R0lGODlhAQABAIAAAExpcf8AACH5BAUAAAAALAAAAAABAAEAAAICTAEAIfkEBQAAAAAsAAAAAAEAAQCATGlxAAD/AgJMAQA7",
  "base64",
);

/** A few bytes that claim to be a picture of any size. */
export function pngOfClaimedSize(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(onePixel);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

/** A picture whose left half is red and whose right half is blue, with a little noise so that it weighs something. */
export function halves(width: number, height: number): Sharp {
  const half = { width: Math.floor(width / 2), height, channels: 3, background: "#d02020" } as const;
  const noise = { width, height, channels: 3, background: "#000" } as const;
  return sharp({ create: { ...noise, background: "#2020d0" } })
    .composite([
      { input: { create: half }, left: 0, top: 0 },
      { input: { create: { ...noise, noise: { type: "gaussian", mean: 128, sigma: 6 } } }, blend: "soft-light" },
    ])
    .removeAlpha();
}

export function jpeg(width: number, height: number): Promise<Uint8Array> {
  return halves(width, height).jpeg().toBuffer();
}

export function png(width: number, height: number): Promise<Uint8Array> {
  return halves(width, height).png().toBuffer();
}

export const svgNamespace = "http://www.w3.org/2000/svg";

/** A drawing with something in it. */
export function svg(inner: string, attributes = 'width="60" height="40"'): string {
  return `<svg xmlns="${svgNamespace}" ${attributes}>${inner}</svg>`;
}
