// Process entry: config → live site → server → listen → graceful shutdown.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";
import { dirname, join } from "node:path";
import { type Logger, pino } from "pino";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { type AppOptions, createApp } from "./http/app.ts";
import type { Metrics } from "./http/metrics.ts";
import {
  createOperatorListener,
  type OperatorOptions,
  type SiteStatus,
  serveOperator,
} from "./http/operator-endpoints.ts";
import { type BannerProblem, createReloadEvents, type ReloadEvents } from "./http/reload-events.ts";
import { watchAnswer } from "./http/request-log.ts";
import { createCompletion } from "./live/complete-cards.ts";
import { createLiveSite, type LiveSite, type LiveStatus } from "./live/live-site.ts";
import { createSnapshot } from "./live/snapshot.ts";
import { watchFolders } from "./live/watch.ts";
import { describeProblem } from "./messages/messages.ts";
import { ContentError, type Problem } from "./problem.ts";
import { renderReport } from "./reports/report.ts";

/**
 * Once the process is told to stop, each answer ends its connection, for this long in milliseconds: clients and proxies
 * go elsewhere by themselves, and none meets a connection that closes while its request is on the way.
 */
const drainTime = 1_000;
/** Connections accepted at the last moment have this long to send their request, in milliseconds. */
const lastCalls = 500;
/** What still hangs this long after the signal is cut, in milliseconds. */
const shutdownDeadline = 9_000;

async function start(): Promise<void> {
  const config = readConfig();
  const log = pino({ level: config.logLevel, base: null });
  const reloads = config.isWatching ? createReloadEvents() : undefined;
  let metrics: Metrics | undefined;
  let isDraining = false;
  const live = await openSite(config, log, reloads, (outcome) => metrics?.countReload(outcome));
  const status = () => describeStatus(live.status());
  // Most sites run without: the library is loaded where it is asked for.
  if (config.operatorPort !== 0 || config.operatorToken !== undefined)
    metrics = (await import("./http/metrics.ts")).createMetrics(status);
  const operator: OperatorOptions = {
    status,
    isDraining: () => isDraining,
    renderMetrics: () => metrics?.render() ?? Promise.resolve(""),
    ...(config.operatorToken !== undefined && { token: config.operatorToken }),
  };
  const onRequest = watchRequests(config, log, metrics);
  const server = createApp({
    current: live.current,
    origin: config.origin,
    trustedProxies: config.trustedProxies,
    logError: (error, requestId, path) => log.error({ err: error, requestId, path }, "request failed"),
    serveOperator: serveOperator(operator),
    isDraining: operator.isDraining,
    ...(onRequest && { onRequest }),
    ...(reloads && { serveReloads: reloads.serve }),
  });
  const address = await listen(server, config.port, config.host);
  const operatorServer = createServer(createOperatorListener(operator));
  if (config.operatorPort !== 0) await listen(operatorServer, config.operatorPort, config.host);
  const stopWatching = config.isWatching
    ? watchFolders([config.contentFolder, config.viewsFolder, config.assetsFolder], () => void live.reload())
    : undefined;
  process.on("SIGHUP", () => void live.reload());
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      isDraining = true;
      live.close();
      reloads?.close();
      void stopWatching?.();
      shutDown(server, operatorServer);
    });
  }
  process.stdout.write(`SSI Albanie: ${address} (Ctrl+C to stop)\n`);
}

function openSite(
  config: Config,
  log: Logger,
  reloads: ReloadEvents | undefined,
  countReload: Metrics["countReload"],
): Promise<LiveSite> {
  const options = { ...config, ...(reloads && { reloadScript: reloads.scriptAddress }) };
  const forBanner = (one: Problem): BannerProblem => {
    const { file, line, column } = one;
    const path = join(dirname(config.contentFolder), file);
    return { file, line, column, href: `vscode://file${path}:${line}:${column}`, ...describeProblem(one, "fr") };
  };
  return createLiveSite({
    complete: createCompletion(config, (error) => log.error({ err: error }, "cards: not drawn, or not kept")),
    load: async (now) => {
      const snapshot = await createSnapshot(options, now);
      reloads?.announce(snapshot.problems.map(forBanner), false);
      return snapshot;
    },
    onReload: (problems, isServed) => {
      countReload(isServed ? "served" : "refused");
      if (isServed) log.info({ warnings: problems.length }, "content reloaded");
      else log.error("content has errors: the last good version stays");
      if (problems.length > 0) process.stderr.write(report(problems));
      if (isServed) reloads?.announce(problems.map(forBanner), true);
    },
    onFailure: (error) => {
      countReload("failed");
      log.error({ err: error }, "reload failed: the last good version stays");
    },
  });
}

/** What is counted and told of each answer; undefined when nobody asked, so that it costs nothing. */
function watchRequests(config: Config, log: Logger, metrics: Metrics | undefined): AppOptions["onRequest"] {
  if (metrics === undefined && !config.isLoggingRequests) return undefined;
  return (request: IncomingMessage, response: ServerResponse) => {
    if (config.isLoggingRequests) watchAnswer(request, response, (line) => log.info(line, "answered"));
    response.once("finish", () => metrics?.countAnswer(response.statusCode));
  };
}

function describeStatus({ problems, ...counts }: LiveStatus): SiteStatus {
  const told = problems.map(({ code, severity, file, line, column }) => ({
    rule: code,
    severity,
    at: `${file}:${line}:${column}`,
  }));
  return { ...counts, problems: told };
}

/** Listens; gives the address that really answers, with the port that the system chose for `PORT=0`. */
function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const bound = server.address();
      const boundPort = typeof bound === "object" ? (bound?.port ?? port) : port;
      resolve(`http://${host.includes(":") ? `[${host}]` : host}:${boundPort}`);
    });
  });
}

/** Open requests end, idle connections close after a while, and what still hangs at the deadline is cut. */
function shutDown(server: Server, operatorServer: Server): void {
  setTimeout(() => {
    // http's own close() also ends connections that were just accepted and whose request has not been read yet.
    NetServer.prototype.close.call(server, () => operatorServer.close());
    operatorServer.closeIdleConnections();
  }, drainTime);
  setTimeout(() => server.closeIdleConnections(), drainTime + lastCalls);
  setTimeout(() => {
    server.closeAllConnections();
    operatorServer.closeAllConnections();
  }, shutdownDeadline).unref();
}

function report(problems: readonly Problem[]): string {
  const fileCount = new Set(problems.map((one) => one.file)).size;
  return renderReport({ problems, fileCount }, "pretty", "fr");
}

/** What went wrong at start, in plain words; a fault of ours keeps its stack. */
function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof ContentError)
    return `${report(error.problems)}\nLe site ne démarre pas tant que ces erreurs restent.`;
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return `${error.message}\nThe port is taken. Choose another one: PORT=3001 npm start`;
  if (["EACCES", "EADDRNOTAVAIL", "ENOTFOUND", "EAI_AGAIN"].some((one) => one === code))
    return `${error.message}\nChoose another HOST or PORT.`;
  if (code === "ENOENT" || code === "ENOTDIR")
    return `${error.message}\nCheck CONTENT_DIR, and run npm run build first.`;
  return error.stack ?? error.message;
}

try {
  await start();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}
