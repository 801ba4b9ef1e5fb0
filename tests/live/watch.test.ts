// Changes on a real disk → one call after they have settled, wherever the path of a folder leads by then.

import { appendFile, mkdir, mkdtemp, open, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { watchFolders } from "../../src/live/watch.ts";

const stops: (() => Promise<void>)[] = [];
const roots: string[] = [];
afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
  for (const root of roots) await rm(root, { recursive: true });
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function makeRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "ssi-watch-"));
  roots.push(root);
  return root;
}

/** Watches a folder with a page in it. */
async function startWatch(path: string) {
  let calls = 0;
  await mkdir(path, { recursive: true });
  await writeFile(join(path, "page.md"), "one");
  const ready = new Promise<void>((onReady) => {
    const onChange = () => {
      calls += 1;
    };
    stops.push(watchFolders([path], onChange, { onReady }));
  });
  const called = () => vi.waitFor(() => expect(calls).toBeGreaterThan(0), { timeout: 15_000, interval: 5 });
  /** Waits until no further call comes; tells how many there were. */
  const settled = async (): Promise<number> => {
    for (let before = -1; before !== calls; ) {
      before = calls;
      await pause(120);
    }
    return calls;
  };
  /** Makes a change and waits until it was told, and until no more is. */
  const expectCall = async (change: () => Promise<unknown>): Promise<number> => {
    calls = 0;
    await change();
    await called();
    return settled();
  };
  const forget = () => {
    calls = 0;
  };
  await ready;
  await settled();
  forget();
  const write = (name: string, text: string) => writeFile(join(path, name), text);
  return { path, write, expectCall, called, settled, forget };
}

// Together: most of the time of each is spent waiting.
describe.concurrent("watchFolders", () => {
  it("E5: calls after a change, a new file in a new folder, a rename and a removal", async () => {
    const { path, write, expectCall } = await startWatch(await makeRoot());
    await expectCall(() => write("page.md", "two"));
    await expectCall(() => mkdir(join(path, "new")));
    await expectCall(() => write("new/other.md", "three"));
    await expectCall(() => rename(join(path, "page.md"), join(path, "renamed.md")));
    await expectCall(() => rm(join(path, "renamed.md")));
  });

  it("O2: notices a file that an editor writes aside and puts in place, each time", async () => {
    const { path, write, expectCall } = await startWatch(await makeRoot());
    for (const text of ["two", "three"]) {
      await write(".page.md.tmp", text);
      await expectCall(() => rename(join(path, ".page.md.tmp"), join(path, "page.md")));
    }
  });

  it("O3: the second half of a file is noticed however soon it follows the first", async () => {
    const { path, write, called, settled, forget } = await startWatch(await makeRoot());
    for (const delay of [42, 45, 48, 51]) {
      await write("page.md", "first half");
      await pause(delay);
      // What was told so far may have been read with the first half alone.
      forget();
      await appendFile(join(path, "page.md"), "second half");
      await called();
      await settled();
    }
  });

  it("O3: a file that is being written anew is not read while it is empty, whatever else changes meanwhile", async () => {
    const { path, write, expectCall, settled, forget } = await startWatch(await makeRoot());
    await settled();
    const file = await open(join(path, "page.md"), "w");
    await write("other.md", "complete");
    expect(await settled()).toBe(0);
    forget();
    await expectCall(() => file.writeFile("written"));
    await file.close();
  });

  it("O3: a file that stays empty is read as it is", async () => {
    const { write, expectCall } = await startWatch(await makeRoot());
    await expectCall(() => write("page.md", ""));
  });

  it("O2: many files changed at once are read at once", async () => {
    const { write, expectCall } = await startWatch(await makeRoot());
    const names = Array.from({ length: 200 }, (_, number) => `${number}.md`);
    // A machine under load may see them in two heaps.
    expect(await expectCall(() => Promise.all(names.map((name) => write(name, "new"))))).toBeLessThan(4);
  });

  it("an editor's own files are not content", async () => {
    const { write, expectCall, settled } = await startWatch(await makeRoot());
    for (const name of [".page.md.swp", "page.md~", ".git"]) await write(name, "x");
    expect(await settled()).toBe(0);
    await expectCall(() => write("page.md", "two"));
  });
});

describe.concurrent("O9 a folder swapped whole", () => {
  it("by a link that is replaced, as git-sync does, is read and watched in its new place", async () => {
    const root = await makeRoot();
    await mkdir(join(root, ".worktrees/aaa"), { recursive: true });
    await symlink(".worktrees/aaa", join(root, "content"));
    const { path, expectCall, settled, forget } = await startWatch(join(root, "content"));
    for (const commit of ["bbb", "ccc"]) {
      const next = join(root, ".worktrees", commit);
      await mkdir(next);
      await expectCall(async () => {
        await symlink(`.worktrees/${commit}`, join(root, "next"));
        await rename(join(root, "next"), path);
      });
      await expectCall(() => writeFile(join(next, "page.md"), "edited"));
    }
    forget();
    await writeFile(join(root, ".worktrees/aaa/page.md"), "nobody reads this any more");
    expect(await settled()).toBe(0);
  });

  it("below a link that is replaced, too", async () => {
    const root = await makeRoot();
    await mkdir(join(root, "first/content"), { recursive: true });
    await mkdir(join(root, "second/content"), { recursive: true });
    await symlink("first", join(root, "live"));
    const { write, expectCall } = await startWatch(join(root, "live/content"));
    await symlink("second", join(root, "next"));
    await expectCall(() => rename(join(root, "next"), join(root, "live")));
    await expectCall(() => write("page.md", "edited"));
  });

  it("or removed and put back, is watched again", async () => {
    const root = await makeRoot();
    const { path, write, expectCall } = await startWatch(join(root, "some/content"));
    await expectCall(() => rm(join(root, "some"), { recursive: true }));
    await expectCall(() => mkdir(path, { recursive: true }));
    await expectCall(() => write("page.md", "back"));
  });
});
