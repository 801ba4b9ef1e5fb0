// Which files a check shows: all, those staged in git (read as they are staged), or those changed since a commit.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { hasCommit, openRepository, pathInRepository, type Repository } from "../../git/git.ts";
import { refuseInWords } from "../../git/git-words.ts";
import type { CheckOptions } from "./check-options.ts";
import { refusals } from "./check-words.ts";

export interface CheckScope {
  /** Where the content to check lies: the folder itself, or a copy of what is staged. */
  readonly contentFolder: string;
  /** True for a file, named as problems name it, whose problems are shown. */
  readonly includes: (file: string) => boolean;
  readonly close: () => Promise<void>;
}

/** @throws Error with a plain message when git cannot answer */
export async function openScope(contentFolder: string, options: CheckOptions): Promise<CheckScope> {
  const { isStaged, changedSince, language } = options;
  const close = () => Promise.resolve();
  if (!isStaged && changedSince === undefined) return { contentFolder, includes: () => true, close };
  const repository = await openRepository(contentFolder).catch((error) => refuseInWords(error, language));
  const folder = await pathInRepository(repository, contentFolder);
  const root = dirname(folder) === "." ? "" : `${dirname(folder)}/`;
  if (changedSince === undefined) {
    const changed = await listChanges(repository, ["--cached"], folder);
    return { includes: including(changed, root), ...(await copyStaged(repository, folder)) };
  }
  if (!(await hasCommit(repository, changedSince))) throw new Error(refusals[language].unknownRef(changedSince));
  const changed = await listChanges(repository, [changedSince], folder);
  const added = await repository.run(["ls-files", "--others", "--exclude-standard", "-z", "--", folder]);
  for (const path of added.split("\0")) changed.set(path, "A");
  return { contentFolder, includes: including(changed, root), close };
}

/** Changed paths below a folder, from the top of the working tree, each with git's letter for what happened to it. */
async function listChanges({ run }: Repository, what: readonly string[], folder: string): Promise<Map<string, string>> {
  const output = await run(["diff", "--name-status", "--no-renames", "-z", "--no-ext-diff", ...what, "--", folder]);
  const fields = output.split("\0");
  const changed = new Map<string, string>();
  for (let at = 0; at + 1 < fields.length; at += 2) changed.set(fields[at + 1] ?? "", fields[at] ?? "");
  return changed;
}

/** A file that goes away breaks others: then the problems of all files are shown. */
function including(changed: ReadonlyMap<string, string>, root: string): (file: string) => boolean {
  const isAll = [...changed.values()].includes("D");
  return (file) => isAll || changed.has(`${root}${file}`);
}

/** Writes the staged files into a folder that goes away afterwards. */
async function copyStaged({ run }: Repository, folder: string): Promise<Omit<CheckScope, "includes">> {
  const copy = await mkdtemp(join(tmpdir(), "ssi-staged-"));
  const close = () => rm(copy, { recursive: true, force: true });
  try {
    // Line ends and byte order marks must come out as they are staged.
    const exact = ["-c", "core.autocrlf=false", "-c", "core.symlinks=true"];
    await run([...exact, "checkout-index", "--all", "--quiet", `--prefix=${copy}/`]);
    return { contentFolder: join(copy, folder), close };
  } catch (error) {
    await close();
    throw error;
  }
}
