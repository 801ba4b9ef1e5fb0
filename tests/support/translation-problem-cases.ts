// One tiny site per code about translations and history, with the exact place at which it must be reported.

import { checkUpdated } from "../../src/commands/check/check-updated.ts";
import { fingerprint } from "../../src/content/fingerprint.ts";
import { readContentFolder } from "../../src/content/read-files.ts";
import type { Problem } from "../../src/problem.ts";
import type { ProblemCode } from "../../src/problem-codes.ts";
import { writeContent } from "./content-folder.ts";
import { gitFolder, removeGitFolders } from "./git-folder.ts";
import type { ProblemCase } from "./problem-cases.ts";
import { buildFiles, definitions, page, parseFiles, someDay } from "./site-files.ts";

type Files = ProblemCase["files"];

const twoLanguages = {
  "site.yml": "locales:\n  - { code: fr, name: Français }\n  - { code: en, name: English }\n",
  "words/sq.yml": null,
};

/** The fingerprint of the French page `key` in these files. */
export function revisionIn(files: Files, key = "index"): string {
  const found = parseFiles(files).content?.pages.find((one) => one.locale === "fr" && one.key === key);
  if (found === undefined) throw new Error(`no French page ${key}`);
  return fingerprint(found);
}

/** The header line that stamps a translation of a French page. */
export function stampOf(french: string): string {
  return `translation: { revision: ${revisionIn({ "fr/index.md": french })} }\n`;
}

function pair(french: string, english: string): Files {
  return { ...twoLanguages, "fr/index.md": french, "en/index.md": english };
}

/** A French home page and an English one that is up to date; bodies start on line 8. */
function upToDate(french: string, english: string): Files {
  const original = page("Été", french);
  return pair(original, page("Summer", english, stampOf(original)));
}

/** What `history/updated` says of files on disk that were others at the last commit. */
export async function problemsSince(committed: Files, files: Files): Promise<Problem[]> {
  const { folder, contentFolder, commit } = await gitFolder(committed);
  try {
    await commit("Avant");
    await writeContent(folder, files);
    const { site } = buildFiles(Object.fromEntries(await filesIn(contentFolder)), { isPreview: true });
    return await checkUpdated(contentFolder, { site, definitions, now: someDay });
  } finally {
    await removeGitFolders();
  }
}

async function filesIn(contentFolder: string): Promise<[string, Uint8Array][]> {
  const { files } = await readContentFolder(contentFolder);
  return files.map(({ path, bytes }) => [path.slice("content/".length), bytes]);
}

const earlier = (body: string) => page("Ça", body).replace("2026-11-23", "2026-11-20");

export const translationProblemCases = {
  "translation/stale": {
    files: pair(page("Été"), page("Summer", "", "translation: { revision: fr-1-000000000000 }\n")),
    isTranslated: true,
    at: "en/index.md:5:26-5:43",
  },
  "translation/untracked": {
    files: pair(page("Été"), page("Summer", "", "translation: { status: reviewed }\n")),
    isTranslated: true,
    at: "en/index.md:5:14-5:34",
  },
  "translation/missing": {
    files: { ...twoLanguages, "fr/index.md": page("Été") },
    isTranslated: true,
    at: "fr/index.md:2:8-2:13",
  },
  "translation/orphan": {
    files: { ...upToDate("", ""), "en/été.md": null, "en/only.md": page("Only é") },
    isTranslated: true,
    at: "en/only.md:2:8-2:16",
  },
  "translation/identical": {
    files: upToDate("Le même texte, mot pour mot.", "Le même texte,\nmot pour mot."),
    isTranslated: true,
    at: "en/index.md:2:8-2:16",
  },
  "translation/structure": {
    files: upToDate("## Titre\n\nTexte.", "Text."),
    isTranslated: true,
    at: "en/index.md:2:8-2:16",
  },
  "translation/numbers": {
    files: upToDate("Depuis 2017 👮.", "Summer 👮 since 2018."),
    isTranslated: true,
    at: "en/index.md:8:17-8:21",
  },
  "history/updated": {
    committed: { "fr/a.md": earlier("Texte.") },
    files: { "fr/a.md": earlier("Téxte.") },
    at: "fr/a.md:4:10-4:20",
  },
} satisfies Partial<Record<ProblemCode, ProblemCase>>;
