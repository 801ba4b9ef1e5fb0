// Any other address → 404 in the language of the address, with the nearest pages.

import type { RequestHandler } from "express";
import type { ServedSite } from "../render/served-site.ts";
import { localeOf } from "./choose-locale.ts";
import { readPath } from "./request-path.ts";
import type { SendFresh } from "./send-fresh.ts";

export function serveNotFound(current: () => ServedSite, send: SendFresh): RequestHandler {
  return async (request, response) => {
    const site = current();
    const path = readPath(request.url)?.decoded ?? "";
    send(await site.renderNotFound(localeOf(request, site), path), request, response);
  };
}
