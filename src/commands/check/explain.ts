// --explain: the page of one code: what it means, an example wrong and right, whether it can be fixed for you.

import { nearestName } from "../../content/near-name.ts";
import { explanationOf, isFixable } from "../../messages/explanations.ts";
import { isProblemCode, problemCodes, type ReportLanguage, reportWords } from "../../messages/messages.ts";
import { severityOf } from "../../problem-codes.ts";
import { refusals } from "./check-words.ts";

const labels: Readonly<Record<ReportLanguage, { wrong: string; right: string; fixable: string; byHand: string }>> = {
  fr: {
    wrong: "À ne pas écrire :",
    right: "À écrire :",
    fixable: "Corrigible automatiquement : npm run check -- --fix",
    byHand: "À corriger à la main : --fix n'y touche pas.",
  },
  en: {
    wrong: "Do not write:",
    right: "Write:",
    fixable: "Can be fixed for you: npm run check -- --fix",
    byHand: "To be put right by hand: --fix does not touch it.",
  },
};

/** @throws Error naming the nearest code when there is no such code */
export function explainCode(code: string, language: ReportLanguage): string {
  if (!isProblemCode(code)) throw new Error(refusals[language].unknownCode(code, nearestName(code, problemCodes)));
  const { why, wrong, right } = explanationOf(code, language);
  const words = labels[language];
  return [
    `── ${reportWords(language)[severityOf(code)]} ── ${code}`,
    why,
    `${words.wrong}\n\n${indent(wrong)}`,
    `${words.right}\n\n${indent(right)}`,
    isFixable(code) ? words.fixable : words.byHand,
    "",
  ]
    .join("\n\n")
    .trimEnd()
    .concat("\n");
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}
