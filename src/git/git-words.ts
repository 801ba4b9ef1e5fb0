// Why git cannot answer, in French or English, with what to type.

import type { ReportLanguage } from "../messages/messages.ts";
import type { GitFault } from "./git.ts";

export const gitRefusals: Readonly<Record<ReportLanguage, Readonly<Record<GitFault, string>>>> = {
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
