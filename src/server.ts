// Process entry: config → live site → server → listen → graceful shutdown.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";
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
import { createReloadEvents } from "./http/reload-events.ts";
import { watchAnswer } from "./http/request-log.ts";
import { serveWebhook } from "./http/serve-webhook.ts";
import { NoCommitError } from "./live/followed-content.ts";
import type { LiveStatus } from "./live/live-site.ts";
import { previewPath, readPreviewQuery } from "./live/preview-link.ts";
import { watchFolders } from "./live/watch.ts";
import { ContentError, type Problem } from "./problem.ts";
import { renderReport } from "./reports/report.ts";
import { openSite } from "./server/open-site.ts";

/**
 * Once the process is told to stop, each answer ends its connection, for this long in milliseconds: clients and proxies
 * go elsewhere by themselves, and none meets a connection that closes while its request is on the way.
 */
const drainTime = 1_000;
/** Connections accepted at the last moment have this long to send their request, in milliseconds. */
const lastCalls = 500;
/** What still hangs this long after the signal is cut, in milliseconds. */
const shutdownDeadline = 9_000;
/** Time for what was cut to end, in milliseconds. */
const lastBreath = 500;

const watchFailure =
  "not every change is noticed any more; the site stays up. ENOSPC or EMFILE: raise fs.inotify.max_user_watches and " +
  "fs.inotify.max_user_instances. Until then send SIGHUP after a change.";

async function start(): Promise<void> {
  const config = readConfig();
  const log = pino({ level: config.logLevel, base: null });
  const reloads = config.isWatching ? createReloadEvents() : undefined;
  let metrics: Metrics | undefined;
  let isDraining = false;
  let changes = 0;
  const { live, fetchContent } = await openSite({
    config,
    log,
    reloads,
    changes: () => changes,
    countReload: (outcome) => metrics?.countReload(outcome),
    report: (problems) => process.stderr.write(report(problems)),
  });
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
    ...previewOf(config),
    ...(reloads && { serveReloads: reloads.serve }),
    ...(fetchContent &&
      config.webhookSecret !== undefined && {
        serveWebhook: serveWebhook({ secret: config.webhookSecret, onPush: fetchContent }),
      }),
  });
  const address = await listen(server, config.port, config.host);
  const operatorServer = createServer(createOperatorListener(operator));
  if (config.operatorPort !== 0) await listen(operatorServer, config.operatorPort, config.host);
  const contentFolders = fetchContent ? [] : [config.contentFolder];
  const watched = [...contentFolders, config.viewsFolder, config.assetsFolder];
  const stopWatching = config.isWatching
    ? watchFolders(watched, () => void live.reload(), {
        onTouch: () => changes++,
        // What changed between the first reading and now was noticed by nobody.
        onReady: () => void live.reload(),
        onFailure: (error) => log.error({ err: error }, watchFailure),
      })
    : undefined;
  const fetching =
    fetchContent && config.fetchInterval > 0 ? setInterval(fetchContent, config.fetchInterval * 1_000) : undefined;
  process.on("SIGHUP", () => void live.reload());
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      isDraining = true;
      log.info({ signal }, "stopping");
      live.close();
      clearInterval(fetching);
      reloads?.close();
      void stopWatching?.();
      shutDown(server, operatorServer);
    });
  }
  process.stdout.write(`SSI Albanie: ${address} (Ctrl+C to stop)\n`);
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

/**
 * Open requests end, idle connections close after a while, and what still hangs at the deadline is cut. The process then
 * ends by itself: a remote repository that says nothing, or a forge, would keep it up for a minute.
 */
function shutDown(server: Server, operatorServer: Server): void {
  setTimeout(() => {
    // http's own close() also ends connections that were just accepted and whose request has not been read yet.
    NetServer.prototype.close.call(server, () => operatorServer.close(() => process.exit()));
    operatorServer.closeIdleConnections();
  }, drainTime);
  setTimeout(() => server.closeIdleConnections(), drainTime + lastCalls);
  setTimeout(() => {
    server.closeAllConnections();
    operatorServer.closeAllConnections();
  }, shutdownDeadline).unref();
  setTimeout(() => process.exit(), shutdownDeadline + lastBreath).unref();
}

function report(problems: readonly Problem[]): string {
  return renderReport({ problems }, "pretty", "fr");
}

/** What went wrong at start, in plain words; a fault of ours keeps its stack. */
function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof ContentError)
    return `${report(error.problems)}\nLe site ne démarre pas tant que ces erreurs restent.`;
  if (error instanceof NoCommitError)
    return `${error.message}\nCheck CONTENT_GIT_URL, CONTENT_GIT_BRANCH and CONTENT_GIT_DIR; the reason stands above.`;
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  const isListening = "syscall" in error && error.syscall === "listen";
  if (code === "EADDRINUSE")
    return `${error.message}\nThe port is taken. Choose another one: PORT=3001 npm start (OPS_PORT, if it is the operators').`;
  if (isListening || code === "ENOTFOUND" || code === "EAI_AGAIN")
    return `${error.message}\nChoose another HOST or PORT.`;
  if (code === "EACCES" || code === "EPERM")
    return `${error.message}\nCheck who may read CONTENT_DIR and all below it.`;
  if (["ENOENT", "ENOTDIR", "ELOOP"].includes(code))
    return `${error.message}\nCheck CONTENT_DIR, and run npm run build first.`;
  return error.stack ?? error.message;
}

try {
  await start();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  // One of the two ports may be open already.
  process.exit(1);
}
