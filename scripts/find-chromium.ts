// Finds the Chromium of this machine: CHROMIUM_PATH, then the usual commands, then the one that Playwright installed.

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** No sandbox: build machines often run as root. No background service: a test sees only what the page asks for. */
export const chromiumArguments: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Path of the browser.
 * @throws Error saying what to install when there is none
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const chosen = environment["CHROMIUM_PATH"];
  if (chosen !== undefined && chosen !== "") {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is ${chosen}, and there is no such file.`);
  }
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const found = [...candidates, chromium.executablePath()].find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    "No Chromium found. Install it (Debian, Ubuntu: apt-get install chromium; elsewhere: npx playwright-core install chromium) or set CHROMIUM_PATH.",
  );
}
