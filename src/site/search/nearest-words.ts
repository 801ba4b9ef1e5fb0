// "Did you mean": queries with a word of the texts in place of one that no text has.

import { editDistance } from "../../content/near-name.ts";
import { commonStart } from "./best-sections.ts";
import { fold } from "./fold.ts";
import { cleanQuery, cutQuery } from "./query.ts";
import type { SearchIndex } from "./search-index.ts";

const mostWords = 4;
const mostSuggestions = 4;
const mostLettersOff = 3;
/** Words that begin alike are near, however they end: terroriste, terrorisme; but not terre, terrorisme. */
const leastCommonStart = 4;
const longestWord = 40;

/** Queries that find something, nearest first. */
export function nearestQueries({ vocabulary }: SearchIndex, query: string): string[] {
  const text = cutQuery(cleanQuery(query));
  const unknown = vocabulary.tokenise(text).filter(({ word }) => {
    const term = vocabulary.termOf(word);
    return term !== undefined && !vocabulary.forms.has(term) && word.length <= longestWord;
  });
  const suggested = unknown
    .slice(0, mostWords)
    .flatMap(({ start, end, word }) =>
      nearWords(fold(word), vocabulary.forms).map((form) => text.slice(0, start) + form + text.slice(end)),
    );
  return [...new Set(suggested)].slice(0, mostSuggestions);
}

function nearWords(word: string, forms: ReadonlyMap<string, string>): string[] {
  const limit = Math.min(mostLettersOff, Math.floor(word.length / 3)) + 1;
  const found: { form: string; rank: number }[] = [];
  for (const [term, form] of forms) {
    // First letters are seldom mistyped, and this spares nineteen words in twenty.
    if (term[0] !== word[0]) continue;
    const start = commonStart(word, term);
    const isAlike = start >= leastCommonStart && start * 2 >= Math.max(word.length, form.length) - 1;
    const distance = editDistance(word, fold(form), limit);
    if (distance < limit) found.push({ form, rank: distance });
    else if (isAlike) found.push({ form, rank: limit + word.length - start });
  }
  found.sort((a, b) => a.rank - b.rank);
  return found.slice(0, mostSuggestions).map(({ form }) => form);
}
