// Phrases of the results in the browser: variables and plural forms filled in as i18next does on the server.

import type { SearchSpeech } from "../render/search/search-results.ts";
import type { SearchData } from "../render/search/static-search.ts";
import { typeset } from "../render/typography.ts";

export function createSpeech({ locale, words, phrases, name }: SearchData): SearchSpeech {
  const plurals = new Intl.PluralRules(locale);
  return {
    words,
    name,
    say: (key, variables) => {
      const count = Number(variables["count"]);
      const text = phrases[`${key}_${plurals.select(count)}`] ?? phrases[key] ?? "";
      const filled = text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, variable: string) => String(variables[variable] ?? ""));
      return typeset(filled, locale);
    },
  };
}
