// Path → StoredResponse: one canonical form of each address, redirects, 405.

import type { Request, RequestHandler, Response } from "express";
import type { RenderedSite } from "../render/render-site.ts";
import type { StoredResponse } from "../render/stored-response.ts";
import { readPath } from "./request-path.ts";
import { sendErrorPage } from "./send-error-page.ts";
import { sendStored } from "./send-stored.ts";

/** Answers from the map; other addresses go on to the next handler. */
export function serveResponses(current: () => RenderedSite): RequestHandler {
  return (request, response, next) => {
    const site = current();
    const path = readPath(request.url);
    if (path === undefined) return sendErrorPage(400, site, request, response);
    const stored = site.responses.get(path.raw);
    if (stored !== undefined && !isRedirect(stored)) return answer(stored, site, request, response);
    const target = canonicalTarget(site, path.decoded);
    if (target === undefined) return next();
    response.writeHead(301, { Location: target + path.query, "Cache-Control": "public, max-age=3600" }).end();
  };
}

function answer(stored: StoredResponse, site: RenderedSite, request: Request, response: Response): void {
  if (request.method === "GET" || request.method === "HEAD") sendStored(stored, request, response);
  else {
    response.setHeader("Allow", "GET, HEAD");
    sendErrorPage(405, site, request, response);
  }
}

function isRedirect(stored: StoredResponse): boolean {
  return stored.headers["Location"] !== undefined;
}

/** Each address has one form: lower case, single slashes, none at its end but for the home pages. */
function canonicalTarget(site: RenderedSite, path: string): string | undefined {
  const bare = path
    .toLowerCase()
    .replace(/\/{2,}/g, "/")
    .replace(/(?<=.)\/$/, "");
  const found = [bare, `${bare}/`].find((candidate) => site.responses.has(candidate));
  if (found === undefined) return undefined;
  return site.responses.get(found)?.headers["Location"] ?? found;
}
