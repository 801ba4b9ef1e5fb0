// The command `history` and the forgotten date, on real git repositories.

import { afterAll, describe, expect, it } from "vitest";
import { checkUpdated } from "../../src/commands/check/check-updated.ts";
import { showHistory } from "../../src/commands/history.ts";
import { readContentFolder } from "../../src/content/read-files.ts";
import { type GitFolder, gitFolder, removeGitFolders, shallowClone } from "../support/git-folder.ts";
import { buildFiles, definitions, page, someDay } from "../support/site-files.ts";

afterAll(removeGitFolders);

describe("history", () => {
  it("gives dates and messages of each page, newest first, and never persons", async () => {
    const folder = await gitFolder({ "fr/dci.md": page("La DCI") });
    await folder.commit("Écrire la DCI");
    await folder.write({ "fr/dci.md": page("La DCI", "Plus.") });
    await folder.commit("Compléter, à la demande de <jeanne.doe@example.org>");
    const { output, exitCode } = await folder.run(showHistory, "dci");
    expect(exitCode).toBe(0);
    expect(output).toMatch(
      /^content\/fr\/dci\.md\n {2}\d{4}-\d\d-\d\d {2}Compléter, à la demande de …\n {2}\d{4}-\d\d-\d\d {2}Écrire la DCI\n$/,
    );
    expect(output).not.toMatch(/Prénom|@/);
  });

  it("is a manifest by file as JSON, with pages that git does not have yet", async () => {
    const folder = await gitFolder();
    await folder.commit("Commencer");
    await folder.write({ "fr/neuf.md": page("Neuf") });
    const manifest = JSON.parse((await folder.run(showHistory, "--json")).output);
    expect(Object.keys(manifest)).toEqual(["content/fr/index.md", "content/fr/neuf.md"]);
    expect(manifest["content/fr/neuf.md"]).toEqual([]);
    expect(manifest["content/fr/index.md"]).toEqual([{ date: expect.any(String), subject: "Commencer" }]);
  });

  it("refuses a page that is not there, a shallow clone, and a folder without git", async () => {
    const folder = await gitFolder({ "fr/dci.md": page("La DCI") });
    await folder.commit("Commencer");
    await folder.commit("Rien");
    expect(await folder.run(showHistory, "dcj")).toEqual({ exitCode: 2, output: expect.stringContaining("« dci »") });
    const clone = await shallowClone(folder);
    expect(await clone.run(showHistory)).toEqual({ exitCode: 2, output: expect.stringContaining("--unshallow") });
    const bare = await gitFolder({}, false);
    expect(await bare.run(showHistory)).toEqual({ exitCode: 2, output: expect.stringContaining("git") });
    expect((await bare.run(showHistory, "--help")).exitCode).toBe(0);
  });
});

describe("history/updated", () => {
  const earlier = (body: string, header = "") => page("Ça", body, header).replace("2026-11-23", "2026-11-20");

  async function problemsIn({ contentFolder }: GitFolder) {
    const { files } = await readContentFolder(contentFolder);
    const named = Object.fromEntries(files.map(({ path, bytes }) => [path.slice("content/".length), bytes]));
    return checkUpdated(contentFolder, { site: buildFiles(named).site, definitions, now: someDay });
  }

  it("asks for today's date, and its fix writes it", async () => {
    const folder = await gitFolder({ "fr/a.md": earlier("Texte") });
    await folder.commit("Avant");
    await folder.write({ "fr/a.md": earlier("Un autre texte") });
    expect(await problemsIn(folder)).toMatchObject([
      { code: "history/updated", severity: "warning", line: 4, fix: { kind: "replace", text: "2026-11-23" } },
    ]);
  });

  it.each([
    ["the layout alone changed", earlier("Un\nautre", "order: 3\n")],
    ["the date changed too", earlier("Nouveau").replace("2026-11-20", "2026-11-22")],
    ["nothing changed", earlier("Un autre")],
  ])("says nothing when %s", async (_name, text) => {
    const folder = await gitFolder({ "fr/a.md": earlier("Un autre") });
    await folder.commit("Avant");
    await folder.write({ "fr/a.md": text });
    expect(await problemsIn(folder)).toEqual([]);
  });

  it("says nothing of a second change on the day of the first", async () => {
    const folder = await gitFolder({ "fr/a.md": page("A", "Un") });
    await folder.commit("Avant");
    await folder.write({ "fr/a.md": page("A", "Deux") });
    expect(await problemsIn(folder)).toEqual([]);
  });

  it("is skipped without git, before the first commit, and for new pages; works in a shallow clone", async () => {
    const bare = await gitFolder({ "fr/a.md": earlier("Un") }, false);
    expect(await problemsIn(bare)).toEqual([]);
    const folder = await gitFolder({ "fr/a.md": earlier("Un") });
    expect(await problemsIn(folder)).toEqual([]);
    await folder.commit("Avant");
    await folder.write({ "fr/b.md": earlier("Neuf") });
    expect(await problemsIn(folder)).toEqual([]);
    await folder.commit("Encore");
    const clone = await shallowClone(folder);
    await clone.write({ "fr/a.md": earlier("Deux") });
    expect((await problemsIn(clone)).map((one) => one.file)).toEqual(["content/fr/a.md"]);
  });

  it("E16: a renamed page is judged by what it was under its old name", async () => {
    const text = "Une phrase qui reste. ".repeat(20);
    const folder = await gitFolder({ "fr/a.md": earlier(text) });
    await folder.commit("Avant");
    await folder.git("mv", "content/fr/a.md", "content/fr/b.md");
    expect(await problemsIn(folder)).toEqual([]);
    await folder.write({ "fr/b.md": earlier(`${text} Fin.`) });
    expect((await problemsIn(folder)).map((one) => one.file)).toEqual(["content/fr/b.md"]);
  });

  it("E16: a staged page is judged as well", async () => {
    const folder = await gitFolder({ "fr/a.md": earlier("Un") });
    await folder.commit("Avant");
    await folder.write({ "fr/a.md": earlier("Deux") });
    await folder.git("add", "--all");
    expect((await problemsIn(folder)).map((one) => one.code)).toEqual(["history/updated"]);
  });
});
