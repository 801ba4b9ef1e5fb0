// Questions to git about real temporary repositories: versions of a file, what changed, refusals.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  changedSince,
  commitsBelow,
  fileAt,
  filesAt,
  hasCommit,
  openHistory,
  openRepository,
  pathInRepository,
  pathOnDisk,
  versionsOf,
} from "../../src/git/git.ts";
import { openContentHistory, pathInHistory, readOldPage } from "../../src/git/page-history.ts";
import { gitFolder, removeGitFolders, shallowClone } from "../support/git-folder.ts";
import { definitions, page } from "../support/site-files.ts";

afterAll(removeGitFolders);

const text = "Une phrase assez longue pour que git reconnaisse le fichier sous son nouveau nom.\n".repeat(5);
const folder = await gitFolder({ "fr/été.md": page("Été", text) });
const first = await folder.commit("Première version, de nom@example.org");
await folder.git("mv", "content/fr/été.md", "content/fr/ete à Tirana.md");
const second = await folder.commit("Autre nom");
await folder.write({ "fr/ete à Tirana.md": page("Été", `${text}Fin.`), "fr/b.md": page("B") });
const third = await folder.commit("Une fin");
const repository = await openHistory(folder.contentFolder);
const present = "content/fr/ete à Tirana.md";

describe("history of a file", () => {
  it("E11: is followed under the names that it has had, newest first, with accents and spaces", async () => {
    const versions = await versionsOf(repository, present);
    expect(versions.map(({ id, path }) => [id.slice(0, 10), path])).toEqual([
      [third, present],
      [second, present],
      [first, "content/fr/été.md"],
    ]);
    expect(versions[0]?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("never tells an address of a person, not even one in a commit's message", async () => {
    const told = JSON.stringify(await commitsBelow(repository, ""));
    expect(told).toContain("Première version, de …");
    expect(told).not.toMatch(/@|Prénom/);
  });

  it("lists commits below a folder only", async () => {
    await writeFile(join(folder.folder, "autre.txt"), "x");
    await folder.commit("Hors du contenu");
    expect((await commitsBelow(repository, "content/fr")).map(({ subject }) => subject)).not.toContain(
      "Hors du contenu",
    );
    expect((await commitsBelow(repository, ""))[0]).toMatchObject({ subject: "Hors du contenu", paths: ["autre.txt"] });
  });

  it("gives the texts of many files at a commit, without those that were not there", async () => {
    const asked = ["content/fr/b.md", "content/fr/nulle-part.md", present, "content/fr/a\nb.md", "content/fr"];
    const texts = await filesAt(repository, third, asked);
    expect([...texts]).toEqual([
      ["content/fr/b.md", page("B")],
      [present, page("Été", `${text}Fin.`)],
    ]);
    expect(await filesAt(repository, third, [])).toEqual(new Map());
  });

  it("gives the text of a file at a commit, and nothing where it was not", async () => {
    expect(await fileAt(repository, first, "content/fr/été.md")).toBe(page("Été", text));
    expect(await fileAt(repository, first, present)).toBeUndefined();
    expect(await fileAt(repository, "ffffffffff", present)).toBeUndefined();
  });
});

describe("what changed", () => {
  it("names changed and renamed files by their old path, and leaves out new ones and those that went", async () => {
    const other = await gitFolder({ "fr/a.md": page("A", text), "fr/c.md": page("C"), "fr/d.md": page("D") });
    await other.commit("Avant");
    await other.write({ "fr/c.md": page("C", "Autre"), "fr/neuf.md": page("Neuf", "x") });
    await other.git("mv", "content/fr/a.md", "content/fr/b.md");
    await other.git("rm", "--quiet", "content/fr/d.md");
    await other.git("add", "--all");
    const changed = await changedSince(await openRepository(other.folder), "HEAD", "content");
    expect([...changed]).toEqual([
      ["content/fr/b.md", "content/fr/a.md"],
      ["content/fr/c.md", "content/fr/c.md"],
    ]);
  });
});

describe("opening", () => {
  it("knows the commits that there are; an option is no commit", async () => {
    expect(await Promise.all(["HEAD", first, "rien", "--help"].map((ref) => hasCommit(repository, ref)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("names files from the top of the working tree, and back", async () => {
    expect(await pathInRepository(repository, folder.contentFolder)).toBe("content");
    expect(pathOnDisk(repository, "content/site.yml")).toBe(join(repository.root, "content", "site.yml"));
  });

  it("is refused outside of a repository, and for history in a shallow clone", async () => {
    const bare = await gitFolder({}, false);
    await expect(openRepository(bare.folder)).rejects.toMatchObject({ fault: "no-repository" });
    const clone = await shallowClone(folder);
    expect((await openRepository(clone.folder)).isShallow).toBe(true);
    await expect(openHistory(clone.folder)).rejects.toMatchObject({ fault: "shallow" });
    await expect(openContentHistory(clone, "fr")).rejects.toThrow("git fetch --unshallow");
    await expect(openContentHistory(bare, "en")).rejects.toThrow(/repository/);
  });
});

describe("old versions of pages", async () => {
  const history = await openContentHistory(folder, "fr");

  it("L8: are read as pages, with the language and key that they had", async () => {
    const old = await readOldPage(history, definitions, { commit: first, path: "content/fr/été.md" });
    expect(old).toMatchObject({ locale: "fr", key: "été", header: { title: "Été" } });
    expect(pathInHistory(history, "contenu/fr/a.md")).toBe("content/fr/a.md");
  });

  it("are none where there was no page, no readable one, or a file outside of the content", async () => {
    await folder.write({ "fr/b.md": "sans en-tête" });
    const broken = await folder.commit("Illisible");
    const read = (commit: string, path: string) => readOldPage(history, definitions, { commit, path });
    expect(await read(first, "content/fr/b.md")).toBeUndefined();
    expect(await read(broken, "content/fr/b.md")).toBeUndefined();
    expect(await read(broken, "autre.txt")).toBeUndefined();
  });

  it("are found when the content is the repository itself", async () => {
    const alone = await gitFolder({ "fr/a.md": page("A") }, false);
    const git = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgSign=false"];
    await alone.git("init", "--quiet", alone.contentFolder);
    const inContent = (...args: string[]) => alone.git("-C", alone.contentFolder, ...git, ...args);
    await inContent("add", "--all");
    await inContent("commit", "--quiet", "--no-verify", "--message=Avant");
    const own = await openContentHistory(alone, "fr");
    expect(own.prefix).toBe("");
    const path = pathInHistory(own, "content/fr/a.md");
    expect(await readOldPage(own, definitions, { commit: "HEAD", path })).toMatchObject({ locale: "fr", key: "a" });
  });
});
