// A stored answer whose bytes have not come yet, as in the first seconds of a large site: they are asked for.

import type { RequestHandler } from "express";
import type { ServedSite } from "../render/served-site.ts";
import { readPath } from "./request-path.ts";
import type { SendStored } from "./send-stored.ts";

export function servePending(current: () => ServedSite, send: SendStored): RequestHandler {
  return async (request, response, next) => {
    const site = current();
    const path = readPath(request.url)?.raw ?? "";
    const isAsked = request.method === "GET" || request.method === "HEAD";
    const stored = isAsked && site.responses.get(path)?.bodies.isPending && (await site.bringPending?.(path));
    if (stored) send(stored, request, response);
    else next();
  };
}
