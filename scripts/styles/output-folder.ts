// The folder of built files: fingerprinted names, precompressed siblings and their manifest.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export interface OutputFolder {
  /** Writes a file and returns its fingerprinted name; the same name and bytes are written once. */
  readonly add: (logicalName: string, bytes: Buffer) => string;
  /** Writes the manifest and puts the new folder in the place of the old one. */
  readonly publish: () => void;
}

const TEXT = new Set([".css", ".js", ".svg", ".json", ".txt"]);

/** Files are gathered beside `folder`: a server that watches it never sees it empty or half written. */
export function createOutputFolder(folder: string): OutputFolder {
  const gathered = `${folder}.new`;
  rmSync(gathered, { recursive: true, force: true });
  const manifest = new Map<string, string>();

  function add(logicalName: string, bytes: Buffer): string {
    const name = fingerprint(logicalName, bytes);
    if (manifest.get(logicalName) !== name) {
      manifest.set(logicalName, name);
      writeWithSiblings(join(gathered, name), bytes);
    }
    return name;
  }

  function publish(): void {
    const sorted = Object.fromEntries([...manifest].sort(([a], [b]) => a.localeCompare(b, "en")));
    writeFileSync(join(gathered, "manifest.json"), `${JSON.stringify(sorted, null, 2)}\n`);
    const former = `${folder}.old`;
    rmSync(former, { recursive: true, force: true });
    if (existsSync(folder)) renameSync(folder, former);
    renameSync(gathered, folder);
    rmSync(former, { recursive: true, force: true });
  }

  return { add, publish };
}

/** `css/site.css` → `css/site.1a2b3c4d.css`: the name changes when, and only when, the bytes do. */
function fingerprint(logicalName: string, bytes: Buffer): string {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const ending = extname(logicalName);
  return `${logicalName.slice(0, -ending.length)}.${hash}${ending}`;
}

function writeWithSiblings(path: string, bytes: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  if (!TEXT.has(extname(path))) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
