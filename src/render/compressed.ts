// One answer packed: its body in brotli and gzip, when that is worth it.

import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { oncePer } from "../content/once-per.ts";
import { type Bodies, isText, packedBodies, type StoredResponse } from "./stored-response.ts";

/** Below this, compression saves less than its own headers cost. */
const leastCompressed = 200;
/** Quality 5 with a window that fits a page costs a fraction of a millisecond and gives 1 % away to quality 8. */
const brotliQuality = 5;
/** In bits: 64 kB, and 256 kB for the few answers that are larger. A wide one takes megabytes while it packs. */
const [window, wideWindow] = [16, 18];

/** Bytes of room for what is packed, and how many times as long a text is; where it is too little, there is more. */
const [leastRoom, usualRatio] = [1_024, 4];

/** Packs one answer, when that is worth it. */
export function compressed(response: StoredResponse): StoredResponse {
  return isPackable(response) ? { ...response, bodies: compress(response.bodies) } : response;
}

/** The same, once for as long as its body is held: for the few answers that are sent again and again. */
export function compressedOnce(response: StoredResponse): StoredResponse {
  return isPackable(response) ? { ...response, bodies: compressOnce(response.bodies) } : response;
}

const compressOnce = oncePer(compress);

/** A text that is not packed yet. */
export function isPackable({ headers, bodies }: StoredResponse): boolean {
  if (bodies.br !== undefined || !isText(headers["Content-Type"])) return false;
  return bodies.identity.length > leastCompressed;
}

function compress({ identity }: Bodies): Bodies {
  // The usual room of 16 kB, twice for each answer, would wait for the collector by the megabyte.
  const chunkSize = Math.max(leastRoom, Math.ceil(identity.length / usualRatio));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_LGWIN]: identity.length > 2 ** window ? wideWindow : window,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
  };
  // zlib hands out slices of that room: a copy keeps only what is needed.
  const br = new Uint8Array(brotliCompressSync(identity, { params, chunkSize }));
  return packedBodies(br, new Uint8Array(gzipSync(identity, { chunkSize })));
}
