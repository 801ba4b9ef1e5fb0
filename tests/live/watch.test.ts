// File changes on disk → one call after they have settled.

import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchFolders } from "../../src/live/watch.ts";

let folder = "";
let stop: () => Promise<void>;
let calls = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ssi-watch-"));
  await writeFile(join(folder, "page.md"), "one");
  calls = 0;
  stop = watchFolders([folder], () => {
    calls += 1;
  });
  // A change counts from the moment that the watcher is ready: this one shows that it is.
  await vi.waitFor(
    async () => {
      await writeFile(join(folder, "ready.md"), String(Math.random()));
      expect(calls).toBeGreaterThan(0);
    },
    { timeout: 15_000, interval: 100 },
  );
  await settled();
  calls = 0;
});
afterEach(async () => {
  await stop();
  await rm(folder, { recursive: true });
});

/** Waits until no further call comes. */
async function settled(): Promise<void> {
  let before = -1;
  while (before !== calls) {
    before = calls;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

const called = () => vi.waitFor(() => expect(calls).toBeGreaterThan(0), { timeout: 15_000 });

describe("watchFolders", () => {
  it("E5: calls after a change, a new file in a new folder, a rename and a removal", async () => {
    const changes = [
      () => writeFile(join(folder, "page.md"), "two"),
      () => mkdir(join(folder, "new")),
      () => writeFile(join(folder, "new/other.md"), "three"),
      () => rename(join(folder, "page.md"), join(folder, "renamed.md")),
      () => rm(join(folder, "renamed.md")),
    ];
    for (const change of changes) {
      calls = 0;
      await change();
      await called();
      await settled();
    }
  });

  it("an editor's own files are not content", async () => {
    for (const name of [".page.md.swp", "page.md~", ".git"]) await writeFile(join(folder, name), "x");
    await settled();
    expect(calls).toBe(0);
    await writeFile(join(folder, "page.md"), "two");
    await called();
  });
});
