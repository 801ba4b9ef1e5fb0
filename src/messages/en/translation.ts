// Messages and remedies in English for translations and history.

import { languageName } from "../language-names.ts";
import type { TranslationMessages } from "../message-catalogue.ts";
import { didYouMean } from "./data.ts";

export const englishTranslationMessages: TranslationMessages = {
  "translation/stale": ({ locale, key, original }) => ({
    message: `The French text (${original}) has changed since this translation.`,
    remedy: `See what changed, correct the translation, then mark it up to date:\n\nnpm run translations -- diff ${locale} ${key}\nnpm run translations -- mark ${locale} ${key}`,
  }),
  "translation/untracked": ({ locale, key, original }) => ({
    message: `This translation does not say which version of the French text (${original}) it was made from.`,
    remedy: `Compare it with the French text, then mark it up to date:\n\nnpm run translations -- mark ${locale} ${key}`,
  }),
  "translation/missing": ({ locale, key }) => ({
    message: `This page does not exist in ${languageName(locale, "en")}: visitors in that language read the French text.`,
    remedy: `Start its translation:\n\nnpm run translations -- start ${locale} ${key}`,
  }),
  "translation/orphan": ({ original, near }) => ({
    message: `This page has no French text (${original}).${didYouMean(near)}`,
    remedy:
      near === ""
        ? `Write the page ${original}, or delete this one if the French page was withdrawn.`
        : `Give this file the name of the French page: ${near}.md`,
  }),
  "translation/identical": ({ original }) => ({
    message: `The text of this translation is that of the French page (${original}), word for word.`,
    remedy: "Translate it; until then keep the page offline with:\n\ndraft: true",
  }),
  "translation/structure": ({ kind, found, expected, original }) => ({
    message: `The translation does not have as many ${kind} (${found}) as the French page (${expected}).`,
    remedy: `Compare it with ${original}: a passage may have been forgotten or added.`,
  }),
  "translation/numbers": ({ missing, extra, original }) => ({
    message: `The numbers are not those of the French page${listed("; not here", missing)}${listed("; not in French", extra)}.`,
    remedy: `Compare it with ${original} and correct the number, or write it in digits on both sides.`,
  }),
  "history/updated": ({ updated, today }) => ({
    message: `The text has changed, but the date “updated” is still ${updated}.`,
    remedy: `Write (can be fixed: --fix):\n\nupdated: ${today}`,
  }),
};

function listed(label: string, numbers: string): string {
  return numbers === "" ? "" : `${label}: ${numbers}`;
}
