// Reading the disk: what is taken, in a fixed order, and nothing from outside the folder.

import { mkdir, mkdtemp, rm, stat, symlink, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAssetFolder, readContentFolder, readFolder } from "../../src/content/read-files.ts";
import type { RawFile } from "../../src/content/source-file.ts";

let base = "";
let content = "";

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), "ssi-read-"));
  content = join(base, "contenu");
  await mkdir(join(content, "fr/dossier"), { recursive: true });
  await mkdir(join(content, ".git"));
  await mkdir(join(content, "vide.md"));
  const files = [
    "site.yml",
    "fr/b.md",
    "fr/a.md",
    "fr/dossier/É.md",
    "fr/p.png",
    "fr/notes.txt",
    "fr/.a.md",
    ".git/x.md",
    "fr/a.md~",
  ];
  for (const name of files) await writeFile(join(content, name), name);
  await writeFile(join(base, "secret.md"), "secret");
  await symlink(join(base, "secret.md"), join(content, "fr/lien.md"));
  await symlink("a.md", join(content, "fr/alias.md"));
  await symlink("rien.md", join(content, "fr/perdu.md"));
  await symlink("boucle.md", join(content, "fr/boucle.md"));
  await writeFile(join(content, "fr/gros.md"), "");
  await truncate(join(content, "fr/gros.md"), 60 * 1024 * 1024);
});
afterAll(() => rm(base, { recursive: true }));

it("texts, settings and pictures are read, in the order of their names, hidden files left out", async () => {
  const { files } = await readContentFolder(content);
  const names = ["fr/a.md", "fr/alias.md", "fr/b.md", "fr/dossier/É.md", "fr/p.png", "site.yml"];
  expect(files.map((file) => file.path)).toEqual(names.map((name) => `contenu/${name}`));
  expect(files.map((file) => new TextDecoder().decode(file.bytes))[1]).toBe("fr/a.md");
});

it("links out of the folder, broken links, loops and huge files are problems, never thrown", async () => {
  const problems = (await readContentFolder(content)).problems.filter(({ code }) => code !== "file/ignored");
  expect(problems.map((one) => [one.code, one.file, one.params])).toEqual([
    ["file/unreadable", "contenu/fr/boucle.md", { reason: "ELOOP" }],
    ["file/too-large", "contenu/fr/gros.md", { kilobytes: 60 * 1024, most: 256 }],
    ["file/outside", "contenu/fr/lien.md", { name: "contenu/fr/lien.md" }],
    ["file/unreadable", "contenu/fr/perdu.md", { reason: "ENOENT" }],
  ]);
});

it("a content folder may itself be a link, and keeps its own name", async () => {
  await symlink(content, join(base, "content"));
  const { files } = await readContentFolder(join(base, "content"));
  expect(files.map((file) => file.path)).toContain("content/fr/a.md");
});

it("a missing folder throws the system's error", async () => {
  await expect(readContentFolder(join(base, "rien"))).rejects.toMatchObject({ code: "ENOENT" });
});

it("readFolder takes one extension of one folder; readAssetFolder takes everything below", async () => {
  const texts = await readFolder(join(content, "fr"), ".png");
  expect(texts.map((file) => file.path)).toEqual([join(content, "fr", "p.png")]);
  const assets = await readAssetFolder(join(content, "fr"));
  expect(assets.map((file) => file.path)).toContain("dossier/É.md");
});

it("E16: a file meant as a page or a picture that the site does not read is told, with the name to give it", async () => {
  const folder = await mkdtemp(join(base, "meant-"));
  const names = ["A.MD", "b.md.txt", "c.docx", "d.markdown", "e.yaml", "F.JPG", "g.heic", "~$h.docx", "i.md~", "j"];
  for (const name of names) await writeFile(join(folder, name), name);
  const { files, problems } = await readContentFolder(folder);
  expect(files).toEqual([]);
  expect(problems.map(({ code, params }) => [code, params])).toEqual(
    [
      ["A.MD", "a.md"],
      ["F.JPG", "f.jpg"],
      ["b.md.txt", "b.md"],
      ["c.docx", "c.md"],
      ["d.markdown", "d.md"],
      ["e.yaml", "e.yml"],
      ["g.heic", ""],
    ].map(([name, near]) => ["file/ignored", { name, near }]),
  );
});

describe("E5: a folder read again", () => {
  /** Two seconds after a file was written its times tell whether it changed. */
  const later = () => new Date(Date.now() + 10_000);

  async function folderWith(text: string) {
    const folder = await mkdtemp(join(base, "again-"));
    const file = join(folder, "a.md");
    await writeFile(file, text);
    const read = async (files: readonly RawFile[]) => (await readContentFolder(folder, { files, now: later() })).files;
    return { file, read };
  }

  it("gives the same list of the same objects for the same bytes", async () => {
    const { read } = await folderWith("un");
    const first = await read([]);
    expect(await read(first)).toBe(first);
  });

  it("gives the same object when a file was written anew with the same bytes, and another one for other bytes", async () => {
    const { file, read } = await folderWith("un");
    const first = await read([]);
    await writeFile(file, "un");
    expect(await read(first)).toBe(first);
    await writeFile(file, "xx");
    const second = await read(first);
    expect(new TextDecoder().decode(second[0]?.bytes)).toBe("xx");
  });

  it("opens a file that was written lately, whatever its times say", async () => {
    const { file, read } = await folderWith("un");
    const folder = dirname(file);
    const now = new Date();
    const { files } = await readContentFolder(folder, { files: [], now });
    const { atime, mtime } = await stat(file);
    await writeFile(file, "xx");
    await utimes(file, atime, mtime);
    const again = await readContentFolder(folder, { files, now });
    expect(new TextDecoder().decode(again.files[0]?.bytes)).toBe("xx");
    expect(new TextDecoder().decode((await read(files))[0]?.bytes)).toBe("xx");
  });
});
