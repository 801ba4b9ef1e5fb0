// A second start over the same cache: the site comes from there as long as it is the same, and is made where it is not.

import { mkdtemp, readdir, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, it, vi } from "vitest";
import { writeContent } from "../support/content-folder.ts";
import { gitFolder, removeGitFolders } from "../support/git-folder.ts";
import { type RunningServer, run, startServer } from "../support/process.ts";
import { page } from "../support/site-files.ts";

const root = await mkdtemp(join(tmpdir(), "ssi-kept-"));
const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map(stop));
});
afterAll(() => rm(root, { recursive: true }));

/** Several processes one after the other. */
vi.setConfig({ testTimeout: 60_000 });

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
  child.kill("SIGKILL");
  await exit;
}

async function keptFiles(): Promise<string[]> {
  const entries = await readdir(cache, { recursive: true, withFileTypes: true }).catch(() => []);
  // What is being written has a longer name.
  const whole = entries.filter((entry) => entry.isFile() && /^[0-9a-f]{62}$/.test(entry.name));
  return whole.map((entry) => join(entry.parentPath, entry.name));
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

  const others = [{ WATCH: "1" }, { PREVIEW: "1" }, { PREVIEW_SECRET: "a-secret-of-many-letters" }];
  for (const other of await Promise.all(others.map((one) => start(one)))) expect(other.isKept).toBe(false);

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

it("O3, O10: a followed commit is kept with its number, and a cache that cannot be written is told and costs nothing", async () => {
  const remote = await gitFolder({ "fr/index.md": page("Un") });
  await remote.commit("un");
  const commit = (await remote.git("rev-parse", "HEAD")).trim();
  const followed = { CONTENT_GIT_URL: remote.folder, CONTENT_GIT_DIR: join(root, "clone"), CONTENT_GIT_INTERVAL: "0" };
  const first = await start(followed, { CACHE_DIR: join(remote.contentFolder, "site.yml") });
  await first.server.printed(/"level":40.*the site is not kept/);
  expect([first.isKept, first.texts[0]?.startsWith("200")]).toEqual([false, true]);
  await stop(first.server);

  const before = await keptFiles();
  const second = await start(followed);
  await expect.poll(async () => (await keptFiles()).length).toBeGreaterThan(before.length);
  await stop(second.server);
  await removeGitFolders();

  const third = await start(followed);
  expect([third.isKept, third.texts]).toEqual([true, first.texts]);
  const { headers } = await fetch(`http://127.0.0.1:${third.server.port}/fr/`);
  expect(headers.get("X-Content-Commit")).toBe(commit.slice(0, 12));
});
