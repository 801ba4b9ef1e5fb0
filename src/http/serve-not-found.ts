// Any other address → 404 in the language of the address, with the nearest pages.

import type { RequestHandler } from "express";
import type { RenderedSite } from "../render/render-site.ts";
import { localeOf } from "./choose-locale.ts";
import { readPath } from "./request-path.ts";
import type { SendFresh } from "./send-fresh.ts";

export function serveNotFound(current: () => RenderedSite, send: SendFresh): RequestHandler {
  return (request, response) => {
    const site = current();
    const path = readPath(request.url)?.decoded ?? "";
    send(site.renderNotFound(localeOf(request, site), path), request, response);
  };
}
