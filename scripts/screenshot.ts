// Makes docs/screenshot.png for the README: the home page at 1280 px, as the built server answers it.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import { chromiumArguments, findChromium } from "./find-chromium.ts";

const target = "docs/screenshot.png";

const server = spawn(process.execPath, ["dist/server.js"], {
  env: { ...process.env, PORT: "0", HOST: "127.0.0.1" },
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  await takeScreenshot(await readAddress());
  process.stdout.write(`${target}\n`);
} finally {
  server.kill();
}

/** The server says on its first line where it listens. */
async function readAddress(): Promise<string> {
  const line = await Promise.race([once(createInterface(server.stdout), "line"), once(server, "exit")]);
  const address = /https?:\/\/\S+/.exec(String(line[0]))?.[0];
  if (address === undefined) throw new Error("The server does not start. Run npm run build first.");
  return address;
}

async function takeScreenshot(address: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, colorScheme: "light" });
    await page.goto(`${address}/fr/`);
    await page.screenshot({ path: target });
  } finally {
    await browser.close();
  }
}
