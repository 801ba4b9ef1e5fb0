// Disk → RawFile[]: the content folder, component definitions and built assets; nothing outside the folder is followed.

import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { dirname, extname, join, relative, resolve, sep } from "node:path";
import { type Problem, problem, wholeFile } from "../problem.ts";
import { publishedAddressesName } from "./published-addresses.ts";
import type { RawFile } from "./source-file.ts";

const contentExtensions: ReadonlySet<string> = new Set([
  ".md",
  ".yml",
  ".png",
  ".jpg",
  ".jpeg",
  ".webp",
  ".avif",
  ".gif",
]);
const mostBytesRead = 50 * 1024 * 1024;

/**
 * Reads every Markdown, YAML and picture file below `folder`. Paths are relative to the folder's parent.
 * @throws the system's error when the folder itself cannot be read
 */
export async function readContentFolder(folder: string): Promise<{ files: RawFile[]; problems: Problem[] }> {
  const root = await realpath(folder);
  const base = dirname(resolve(folder));
  const paths = (await listContent(root)).sort();
  const name = (path: string) =>
    relative(base, join(resolve(folder), relative(root, path)))
      .split(sep)
      .join("/");
  const results = await Promise.all(paths.map((path) => readContentFile(root, path, name(path))));
  return {
    files: results.flatMap((result) => (result.file === undefined ? [] : [result.file])),
    problems: results.flatMap((result) => result.problems),
  };
}

/** Reads the files of one folder that end in `extension`, such as the component definitions. */
export async function readFolder(folder: string, extension: string): Promise<RawFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension)).sort();
  return Promise.all(
    names.map(async (name) => ({ path: join(folder, name), bytes: await readFile(join(folder, name)) })),
  );
}

/** Reads every file below `folder`, with paths relative to it; an absent folder is an error of the build. */
export async function readAssetFolder(folder: string): Promise<RawFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => ({ path: relative(folder, path).split(sep).join("/"), bytes: await readFile(path) })),
  );
}

function isContent(name: string): boolean {
  return contentExtensions.has(extname(name)) || name === publishedAddressesName;
}

/** Walks by itself: whether a recursive `readdir` enters linked folders depends on the version of Node. */
async function listContent(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => !entry.name.startsWith("."));
  const lists = entries.map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listContent(path);
    return isContent(entry.name) ? [path] : [];
  });
  return (await Promise.all(lists)).flat();
}

async function readContentFile(
  root: string,
  path: string,
  name: string,
): Promise<{ file?: RawFile; problems: Problem[] }> {
  try {
    const target = await realpath(path);
    if (!target.startsWith(root + sep)) {
      return { problems: [problem("file/outside", wholeFile(name), { name })] };
    }
    const { size } = await stat(target);
    if (size > mostBytesRead) {
      return {
        problems: [problem("file/too-large", wholeFile(name), { kilobytes: Math.round(size / 1024), most: 256 })],
      };
    }
    return { file: { path: name, bytes: await readFile(target) }, problems: [] };
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "EIO";
    return { problems: [problem("file/unreadable", wholeFile(name), { reason })] };
  }
}
