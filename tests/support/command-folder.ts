// A tiny site on disk with a command to run over it, and what the files are afterwards.

import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CommandResult } from "../../src/commands/check/check.ts";
import { type Config, readConfig } from "../../src/config.ts";
import { loadSite } from "../../src/live/load-site.ts";
import { writeContent } from "./content-folder.ts";
import { type siteFiles, someDay } from "./site-files.ts";

type Command = (args: readonly string[], config: Config, now: Date) => Promise<CommandResult>;

export interface CommandFolder {
  readonly folder: string;
  readonly run: (command: Command, ...args: string[]) => Promise<CommandResult>;
  /** `code file:line` of each error and each fault of an address in the content as it is now, drafts included. */
  readonly problems: () => Promise<string[]>;
  /** Path below the content folder → text. */
  readonly files: () => Promise<Record<string, string>>;
  /** Only what differs from the first call; `null` for a file that is gone. */
  readonly changes: () => Promise<Record<string, string | null>>;
}

const made: string[] = [];

export async function commandFolder(files?: Parameters<typeof siteFiles>[0]): Promise<CommandFolder> {
  const folder = await mkdtemp(join(tmpdir(), "ssi-command-"));
  made.push(folder);
  const content = await writeContent(folder, files);
  const config = { ...readConfig({}), contentFolder: content, cacheFolder: join(folder, "cache") };
  const read = async () => {
    const entries = await readdir(content, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const pairs = paths.sort().map(async (path) => [path.slice(content.length + 1), await readFile(path, "utf8")]);
    return Object.fromEntries(await Promise.all(pairs));
  };
  const before = await read();
  const changes = async () => {
    const after = await read();
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return Object.fromEntries(
      names.filter((name) => before[name] !== after[name]).map((name) => [name, after[name] ?? null]),
    );
  };
  const problems = async () => {
    const found = (await loadSite({ ...config, isPreview: true }, someDay)).problems;
    return found
      .filter(({ severity, code }) => severity === "error" || code.startsWith("address/"))
      .map((one) => `${one.code} ${one.file}:${one.line}`);
  };
  return { folder, problems, run: (command, ...args) => command(args, config, someDay), files: read, changes };
}

/** Removes the folders made; for afterAll. */
export async function removeCommandFolders(): Promise<void> {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true })));
}
