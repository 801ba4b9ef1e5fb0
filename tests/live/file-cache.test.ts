// The cache on disk: what is kept is found, what is damaged is made again, and a disk that fails stops nothing.

import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFileCache, remember } from "../../src/live/file-cache.ts";

let root = "";
let count = 0;
const bytes = (text: string) => new TextEncoder().encode(text);

function freshFolder(): string {
  count += 1;
  return join(root, String(count));
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "ssi-cache-"));
});
afterAll(() => rm(root, { recursive: true }));

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Asks for a result and tells whether it had to be made. */
async function ask(folder: string | undefined, key: string, result = "result") {
  let made = 0;
  const cache = createFileCache(folder);
  const given = await remember(cache, key, async () => {
    made += 1;
    return bytes(result);
  });
  return [new TextDecoder().decode(given), made];
}

describe("V13 what was made once", () => {
  it("is not made again, by this process or another", async () => {
    const folder = freshFolder();
    expect([await ask(folder, "a"), await ask(folder, "a"), await ask(folder, "b")]).toEqual([
      ["result", 1],
      ["result", 0],
      ["result", 1],
    ]);
  });

  it("is kept under any key, and leaves no draft behind", async () => {
    const folder = freshFolder();
    for (const key of ["../../etc/passwd", "", "a/b\u0000c", "x".repeat(5000)])
      expect(await ask(folder, key)).toEqual(["result", 1]);
    for (const file of await filesIn(folder))
      expect(file.slice(folder.length)).toMatch(/^\/[0-9a-f]{2}\/[0-9a-f]{62}$/);
    expect(await filesIn(folder)).toHaveLength(4);
  });

  it("may be empty", async () => {
    const folder = freshFolder();
    expect([await ask(folder, "a", ""), await ask(folder, "a")]).toEqual([
      ["", 1],
      ["", 0],
    ]);
  });

  it.each([
    ["cut off", (file: string) => truncate(file, 35)],
    ["empty", (file: string) => truncate(file, 0)],
    ["changed", async (file: string) => writeFile(file, (await readFile(file)).fill(120, 34, 36))],
    ["of another kind", (file: string) => writeFile(file, "Bonjour")],
  ])("is made again when its file is %s, and is sound afterwards", async (_name, damage) => {
    const folder = freshFolder();
    await ask(folder, "a");
    for (const file of await filesIn(folder)) await damage(file);
    expect([await ask(folder, "a"), await ask(folder, "a")]).toEqual([
      ["result", 1],
      ["result", 0],
    ]);
  });
});

describe("V13 without a usable disk", () => {
  it("the work is done each time, and the failure is told once", async () => {
    const file = join(root, "a-file");
    await writeFile(file, "");
    const failures: unknown[] = [];
    const cache = createFileCache(join(file, "cache"), (error) => failures.push(error));
    for (const key of ["a", "b"]) expect(await remember(cache, key, async () => bytes("x"))).toEqual(bytes("x"));
    expect(failures).toHaveLength(1);
    expect(await ask(join(file, "cache"), "a")).toEqual(["result", 1]);
  });

  it("or without a folder, nothing is kept", async () => {
    expect([await ask(undefined, "a"), await ask(undefined, "a")]).toEqual([
      ["result", 1],
      ["result", 1],
    ]);
  });

  it("what fails to be made is not kept", async () => {
    const folder = freshFolder();
    await expect(remember(createFileCache(folder), "a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await ask(folder, "a")).toEqual(["result", 1]);
  });
});
