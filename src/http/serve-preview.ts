// GET /preview?…: one page that is not published, for who bears a signed link. Anything else there is an unknown address.

import type { RequestHandler } from "express";
import type { DraftLink } from "../render/render-draft.ts";
import type { ServedSite } from "../render/served-site.ts";
import { readPath } from "./request-path.ts";
import { createSender } from "./send-stored.ts";

export interface PreviewOptions {
  readonly path: string;
  /** What a query opens now; undefined when it is forged or has expired. */
  readonly readLink: (query: string) => DraftLink | undefined;
}

/** The page at the path itself, its pictures below it. The link must not go on to other sites, so no referrer is sent. */
export function servePreview(
  current: () => ServedSite,
  { path: own, readLink }: PreviewOptions,
  headers: ReadonlyMap<string, string>,
): RequestHandler {
  const send = createSender(new Map([...headers, ["referrer-policy", "no-referrer"]]));
  return async (request, response, next) => {
    const path = request.url.startsWith(own) ? readPath(request.url) : undefined;
    if (path === undefined || (request.method !== "GET" && request.method !== "HEAD")) return next();
    const link = readLink(path.query);
    const answer = link && (await current().openDraft?.(link, path.raw.slice(own.length)));
    if (answer === undefined) next();
    else send(answer, request, response);
  };
}
