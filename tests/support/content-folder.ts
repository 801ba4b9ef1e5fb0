// A tiny site written to disk, for tests of what reads the disk.

import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { siteFiles } from "./site-files.ts";

/** Writes the files of `siteFiles` into `folder/content` and returns that path. */
export async function writeContent(folder: string, files?: Parameters<typeof siteFiles>[0]): Promise<string> {
  for (const { path, bytes } of siteFiles(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return join(folder, "content");
}
