// A cache in memory that counts what it was asked and given.

import type { FileCache } from "../../src/live/file-cache.ts";

export interface MemoryCache extends FileCache {
  readonly entries: Map<string, Uint8Array>;
  /** Keys written, in order: each is a piece of work that was done. */
  readonly written: string[];
}

export function memoryCache(): MemoryCache {
  const entries = new Map<string, Uint8Array>();
  const written: string[] = [];
  return {
    entries,
    written,
    read: async (key) => entries.get(key),
    write: async (key, body) => {
      written.push(key);
      const parts: Uint8Array[] = [];
      for await (const part of body instanceof Uint8Array ? [body] : body) parts.push(part);
      entries.set(key, Buffer.concat(parts));
    },
  };
}
