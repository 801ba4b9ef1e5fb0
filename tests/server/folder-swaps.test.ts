// The content behind a link that is replaced again and again, as git-sync does, while visitors ask.

import { mkdtemp, rename, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { writeContent } from "../support/content-folder.ts";
import { startServer } from "../support/process.ts";
import { page } from "../support/site-files.ts";

const root = await mkdtemp(join(tmpdir(), "ssi-swaps-"));

/** A commit whose number stands in two of its files, which the home page shows together. */
async function checkOut(commit: number): Promise<void> {
  await writeContent(join(root, ".worktrees", String(commit)), {
    "fr/index.md": page(`Accueil ${commit}`),
    "fr/menu.md": page(`Menu ${commit}`, "", "order: 1\n"),
  });
  await symlink(`.worktrees/${commit}`, join(root, "next"));
  await rename(join(root, "next"), join(root, "live"));
}

await checkOut(0);
const server = await startServer({
  CONTENT_DIR: join(root, "live/content"),
  WATCH: "1",
  CACHE_DIR: join(root, "cache"),
});
afterAll(async () => {
  server.child.kill("SIGKILL");
  await server.exit;
  await rm(root, { recursive: true });
});

it("O9, O3: fifty swaps under load: no failed answer, none of two commits, and the last one is served", async () => {
  const last = 50;
  const seen = new Set<string>();
  const faults: string[] = [];
  let isOver = false;
  const ask = async () => {
    const answer = await fetch(`http://127.0.0.1:${server.port}/fr/`);
    const html = await answer.text();
    const commits = new Set([...html.matchAll(/(?:Accueil|Menu) (\d+)/g)].map(([, commit = ""]) => commit));
    if (answer.status !== 200 || commits.size !== 1) faults.push(`${answer.status} ${[...commits].join(" ")}`);
    for (const commit of commits) seen.add(commit);
  };
  const visit = async () => {
    while (!isOver) await ask().catch((error: unknown) => faults.push(String(error)));
  };
  const visitors = Array.from({ length: 4 }, visit);
  for (let commit = 1; commit <= last; commit += 1) {
    await checkOut(commit);
    await new Promise((resolve) => setTimeout(resolve, 40));
    await rm(join(root, ".worktrees", String(commit - 1)), { recursive: true });
  }
  await vi.waitFor(() => expect(seen).toContain(String(last)), { timeout: 15_000 });
  isOver = true;
  await Promise.all(visitors);
  expect(faults).toEqual([]);
  expect(seen.size).toBeGreaterThan(2);
});
