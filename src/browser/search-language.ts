// A language of an export's search: its index, and its phrases with variables and plural forms filled in as i18next does on the server.

import type { SearchLanguage, SearchSpeech } from "../render/search/search-results.ts";
import type { SearchData } from "../render/search/static-search.ts";
import { typeset } from "../render/typography.ts";
import { buildSearchIndex } from "../site/search/search-index.ts";

/** All that searching a language needs. */
export function createLanguage(data: SearchData): SearchLanguage {
  const pages = data.pages.map(({ sections, ...page }) => ({ ...page, readSections: () => sections }));
  return { ...createSpeech(data), index: buildSearchIndex(data.locale, pages), address: data.address };
}

function createSpeech({ locale, words, phrases, name }: SearchData): SearchSpeech {
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
