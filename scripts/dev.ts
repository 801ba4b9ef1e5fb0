// npm run dev: builds the styles, then runs the server with reload on save; styles are built again when they change.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { watch } from "chokidar";

/** What the style build reads; the server itself watches content, views and the built files. */
const styleSources = ["public", "views", "scripts/styles"];

function buildStyles(): void {
  spawnSync("tsx", ["scripts/build-styles.ts"], { stdio: "inherit" });
}

function runServer(): ChildProcess {
  const server = spawn("tsx", ["watch", "--clear-screen=false", "src/server.ts"], {
    stdio: "inherit",
    env: { ...process.env, WATCH: "1" },
  });
  server.once("exit", (code) => process.exit(code ?? 0));
  return server;
}

buildStyles();
const server = runServer();
watch(styleSources, { ignoreInitial: true, awaitWriteFinish: { stabilityThreshold: 100 } }).on("all", buildStyles);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
