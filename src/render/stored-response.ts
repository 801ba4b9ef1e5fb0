// A prepared answer: status, headers, ETag and the body in each encoding, made once and served many times.

import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";

export type Encoding = "identity" | "gzip" | "br";

export interface StoredResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Identifies the body; each encoding's ETag is made from it. Absent on redirects. */
  readonly etag: string | undefined;
  readonly bodies: Bodies;
}

/** Answers by the path that they are given at. */
export type Answers = readonly (readonly [path: string, response: StoredResponse])[];

/** A body in its encodings. Once compressed, the plain one is not kept: few ask for it. */
export interface Bodies {
  /** The bytes are still to come: whoever needs them must ask. */
  readonly isPending?: true;
  /** Unpacked each time that it is asked for, where it is not kept. */
  readonly identity: Uint8Array;
  readonly gzip?: Uint8Array;
  readonly br?: Uint8Array;
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

/** Prepares an answer with a body; `compressed.ts` packs it. */
export function createStoredResponse(draft: ResponseDraft): StoredResponse {
  const identity = typeof draft.body === "string" ? Buffer.from(draft.body) : draft.body;
  return {
    status: draft.status,
    headers: {
      "Content-Type": draft.type,
      ...(isText(draft.type) && { Vary: "Accept-Encoding" }),
      ...draft.headers,
    },
    etag: createHash("sha256").update(identity).digest("base64url").slice(0, 16),
    bodies: { identity, ...draft.compressed },
  };
}

/** Prepares many answers. */
export function storeAll<Key>(
  answers: readonly (readonly [Key, () => ResponseDraft])[],
): (readonly [Key, StoredResponse])[] {
  return answers.map(([key, draft]) => [key, createStoredResponse(draft())] as const);
}

/** A permanent redirect to an address of this site. */
export function createRedirect(location: string): StoredResponse {
  const headers = { Location: location, "Cache-Control": "public, max-age=3600" };
  return { status: 301, headers, etag: undefined, bodies: { identity: new Uint8Array() } };
}

export function isText(type = ""): boolean {
  return /^text\/|json|javascript|xml/.test(type);
}

/** Both packed bodies; the plain one is unpacked when somebody asks. */
export function packedBodies(br: Uint8Array, gzip: Uint8Array): Bodies {
  return {
    br,
    gzip,
    get identity() {
      return gunzipSync(gzip);
    },
  };
}
