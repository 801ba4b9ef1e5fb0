// A picture file → its facts, or the problem that keeps it from being shown: no picture, cut off, too large, moving.

import { posix } from "node:path";
import type { RawFile } from "../content/source-file.ts";
import { type Problem, problem, wholeFile } from "../problem.ts";
import { loadSharp, mostPixels } from "./load-sharp.ts";
import type { RasterFacts } from "./picture-plan.ts";

/** How a file of each format begins. Nothing else reaches the decoders, whatever the file is called. */
const beginnings: readonly RegExp[] = [
  /^\x89PNG\r\n/,
  /^\xff\xd8\xff/,
  /^GIF8[79]a/,
  /^RIFF[\s\S]{4}WEBP/,
  /^[\s\S]{4}ftyp(?:avif|avis|mif1)/,
];

/** Opens the whole file once, so that a part that is missing at its end is found now. */
export async function inspectRaster({ path, bytes }: RawFile): Promise<RasterFacts | Problem> {
  const name = posix.basename(path);
  const broken = problem("image/broken", wholeFile(path), { name });
  const beginning = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  if (!beginnings.some((pattern) => pattern.test(beginning))) return broken;
  const sharp = await loadSharp();
  try {
    const options = { failOn: "error", limitInputPixels: false } as const;
    const { autoOrient, format, hasAlpha, pages = 1, width, height } = await sharp(bytes, options).metadata();
    if (width * height > mostPixels) {
      return problem("image/too-large", wholeFile(path), { width, height, most: mostPixels / 1_000_000 });
    }
    if (pages > 1 && format !== "heif") return problem("image/animated", wholeFile(path), { name });
    await sharp(bytes, options).resize(8, 8, { fit: "fill" }).raw().toBuffer();
    const isPhotograph = format === "jpeg" || (format !== "png" && format !== "gif" && !hasAlpha);
    return { kind: "raster", ...autoOrient, fallback: isPhotograph ? "jpeg" : "png" };
  } catch {
    return broken;
  }
}
