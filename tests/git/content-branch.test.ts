// A followed branch: newest commit aside, last good one remembered on disk, faults of remote, clone and disk survived.

import { mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type BranchOptions, type Checkout, openContentBranch } from "../../src/git/content-branch.ts";
import { type GitFolder, gitFolder, removeGitFolders } from "../support/git-folder.ts";
import { page } from "../support/site-files.ts";

const folders: string[] = [];
afterAll(async () => {
  await removeGitFolders();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

let remote: GitFolder;
let options: BranchOptions;
beforeEach(async () => {
  remote = await gitFolder({ "fr/index.md": page("Un"), "fr/a.md": page("A") });
  await remote.commit("un");
  const stateFolder = await mkdtemp(join(tmpdir(), "ssi-branch-"));
  folders.push(stateFolder);
  options = { url: remote.folder, branch: "main", contentPath: "content", stateFolder };
});

const titleIn = async (checkout: Checkout | undefined, name = "fr/index.md") =>
  /title: "(\w+)"/.exec(await readFile(join(checkout?.folder ?? "", name), "utf8"))?.[1];

async function publish(title: string): Promise<void> {
  await remote.write({ "fr/index.md": page(title) });
  await remote.commit(title);
}

describe("a followed branch", () => {
  it("O10: its newest commit is checked out whole, offered once, and live from then on, also after a restart", async () => {
    const branch = openContentBranch(options);
    expect(await branch.readLive()).toBeUndefined();
    const first = await branch.fetchCandidate();
    expect(first?.commit).toBe((await remote.git("rev-parse", "HEAD")).trim());
    expect([await titleIn(first), await titleIn(first, "fr/a.md")]).toEqual(["Un", "A"]);
    if (first === undefined) return;
    await branch.accept(first);
    expect(await openContentBranch(options).readLive()).toEqual(first);
    expect(await branch.fetchCandidate()).toBeUndefined();

    await publish("Deux");
    const second = await openContentBranch(options).fetchCandidate();
    expect([await titleIn(second), await titleIn(second, "fr/a.md")]).toEqual(["Deux", "A"]);
    expect(await titleIn(await branch.readLive())).toBe("Un");
    if (second !== undefined) await branch.accept(second);
    expect(await titleIn(await branch.readLive())).toBe("Deux");
    expect(await readdir(join(options.stateFolder, "commits"))).toEqual([second?.commit]);
  });

  it.each([
    ["content", "fr/index.md"],
    ["content/", "fr/index.md"],
    ["content/fr", "index.md"],
    [".", "content/fr/index.md"],
  ])("O10: the content folder may be %s; nothing else of the repository comes along", async (contentPath, name) => {
    await writeFile(join(remote.folder, "other.txt"), "");
    await remote.commit("autre");
    const checkout = await openContentBranch({ ...options, contentPath }).fetchCandidate();
    expect(await titleIn(checkout, name)).toBe("Un");
    const below = await readdir(join(options.stateFolder, "commits", checkout?.commit ?? ""));
    expect(below.includes("other.txt")).toBe(contentPath === ".");
  });

  it("O10: a refused commit is not offered again, not even after a restart; the one that mends it is", async () => {
    const branch = openContentBranch(options);
    const first = await branch.fetchCandidate();
    if (first !== undefined) await branch.refuse(first);
    expect(await branch.fetchCandidate()).toBeUndefined();
    expect(await openContentBranch(options).fetchCandidate()).toBeUndefined();
    await publish("Deux");
    expect(await titleIn(await branch.fetchCandidate())).toBe("Deux");
  });

  it("O10: a deleted file is gone, a force push is followed", async () => {
    const branch = openContentBranch(options);
    await branch.fetchCandidate();
    await remote.git("rm", "--quiet", "content/fr/a.md");
    await remote.git("commit", "--quiet", "--amend", "--message=autre");
    const forced = await branch.fetchCandidate();
    expect(await readdir(join(forced?.folder ?? "", "fr"))).toEqual(["index.md"]);
  });

  it("O10: a pinned commit is served whatever the branch says: that is how one goes back", async () => {
    const first = (await remote.git("rev-parse", "HEAD")).trim();
    await publish("Deux");
    const branch = openContentBranch({ ...options, pinnedCommit: first.slice(0, 10) });
    const pinned = await branch.fetchCandidate();
    expect([pinned?.commit, await titleIn(pinned)]).toEqual([first, "Un"]);
  });
});

describe("faults", () => {
  async function followed() {
    const branch = openContentBranch(options);
    const first = await branch.fetchCandidate();
    if (first === undefined) throw new Error("nothing was offered");
    await branch.accept(first);
    return { branch, first };
  }

  it.each([
    ["a remote that is not there", { url: "/nowhere/repository" }],
    ["a remote that is no repository", { url: tmpdir() }],
    ["a branch that is not there", { branch: "autre" }],
    ["an address that looks like an option", { url: "--upload-pack=touch /tmp/x" }],
    ["a pinned commit that is not there", { pinnedCommit: "0123456789" }],
  ])("O10: %s: refused, what is live stays", async (_, change) => {
    const { first } = await followed();
    const other = openContentBranch({ ...options, ...change });
    await expect(other.fetchCandidate()).rejects.toThrow();
    expect(await other.readLive()).toEqual(first);
    expect(await titleIn(first)).toBe("Un");
  });

  const elsewhere = () => join(options.stateFolder, "elsewhere");

  it.each([
    ["a link to another folder of the machine", (place: string) => symlink(elsewhere(), place)],
    ["a link to itself", (place: string) => symlink("content", place)],
    ["a file", (place: string) => writeFile(place, "")],
    ["gone", async () => undefined],
  ])("O10: a commit whose content folder is %s has an empty one", async (_, replace) => {
    await rename(remote.contentFolder, elsewhere());
    await replace(remote.contentFolder);
    await remote.commit("autre");
    const checkout = await openContentBranch(options).fetchCandidate();
    expect(await readdir(checkout?.folder ?? "")).toEqual([]);
  });

  it("O10: a broken clone is made anew", async () => {
    const { branch } = await followed();
    await publish("Deux");
    const clone = join(options.stateFolder, "clone.git");
    await rm(join(clone, "objects"), { recursive: true });
    await writeFile(join(clone, "HEAD"), "nothing");
    expect(await titleIn(await branch.fetchCandidate())).toBe("Deux");
  });

  it("O10: a checkout that was cut off is done again", async () => {
    const { branch } = await followed();
    await publish("Deux");
    const commit = (await remote.git("rev-parse", "HEAD")).trim();
    await writeFile(join(options.stateFolder, "commits", `${commit}.new`), "half");
    const second = await branch.fetchCandidate();
    expect(await titleIn(second)).toBe("Deux");
  });

  it("O10: a live commit that left the disk, or a file of rubbish, counts as none", async () => {
    const { branch, first } = await followed();
    await writeFile(join(options.stateFolder, "live"), "../../etc\n");
    expect(await branch.readLive()).toBeUndefined();
    await writeFile(join(options.stateFolder, "live"), first.commit);
    await rm(join(options.stateFolder, "commits"), { recursive: true });
    expect(await branch.readLive()).toBeUndefined();
    expect(await titleIn(await branch.fetchCandidate())).toBe("Un");
  });
});
