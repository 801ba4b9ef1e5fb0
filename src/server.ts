// Process entry: config → live site → app → listen → graceful shutdown.

import { createServer, type Server } from "node:http";
import { dirname, join } from "node:path";
import { type Logger, pino } from "pino";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { createApp } from "./http/app.ts";
import { type BannerProblem, createReloadEvents, type ReloadEvents } from "./http/reload-events.ts";
import { createLiveSite, type LiveSite } from "./live/live-site.ts";
import { createSnapshot } from "./live/snapshot.ts";
import { watchFolders } from "./live/watch.ts";
import { describeProblem } from "./messages/messages.ts";
import { ContentError, type Problem } from "./problem.ts";
import { renderReport } from "./reports/report.ts";

/** How long open requests may still take once the process is told to stop, in milliseconds. */
const shutdownDeadline = 10_000;

async function start(): Promise<void> {
  const config = readConfig();
  const log = pino({ level: config.logLevel, base: null });
  const reloads = config.isWatching ? createReloadEvents() : undefined;
  const live = await openSite(config, log, reloads);
  const app = createApp({
    current: live.current,
    origin: config.origin,
    trustedProxies: config.trustedProxies,
    logError: (error, requestId, path) => log.error({ err: error, requestId, path }, "request failed"),
    ...(reloads && { serveReloads: reloads.serve }),
  });
  const server = createServer(app);
  const address = await listen(server, config);
  const stopWatching = config.isWatching
    ? watchFolders([config.contentFolder, config.viewsFolder, config.assetsFolder], () => void live.reload())
    : undefined;
  process.on("SIGHUP", () => void live.reload());
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      live.close();
      reloads?.close();
      void stopWatching?.();
      shutDown(server);
    });
  }
  process.stdout.write(`SSI Albanie: ${address} (Ctrl+C to stop)\n`);
}

function openSite(config: Config, log: Logger, reloads: ReloadEvents | undefined): Promise<LiveSite> {
  const options = { ...config, ...(reloads && { reloadScript: reloads.scriptAddress }) };
  const forBanner = (one: Problem): BannerProblem => {
    const { file, line, column } = one;
    const path = join(dirname(config.contentFolder), file);
    return { file, line, column, href: `vscode://file${path}:${line}:${column}`, ...describeProblem(one, "fr") };
  };
  return createLiveSite({
    load: async (now) => {
      const snapshot = await createSnapshot(options, now);
      reloads?.announce(snapshot.problems.map(forBanner), false);
      return snapshot;
    },
    onReload: (problems, isServed) => {
      if (isServed) log.info({ warnings: problems.length }, "content reloaded");
      else log.error("content has errors: the last good version stays");
      if (problems.length > 0) process.stderr.write(report(problems));
      if (isServed) reloads?.announce(problems.map(forBanner), true);
    },
    onFailure: (error) => log.error({ err: error }, "reload failed: the last good version stays"),
  });
}

/** Listens; gives the address that really answers, with the port that the system chose for `PORT=0`. */
function listen(server: Server, { port, host }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const bound = server.address();
      const boundPort = typeof bound === "object" ? (bound?.port ?? port) : port;
      resolve(`http://${host.includes(":") ? `[${host}]` : host}:${boundPort}`);
    });
  });
}

/** Open requests end, idle connections close at once, and what still hangs at the deadline is cut. */
function shutDown(server: Server): void {
  server.close();
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), shutdownDeadline).unref();
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
