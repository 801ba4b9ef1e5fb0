// What reports say of themselves, in French or English: what can be, and what was, put right.

import type { ReportLanguage } from "../messages/messages.ts";

interface ReportNotes {
  readonly fixableMark: string;
  readonly fixable: (count: number) => string;
  readonly fixed: (count: number) => string;
}

export const reportNotes: Readonly<Record<ReportLanguage, ReportNotes>> = {
  fr: {
    fixableMark: "corrigible : --fix",
    fixable: (count) => `Corrigible${count > 1 ? "s" : ""} automatiquement : ${count} (npm run check -- --fix).`,
    fixed: (count) => (count > 1 ? `${count} problèmes corrigés.` : `${count} problème corrigé.`),
  },
  en: {
    fixableMark: "can be fixed: --fix",
    fixable: (count) => `Can be fixed for you: ${count} (npm run check -- --fix).`,
    fixed: (count) => (count === 1 ? "1 problem fixed." : `${count} problems fixed.`),
  },
};
