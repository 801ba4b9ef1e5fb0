// Sends a StoredResponse: HEAD, ETag and 304, the best encoding by quality values.

import type { Request, Response } from "express";
import Negotiator from "negotiator";
import type { Encoding, StoredResponse } from "../render/stored-response.ts";

/** From smallest to largest. */
const preferred: readonly Encoding[] = ["br", "gzip", "identity"];

/** Sends a prepared answer with the body that the client can read. */
export function sendStored(stored: StoredResponse, request: Request, response: Response): void {
  const encoding = chooseEncoding(stored, request);
  response.statusCode = stored.status;
  response.setHeaders(new Map(Object.entries(stored.headers)));
  if (stored.etag !== undefined) {
    const etag = `"${stored.etag}${encoding === "identity" ? "" : `-${encoding}`}"`;
    response.setHeader("ETag", etag);
    if (stored.status === 200 && isUnchanged(request.headers["if-none-match"], stored.etag)) {
      response.statusCode = 304;
      response.removeHeader("Content-Type");
      response.end();
      return;
    }
  }
  const body = stored.bodies[encoding] ?? stored.bodies.identity;
  if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
  response.setHeader("Content-Length", body.length);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Its published types leave out our own preference among equally welcome encodings. */
interface EncodingNegotiator {
  encodings(available: string[], options: { readonly preferred: string[] }): string[];
}

function chooseEncoding(stored: StoredResponse, request: Request): Encoding {
  const available = preferred.filter((encoding) => stored.bodies[encoding] !== undefined);
  const negotiator: EncodingNegotiator = new Negotiator(request);
  const accepted = negotiator.encodings([...available], { preferred: [...preferred] });
  return available.find((encoding) => encoding === accepted[0]) ?? "identity";
}

/** If-None-Match may hold several tags; one of any encoding of this body means that the reader has it. */
function isUnchanged(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === "*") return true;
  return header.split(",").some((tag) => /^"(.+?)(?:-br|-gzip)?"$/.exec(tag.trim().replace(/^W\//, ""))?.[1] === etag);
}
