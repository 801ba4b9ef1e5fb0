// A branch of a remote repository kept on disk: its newest commit checked out aside, the last good one remembered.

import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { runGit } from "./git.ts";

export interface BranchOptions {
  /** Anything that `git fetch` takes: https, ssh, or a path on this machine. */
  readonly url: string;
  readonly branch: string;
  /** Served instead of the newest commit of the branch: how an operator goes back. */
  readonly pinnedCommit?: string;
  /** The content folder inside the repository. */
  readonly contentPath: string;
  /** Kept between two starts: the clone, the commits checked out, which one is live. */
  readonly stateFolder: string;
}

/** A commit checked out on disk. */
export interface Checkout {
  readonly commit: string;
  /** Its content folder. */
  readonly folder: string;
}

/**
 * A remote branch on this machine. Which commits are live and refused stands on disk alone, so that a restart serves
 * the last good content without the network, and a bad commit is refused once.
 */
export interface ContentBranch {
  /** The commit that was served last; undefined before the first one. */
  readonly readLive: () => Promise<Checkout | undefined>;
  /**
   * Fetches, and checks out what is neither live nor refused; undefined when there is nothing new. After a refusal the
   * live commit counts as new.
   * @throws when the remote, the clone or the disk fail; what is live stays untouched
   */
  readonly fetchCandidate: () => Promise<Checkout | undefined>;
  /** The candidate is served now: it becomes the live commit, and older ones leave the disk. */
  readonly accept: (checkout: Checkout) => Promise<void>;
  /** The candidate has errors: it is not offered again. */
  readonly refuse: (checkout: Checkout) => Promise<void>;
}

/** Milliseconds; a remote that does not answer is left alone until the next time. */
const patience = 60_000;
const commitPattern = /^[0-9a-f]{40,64}$/;

export function openContentBranch(options: BranchOptions): ContentBranch {
  const { stateFolder } = options;
  const contentPath = posix.relative("/", posix.join("/", options.contentPath)) || ".";
  const commits = join(stateFolder, "commits");
  const [liveFile, refusedFile] = [join(stateFolder, "live"), join(stateFolder, "refused")];
  const checkoutOf = (commit: string): Checkout => ({ commit, folder: join(commits, commit, contentPath) });
  const readLive = async () => {
    const commit = await readCommit(liveFile);
    if (commit === undefined) return undefined;
    const isThere = await stat(join(commits, commit)).then(
      () => true,
      () => false,
    );
    return isThere ? checkoutOf(commit) : undefined;
  };
  return {
    readLive,
    fetchCandidate: async () => {
      await mkdir(commits, { recursive: true });
      const clone = join(stateFolder, "clone.git");
      const commit = await fetchNewest(clone, options).catch((fault) => cloneAnew(clone, options, fault));
      const [live, refused] = [await readLive(), await readCommit(refusedFile)];
      if (commit === refused) return undefined;
      // Back from a bad commit to the live one: it is offered again, so that the refusal ends.
      if (commit === live?.commit) return refused === undefined ? undefined : live;
      await checkOut({ clone, commits, commit, contentPath });
      return checkoutOf(commit);
    },
    accept: async ({ commit }) => {
      await writeCommit(liveFile, commit);
      await rm(refusedFile, { force: true });
      const old = (await readdir(commits)).filter((name) => name !== commit);
      await Promise.all(old.map((name) => rm(join(commits, name), { recursive: true, force: true })));
    },
    refuse: async ({ commit }) => {
      await writeCommit(refusedFile, commit);
      await rm(join(commits, commit), { recursive: true, force: true });
    },
  };
}

/** A clone that broke (a full disk, a power cut) is made anew; where the remote is away, it stays as it is. */
async function cloneAnew(clone: string, options: BranchOptions, fault: unknown): Promise<string> {
  const aside = `${clone}.new`;
  await rm(aside, { recursive: true, force: true });
  try {
    const commit = await fetchNewest(aside, options);
    await rm(clone, { recursive: true, force: true });
    await rename(aside, clone);
    return commit;
  } catch {
    await rm(aside, { recursive: true, force: true });
    throw fault;
  }
}

/** Fetches the branch, whatever was done to it upstream, and gives the commit to serve. */
async function fetchNewest(clone: string, { url, branch, pinnedCommit }: BranchOptions): Promise<string> {
  await mkdir(clone, { recursive: true });
  await runUnattended(clone, ["init", "--quiet", "--bare", "--template=", "."]);
  const commitOf = (name: string) =>
    runUnattended(clone, ["rev-parse", "--verify", "--end-of-options", `${name}^{commit}`]).then((id) => id.trim());
  const pinned = () => (pinnedCommit === undefined ? undefined : commitOf(pinnedCommit).catch(() => undefined));
  // Going back needs no network.
  const known = await pinned();
  if (known !== undefined) return known;
  const reference = `+refs/heads/${branch}:refs/heads/${branch}`;
  await runUnattended(clone, ["fetch", "--quiet", "--no-tags", "--end-of-options", url, reference]);
  if (pinnedCommit === undefined) return commitOf(`refs/heads/${branch}`);
  const fetched = await pinned();
  if (fetched === undefined) throw new Error(`git: no commit ${pinnedCommit} on the branch ${branch}`);
  return fetched;
}

interface CheckOutOptions extends Pick<BranchOptions, "contentPath"> {
  readonly clone: string;
  readonly commits: string;
  readonly commit: string;
}

/**
 * The content folder of a commit appears whole or not at all: written aside, then renamed. It is empty where the commit
 * has none: a link in its place, which could lead anywhere on this machine, is no folder.
 */
async function checkOut({ clone, commits, commit, contentPath }: CheckOutOptions): Promise<void> {
  const target = join(commits, commit);
  const aside = `${target}.new`;
  await rm(aside, { recursive: true, force: true });
  await rm(target, { recursive: true, force: true });
  // The list of what was checked out last would leave out what did not change since.
  await rm(join(clone, "index"), { force: true });
  await mkdir(join(aside, contentPath), { recursive: true });
  const below = contentPath === "." ? [] : [`${contentPath}/`];
  const entries = await runUnattended(clone, ["ls-tree", "--name-only", commit, "--", ...below]);
  const place = [`--git-dir=${clone}`, `--work-tree=${aside}`, "--literal-pathspecs"];
  if (entries !== "")
    await runUnattended(clone, [...place, "checkout", "--quiet", "--force", commit, "--", contentPath]);
  await rename(aside, target);
}

/**
 * Passwords are asked of a program that says nothing, and hooks are looked for where there are none.
 * @throws Error in git's last words: the command itself would bring the password of an address into the log
 */
async function runUnattended(folder: string, args: readonly string[]): Promise<string> {
  const fixed = ["-c", "core.askPass=true", "-c", "core.hooksPath=/dev/null", "-c", "core.autocrlf=false"];
  try {
    return await runGit(folder, [...fixed, ...args], patience);
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : "";
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const words = said || (code === "ENOENT" ? "the program is not installed" : "no answer");
    throw new Error(`git: ${words.replace(/(:\/\/)[^/\s]*@/g, "$1")}`);
  }
}

async function readCommit(path: string): Promise<string | undefined> {
  const text = await readFile(path, "utf8").catch(() => "");
  return commitPattern.test(text.trim()) ? text.trim() : undefined;
}

async function writeCommit(path: string, commit: string): Promise<void> {
  await writeFile(`${path}.new`, `${commit}\n`);
  await rename(`${path}.new`, path);
}
