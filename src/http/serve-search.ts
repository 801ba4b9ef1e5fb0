// GET /<locale>/<search page>?q= → results; without `q` the page itself is served as any other.

import type { RequestHandler } from "express";
import type { RenderedSite } from "../render/render-site.ts";
import { readPath } from "./request-path.ts";
import type { SendFresh } from "./send-fresh.ts";

/** Answers queries; the first `q` counts, and bytes that are no text become replacement characters. */
export function serveSearch(current: () => RenderedSite, send: SendFresh): RequestHandler {
  return (request, response, next) => {
    // Nearly every request has no query: it must not pay for this.
    if (!request.url.includes("?") || (request.method !== "GET" && request.method !== "HEAD")) return next();
    const site = current();
    const path = readPath(request.url);
    const locale = path === undefined ? undefined : site.searchLocales.get(path.raw);
    const query = path === undefined ? null : new URLSearchParams(path.query).get("q");
    if (locale === undefined || query === null) return next();
    send(site.renderSearch(locale, query), request, response);
  };
}
