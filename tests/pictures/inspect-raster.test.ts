// What a picture file is found to be: its upright size, or why it may not be shown.

import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { inspectRaster } from "../../src/pictures/inspect-raster.ts";
import { animation, halves, onePixel, pngOfClaimedSize, svg } from "../support/pictures.ts";

const inspect = (bytes: Uint8Array, path = "content/media/ile.jpg") => inspectRaster({ path, bytes });
const text = (value: string) => new TextEncoder().encode(value);
const formats = ["jpeg", "png", "webp", "avif", "gif"] as const;

describe("V13 a picture that can be read", () => {
  it.each([
    ["jpeg", "jpeg"],
    ["png", "png"],
    ["webp", "jpeg"],
    ["avif", "jpeg"],
    ["gif", "png"],
  ] as const)("of format %s has its size, and %s for old browsers", async (format, fallback) => {
    const bytes = await halves(40, 20)[format]().toBuffer();
    expect(await inspect(bytes)).toEqual({ kind: "raster", width: 40, height: 20, fallback });
  });

  it("is measured upright, as the camera was held", async () => {
    const bytes = await halves(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await inspect(bytes)).toMatchObject({ width: 20, height: 40 });
  });

  it("with holes has PNG for old browsers", async () => {
    const hole = { width: 4, height: 4, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const;
    const bytes = await sharp({ create: hole }).webp().toBuffer();
    expect(await inspect(bytes)).toMatchObject({ fallback: "png" });
  });

  it("under the extension of another format is read by what it is", async () => {
    expect(await inspect(onePixel, "content/media/ile.webp")).toMatchObject({ kind: "raster", fallback: "png" });
  });
});

describe("V13 an image that is no image", () => {
  it.each(formats)("a %s cut off is found, wherever it is cut", async (format) => {
    const bytes = await halves(200, 150)[format]().toBuffer();
    for (const part of [0.02, 0.3, 0.6, 0.95]) {
      const found = await inspect(bytes.subarray(0, Math.floor(bytes.length * part)));
      expect(found, String(part)).toMatchObject({ code: "image/broken", params: { name: "ile.jpg" } });
    }
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["words", text("Bonjour")],
    ["a PDF document", text("%PDF-1.7\n%âãÏÓ\n1 0 obj\n")],
    ["a page", text("<!doctype html><script>alert(1)</script>")],
    ["a drawing in disguise", text(svg("<script/>"))],
    ["a program", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])],
    ["a picture of an iPhone", text("\u0000\u0000\u0000\u0018ftypheic\u0000\u0000\u0000\u0000mif1heic")],
    ["the beginning of a PNG", onePixel.subarray(0, 8)],
    ["the beginning of a JPEG", new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
    ["noise after the beginning of a GIF", text(`GIF89a${"x".repeat(400)}`)],
  ])("%s", async (_name, bytes) => expect(await inspect(bytes)).toMatchObject({ code: "image/broken" }));

  it("a few bytes that would open into thousands of millions of pixels are never opened", async () => {
    expect(await inspect(pngOfClaimedSize(50_000, 50_000))).toMatchObject({
      code: "image/too-large",
      params: { width: 50_000, height: 50_000, most: 60 },
    });
  });

  it("a picture that moves is refused", async () => {
    expect(await inspect(animation)).toMatchObject({ code: "image/animated" });
    const webp = await sharp(animation, { animated: true }).webp().toBuffer();
    expect(await inspect(webp)).toMatchObject({ code: "image/animated" });
  });
});
