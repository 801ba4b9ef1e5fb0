// GET / → 302 to the home page in the visitor's language.

import type { RequestHandler } from "express";
import { untilLaunch } from "../render/common-headers.ts";
import type { RenderedSite } from "../render/render-site.ts";
import { preferredLocale } from "./choose-locale.ts";
import { sendErrorPage } from "./send-error-page.ts";
import type { SendStored } from "./send-stored.ts";

/** GET / → 302 to the home page in the visitor's language, or in the reference language. */
export function serveRoot(current: () => RenderedSite, send: SendStored): RequestHandler {
  return (request, response) => {
    const site = current();
    response.setHeader("Vary", "Accept-Language");
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      sendErrorPage(405, site, request, response, send);
      return;
    }
    const headers = { Location: `/${preferredLocale(request, site)}/`, "Cache-Control": "no-cache" };
    response.writeHead(302, { ...headers, ...untilLaunch(site.site) }).end();
  };
}
