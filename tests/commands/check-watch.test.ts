// check --watch: prints again when a file changes, and ends when it is stopped.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkContent } from "../../src/commands/check/check.ts";
import { readConfig } from "../../src/config.ts";
import { writeContent } from "../support/content-folder.ts";
import { page, someDay } from "../support/site-files.ts";

it("says what is wrong, again after each save, until it is stopped", async () => {
  const base = await mkdtemp(join(tmpdir(), "ssi-watch-"));
  const contentFolder = await writeContent(base, { "fr/a.md": page("A", "Texte.") });
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const printed: string[] = [];
  let tell = () => {};
  const terminal = {
    print: (text: string) => {
      printed.push(text);
      tell();
    },
    now: () => someDay,
    untilStopped: () => stopped,
    usage: () => ({ milliseconds: 0, kilobytes: 0 }),
  };
  const saw = (text: string) =>
    new Promise<void>((resolve) => {
      tell = () => {
        if (printed.join("").includes(text)) resolve();
      };
      tell();
    });
  try {
    const ended = checkContent(["--watch"], { ...readConfig({}), contentFolder }, someDay, terminal);
    await saw("Ctrl+C");
    expect(printed.join("")).not.toContain("link/broken");
    // The watcher may not be ready yet: the file is saved until the change is seen.
    const saving = setInterval(() => void writeFile(join(contentFolder, "fr/a.md"), page("A", "[b](b.md)")), 100);
    await saw("link/broken").finally(() => clearInterval(saving));
    stop();
    expect((await ended).exitCode).toBe(0);
  } finally {
    await rm(base, { recursive: true });
  }
});
