// Development: an open page reloads after a save and shows its own problems, each with a link that opens the file.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openChromium, withPage } from "../support/chromium.ts";
import { writeContent } from "../support/content-folder.ts";
import { type RunningServer, startServer } from "../support/process.ts";
import { frenchOnly, page } from "../support/site-files.ts";

let browser: Browser;
let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "development-"));
  const contentFolder = await writeContent(folder, { ...frenchOnly, "fr/autre.md": page("Autre") });
  [browser, server] = await Promise.all([
    openChromium(),
    startServer({ CONTENT_DIR: contentFolder, WATCH: "1", LOG_LEVEL: "silent" }),
  ]);
});

afterAll(async () => {
  server.child.kill("SIGTERM");
  await server.exit;
  await rm(folder, { recursive: true });
});

it("E5: saving refreshes the open page; a mistake shows in a banner with a link to the line, and goes when mended", async () => {
  await withPage(browser, {}, async (open) => {
    const violations: string[] = [];
    open.on("console", (message) => violations.push(message.text()));
    const save = (text: string) => writeFile(join(folder, "content/fr/autre.md"), text);
    await open.goto(`http://127.0.0.1:${server.port}/fr/autre`);

    await save(page("Nouveau titre"));
    await open.getByRole("heading", { level: 1, name: "Nouveau titre" }).waitFor();

    await save(page("Nouveau titre", "[la page absente](absent.md)"));
    const banner = open.getByRole("status");
    await banner.waitFor();
    expect(await banner.textContent()).toContain("Cette page : 1");
    expect(await banner.textContent()).toContain("Ce que vous voyez est la dernière version sans erreur");
    const link = banner.getByRole("link");
    expect(await link.textContent()).toBe("content/fr/autre.md:7:1");
    expect(await link.getAttribute("href")).toBe(`vscode://file${folder}/content/fr/autre.md:7:1`);
    expect(await open.getByRole("heading", { level: 1 }).textContent()).toBe("Nouveau titre");

    await save(page("Titre final"));
    await open.getByRole("heading", { level: 1, name: "Titre final" }).waitFor();
    expect(await open.getByRole("status").count()).toBe(0);
    expect(violations).toEqual([]);
  });
});
