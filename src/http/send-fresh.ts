// Sends an answer made for this request: encoded as the client can read it, without ETag.

import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Request, Response } from "express";
import type { FreshResponse } from "../render/search/fresh-response.ts";
import type { Encoding } from "../render/stored-response.ts";
import { createNegotiation } from "./send-stored.ts";

export type SendFresh = (fresh: FreshResponse, request: Request, response: Response) => void;

/** Takes about as long as handing a page of this size to a thread and back would. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 } };

/** `common` are the headers that every answer bears. */
export function createFreshSender(common: ReadonlyMap<string, string>): SendFresh {
  const negotiate = createNegotiation();
  return (fresh, request, response) => {
    const [encoding = "identity"] = negotiate(request.headers["accept-encoding"] ?? "");
    const body = encode(fresh.body, encoding);
    response.writeHead(fresh.status, {
      ...Object.fromEntries(common),
      ...fresh.headers,
      ...(encoding !== "identity" && { "Content-Encoding": encoding }),
      "Content-Length": body.length,
    });
    response.end(request.method === "HEAD" ? undefined : body);
  };
}

function encode(text: string, encoding: Encoding): Buffer {
  const plain = Buffer.from(text);
  if (encoding === "identity") return plain;
  return encoding === "br" ? brotliCompressSync(plain, brotli) : gzipSync(plain);
}
