// Development: a program that could not start starts by itself once what it reads is put right.

import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { keepRunning } from "../scripts/keep-running.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ssi-dev-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("waits for a correction after a failed start, and starts anew when its source changes", async () => {
  const [source, input, log] = [join(folder, "source"), join(folder, "input"), join(folder, "log")];
  await Promise.all([mkdir(source), mkdir(input)]);
  await writeFile(join(input, "page.md"), "bad");
  await writeFile(
    join(source, "program.mjs"),
    `import { appendFileSync, readFileSync } from "node:fs";
if (readFileSync(process.argv[2], "utf8") === "bad") process.exit(1);
appendFileSync(process.argv[3], "started ");
setInterval(() => {}, 1000);
`,
  );
  const said: string[] = [];
  const kept = keepRunning({
    args: [join(source, "program.mjs"), join(input, "page.md"), log],
    environment: process.env,
    sources: [source],
    inputs: [input],
    print: (text) => said.push(text),
  });
  const starts = async () => (await readFile(log, "utf8").catch(() => "")).match(/started/g)?.length ?? 0;
  const patience = { timeout: 20_000, interval: 50 };
  await vi.waitFor(() => expect(said).toEqual([expect.stringContaining("enregistrez")]), patience);
  await writeFile(join(input, "page.md"), "good");
  await vi.waitFor(async () => expect(await starts()).toBe(1), patience);
  await writeFile(join(source, "other.mjs"), "");
  await vi.waitFor(async () => expect(await starts()).toBe(2), patience);
  expect(said).toHaveLength(1);
  expect(await kept.stop()).toBe(0);
});
