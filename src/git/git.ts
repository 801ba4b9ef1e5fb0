// git as a child process, without a shell: history, old versions of files, what changed. Reads only.

import { execFile } from "node:child_process";
import { realpath } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";

const runFile = promisify(execFile);
const mostOutput = 256 * 1024 * 1024;

/** Why git cannot answer: there is none, the folder is in no repository, nothing was committed yet, or history was cut. */
export type GitFault = "no-git" | "no-repository" | "no-commit" | "shallow";

export class GitError extends Error {
  readonly fault: GitFault;

  constructor(fault: GitFault) {
    super(fault);
    this.name = "GitError";
    this.fault = fault;
  }
}

export interface Repository {
  /** The folder at the top of the working tree. */
  readonly root: string;
  readonly isShallow: boolean;
  /** Runs git at the top of the working tree and gives its output. */
  readonly run: (args: readonly string[]) => Promise<string>;
}

/** A commit as far as a public page may know it: no names, no addresses. */
export interface Commit {
  readonly id: string;
  /** The day of the commit, as YYYY-MM-DD. */
  readonly date: string;
  readonly subject: string;
}

/** A file at a commit; the path is relative to the top of the working tree. */
export interface FileVersion extends Commit {
  readonly path: string;
}

/**
 * Opens the repository that `folder` lies in.
 * @throws GitError without git or outside of a repository
 */
export async function openRepository(folder: string): Promise<Repository> {
  const answer = await runGit(folder, ["rev-parse", "--show-toplevel", "--is-shallow-repository"]).catch((error) => {
    throw new GitError(isAbsent(error) ? "no-git" : "no-repository");
  });
  const [root = "", isShallow] = answer.trimEnd().split("\n");
  return { root, isShallow: isShallow === "true", run: (args) => runGit(root, args) };
}

/**
 * Opens the repository for questions about its history.
 * @throws GitError also when there is none yet, or a shallow clone would give wrong answers without a word
 */
export async function openHistory(folder: string): Promise<Repository> {
  const repository = await openRepository(folder);
  if (repository.isShallow) throw new GitError("shallow");
  if (!(await hasCommit(repository, "HEAD"))) throw new GitError("no-commit");
  return repository;
}

/** The path of a file as git writes it: from the top of the working tree, with `/`. */
export async function pathInRepository({ root }: Repository, path: string): Promise<string> {
  const inside = relative(await realpath(root), await realpath(path));
  return inside.split(sep).join("/");
}

/** True when the repository has the commit that `ref` names. */
export async function hasCommit({ run }: Repository, ref: string): Promise<boolean> {
  const asked = run(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  return asked.then(
    () => true,
    () => false,
  );
}

/** The text of a file at a commit; undefined when it was not there. */
export async function fileAt({ run }: Repository, commit: string, path: string): Promise<string | undefined> {
  return run(["cat-file", "blob", `${commit}:${path}`]).catch(() => undefined);
}

/** The texts of files at a commit, all read by one process; a file that was not there is left out. */
export async function filesAt(
  { root }: Repository,
  commit: string,
  paths: readonly string[],
): Promise<Map<string, string>> {
  // The names are given one a line.
  const asked = paths.filter((path) => !path.includes("\n"));
  const running = runFile("git", ["cat-file", "--batch"], { cwd: root, maxBuffer: mostOutput, encoding: "buffer" });
  // When git ends early, what it says of that is the error.
  running.child.stdin?.on("error", () => {}).end(asked.map((path) => `${commit}:${path}\n`).join(""));
  const { stdout } = await running;
  const texts = new Map<string, string>();
  let at = 0;
  for (const path of asked) {
    const lineEnd = stdout.indexOf("\n", at);
    const size = / blob (\d+)$/.exec(stdout.toString("utf8", at, lineEnd))?.[1];
    at = lineEnd + 1;
    if (size === undefined) continue;
    texts.set(path, stdout.toString("utf8", at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}

/** Every version of a file, newest first, under the names that it has had. */
export async function versionsOf({ run }: Repository, path: string): Promise<FileVersion[]> {
  const output = await run(["log", "--follow", "--name-only", "-z", logFormat, "--", path]);
  return readLog(output).flatMap(({ paths: [first], ...commit }) =>
    first === undefined ? [] : [{ ...commit, path: first }],
  );
}

/** Every commit that touched files below `folder` (empty: all), newest first, with those files: one pass over the history. */
export async function commitsBelow({ run }: Repository, folder: string): Promise<(Commit & { paths: string[] })[]> {
  return readLog(await run(["log", "--name-only", "-z", "--no-renames", logFormat, "--", folder || "."]));
}

/** Files below `folder` (empty: all) that differ between `ref` and the working tree: present path → path at `ref`. */
export async function changedSince({ run }: Repository, ref: string, folder: string): Promise<Map<string, string>> {
  const output = await run(["diff", "--name-status", "-M", "-z", "--no-ext-diff", ref, "--", folder || "."]);
  const fields = output.split("\0");
  const changed = new Map<string, string>();
  for (let at = 0; at + 1 < fields.length; ) {
    const [status = "", before = "", after = ""] = fields.slice(at, at + 3);
    const isRename = /^[RC]/.test(status);
    if (isRename) changed.set(after, before);
    else if (status === "M" || status === "T") changed.set(before, before);
    at += isRename ? 3 : 2;
  }
  return changed;
}

/** Where the file lies on disk. */
export function pathOnDisk({ root }: Repository, path: string): string {
  return join(root, path);
}

const logFormat = "--format=%x01%H%x02%cs%x02%s%x02";

/** Reads the output of `git log --name-only -z`: a record per commit, then the names of its files. */
function readLog(output: string): (Commit & { paths: string[] })[] {
  return output
    .split("\u0001")
    .slice(1)
    .map((record) => {
      const [id = "", date = "", subject = "", names = ""] = record.split("\u0002");
      const paths = names.split("\0").flatMap((name) => name.replace(/^\n/, "") || []);
      return { id, date, subject: subject.replace(/<?[^\s<>@]+@[^\s<>@]+>?/g, "…"), paths };
    });
}

/** Runs git in a folder and gives its output; `timeout` in milliseconds, none by default. */
export async function runGit(folder: string, args: readonly string[], timeout = 0): Promise<string> {
  const fixed = ["-c", "core.quotePath=false", "-c", "color.ui=false", "-c", "log.showSignature=false"];
  const options = { cwd: folder, maxBuffer: mostOutput, encoding: "utf8", timeout } as const;
  return (await runFile("git", [...fixed, ...args], options)).stdout;
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
