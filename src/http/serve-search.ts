// GET /<locale>/<search page>?q= → results; without `q` the page itself is served as any other.

import type { Request, RequestHandler } from "express";
import type { ServedSite } from "../render/served-site.ts";
import { readPath } from "./request-path.ts";
import type { SendFresh } from "./send-fresh.ts";

/** Answers queries. */
export function serveSearch(current: () => ServedSite, send: SendFresh): RequestHandler {
  return async (request, response, next) => {
    const site = current();
    const asked = readSearch(request, site);
    if (asked === undefined) next();
    else send(await site.renderSearch(asked.locale, asked.query), request, response);
  };
}

/** What is searched for, if anything: the first `q` counts, and bytes that are no text become replacement characters. */
export function readSearch(
  { method, url }: Request,
  site: ServedSite,
): { readonly locale: string; readonly query: string } | undefined {
  if (method !== "GET" && method !== "HEAD") return undefined;
  const path = readPath(url);
  const locale = path && site.searchLocales.get(path.raw);
  const query = path && new URLSearchParams(path.query).get("q");
  return typeof locale === "string" && typeof query === "string" ? { locale, query } : undefined;
}
