// A disk without room under load: commits come while nothing can be written, then there is room again.

import { execFile } from "node:child_process";
import { appendFile, mkdir, mkdtemp, rm, stat, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gitFolder, removeGitFolders } from "../tests/support/git-folder.ts";
import { page } from "../tests/support/site-files.ts";
import { callWebhook, webhookSecret } from "../tests/support/webhook.ts";
import { type Endured, eventually, loadDuring, type Site } from "./load-during.ts";

const runFile = promisify(execFile);
/** Bytes of the disk, which holds clone, checkouts and pictures of a tiny site, and of its smallest piece. */
const [room, piece] = [4 * 1024 * 1024, 4_096];
export const commits = 40;
/** The pieces that are left for a commit go from none to as many, so that each step of taking one in meets the end. */
const mostPieces = 16;

const faults = /"msg":"(?:content not fetched|reload failed): /g;
const successes = /"msg":"commit accepted"/g;

export interface FullDisk extends Endured {
  /** Commits for which there was no room. */
  readonly missed: number;
}

/** Undefined where this machine lets nobody make a small disk. */
export async function endureFullDisk(): Promise<FullDisk | undefined> {
  const disk = await mkdtemp(join(tmpdir(), "ssi-bench-disk-"));
  try {
    await runFile("mount", ["-t", "tmpfs", "-o", `size=${room}`, "tmpfs", disk]);
  } catch {
    return undefined;
  }
  try {
    return await endureOn(disk);
  } finally {
    await runFile("umount", [disk]);
    await rm(disk, { recursive: true });
    await removeGitFolders();
  }
}

async function endureOn(disk: string): Promise<FullDisk> {
  const [state, cache, ballast] = [join(disk, "state"), join(disk, "cache"), join(disk, "ballast")];
  await mkdir(cache);
  const remote = await gitFolder({ "fr/index.md": page("Page 0") });
  await remote.commit("0");
  const takeIn = async (site: Site, title: string) => {
    await remote.write({ "fr/index.md": page(title) });
    await remote.commit(title);
    const before = count(site, faults) + count(site, successes);
    await callWebhook(Number(new URL(site.origin).port));
    site.signal("SIGHUP");
    await eventually("a commit is taken in or not", () => count(site, faults) + count(site, successes) > before);
  };
  let missed = 0;
  const work = async (site: Site) => {
    for (let index = 1; index <= commits; index += 1) {
      const size = await fill(ballast);
      await truncate(ballast, Math.max(0, size - (index % mostPieces) * piece));
      await takeIn(site, `Page ${index}`);
    }
    missed = count(site, faults);
    if (missed === 0) throw new Error("the disk was never full");
    await rm(ballast);
    await takeIn(site, "De nouveau");
    await eventually("the newest commit is served", async () =>
      (await (await fetch(`${site.origin}/fr/`)).text()).includes("De nouveau"),
    );
  };
  const endured = await loadDuring(work, {
    CONTENT_GIT_URL: remote.folder,
    CONTENT_GIT_DIR: state,
    CONTENT_GIT_INTERVAL: "0",
    CACHE_DIR: cache,
    WEBHOOK_SECRET: webhookSecret,
  });
  return { ...endured, missed };
}

function count(site: Site, pattern: RegExp): number {
  return site.output().match(pattern)?.length ?? 0;
}

/** Fills what is left of the disk. Returns the bytes of the file that does. */
async function fill(ballast: string): Promise<number> {
  const bytes = Buffer.alloc(piece);
  try {
    for (;;) await appendFile(ballast, bytes);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
  }
  return (await stat(ballast)).size;
}
