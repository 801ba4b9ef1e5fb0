// The thread that serves: config → site of the other thread → server → listen → graceful shutdown.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type Logger, pino } from "pino";
import type { Config } from "../config.ts";
import { type AppOptions, createApp } from "../http/app.ts";
import type { Metrics } from "../http/metrics.ts";
import { createOperatorListener, type OperatorOptions, serveOperator } from "../http/operator-endpoints.ts";
import { createReloadEvents, type ReloadEvents } from "../http/reload-events.ts";
import { watchAnswer } from "../http/request-log.ts";
import { serveWebhook } from "../http/serve-webhook.ts";
import { previewPath, readPreviewQuery } from "../live/preview-link.ts";
import { listen } from "./listen.ts";
import { shutDown } from "./shut-down.ts";
import type { SiteEvent, SiteThread } from "./site-thread.ts";

/** Serves what the other thread makes until the process is told to stop. */
export async function serve(site: SiteThread): Promise<void> {
  const config = await site.config;
  const log = pino({ level: config.logLevel, base: null });
  const reloads = config.isWatching ? createReloadEvents() : undefined;
  // Most sites run without: the library is loaded where it is asked for.
  const isCounting = config.operatorPort !== 0 || config.operatorToken !== undefined;
  const metrics = isCounting ? (await import("../http/metrics.ts")).createMetrics(site.status) : undefined;
  site.onEvent((event) => actUpon(event, { log, metrics, reloads }));
  let isDraining = false;
  const operator: OperatorOptions = {
    status: site.status,
    isDraining: () => isDraining,
    renderMetrics: () => metrics?.render() ?? Promise.resolve(""),
    ...(config.operatorToken !== undefined && { token: config.operatorToken }),
  };
  const onRequest = watchRequests(config, log, metrics);
  const server = createApp({
    current: site.current,
    origin: config.origin,
    trustedProxies: config.trustedProxies,
    logError: (error, requestId, path) => log.error({ err: error, requestId, path }, "request failed"),
    serveOperator: serveOperator(operator),
    isDraining: operator.isDraining,
    ...(onRequest && { onRequest }),
    ...previewOf(config),
    ...(reloads && { serveReloads: reloads.serve }),
    ...webhookOf(config, site.fetch),
  });
  const operatorServer = createServer(createOperatorListener(operator));
  await site.ready;
  const address = await listen(server, config.port, config.host);
  if (config.operatorPort !== 0) await listen(operatorServer, config.operatorPort, config.host);
  process.on("SIGHUP", site.reload);
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      isDraining = true;
      log.info({ signal }, "stopping");
      site.close();
      reloads?.close();
      shutDown(server, operatorServer, site.end);
    });
  }
  process.stdout.write(`SSI Albanie: ${address} (Ctrl+C to stop)\n`);
}

interface Listeners {
  readonly log: Logger;
  readonly metrics: Metrics | undefined;
  readonly reloads: ReloadEvents | undefined;
}

function actUpon(event: SiteEvent, { log, metrics, reloads }: Listeners): void {
  if (event.kind === "log") log[event.line.level](event.line.fields, event.line.text);
  else if (event.kind === "reloaded") metrics?.countReload(event.outcome);
  else if (event.kind === "announcement") reloads?.announce(event.problems, event.hasChanged);
  else process.stderr.write(event.text);
}

function webhookOf(config: Config, onPush: () => void): Pick<AppOptions, "serveWebhook"> {
  const { contentBranch, webhookSecret: secret } = config;
  if (contentBranch === undefined || secret === undefined) return {};
  return { serveWebhook: serveWebhook({ secret, onPush }) };
}

function previewOf({ previewSecret }: Config): Pick<AppOptions, "preview"> {
  if (previewSecret === undefined) return {};
  return { preview: { path: previewPath, readLink: (query) => readPreviewQuery(query, previewSecret, new Date()) } };
}

/** What is counted and told of each answer; undefined when nobody asked, so that it costs nothing. */
function watchRequests(config: Config, log: Logger, metrics: Metrics | undefined): AppOptions["onRequest"] {
  if (metrics === undefined && !config.isLoggingRequests) return undefined;
  return (request: IncomingMessage, response: ServerResponse) => {
    if (config.isLoggingRequests) watchAnswer(request, response, (line) => log.info(line, "answered"));
    response.once("finish", () => metrics?.countAnswer(response.statusCode));
  };
}
