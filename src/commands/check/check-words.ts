// What the check says of itself, in French or English: help, refusals, what was put right.

import type { ReportLanguage } from "../../messages/messages.ts";

interface Refusals {
  readonly strayWord: (word: string) => string;
  readonly together: (one: string, other: string) => string;
  readonly unknownCode: (code: string, near: string) => string;
  readonly unknownRef: (ref: string) => string;
  readonly changedMeanwhile: (path: string) => string;
  readonly waiting: string;
}

export const refusals: Readonly<Record<ReportLanguage, Refusals>> = {
  fr: {
    strayWord: (word) => `« ${word} » est de trop : la vérification lit toujours tout le contenu.`,
    together: (one, other) => `${one} et ${other} ne vont pas ensemble.`,
    unknownCode: (code, near) =>
      `Le code « ${code} » n'existe pas.${near === "" ? " Les codes sont dans docs/guide-de-redaction.md." : ` Vouliez-vous écrire ${near} ?`}`,
    unknownRef: (ref) => `git ne connaît pas « ${ref} ». Donnez une branche ou un commit, par exemple : --changed main`,
    changedMeanwhile: (path) => `${path} a changé pendant la correction : rien n'a été écrit. Recommencez.`,
    waiting: "En attente d'un changement ; Ctrl+C pour arrêter.",
  },
  en: {
    strayWord: (word) => `“${word}” is one word too many: the check always reads the whole content.`,
    together: (one, other) => `${one} and ${other} do not go together.`,
    unknownCode: (code, near) =>
      `There is no code “${code}”.${near === "" ? " The codes are in docs/guide-de-redaction.md." : ` Did you mean ${near}?`}`,
    unknownRef: (ref) => `git does not know “${ref}”. Give a branch or a commit, for example: --changed main`,
    changedMeanwhile: (path) => `${path} was changed during the fix: nothing was written. Run it again.`,
    waiting: "Waiting for a change; Ctrl+C to stop.",
  },
};

export const checkHelp: Readonly<Record<ReportLanguage, string>> = {
  fr: `npm run check -- [options]

Vérifie tout le contenu, comme le serveur le lit, et dit ce qui est à corriger.

  --fix              corrige ce qui peut l'être sans vous ; le reste du fichier ne change pas
  --staged           ne montre que les fichiers préparés pour le commit, tels qu'ils y sont
  --changed REF      ne montre que les fichiers changés depuis REF, par exemple : main
  --strict           les avertissements comptent aussi (traductions en retard : erreurs)
  --watch            recommence à chaque changement ; Ctrl+C pour arrêter
  --explain CODE     explique un message, par exemple : --explain link/broken
  --format FORMAT    pretty, unix, json, github ou sarif
  --lang LANGUE      fr ou en
  --verbose          ajoute le temps et la mémoire employés
  --help             montre cette aide

--staged et --changed montrent tous les fichiers dès qu'un fichier est supprimé ou renommé.
Codes de sortie : 0 aucune erreur, 1 au moins une erreur, 2 la vérification n'a pas pu avoir lieu.
`,
  en: `npm run check -- [options]

Checks the whole content, as the server reads it, and says what has to be put right.

  --fix              puts right what needs nobody; the rest of the file does not change
  --staged           shows only the files staged for the commit, as they are there
  --changed REF      shows only the files changed since REF, for example: main
  --strict           warnings count as well (translations that fell behind: errors)
  --watch            starts again at each change; Ctrl+C to stop
  --explain CODE     explains a message, for example: --explain link/broken
  --format FORMAT    pretty, unix, json, github or sarif
  --lang LANGUAGE    fr or en
  --verbose          adds the time and memory taken
  --help             shows this help

--staged and --changed show all files as soon as a file is deleted or renamed.
Exit codes: 0 no error, 1 at least one error, 2 the check could not run.
`,
};
