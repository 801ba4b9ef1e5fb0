// Why git cannot answer, in French or English, with what to type.

import type { ReportLanguage } from "../messages/messages.ts";
import { GitError, type GitFault } from "./git.ts";

const gitRefusals: Readonly<Record<ReportLanguage, Readonly<Record<GitFault, string>>>> = {
  fr: {
    "no-git": "Cette option a besoin de git, qui n'est pas installé.",
    "no-repository": "Cette option a besoin d'un dépôt git, et le contenu n'est dans aucun.",
    shallow: "Il faut ici tout l'historique, et cette copie du dépôt est partielle. Tapez : git fetch --unshallow",
  },
  en: {
    "no-git": "This option needs git, which is not installed.",
    "no-repository": "This option needs a git repository, and the content is in none.",
    shallow: "This needs the whole history, and this copy of the repository is partial. Type: git fetch --unshallow",
  },
};

/**
 * Says in plain words why git cannot answer.
 * @throws Error always: what git refused in these words, anything else as it came
 */
export function refuseInWords(error: unknown, language: ReportLanguage): never {
  throw error instanceof GitError ? new Error(gitRefusals[language][error.fault], { cause: error }) : error;
}
