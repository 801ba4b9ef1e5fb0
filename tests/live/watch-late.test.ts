// A folder that comes while its path is being read, before anything watches it → noticed all the same.

import { mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import { afterAll, expect, it } from "vitest";
import { watchFolders } from "../../src/live/watch.ts";

const root = await mkdtemp(join(tmpdir(), "ssi-watch-late-"));
const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
  await rm(root, { recursive: true });
});

/** Turns of the event loop that reading the path and beginning to watch it takes, and some more. */
const turns = 40;

/** Makes the watched folder so many turns after the watch began. Tells whether what happens in it is noticed. */
async function isNoticed(path: string, turn: number): Promise<boolean> {
  let calls = 0;
  const ready = new Promise<void>((onReady) => {
    stops.push(watchFolders([path], () => (calls += 1), { onReady }));
  });
  for (let waited = 0; waited < turn; waited += 1) await setImmediate();
  mkdirSync(path, { recursive: true });
  await ready;
  for (let tries = 0; tries < 40 && calls === 0; tries += 1) {
    writeFileSync(join(path, "page.md"), String(tries));
    await setTimeout(60);
  }
  return calls > 0;
}

it("O9: a folder that comes at any turn of the beginning is watched", async () => {
  const paths = Array.from({ length: turns }, (_, turn) => join(root, `site-${turn}/content`));
  const noticed = await Promise.all(paths.map((path, turn) => isNoticed(path, turn)));
  expect(noticed).toEqual(paths.map(() => true));
});
