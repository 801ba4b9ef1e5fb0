// What each code means, with an example wrong and right: for --explain, SARIF rules and the list of messages.

import type { ProblemCode } from "../problem-codes.ts";
import { englishReasons } from "./en/reasons.ts";
import { checkExamples } from "./examples/checks.ts";
import { dataExamples } from "./examples/data.ts";
import { settingsExamples } from "./examples/settings.ts";
import { textExamples } from "./examples/text.ts";
import { frenchReasons } from "./fr/reasons.ts";
import type { Example, ExampleTable, ReasonTable } from "./message-catalogue.ts";
import type { ReportLanguage } from "./messages.ts";

export interface Explanation extends Example {
  readonly why: string;
}

const reasons: Readonly<Record<ReportLanguage, ReasonTable>> = {
  fr: frenchReasons,
  en: englishReasons,
};
export const examples: ExampleTable = {
  ...dataExamples,
  ...textExamples,
  ...checkExamples,
  ...settingsExamples,
};

const fixable: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "file/bom",
  "file/crlf",
  "header/curly-quotes",
  "header/unquoted-colon",
  "header/tab",
  "header/unknown-field",
  "header/day-first-date",
  "link/wrong-language",
  "link/own-address",
  "image/wrong-case",
  "text/typography",
  "text/spelling",
  "history/updated",
]);

export function explanationOf(code: ProblemCode, language: ReportLanguage): Explanation {
  const { wrong, right } = examples[code] ?? { wrong: code, right: code };
  return { why: reasons[language][code] ?? code, wrong, right };
}

/** True when `--fix` can put right some or all problems of this code. */
export function isFixable(code: ProblemCode): boolean {
  return fixable.has(code);
}
