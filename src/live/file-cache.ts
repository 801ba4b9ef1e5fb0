// Results kept on disk by the key of what they were made from: written whole or not at all, ignored when damaged.

import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

export interface FileCache {
  /** Nothing, when nothing sound is kept under the key. */
  readonly read: (key: string) => Promise<Uint8Array | undefined>;
  /** Never fails: without a usable disk nothing is kept. */
  readonly write: (key: string, bytes: Uint8Array | Parts) => Promise<void>;
}

/** What is written part by part, so that it need not be in memory as a whole. */
export type Parts = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Each file begins with the checksum of the rest. */
const checksumLength = 32;

/**
 * Keeps results below `folder`, which may be deleted at any time; without a folder nothing is kept. `onFailure` hears once
 * of a disk that cannot be written.
 */
export function createFileCache(folder?: string, onFailure: (error: unknown) => void = () => {}): FileCache {
  if (folder === undefined) return { read: async () => undefined, write: async () => {} };
  let isTold = false;
  const tellOnce = (error: unknown) => {
    if (!isTold) onFailure(error);
    isTold = true;
  };
  const pathOf = (key: string) => {
    const name = createHash("sha256").update(key).digest("hex");
    return join(folder, name.slice(0, 2), name.slice(2));
  };
  return {
    read: (key) => readKept(pathOf(key)),
    write: (key, body) => keep(pathOf(key), body instanceof Uint8Array ? [body] : body).catch(tellOnce),
  };
}

/** What is kept under the key, or else what `make` gives, which is then kept. */
export async function remember(cache: FileCache, key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const kept = await cache.read(key);
  if (kept !== undefined) return kept;
  const made = await make();
  await cache.write(key, made);
  return made;
}

async function readKept(path: string): Promise<Uint8Array | undefined> {
  try {
    const file = await readFile(path);
    const body = file.subarray(checksumLength);
    return checksumOf(body).equals(file.subarray(0, checksumLength)) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** A rename is all or nothing: two processes may keep the same result, and neither reads half of it. */
async function keep(path: string, parts: Parts): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeParts(draft, parts);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}

/** The checksum, which is known last, comes in its place at the end. */
async function writeParts(path: string, parts: Parts): Promise<void> {
  const file = await open(path, "w");
  try {
    const checksum = createHash("sha256");
    await file.writeFile(new Uint8Array(checksumLength));
    for await (const part of parts) {
      checksum.update(part);
      await file.writeFile(part);
    }
    await file.write(checksum.digest(), 0, checksumLength, 0);
  } finally {
    await file.close();
  }
}

function checksumOf(body: Uint8Array): Buffer {
  return createHash("sha256").update(body).digest();
}
