// The library that makes pictures is loaded only when there is a picture: a site without one starts without it.

import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { writeContent } from "../support/content-folder.ts";
import { onePixel } from "../support/pictures.ts";
import { page } from "../support/site-files.ts";

/** Run before the check: tells at the end whether sharp's library was loaded. */
const witness =
  'process.on("exit", () => process.stderr.write(String(process.report.getReport().sharedObjects.some((one) => /sharp/.test(one)))));';

async function checkLoadsSharp(files: Parameters<typeof writeContent>[1]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ssi-sharp-"));
  try {
    const env = { CONTENT_DIR: await writeContent(folder, files), CACHE_DIR: join(folder, "cache"), ...pathOf() };
    const args = ["--import", `data:text/javascript,${encodeURIComponent(witness)}`, "dist/cli.js", "check"];
    return (await promisify(execFile)(process.execPath, args, { env })).stderr;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function pathOf() {
  const { PATH = "" } = process.env;
  return { PATH };
}

it("V13: without a picture it is not loaded", async () => {
  expect(await checkLoadsSharp({ "fr/a.md": page("A") })).toBe("false");
});

it("V13: with a picture it is", async () => {
  const shown = page("A", "![É](../media/a.png)");
  expect(await checkLoadsSharp({ "fr/a.md": shown, "media/a.png": onePixel })).toBe("true");
});
