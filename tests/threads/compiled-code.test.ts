// A bundle that runs with the code that was compiled ahead, and without it where it does not fit.

import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { compiledPath, createBundle } from "../../src/threads/compiled-code.ts";

let folder = "";
let file = "";
/** V8 remembers in memory what it compiled of the same text. */
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ssi-compiled-"));
  file = join(folder, "bundle.cjs");
});
beforeEach(async () => {
  await rm(compiledPath(file), { force: true });
  count += 1;
  await writeFile(file, `globalThis.compiledCodeTest = [require("node:path").sep, __filename]; // ${count}`);
});
afterAll(() => rm(folder, { recursive: true }));

/** What the bundle did, and whether compiled code was taken. */
function run() {
  const bundle = createBundle(file);
  bundle.run();
  return [Object.getOwnPropertyDescriptor(globalThis, "compiledCodeTest")?.value, bundle.isCompiled];
}

describe("createBundle", () => {
  it("runs a bundle that was never compiled", () => {
    expect(run()).toEqual([["/", file], false]);
  });

  it("takes the code that was compiled of the same text", () => {
    const bundle = createBundle(file);
    bundle.run();
    bundle.keepCompiled();
    expect(run()).toEqual([["/", file], true]);
  });

  it("runs the text where it has changed since", async () => {
    const bundle = createBundle(file);
    bundle.run();
    bundle.keepCompiled();
    await writeFile(file, "globalThis.compiledCodeTest = [__filename.length];");
    expect(run()).toEqual([[file.length], false]);
  });

  it("runs the text where the compiled code is damaged", async () => {
    await writeFile(compiledPath(file), "damaged");
    expect(run()).toEqual([["/", file], false]);
  });
});

describe("the build", () => {
  it("compiled the code of the thread, and this Node takes it", async () => {
    const script = `import("./src/threads/compiled-code.ts").then(({ createBundle }) => process.stdout.write(String(createBundle(${JSON.stringify(resolve("dist/make-site.cjs"))}).isCompiled)));`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "-e", script]);
    expect(stdout).toBe("true");
  });
});
