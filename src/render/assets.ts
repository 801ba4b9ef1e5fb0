// Built files of dist/public → fingerprinted addresses that never change their content.

import { posix } from "node:path";
import type { Brand } from "../content/settings.ts";
import type { RawFile } from "../content/source-file.ts";
import { createStoredResponse, type Encoding, immutable, type StoredResponse } from "./stored-response.ts";

export interface Assets {
  /** Address of a file by its name in public/, such as `js/theme.js`. */
  readonly address: (name: string) => string;
  readonly responses: ReadonlyMap<string, StoredResponse>;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".png": "image/png",
};

/**
 * Prepares the files to serve below /assets/.
 * `built` are those of dist/public with their manifest; the State's fonts and styles are left out of the neutral look.
 */
export function createAssets(built: readonly RawFile[], brand: Brand): Assets {
  const files = new Map(built.map((file) => [file.path, file.bytes]));
  const manifest = readManifest(files.get("manifest.json"));
  const served = [...manifest].filter(([name]) => brand === "state" || !/^fonts\/|-state\./.test(name));
  return {
    address: (name) => `/assets/${found(manifest.get(name), name)}`,
    responses: new Map(served.map(([, path]) => [`/assets/${path}`, respondWith(path, files)])),
  };
}

function respondWith(path: string, files: ReadonlyMap<string, Uint8Array>): StoredResponse {
  const br = files.get(`${path}.br`);
  const gzip = files.get(`${path}.gz`);
  const compressed: Partial<Record<Encoding, Uint8Array>> = { ...(br && { br }), ...(gzip && { gzip }) };
  const body = found(files.get(path), path);
  return createStoredResponse({ status: 200, type: typeOf(path), body, headers: immutable, compressed });
}

function typeOf(path: string): string {
  return found(types[posix.extname(path)], path);
}

function readManifest(bytes: Uint8Array | undefined): Map<string, string> {
  const manifest: unknown = JSON.parse(new TextDecoder().decode(found(bytes, "manifest.json")));
  if (typeof manifest !== "object" || manifest === null) throw new Error("dist/public/manifest.json is not a map");
  return new Map(Object.entries(manifest).map(([name, path]) => [name, String(path)]));
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`no built file for ${name}: run npm run build`);
  return value;
}
