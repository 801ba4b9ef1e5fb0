// Under load: what fails in reloads, bad commits, a full disk and jumps of the clock, and how slow answers get in a rebuild.

import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gitFolder, removeGitFolders } from "../tests/support/git-folder.ts";
import { page } from "../tests/support/site-files.ts";
import { callWebhook, webhookSecret } from "../tests/support/webhook.ts";
import { onServerCore, restOf, startSite } from "./child.ts";
import { endureClockJumps, jumps } from "./clock-jumps.ts";
import { commits, endureFullDisk } from "./full-disk.ts";
import { generatePages, writeSite } from "./generated-site.ts";
import { connections, type Endured, loadDuring, type Site } from "./load-during.ts";
import { median, short, table } from "./statistics.ts";
import { runWrk } from "./wrk.ts";

const [reloads, badCommits] = [1_000, 100];
const rounds = 3;
/** Seconds. Under this load a rebuild gets a tenth of the core, and takes most of the longer time. */
const [idleSeconds, rebuildSeconds] = [15, 90];

export async function benchSteadiness(): Promise<string> {
  const reloading = await endureReloads();
  const refusing = await refuseCommits();
  const fullDisk = await endureFullDisk();
  const rows = [
    describe(`${short(reloads)} reloads of changed content`, reloading),
    describe(`${badCommits} bad commits by webhook`, refusing),
    describe(
      `disk full: no room for ${fullDisk?.missed ?? "any"} of ${commits} commits; the next one, with room again, is served`,
      fullDisk,
      "not run: only root can mount a small disk",
    ),
    describe(
      `clock put forward and back ${jumps.length + 2} times, up to 40 days; a page comes and goes by it`,
      await endureClockJumps(),
      "not run: libfaketime is not installed",
    ),
  ];
  const { idle, busy } = await measureRebuilds();
  return `${connections} connections, each with ten milliseconds between its requests, the server on one core.\n\n${table(["while", "requests", "failed"], rows)}\n\np99 at 3 × 1,000 pages, the same connections without a pause, on one core: ${short(idle)} ms idle, ${short(busy)} ms during rebuilds, ratio ${short(busy / idle)} (target 3).\n`;
}

function describe(what: string, endured: Endured | undefined, why = ""): (string | number)[] {
  return endured === undefined ? [what, why, ""] : [what, short(endured.count), endured.failures];
}

async function tinyContent(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), "ssi-bench-tiny-")), "content");
  await writeSite(folder, await generatePages(4));
  return folder;
}

/**
 * A reload is asked for when the one before is over: what is asked meanwhile would count as one. The content is another
 * one each time, as the same one would be taken from what was kept.
 */
async function endureReloads(): Promise<Endured> {
  const content = await tinyContent();
  const reloadMany = async (site: Site) => {
    for (let done = 0; done < reloads; done += 1) {
      await appendFile(join(content, "site.yml"), `# ${done}\n`);
      site.signal("SIGHUP");
      await site.printedTimes("content reloaded", done + 1);
    }
  };
  return loadDuring(reloadMany, { CONTENT_DIR: content });
}

async function refuseCommits() {
  const remote = await gitFolder({ "fr/index.md": page("Un") });
  await remote.commit("un");
  const state = await mkdtemp(join(tmpdir(), "ssi-bench-bad-"));
  const commitMany = async (site: Site) => {
    for (let index = 0; index < badCommits; index += 1) {
      await remote.write({ "fr/index.md": `---\ntitle: A : ${index}\n---\n` });
      await remote.commit("faute");
      const commit = (await remote.git("rev-parse", "HEAD")).trim();
      await callWebhook(Number(new URL(site.origin).port));
      await site.printed(new RegExp(`"commit":"${commit}","msg":"commit refused"`));
    }
  };
  const result = await loadDuring(commitMany, {
    CONTENT_GIT_URL: remote.folder,
    CONTENT_GIT_DIR: state,
    CONTENT_GIT_INTERVAL: "0",
    WEBHOOK_SECRET: webhookSecret,
  });
  await removeGitFolders();
  await rm(state, { recursive: true });
  return result;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function measureRebuilds(): Promise<{ idle: number; busy: number }> {
  const folder = await mkdtemp(join(tmpdir(), "ssi-bench-large-"));
  const content = join(folder, "content");
  await writeSite(content, await generatePages(1_000));
  const site = await startSite({ CONTENT_DIR: content, LOG_LEVEL: "info" }, ["taskset", ...onServerCore]);
  const settings = join(content, "site.yml");
  const times = { idle: [] as number[], busy: [] as number[] };
  const measure = (seconds: number) => runWrk(`${site.origin}/fr/`, seconds, { connections });
  for (let round = 0; round < rounds; round += 1) {
    await restOf(site.pid);
    times.idle.push((await measure(idleSeconds)).p99);
    const busy = measure(rebuildSeconds);
    // Connections are made before, as visitors have theirs.
    await pause(1_000);
    // A file that every page depends on: each is rendered, compressed and indexed again.
    await appendFile(settings, `# ${round}\n`);
    site.signal("SIGHUP");
    times.busy.push((await busy).p99);
    await site.printedTimes("content reloaded", round + 1);
  }
  await site.stop();
  await rm(folder, { recursive: true });
  return { idle: median(times.idle), busy: median(times.busy) };
}
