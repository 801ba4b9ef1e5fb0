// Last resort: a 500 page with the request's id, in the language of the address; never a stack.

import type { ErrorRequestHandler } from "express";
import type { ServedSite } from "../render/served-site.ts";
import { localeOf } from "./choose-locale.ts";
import { requestIdOf } from "./request-log.ts";

export type LogError = (error: unknown, requestId: string, path: string) => void;

/** Answers what no other handler could. */
export function handleErrors(
  current: () => ServedSite,
  logError: LogError,
  headers: ReadonlyMap<string, string>,
): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const id = requestIdOf(request);
    logError(error, id, request.url.split("?")[0] ?? "");
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const site = current();
    const page = site.errorPages.get(500)?.get(localeOf(request, site));
    const body = Buffer.from(page?.bodies.identity ?? "")
      .toString()
      .replaceAll(site.requestIdMarker, id);
    for (const name of ["Content-Encoding", "Content-Length", "ETag", "Allow"]) response.removeHeader(name);
    response
      .status(500)
      .set({ ...Object.fromEntries(headers), ...page?.headers })
      .send(body);
  };
}
