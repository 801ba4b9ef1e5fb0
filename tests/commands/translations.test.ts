// The command `translations` on real git repositories: what fell behind, why, and what stays up to date.

import { rm } from "node:fs/promises";
import { afterAll, describe, expect, it } from "vitest";
import { runTranslations } from "../../src/commands/translations/translations.ts";
import { type GitFolder, gitFolder, removeGitFolders, shallowClone } from "../support/git-folder.ts";
import { page } from "../support/site-files.ts";

afterAll(removeGitFolders);

const revision = (digit: string) => `translation: { revision: fr-1-${digit.repeat(12)} }\n`;
const french = (text = "Un texte.", name = "La DCI") => page(name, text);

/** A repository with the page `dci` in French and a translation of it that is up to date, all committed. */
async function translatedFolder(isRepository = true): Promise<GitFolder> {
  const folder = await gitFolder({ "fr/dci.md": french(), "en/dci.md": page("The DCI", "A text.") }, isRepository);
  await folder.run(runTranslations, "mark", "en", "dci");
  if (isRepository) await folder.commit("Traduire la DCI");
  return folder;
}

async function stateOf(folder: GitFolder, name = "en/dci"): Promise<string | undefined> {
  const { output } = await folder.run(runTranslations, "status", "--json");
  const { translations }: { translations: { locale: string; key: string; state: string }[] } = JSON.parse(output);
  return translations.find((one) => `${one.locale}/${one.key}` === name)?.state;
}

describe("L8, L9: the state of a translation", () => {
  it("is stale after a typo was corrected in French, and diff names the commit and shows the change", async () => {
    const folder = await translatedFolder();
    await folder.write({ "fr/dci.md": french("Un autre texte.") });
    const id = await folder.commit("Corriger une coquille");
    expect(await stateOf(folder)).toBe("stale");
    expect((await folder.run(runTranslations, "status")).exitCode).toBe(1);
    const { output, exitCode } = await folder.run(runTranslations, "diff", "en", "dci");
    expect(exitCode).toBe(1);
    expect(output).toContain(`${id}  `);
    expect(output).toContain("Corriger une coquille");
    expect(output).toContain("Traduire la DCI");
    expect(output).toContain("Un {+autre+} texte.\n");
    expect(output).not.toMatch(/Prénom|example\.org|diff --git|^@@/m);
  });

  it("is current again when the change is taken back", async () => {
    const folder = await translatedFolder();
    await folder.write({ "fr/dci.md": french("Un autre texte.") });
    await folder.commit("Changer");
    await folder.git("revert", "--no-edit", "HEAD");
    expect(await stateOf(folder)).toBe("current");
    expect(await folder.run(runTranslations, "diff", "en", "dci")).toMatchObject({ exitCode: 0 });
  });

  it("stays current over soft wraps, bullets, quotes, no-break spaces, layout and order, and is stale after one word", async () => {
    const body = "Qui ? Lui : « le chef ».\n\n- un\n- deux\n\nL'an 2017.";
    const folder = await gitFolder({ "fr/dci.md": page("La DCI", body), "en/dci.md": page("The DCI", "Who?") });
    await folder.run(runTranslations, "mark", "en", "dci");
    await folder.commit("Traduire");
    for (const [same, header = ""] of [
      [body.replace("Lui :", "Lui\n:")],
      [body.replaceAll("- ", "* ")],
      [body.replace("« le chef »", '"le chef"').replace("L'an", "L’an")],
      [body.replace(" ?", "\u202F?").replace(" :", "\u00A0:")],
      [`\n${body.replaceAll("\n\n", "\n\n\n")}\n`],
      [body, "order: 3\nslug: autre\nreviewed: 2026-11-01\n"],
    ]) {
      await folder.write({ "fr/dci.md": page("La DCI", same, header) });
      expect([same, await stateOf(folder)]).toEqual([same, "current"]);
    }
    await folder.write({ "fr/dci.md": page("La DCI", body.replace("deux", "trois")) });
    expect(await stateOf(folder)).toBe("stale");
  });

  it("a draft is named among those up to date, and those that await a review are counted", async () => {
    const folder = await gitFolder({ "fr/dci.md": french(), "en/index.md": page("Home") }, false);
    await folder.run(runTranslations, "mark", "en", "index");
    await folder.run(runTranslations, "start", "en", "dci");
    const { output } = await folder.run(runTranslations, "status");
    expect(output).toContain("  à jour : 2, dont 1 à faire relire\n    content/en/dci.md (brouillon)\n");
  });

  it("is judged by the file as it is, committed or not, and diff says so", async () => {
    const folder = await translatedFolder();
    await folder.write({ "fr/dci.md": french("Un brouillon.") });
    expect(await stateOf(folder)).toBe("stale");
    expect((await folder.run(runTranslations, "diff", "en", "dci")).output).toContain("pas encore enregistré");
  });
});

describe("L9: the state of a translation over rewritten, cut and absent history", () => {
  it("follows a page that was renamed in both languages; diff finds the text under its old name", async () => {
    const folder = await translatedFolder();
    await folder.git("mv", "content/fr/dci.md", "content/fr/dcis.md");
    await folder.git("mv", "content/en/dci.md", "content/en/dcis.md");
    await folder.commit("Renommer");
    expect(await stateOf(folder, "en/dcis")).toBe("current");
    await folder.write({ "fr/dcis.md": french("Un autre texte.") });
    const id = await folder.commit("Changer après");
    const { output } = await folder.run(runTranslations, "diff", "en", "dcis");
    expect(output).toContain(id);
    expect(output).toContain("Un {+autre+} texte.\n");
  });

  it("is right in a shallow clone and without git, where only diff has to refuse", async () => {
    const folder = await translatedFolder();
    await folder.write({ "fr/dci.md": french("Un autre texte.") });
    await folder.commit("Changer");
    const clone = await shallowClone(folder);
    expect(await stateOf(clone)).toBe("stale");
    const refused = await clone.run(runTranslations, "diff", "en", "dci");
    expect(refused.exitCode).toBe(2);
    expect(refused.output).toMatch(/--unshallow/);

    const bare = await translatedFolder(false);
    await bare.write({ "fr/dci.md": french("Un autre texte.") });
    expect(await stateOf(bare)).toBe("stale");
    const alone = await bare.run(runTranslations, "diff", "en", "dci");
    expect(alone.exitCode).toBe(2);
    expect(alone.output).toMatch(/dépôt git/);
  });

  it("is right after a squash that lost the version translated; diff says that it is not there", async () => {
    const folder = await gitFolder({ "fr/dci.md": french("Départ.") });
    await folder.commit("Départ");
    await folder.write({ "fr/dci.md": french("Un texte."), "en/index.md": page("Home") });
    await folder.run(runTranslations, "start", "en", "dci");
    await folder.commit("Traduire");
    await folder.write({ "fr/dci.md": french("La fin.") });
    await folder.commit("Changer");
    await folder.git("reset", "--quiet", "--soft", "HEAD~2");
    await folder.commit("Tout en un");
    expect(await stateOf(folder)).toBe("stale");
    const { output, exitCode } = await folder.run(runTranslations, "diff", "en", "dci");
    expect(exitCode).toBe(2);
    expect(output).toContain("n'est pas dans l'historique");
  });

  it("is told for missing, orphan, untracked and unreadable pages, per language", async () => {
    const folder = await gitFolder({
      "fr/dci.md": french(),
      "en/dci.md": page("The DCI"),
      "sq/vetem.md": page("Vetëm"),
      "sq/index.md": "pas d'en-tête",
    });
    const { output, exitCode } = await folder.run(runTranslations, "status", "--lang", "en");
    expect(exitCode).toBe(1);
    expect(output).toContain(
      "English (en)\n  unknown origin : 1\n    content/en/dci.md\n  missing : 1\n    content/en/index.md\n",
    );
    expect(output).toContain(
      "Shqip (sq)\n  no French page : 1\n    content/sq/vetem.md\n  missing : 1\n    content/sq/dci.md\n",
    );
    expect(output).toContain("1 unreadable page");
  });
});

describe("translations mark --no-retranslation", () => {
  it("carries forward what matched the version before, and nothing else", async () => {
    const folder = await translatedFolder();
    await folder.write({ "sq/dci.md": page("DCI", "Një tekst.", "translation: { revision: fr-1-000000000000 }\n") });
    await folder.write({ "en/index.md": page("Home") });
    await folder.commit("Albanais dépassé, accueil sans marque");
    await folder.write({ "fr/dci.md": french("Un texte !"), "fr/index.md": page("Accueil !") });
    const dry = await folder.run(runTranslations, "mark", "--no-retranslation", "--dry-run");
    expect(dry.output).toContain("rien n'a été écrit");
    expect(await stateOf(folder)).toBe("stale");
    const { output, exitCode } = await folder.run(runTranslations, "mark", "--no-retranslation");
    expect(exitCode).toBe(0);
    expect(output).toContain("content/en/dci.md : marquée à jour");
    expect(output).toContain("content/sq/dci.md : reste dépassée");
    expect(output).toContain("content/en/index.md ne dit pas de quelle version");
    expect([await stateOf(folder), await stateOf(folder, "sq/dci")]).toEqual(["current", "stale"]);
  });

  it("a minor edit on a page that was stale already leaves it stale", async () => {
    const folder = await translatedFolder();
    await folder.write({ "fr/dci.md": french("Un autre texte.") });
    await folder.commit("Vrai changement");
    await folder.write({ "fr/dci.md": french("Un autre texte !") });
    await folder.run(runTranslations, "mark", "--no-retranslation");
    expect(await stateOf(folder)).toBe("stale");
  });

  it("--since reaches over a correction that is committed, also when the page was renamed with it", async () => {
    const folder = await translatedFolder();
    await folder.git("mv", "content/fr/dci.md", "content/fr/dcis.md");
    await folder.git("mv", "content/en/dci.md", "content/en/dcis.md");
    await folder.write({ "fr/dcis.md": french("Un texte !") });
    await folder.commit("Renommer et corriger");
    expect((await folder.run(runTranslations, "mark", "--no-retranslation")).output).toMatch(
      /Aucun texte français[\s\S]*--since HEAD~1/,
    );
    expect(await stateOf(folder, "en/dcis")).toBe("stale");
    await folder.run(runTranslations, "mark", "--no-retranslation", "--since", "HEAD~1");
    expect(await stateOf(folder, "en/dcis")).toBe("current");
  });

  it("says so when nothing was committed yet, and when there is no content", async () => {
    const folder = await gitFolder({ "fr/dci.md": french(), "en/dci.md": page("The DCI", "A", revision("0")) });
    for (const args of [
      ["diff", "en", "dci"],
      ["mark", "--no-retranslation"],
    ]) {
      const { exitCode, output } = await folder.run(runTranslations, ...args);
      expect([exitCode, output]).toEqual([2, expect.stringContaining("Faites un premier commit")]);
    }
    await rm(folder.contentFolder, { recursive: true });
    const { exitCode, output } = await folder.run(runTranslations, "status");
    expect([exitCode, output]).toEqual([2, expect.stringMatching(/dossier du contenu.*il n'existe pas/)]);
  });

  it("refuses what git does not know, and a shallow clone", async () => {
    const folder = await translatedFolder();
    for (const since of ["nulle-part", "--output=x"]) {
      const { exitCode, output } = await folder.run(runTranslations, "mark", "--no-retranslation", `--since=${since}`);
      expect([exitCode, output]).toEqual([2, expect.stringContaining(since)]);
    }
    const clone = await shallowClone(folder);
    expect((await clone.run(runTranslations, "mark", "--no-retranslation")).exitCode).toBe(2);
  });
});

describe("translations start and mark", () => {
  it("start makes a draft that is up to date, and never overwrites a page", async () => {
    const folder = await gitFolder({ "fr/dci.md": page('Le « titre » \\"cité\\"', "## Un\n\nTexte.") }, false);
    expect((await folder.run(runTranslations, "start", "en", "dci", "--dry-run")).output).toContain("draft: true");
    expect(await stateOf(folder)).toBe("missing");
    expect(await folder.run(runTranslations, "start", "en", "fr/dci.md")).toMatchObject({ exitCode: 0 });
    expect(await stateOf(folder)).toBe("current");
    const again = await folder.run(runTranslations, "start", "en", "dci");
    expect(again).toEqual({ exitCode: 2, output: expect.stringContaining("existe déjà") });
  });

  it.each([
    [["start", "de", "dci"], "Choisissez parmi : en, sq"],
    [["start", "fr", "dci"], "langue de référence"],
    [["start", "en", "dcj"], "« dci »"],
    [["mark", "en", "dci"], "translations -- start en dci"],
    [["diff", "en", "dci"], "translations -- start en dci"],
    [["mark", "en"], "npm run translations"],
    [["mark", "en", "dci", "--status", "fini"], "provisional | reviewed"],
    [["demarrer"], "npm run translations"],
    [["status", "--jsno"], "--json ?"],
  ])("%j is refused plainly", async (args, expected) => {
    const folder = await gitFolder({ "fr/dci.md": french() }, false);
    const { output, exitCode } = await folder.run(runTranslations, ...args);
    expect([exitCode, output]).toEqual([2, expect.stringContaining(expected)]);
  });

  it("mark says so when there is nothing to do; --status changes the status alone", async () => {
    const folder = await translatedFolder(false);
    expect((await folder.run(runTranslations, "mark", "en", "dci")).output).toContain("rien à faire");
    await folder.run(runTranslations, "mark", "en", "dci", "--status", "reviewed");
    const { output } = await folder.run(runTranslations, "status", "--json");
    expect(JSON.parse(output).translations).toContainEqual(
      expect.objectContaining({ locale: "en", key: "dci", state: "current", status: "reviewed" }),
    );
  });

  it.each(["fr", "en"])("--help explains everything in %s", async (language) => {
    const folder = await gitFolder({}, false);
    const { output, exitCode } = await folder.run(runTranslations, "--help", "--lang", language);
    expect(exitCode).toBe(0);
    for (const name of ["status", "start", "diff", "mark", "--no-retranslation", "--since", "--dry-run", "--json"]) {
      expect(output).toContain(name);
    }
  });
});
