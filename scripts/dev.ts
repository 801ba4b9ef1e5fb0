// npm run dev: builds the styles, then runs the server with reload on save and drafts shown; styles are built again when they change.

import { spawnSync } from "node:child_process";
import { watch } from "chokidar";
import { keepRunning } from "./keep-running.ts";

/** What the style build reads; the server itself watches content, views and the built files. */
const styleSources = ["public", "views", "scripts/styles"];

function buildStyles(): void {
  spawnSync("tsx", ["scripts/build-styles.ts"], { stdio: "inherit" });
}

buildStyles();
const server = keepRunning({
  // The server has a thread, which only runs built.
  prepare: () => spawnSync("tsx", ["scripts/build-server.ts"], { stdio: "inherit" }),
  args: ["dist/server.js"],
  environment: { PREVIEW: "1", ...process.env, WATCH: "1" },
  sources: ["src"],
  inputs: [process.env["CONTENT_DIR"] || "content", "views"],
  print: (text) => process.stderr.write(text),
});
watch(styleSources, { ignoreInitial: true, awaitWriteFinish: { stabilityThreshold: 100 } }).on("all", buildStyles);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, async () => process.exit(await server.stop()));
}
