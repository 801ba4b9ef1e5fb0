// createApp(options): the order of all middleware on one screen.

import type { RequestListener } from "node:http";
import express, { type RequestHandler } from "express";
import type { RenderedSite } from "../render/render-site.ts";
import { handleErrors, type LogError } from "./error-handler.ts";
import { securityHeaders } from "./security-headers.ts";
import { sendErrorPage } from "./send-error-page.ts";
import { serveResponses } from "./serve-responses.ts";
import { serveRoot } from "./serve-root.ts";

export interface AppOptions {
  /** The site being served; asked once per request, so that an answer never mixes two snapshots. */
  readonly current: () => RenderedSite;
  readonly origin: string;
  readonly trustedProxies: number;
  readonly logError: LogError;
  /** Development only: tells open pages that the site was reloaded. */
  readonly serveReloads?: RequestHandler;
}

/** The whole server as a function of requests; what it listens on is the caller's matter. */
export function createApp(options: AppOptions): RequestListener {
  const { current, origin, trustedProxies, logError, serveReloads } = options;
  const app = express();
  // In its other modes Express shows the stack when even the error handler fails.
  app.set("env", "production");
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", false);
  app.set("trust proxy", trustedProxies);

  app.use(securityHeaders(origin));
  app.use(serveResponses(current));
  app.all("/", serveRoot(current));
  if (serveReloads !== undefined) app.use("/dev", serveReloads);
  app.use((request, response) => sendErrorPage(404, current(), request, response));
  app.use(handleErrors(current, logError));
  return (request, response) => {
    // Express answers by itself, without our headers, to a target that is no path (`http://[`): `/%` is refused like it.
    if (request.url?.startsWith("/") !== true) request.url = "/%";
    app(request, response);
  };
}
