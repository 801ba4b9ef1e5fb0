// Path → StoredResponse; other forms of an address lead to its canonical one; malformed targets get a 400.

import type { Request, RequestHandler, Response } from "express";
import type { ServedSite } from "../render/served-site.ts";
import type { StoredResponse } from "../render/stored-response.ts";
import { readPath } from "./request-path.ts";
import { sendErrorPage } from "./send-error-page.ts";
import type { SendStored } from "./send-stored.ts";
import { readSearch } from "./serve-search.ts";

/** Answers what the map holds, before anything else is looked at: most requests end here. Queries are the search's. */
export function serveResponses(current: () => ServedSite, send: SendStored): RequestHandler {
  return (request, response, next) => {
    const site = current();
    const { url } = request;
    const queryStart = url.indexOf("?");
    const stored = site.responses.get(queryStart === -1 ? url : url.slice(0, queryStart));
    const isQuery = queryStart !== -1 && readSearch(request, site) !== undefined;
    if (stored === undefined || isRedirect(stored) || isQuery || isPending(stored, request)) next();
    else answer(stored, site, request, response, send);
  };
}

/** No address of ours is as long, nor one that a person would type. */
const longestTarget = 8_192;

/** Redirects other forms of an address of the map, and refuses targets that are none. */
export function serveOtherForms(current: () => ServedSite, send: SendStored): RequestHandler {
  return (request, response, next) => {
    if (request.url.length > longestTarget) {
      response.writeHead(414, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
      return void response.end("URI too long\n");
    }
    const site = current();
    const path = readPath(request.url);
    if (path === undefined) return sendErrorPage(400, site, request, response, send);
    const target = canonicalTarget(site, path.decoded);
    if (target === undefined) return next();
    const headers = { Location: target + path.query, "Cache-Control": "public, max-age=3600" };
    response.writeHead(301, { ...headers, ...robotsTagOf(site, target) }).end();
  };
}

/** What an answer tells search engines, for the redirects that lead to it: before the launch all keep them away. */
export function robotsTagOf(site: ServedSite, address: string): Readonly<Record<string, string>> {
  const tag = site.responses.get(address)?.headers["X-Robots-Tag"];
  return tag === undefined ? {} : { "X-Robots-Tag": tag };
}

function answer(
  stored: StoredResponse,
  site: ServedSite,
  request: Request,
  response: Response,
  send: SendStored,
): void {
  if (request.method === "GET" || request.method === "HEAD") send(stored, request, response);
  else {
    response.setHeader("Allow", "GET, HEAD");
    sendErrorPage(405, site, request, response, send);
  }
}

/** Other methods are refused without them. */
function isPending({ bodies }: StoredResponse, { method }: Request): boolean {
  return bodies.isPending === true && (method === "GET" || method === "HEAD");
}

function isRedirect(stored: StoredResponse): boolean {
  return stored.status === 301;
}

/** Each address has one form: lower case, single slashes, none at its end but for the home pages. */
function canonicalTarget(site: ServedSite, path: string): string | undefined {
  const bare = path
    .toLowerCase()
    .replace(/\/{2,}/g, "/")
    .replace(/(?<=.)\/$/, "");
  const found = [bare, `${bare}/`].find((candidate) => site.responses.has(candidate));
  if (found === undefined) return undefined;
  return site.responses.get(found)?.headers["Location"] ?? found;
}
