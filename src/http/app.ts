// createApp(options): the order of all middleware on one screen, and the server that they answer on.

import type { IncomingMessage, Server, ServerResponse } from "node:http";
import express, { type RequestHandler } from "express";
import type { ServedSite } from "../render/served-site.ts";
import { createSiteServer } from "./create-server.ts";
import { handleErrors, type LogError } from "./error-handler.ts";
import { securityHeaders } from "./security-headers.ts";
import { createFreshSender } from "./send-fresh.ts";
import { createSender } from "./send-stored.ts";
import { serveNotFound } from "./serve-not-found.ts";
import { servePending } from "./serve-pending.ts";
import { type PreviewOptions, servePreview } from "./serve-preview.ts";
import { serveOtherForms, serveResponses } from "./serve-responses.ts";
import { serveRoot } from "./serve-root.ts";
import { serveSearch } from "./serve-search.ts";
import { webhookPath } from "./serve-webhook.ts";

export interface AppOptions {
  /** The site being served; asked once per request, so that an answer never mixes two snapshots. */
  readonly current: () => ServedSite;
  readonly origin: string;
  readonly trustedProxies: number;
  readonly logError: LogError;
  /** Development only: tells open pages that the site was reloaded. */
  readonly serveReloads?: RequestHandler;
  /** The endpoints of health and metrics; they come before anything that a page could be called. */
  readonly serveOperator?: RequestHandler;
  /** Takes word from the forge that the content has changed. */
  readonly serveWebhook?: RequestHandler;
  /** Signed links to pages that are not published; without it there are none. */
  readonly preview?: PreviewOptions;
  /** Called once for each request. */
  readonly onRequest?: (request: IncomingMessage, response: ServerResponse) => void;
  /** True once the process was told to stop: each answer then ends its connection. */
  readonly isDraining?: () => boolean;
}

/** The whole server; tests exercise the very one that the process listens with. */
export function createApp(options: AppOptions): Server {
  const { current, origin, trustedProxies, logError, serveReloads, serveOperator, isDraining = () => false } = options;
  const headers = securityHeaders(origin);
  const send = createSender(headers);
  const sendFresh = createFreshSender(headers);
  const app = express();
  // In its other modes Express shows the stack when even the error handler fails.
  app.set("env", "production");
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", false);
  app.set("trust proxy", trustedProxies);

  app.use(serveResponses(current, send));
  app.use(servePending(current, send));
  app.use(serveSearch(current, sendFresh));
  if (options.preview !== undefined) app.use(servePreview(current, options.preview, headers));
  app.use((_request, response, next) => {
    response.setHeaders(new Map(headers));
    next();
  });
  if (serveOperator !== undefined) app.use(serveOperator);
  if (options.serveWebhook !== undefined) app.all(webhookPath, options.serveWebhook);
  app.use(serveOtherForms(current, send));
  app.all("/", serveRoot(current, send));
  if (serveReloads !== undefined) app.use("/dev", serveReloads);
  app.use(serveNotFound(current, sendFresh));
  app.use(handleErrors(current, logError, headers));
  return createSiteServer(app, { isDraining, ...(options.onRequest && { onRequest: options.onRequest }) });
}
