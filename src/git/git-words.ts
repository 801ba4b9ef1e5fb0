// Why git cannot answer, in French or English, with what to type.

import type { ReportLanguage } from "../messages/messages.ts";
import { GitError, type GitFault } from "./git.ts";

const gitRefusals: Readonly<Record<ReportLanguage, Readonly<Record<GitFault, string>>>> = {
  fr: {
    "no-git": "Il faut ici git, qui n'est pas installé (https://git-scm.com).",
    "no-repository": "Il faut ici un dépôt git, et le contenu n'est dans aucun.",
    "no-commit": "Rien n'a encore été enregistré dans git : il n'y a pas d'historique. Faites un premier commit.",
    shallow: "Il faut ici tout l'historique, et cette copie du dépôt est partielle. Tapez : git fetch --unshallow",
  },
  en: {
    "no-git": "This needs git, which is not installed (https://git-scm.com).",
    "no-repository": "This needs a git repository, and the content is in none.",
    "no-commit": "Nothing has been committed yet: there is no history. Make a first commit.",
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
