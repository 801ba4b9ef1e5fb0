// Writing files: whole or not at all, nothing overwritten that was not read, no temporary file left.

import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { type FileChange, writeContent } from "../../src/editing/write-content.ts";

const write = (changes: readonly FileChange[]) => writeContent(base, changes, "fr");
const bytes = (text: string) => new TextEncoder().encode(text);
const all: string[] = [];
let base = "";
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "ssi-write-"));
  all.push(base);
  await writeFile(join(base, "a.md"), "a");
});
afterAll(() => Promise.all(all.map((folder) => rm(folder, { recursive: true }))));

const state = async () =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(base)).sort().map(async (name) => [name, await readFile(join(base, name), "utf8")]),
    ),
  );

it("edits, creates and renames", async () => {
  await writeFile(join(base, "b.md"), "b");
  await chmod(join(base, "a.md"), 0o640);
  await write([
    { path: "a.md", bytes: bytes("A"), before: bytes("a") },
    { path: "c.md", bytes: bytes("B"), before: bytes("b"), from: "b.md" },
    { path: "d.md", bytes: bytes("D") },
  ]);
  expect(await state()).toEqual({ "a.md": "A", "c.md": "B", "d.md": "D" });
  expect((await stat(join(base, "a.md"))).mode & 0o777).toBe(0o640);
});

it.each([
  ["a new file that exists", { path: "a.md", bytes: bytes("x") }, "exists"],
  ["a rename onto a file", { path: "a.md", bytes: bytes("b"), before: bytes("b"), from: "b.md" }, "exists"],
  ["a file that changed since it was read", { path: "a.md", bytes: bytes("x"), before: bytes("z") }, "changed"],
  ["a file that is gone", { path: "z.md", bytes: bytes("x"), before: bytes("z") }, "changed"],
])("%s is refused before anything is written", async (_, change, reason) => {
  await writeFile(join(base, "b.md"), "b");
  const changes = [{ path: "n.md", bytes: bytes("n") }, change];
  await expect(write(changes)).rejects.toMatchObject({
    reason,
    message: expect.stringContaining("rien n'a été écrit"),
  });
  expect(await state()).toEqual({ "a.md": "a", "b.md": "b" });
});

it("a failure half-way leaves no temporary file", async () => {
  const changes = [
    { path: "a.md", bytes: bytes("A"), before: bytes("a") },
    { path: "a.md/b.md", bytes: bytes("x") },
  ];
  await expect(write(changes)).rejects.toThrow();
  expect(await state()).toEqual({ "a.md": "a" });
});

it("a file that is a link stays one", async () => {
  await symlink("a.md", join(base, "l.md"));
  await write([{ path: "l.md", bytes: bytes("A"), before: bytes("a") }]);
  expect(await state()).toEqual({ "a.md": "A", "l.md": "A" });
});
