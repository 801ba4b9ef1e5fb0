// File changes → debounced reload: what lies below the folders, and where their paths lead (links, folders swapped whole).

import { lstatSync, watch as watchFolder } from "node:fs";
import { basename, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type FSWatcher, watch as watchTree } from "chokidar";
import { type Step, stepsTo } from "./path-steps.ts";
import { runAgain } from "./run-again.ts";

export interface WatchHooks {
  /** Called once when a system limit or the disk keeps changes from being noticed; what was noticed before still is. */
  readonly onFailure?: (error: unknown) => void;
  /** Called at each sign of a change, before it has settled. */
  readonly onTouch?: () => unknown;
  /** Called once when every change from now on is noticed; what was read before may have changed since. */
  readonly onReady?: () => void;
}

/**
 * Editors save in several steps; a rebuild waits until they have been quiet for this long, in milliseconds: longer when
 * there was one just before, as many files come one after the other.
 */
const [quietTime, busyTime] = [10, 30];
/** Most programs empty a file before they write it anew: one that is empty is most likely about to be written. */
const emptyTime = 500;
/** Milliseconds after a rebuild in which another one is no single save. */
const calmTime = 250;
/** Where something never is quiet, this long at most. */
const longestWait = 1_000;

/** `path` is that of the file that was changed, where it is known. */
type Touch = (path?: string) => void;

/** Calls `onChange` after changes below the folders have settled. Returns how to stop. */
export function watchFolders(
  folders: readonly string[],
  onChange: () => void,
  { onFailure = () => undefined, onTouch = () => undefined, onReady = () => undefined }: WatchHooks = {},
): () => Promise<void> {
  const settle = createSettling(onChange);
  const touch = (path?: string) => {
    onTouch();
    settle.touch(path);
  };
  let hasFailed = false;
  const fail = (error: unknown) => {
    if (!hasFailed) onFailure(error);
    hasFailed = true;
  };
  const watched = folders.map((folder) => watchPath(folder, touch, fail));
  let isStopped = false;
  void Promise.all(watched.map(({ ready }) => ready)).then(() => {
    if (!isStopped) onReady();
  });
  return async () => {
    isStopped = true;
    settle.stop();
    await Promise.all(watched.map(({ stop }) => stop()));
  };
}

function createSettling(onChange: () => void) {
  let calming: NodeJS.Timeout | undefined;
  let timer: NodeJS.Timeout | undefined;
  let latest: NodeJS.Timeout | undefined;
  const empty = new Set<string>();
  const stop = () => {
    clearTimeout(timer);
    clearTimeout(latest);
    latest = undefined;
  };
  const settled = () => {
    stop();
    empty.clear();
    clearTimeout(calming);
    calming = setTimeout(() => {
      calming = undefined;
    }, calmTime).unref();
    onChange();
  };
  const touch = (path?: string) => {
    if (path !== undefined) {
      if (isEmptyFile(path)) empty.add(path);
      else empty.delete(path);
    }
    clearTimeout(timer);
    const shortest = calming === undefined ? quietTime : busyTime;
    timer = setTimeout(settled, empty.size > 0 ? emptyTime : shortest);
    latest ??= setTimeout(settled, longestWait);
  };
  return { touch, stop };
}

function isEmptyFile(path: string): boolean {
  try {
    const entry = lstatSync(path);
    return entry.isFile() && entry.size === 0;
  } catch {
    // Gone since, or not to be looked at.
    return false;
  }
}

interface WatchedPath {
  readonly ready: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Watches the folder that a path leads to, and again the one that it leads to later. */
function watchPath(path: string, touch: Touch, fail: (error: unknown) => void): WatchedPath {
  let tree: FSWatcher | undefined;
  let way: (() => void)[] = [];
  let isStopped = false;
  let isFirst = true;
  const close = async () => {
    for (const stop of way.splice(0)) stop();
    await tree?.close();
    tree = undefined;
  };
  const begin = runAgain(async () => {
    await close();
    const found = await stepsTo(path);
    if (isStopped) return;
    // First the way, then the tree: what changes in between begins it all again.
    way = found.steps.map((step) => watchStep(step, () => void begin(), fail));
    // What changed after it was read and before it was watched told nobody.
    if (!isDeepStrictEqual(found, await stepsTo(path))) return void begin();
    if (found.target !== undefined) tree = await openTree(found.target, touch, fail);
    if (isStopped) await close();
    else if (!isFirst) touch();
    isFirst = false;
  });
  const stop = async () => {
    isStopped = true;
    await begin();
    await close();
  };
  return { ready: begin(), stop };
}

/** Files of editors and programs, by the end of their path. */
const foreign = /(?:^|\/)\.[^/]+$|~$|\.sw[a-z]$/;

/** Resolves when every change from now on is noticed. */
function openTree(root: string, touch: Touch, fail: (error: unknown) => void): Promise<FSWatcher> {
  const tree = watchTree(root, {
    ignoreInitial: true,
    // A link may lead anywhere; the content does not follow those that lead out of it.
    followSymlinks: false,
    atomic: false,
    ignored: (path) => path !== root && foreign.test(path),
  });
  tree.on("all", (_event, path) => touch(path));
  // chokidar tells one change of a file in fifty milliseconds: the second half of a file would go unnoticed.
  tree.on("raw", (_event, name, details) => {
    if (!foreign.test(name ?? "")) touch(changedPath(name ?? "", details));
  });
  tree.on("error", fail);
  return new Promise((resolve) => tree.once("ready", () => resolve(tree)));
}

/** chokidar watches the folder that a file is in, and the file itself; both tell the name of the file alone. */
function changedPath(name: string, details: unknown): string | undefined {
  if (typeof details !== "object" || details === null || !("watchedPath" in details)) return undefined;
  const watchedPath = String(details.watchedPath);
  return basename(watchedPath) === name ? watchedPath : join(watchedPath, name);
}

/** Tells when an entry of a folder comes, goes or is replaced. */
function watchStep({ folder, name }: Step, onSwap: () => void, fail: (error: unknown) => void): () => void {
  try {
    const watcher = watchFolder(folder, (kind, changed) => {
      if (kind === "rename" && changed === name) onSwap();
    });
    // A folder that is gone is noticed in the one above it.
    watcher.on("error", () => watcher.close());
    return () => watcher.close();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "ENOSPC" || code === "EMFILE") fail(error);
    return () => undefined;
  }
}
