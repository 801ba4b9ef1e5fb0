// The HTTP server that Express answers on: its request and response classes, its limits, how it is told to stop.

import { createServer, IncomingMessage, type Server, ServerResponse } from "node:http";
import type { Express } from "express";
import { readHeader } from "./raw-headers.ts";

/** Milliseconds; slow or silent clients are cut within fifteen seconds. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 12_000,
  keepAliveTimeout: 10_000,
  /** Node looks for late clients only every thirty seconds by default. */
  connectionsCheckingInterval: 1_000,
} as const;
/** A client that never reads its answer; Node itself never cuts one. */
const silence = 13_000;
const mostConnections = 10_000;

export interface ServerHooks {
  readonly isDraining: () => boolean;
  readonly onRequest?: (request: IncomingMessage, response: ServerResponse) => void;
}

/**
 * A server whose requests and responses are born with the prototypes that Express would set on each: changing the
 * prototype of a living object costs two thirds of the throughput.
 */
export function createSiteServer(app: Express, { isDraining, onRequest }: ServerHooks): Server {
  class SiteRequest extends IncomingMessage {}
  class SiteResponse extends ServerResponse {}
  Object.setPrototypeOf(SiteRequest.prototype, app.request);
  Object.setPrototypeOf(SiteResponse.prototype, app.response);
  Object.assign(app, { request: SiteRequest.prototype, response: SiteResponse.prototype });

  const isHostSound = createHostCheck();
  const server = createServer(
    { ...limits, IncomingMessage: SiteRequest, ServerResponse: SiteResponse },
    (request, response) => {
      // Express answers by itself, without our headers, to a target that is no path (`http://[`): `/%` is refused like it.
      if (request.url?.startsWith("/") !== true || !isHostSound(request)) request.url = "/%";
      onRequest?.(request, response);
      if (isDraining()) response.shouldKeepAlive = false;
      app(request, response);
    },
  );
  server.setTimeout(silence);
  server.maxConnections = mostConnections;
  return server;
}

/** Two Host headers, an empty one or one that is no name mean another site to other readers on the way. */
function createHostCheck(): (request: IncomingMessage) => boolean {
  // Nearly all requests bear the same one: it is looked at once.
  let lastSound: string | undefined;
  return (request) => {
    const host = readHeader(request, "host");
    // HTTP/1.0 knows requests without one; Node refuses such of HTTP/1.1 itself.
    if (host === undefined || host === lastSound) return true;
    // Two of them come as one list, which is no name.
    const isSound = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host);
    if (isSound) lastSound = host;
    return isSound;
  };
}
