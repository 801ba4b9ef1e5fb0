// A second start over the same cache: the site comes from there as long as it is the same, and is made where it is not.

import { mkdtemp, readdir, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";
import { writeContent } from "../support/content-folder.ts";
import { type RunningServer, run, startServer } from "../support/process.ts";
import { page } from "../support/site-files.ts";

const root = await mkdtemp(join(tmpdir(), "ssi-kept-"));
const running: RunningServer[] = [];
afterEach(async () => {
  for (const { child, exit } of running.splice(0)) {
    child.kill("SIGKILL");
    await exit;
  }
});
afterAll(() => rm(root, { recursive: true }));

const cache = join(root, "cache");
const environment = { CONTENT_DIR: join(root, "content"), CACHE_DIR: cache, BASE_URL: "https://ssi.example.org" };
const asKept = /as an earlier start has kept it/;
const write = (text: string) =>
  writeContent(root, {
    "fr/index.md": page("Accueil", text),
    "fr/recherche.md": page("Recherche", "", "layout: search\n"),
  });

/** Starts, asks, and tells whether the site was kept. */
async function start(...also: readonly Readonly<Record<string, string>>[]) {
  const server = await startServer(Object.assign({}, environment, ...also));
  running.push(server);
  const answers = await Promise.all(
    ["/fr/", "/fr/recherche?q=montagnes", "/fr/acueil", "/sitemap.xml"].map(server.get),
  );
  const texts = answers.map(({ status, body }) => `${status} ${body}`);
  return { server, texts, isKept: asKept.test(server.output().out) };
}

async function stop({ child, exit }: RunningServer): Promise<void> {
  child.kill("SIGTERM");
  await exit;
}

async function keptFiles(): Promise<string[]> {
  const entries = await readdir(cache, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

it("O1, O3: serves what was kept, makes what has changed or was damaged, and refuses what has errors", async () => {
  await write("Les montagnes.");
  const first = await start();
  expect(first.isKept).toBe(false);
  await expect.poll(async () => (await keptFiles()).length).toBeGreaterThan(0);
  await stop(first.server);

  const second = await start();
  expect([second.isKept, second.texts]).toEqual([true, first.texts]);
  await stop(second.server);

  expect((await start({ WATCH: "1" })).isKept).toBe(false);
  expect((await start({ PREVIEW: "1" })).isKept).toBe(false);
  expect((await start({ PREVIEW_SECRET: "a-secret-of-many-letters" })).isKept).toBe(false);

  for (const file of await keptFiles()) await truncate(file, 100);
  const damaged = await start();
  expect([damaged.isKept, damaged.texts]).toEqual([false, first.texts]);

  await write("Les rivières.");
  const changed = await start();
  expect([changed.isKept, changed.texts[0]?.includes("Les rivières.")]).toEqual([false, true]);

  await write(":::callout");
  const refused = run("server.js", [], { PORT: "0", ...environment });
  expect(await refused.exit).toBe(1);
  expect(refused.output().err).toContain("container/unclosed");
});
