// Results kept on disk by the key of what they were made from: written whole or not at all, ignored when damaged.

import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

export interface FileCache {
  /** Nothing, when nothing sound is kept under the key. */
  readonly read: (key: string) => Promise<Uint8Array | undefined>;
  /** Never fails: without a usable disk nothing is kept. */
  readonly write: (key: string, bytes: Uint8Array) => Promise<void>;
}

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
    write: (key, bytes) => keep(pathOf(key), bytes).catch(tellOnce),
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
async function keep(path: string, body: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, Buffer.concat([checksumOf(body), body]));
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}

function checksumOf(body: Uint8Array): Buffer {
  return createHash("sha256").update(body).digest();
}
