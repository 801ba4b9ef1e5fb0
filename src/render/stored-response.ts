// A prepared answer: status, headers, ETag and the body in each encoding, made once and served many times.

import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Encoding = "identity" | "gzip" | "br";

export interface StoredResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Identifies the body; each encoding's ETag is made from it. Absent on redirects. */
  readonly etag: string | undefined;
  readonly bodies: Readonly<Partial<Record<Encoding, Uint8Array>>> & { readonly identity: Uint8Array };
}

/** What an answer is made from. */
export interface ResponseDraft {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bodies that were compressed when the assets were built. */
  readonly compressed?: Readonly<Partial<Record<Encoding, Uint8Array>>>;
}

/**
 * Browsers ask each time, and an unchanged page costs a 304; a shared cache answers by itself for a minute, for half a
 * minute more while it asks, and for a day when the server does not answer.
 */
export const revalidated = {
  "Cache-Control": "public, max-age=0, s-maxage=60, stale-while-revalidate=30, stale-if-error=86400",
};
/** For an address that follows the content: kept for ever. */
export const immutable = { "Cache-Control": "public, max-age=31536000, immutable" };
/** Below this, compression saves less than its own headers cost. */
const leastCompressed = 200;
/** Quality 5 with a window that fits a page costs a fraction of a millisecond and gives 1 % away to quality 8. */
const brotliQuality = 5;
const brotliWindow = 18;
/** Answers that are compressed at a time: enough for zlib's threads, and few, for each takes half a megabyte meanwhile. */
const lanes = 8;
const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Prepares an answer with a body. Compression runs in zlib's own threads. */
export async function createStoredResponse(draft: ResponseDraft): Promise<StoredResponse> {
  const identity = typeof draft.body === "string" ? Buffer.from(draft.body) : draft.body;
  const isText = /^text\/|json|javascript|xml/.test(draft.type);
  const compressed = draft.compressed ?? (isText && identity.length > leastCompressed ? await compress(identity) : {});
  return {
    status: draft.status,
    headers: {
      "Content-Type": draft.type,
      ...(isText && { Vary: "Accept-Encoding" }),
      ...draft.headers,
    },
    etag: createHash("sha256").update(identity).digest("base64url").slice(0, 16),
    bodies: { identity, ...compressed },
  };
}

/** Prepares many answers. */
export function storeAll<Key>(
  answers: readonly (readonly [Key, () => ResponseDraft])[],
): Promise<(readonly [Key, StoredResponse])[]> {
  return inLanes(answers, async ([key, draft]) => [key, await createStoredResponse(draft())] as const);
}

/**
 * Works on many things, a few at a time: while the answers of some are compressed in zlib's threads, the next ones are
 * written, and requests are answered in between. The results are in the order of the things.
 */
export async function inLanes<Thing, Result>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<Result>,
): Promise<Result[]> {
  const results = new Array<Result>(things.length);
  const waiting = things.entries();
  const lane = async () => {
    for (const [index, thing] of waiting) results[index] = await work(thing);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

/** A permanent redirect to an address of this site. */
export function createRedirect(location: string): StoredResponse {
  const headers = { Location: location, "Cache-Control": "public, max-age=3600" };
  return { status: 301, headers, etag: undefined, bodies: { identity: new Uint8Array() } };
}

async function compress(body: Uint8Array): Promise<Partial<Record<Encoding, Uint8Array>>> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_LGWIN]: brotliWindow,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const [br, gz] = await Promise.all([compressBrotli(body, { params }), compressGzip(body)]);
  // zlib hands out slices of larger buffers: a copy keeps only what is needed.
  return { br: Uint8Array.prototype.slice.call(br), gzip: Uint8Array.prototype.slice.call(gz) };
}
