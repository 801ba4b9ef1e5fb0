// Disk → RawFile[]: the content folder, component definitions and built assets; nothing outside the folder is followed.

import { lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import { basename, extname, join, relative, resolve, sep } from "node:path";
import { type Problem, problem, wholeFile } from "../problem.ts";
import { isPicture } from "./file-names.ts";
import { slugify } from "./markdown/anchors.ts";
import { publishedAddressesName } from "./published-addresses.ts";
import { createRawFile, type RawFile } from "./source-file.ts";
import { betweenRequests } from "./steps.ts";

const contentExtensions: ReadonlySet<string> = new Set([".md", ".yml"]);
const mostBytesRead = 50 * 1024 * 1024;
/** In megabytes: the largest picture, and the largest drawing, whose markup is read as text. */
const mostPicture = 20;
const mostDrawing = 1;

/** An earlier reading: a file with the same bytes comes back as the same object, a list with the same files too. */
export interface Earlier {
  readonly files: readonly RawFile[];
  readonly now: Date;
}

/**
 * Reads every Markdown, YAML and picture file below `folder`. Paths are relative to the folder's parent.
 * @throws the system's error when the folder itself cannot be read
 */
export async function readContentFolder(
  folder: string,
  earlier?: Earlier,
): Promise<{ files: readonly RawFile[]; problems: Problem[] }> {
  const root = await realpath(folder);
  const paths = (await listContent(root)).sort();
  const name = (path: string) => [basename(resolve(folder)), ...relative(root, path).split(sep)].join("/");
  const read = createReader(createRawFile, earlier);
  const results = await inTurn(paths, (path) => readContentFile(root, path, name(path), read));
  return {
    files: keepList(
      results.flatMap((result) => (result.file === undefined ? [] : [result.file])),
      earlier,
    ),
    problems: results.flatMap((result) => result.problems),
  };
}

/** Reads the files of one folder that end in `extension`, such as the component definitions. */
export async function readFolder(folder: string, extension: string, earlier?: Earlier): Promise<readonly RawFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension)).sort();
  const paths = names.map((name) => join(folder, name));
  return readAll(paths, (path) => path, earlier);
}

/** Reads every file below `folder`, with paths relative to it; an absent folder is an error of the build. */
export async function readAssetFolder(folder: string, earlier?: Earlier): Promise<readonly RawFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return readAll(paths, (path) => relative(folder, path).split(sep).join("/"), earlier);
}

async function readAll(
  paths: readonly string[],
  nameOf: (path: string) => string,
  earlier: Earlier | undefined,
): Promise<readonly RawFile[]> {
  const read = createReader((name, bytes) => ({ path: name, bytes }), earlier);
  return keepList(await inTurn(paths, (path) => read(path, nameOf(path), statSync(path))), earlier);
}

/** One file after the other, between requests: thousands of answers of the disk at once would keep requests waiting. */
function inTurn<Result>(paths: readonly string[], read: (path: string) => Result): Promise<Result[]> {
  function* readEach() {
    const results: Result[] = [];
    for (const path of paths) {
      results.push(read(path));
      yield;
    }
    return results;
  }
  return betweenRequests(readEach());
}

/** What the disk says of a file without opening it. */
interface Stats {
  readonly dev: number;
  readonly ino: number;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
}

type Reader = (path: string, name: string, stats: Stats) => RawFile;

/** What the disk said when a file was read: as long as it says the same, so does the file. */
const stamps = new WeakMap<RawFile, string>();
/** A disk notes times in steps of up to two seconds: a file that was touched this lately may change unnoticed. */
const unsettled = 2_000;

/** Opens only what may have changed. */
function createReader(
  create: (name: string, bytes: Uint8Array) => RawFile,
  earlier: Earlier = { files: [], now: new Date(0) },
): Reader {
  const known = new Map(earlier.files.map((file) => [file.path, file]));
  const settledBefore = earlier.now.valueOf() - unsettled;
  return (path, name, { dev, ino, size, mtimeMs, ctimeMs }) => {
    const stamp = [dev, ino, size, mtimeMs, ctimeMs].join(" ");
    const before = known.get(name);
    if (before !== undefined && stamps.get(before) === stamp) return before;
    const bytes = readFileSync(path);
    const file = before !== undefined && bytes.equals(before.bytes) ? before : create(name, bytes);
    if (Math.max(mtimeMs, ctimeMs) < settledBefore) stamps.set(file, stamp);
    else stamps.delete(file);
    return file;
  };
}

function keepList(files: readonly RawFile[], earlier: Earlier | undefined): readonly RawFile[] {
  const known = earlier?.files ?? [];
  return files.length === known.length && files.every((file, index) => file === known[index]) ? known : files;
}

function isContent(name: string): boolean {
  return contentExtensions.has(extname(name)) || isPicture(name) || name === publishedAddressesName;
}

/** Walks by itself: whether a recursive `readdir` enters linked folders depends on the version of Node. */
async function listContent(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => !/^[.~]/.test(entry.name));
  const lists = entries.map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listContent(path);
    // A link that may be to a folder: it is not followed, and that must be told.
    if (entry.isSymbolicLink() && extname(entry.name) === "") return [path];
    return isContent(entry.name) || isMistaken(entry.name) ? [path] : [];
  });
  return (await Promise.all(lists)).flat();
}

function readContentFile(
  root: string,
  path: string,
  name: string,
  read: Reader,
): { file?: RawFile; problems: Problem[] } {
  try {
    const own = lstatSync(path);
    const target = own.isSymbolicLink() ? realpathSync(path) : path;
    if (!target.startsWith(root + sep)) {
      return { problems: [problem("file/outside", wholeFile(name), { name })] };
    }
    const stats = own.isSymbolicLink() ? statSync(target) : own;
    // Reading a pipe would wait forever.
    if (!stats.isFile()) return { problems: [problem("file/unreadable", wholeFile(name), { reason: "EISDIR" })] };
    if (!isContent(basename(path))) return { problems: isMistaken(name) ? [ignored(name)] : [] };
    const { size } = stats;
    const tooLarge = checkSize(name, size);
    // A picture that is there without being read is not missing as well.
    if (tooLarge !== undefined) {
      return { problems: [tooLarge], ...(isPicture(name) && { file: { path: name, bytes: new Uint8Array() } }) };
    }
    return { file: read(target, name, stats), problems: [] };
  } catch (error) {
    // A name in another encoding than UTF-8 comes garbled, and nothing can be opened by it.
    if (name.includes("\uFFFD")) return { problems: [badName(name)] };
    const reason = error instanceof Error && "code" in error ? String(error.code) : "EIO";
    return { problems: [problem("file/unreadable", wholeFile(name), { reason })] };
  }
}

function badName(path: string): Problem {
  const [, name = "", extension = ""] = /^(.*?)(\.[a-z0-9]+)?$/i.exec(basename(path)) ?? [];
  const near = `${slugify(name) || "page"}${extension}`;
  return problem("file/bad-name", wholeFile(path), { name: basename(path), near });
}

/** A file that somebody meant as a page or a picture, by an extension that the site does not read. */
function isMistaken(name: string): boolean {
  return /\.(?:md|yml|yaml|markdown|txt|docx?|odt|rtf|html?|png|jpe?g|webp|avif|gif|svg|heic|tiff?|bmp)$/i.test(name);
}

function ignored(name: string): Problem {
  const own = basename(name);
  const lower = own.toLowerCase();
  const near = isContent(lower) ? lower : /\.ya?ml/.test(lower) ? lower.replace(/\.ya?ml.*$/, ".yml") : "";
  const isPage = near === "" && /\.(?:md|markdown|txt|docx?|odt|rtf|html?)$/.test(lower);
  const params = { name: own, near: isPage ? lower.replace(/(?:\.md)?\.[a-z]+$/, ".md") : near };
  return problem("file/ignored", wholeFile(name), params);
}

/** A file that is too large is not even read. */
function checkSize(name: string, size: number): Problem | undefined {
  if (isPicture(name)) {
    const most = name.endsWith(".svg") ? mostDrawing : mostPicture;
    const megabytes = Math.ceil(size / 1_000_000);
    return megabytes > most ? problem("image/over-limit", wholeFile(name), { megabytes, most }) : undefined;
  }
  const kilobytes = Math.round(size / 1024);
  return size > mostBytesRead ? problem("file/too-large", wholeFile(name), { kilobytes, most: 256 }) : undefined;
}
