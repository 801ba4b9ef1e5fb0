// GET / → 302 to the home page in the visitor's language.

import type { RequestHandler } from "express";
import type { ServedSite } from "../render/served-site.ts";
import { preferredLocale } from "./choose-locale.ts";
import { sendErrorPage } from "./send-error-page.ts";
import type { SendStored } from "./send-stored.ts";
import { robotsTagOf } from "./serve-responses.ts";

/** GET / → 302 to the home page in the visitor's language, or in the reference language. */
export function serveRoot(current: () => ServedSite, send: SendStored): RequestHandler {
  return (request, response) => {
    const site = current();
    response.setHeader("Vary", "Accept-Language");
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      sendErrorPage(405, site, request, response, send);
      return;
    }
    const home = `/${preferredLocale(request, site)}/`;
    response.writeHead(302, { Location: home, "Cache-Control": "no-cache", ...robotsTagOf(site, home) }).end();
  };
}
