// A tiny site in a real git repository: files written, committed, renamed; never the machine's own settings.

import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { CommandResult } from "../../src/commands/check/check.ts";
import { type Config, readConfig } from "../../src/config.ts";
import { writeContent } from "./content-folder.ts";
import { type siteFiles, someDay } from "./site-files.ts";

const runFile = promisify(execFile);
const made: string[] = [];

type Command = (args: readonly string[], config: Config, now: Date) => Promise<CommandResult>;

export interface GitFolder {
  readonly folder: string;
  readonly contentFolder: string;
  readonly git: (...args: string[]) => Promise<string>;
  /** Writes or overwrites files of the content folder. */
  readonly write: (files: Readonly<Record<string, string>>) => Promise<void>;
  /** Commits everything and gives the start of the commit's id. */
  readonly commit: (subject: string) => Promise<string>;
  /** Runs a command; one that cannot run gives its message and exit code 2, as the command line does. */
  readonly run: (command: Command, ...args: string[]) => Promise<CommandResult>;
}

/** A folder with a content folder in it; a repository unless `isRepository` is false. */
export async function gitFolder(files?: Parameters<typeof siteFiles>[0], isRepository = true): Promise<GitFolder> {
  const folder = await mkdtemp(join(tmpdir(), "ssi-git-"));
  made.push(folder);
  const contentFolder = await writeContent(folder, files);
  if (isRepository) {
    await runFile("git", ["init", "--quiet", "--initial-branch=main", folder]);
    for (const [name, value] of Object.entries(settings)) await runFile("git", ["-C", folder, "config", name, value]);
  }
  return openFolder(folder, contentFolder);
}

/** A clone of a repository with only its newest commit. */
export async function shallowClone({ folder }: GitFolder): Promise<GitFolder> {
  const clone = await mkdtemp(join(tmpdir(), "ssi-git-"));
  made.push(clone);
  await runFile("git", ["clone", "--quiet", "--depth=1", `file://${folder}`, join(clone, "copy")]);
  return openFolder(join(clone, "copy"), join(clone, "copy", "content"));
}

/** Removes the folders made; for afterAll. */
export async function removeGitFolders(): Promise<void> {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}

const settings = {
  "user.name": "Prénom Nom",
  "user.email": "prenom.nom@example.org",
  "commit.gpgSign": "false",
  "core.hooksPath": "/dev/null",
  "core.autocrlf": "false",
};

function openFolder(folder: string, contentFolder: string): GitFolder {
  const config = { ...readConfig({}), contentFolder };
  const git = async (...args: string[]) => (await runFile("git", ["-C", folder, ...args])).stdout;
  return {
    folder,
    contentFolder,
    git,
    write: async (files) => {
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(contentFolder, path)), { recursive: true });
        await writeFile(join(contentFolder, path), text);
      }
    },
    commit: async (subject) => {
      await git("add", "--all");
      await git("commit", "--quiet", "--allow-empty", `--message=${subject}`);
      return (await git("rev-parse", "HEAD")).slice(0, 10);
    },
    run: (command, ...args) =>
      command(args, config, someDay).catch((error: Error) => ({ output: error.message, exitCode: 2 })),
  };
}
