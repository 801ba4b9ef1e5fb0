// What a problem says: message and remedy by code, in French or English.

import type { Problem } from "../problem.ts";
import type { ProblemCode } from "../problem-codes.ts";
import { englishCheckMessages } from "./en/checks.ts";
import { englishDataMessages } from "./en/data.ts";
import { englishPictureMessages } from "./en/pictures.ts";
import { englishSettingsMessages } from "./en/settings.ts";
import { englishTextMessages } from "./en/text.ts";
import { englishTranslationMessages } from "./en/translation.ts";
import { frenchCheckMessages } from "./fr/checks.ts";
import { frenchDataMessages } from "./fr/data.ts";
import { frenchPictureMessages } from "./fr/pictures.ts";
import { frenchSettingsMessages } from "./fr/settings.ts";
import { frenchTextMessages } from "./fr/text.ts";
import { frenchTranslationMessages } from "./fr/translation.ts";
import type { MessageCatalogue, ProblemText } from "./message-catalogue.ts";

export const reportLanguages = ["fr", "en"] as const;
export type ReportLanguage = (typeof reportLanguages)[number];

interface ReportWords {
  readonly error: string;
  readonly warning: string;
  /** `files` that were read, where they are told. */
  readonly summary: (files: number | undefined, errors: number, warnings: number) => string;
}

const catalogues: Readonly<Record<ReportLanguage, MessageCatalogue>> = {
  fr: {
    ...frenchDataMessages,
    ...frenchTextMessages,
    ...frenchPictureMessages,
    ...frenchCheckMessages,
    ...frenchTranslationMessages,
    ...frenchSettingsMessages,
  },
  en: {
    ...englishDataMessages,
    ...englishTextMessages,
    ...englishPictureMessages,
    ...englishCheckMessages,
    ...englishTranslationMessages,
    ...englishSettingsMessages,
  },
};

const words: Readonly<Record<ReportLanguage, ReportWords>> = {
  fr: {
    error: "ERREUR",
    warning: "AVERTISSEMENT",
    summary: (files, errors, warnings) =>
      `${files === undefined ? "" : `${count(files, "fichier lu", "fichiers lus", "fr")}, `}${count(errors, "erreur", "erreurs", "fr")}, ${count(warnings, "avertissement", "avertissements", "fr")}.`,
  },
  en: {
    error: "ERROR",
    warning: "WARNING",
    summary: (files, errors, warnings) =>
      `${files === undefined ? "" : `${count(files, "file read", "files read", "en")}, `}${count(errors, "error", "errors", "en")}, ${count(warnings, "warning", "warnings", "en")}.`,
  },
};

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(catalogues.fr, code);
}

/** Every code there is, in alphabetical order. */
export const problemCodes: readonly ProblemCode[] = Object.keys(catalogues.fr).filter(isProblemCode).sort();

export function describeProblem<Code extends ProblemCode>(one: Problem<Code>, language: ReportLanguage): ProblemText {
  return catalogues[language][one.code](one.params);
}

export function reportWords(language: ReportLanguage): ReportWords {
  return words[language];
}

/** In French zero is singular. */
function count(number: number, one: string, many: string, language: ReportLanguage): string {
  return `${number} ${new Intl.PluralRules(language).select(number) === "one" ? one : many}`;
}
