// The words of one language's texts: surface form → the term under which it is indexed, and back to a form to show.

import { fold } from "./fold.ts";
import { type LanguageRules, rulesOf } from "./language-rules.ts";
import { type Token, tokenise } from "./tokens.ts";

export interface Vocabulary {
  readonly tokenise: (text: string) => Token[];
  /** The term of a word, or undefined for one that says nothing by itself. */
  readonly termOf: (word: string) => string | undefined;
  /** Term → how the texts write it. */
  readonly forms: ReadonlyMap<string, string>;
  /** Term → its number, from 0. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** What is learnt from the words of the texts: plain data. */
export interface LearntWords {
  /** Word → its term; undefined for one that says nothing by itself. */
  readonly terms: ReadonlyMap<string, string | undefined>;
  readonly forms: Vocabulary["forms"];
  /** Folded. They keep their last letter: DCIS is not the plural of DCI. */
  readonly acronyms: ReadonlySet<string>;
}

const shortestTerm = 2;

export function learnWords(locale: string, words: Iterable<string>): LearntWords {
  const rules = rulesOf(locale);
  // A piece of a text keeps all of it in memory: known words are copies.
  const known = new Set([...new Set(words)].map((word) => [...word].join("")));
  const acronyms = new Set<string>();
  for (const word of known) if (/^\p{Lu}{2,7}$/u.test(word)) acronyms.add(fold(word));
  const terms = new Map<string, string | undefined>();
  const forms = new Map<string, string>();
  for (const word of known) {
    const term = makeTerm(fold(word), rules, acronyms);
    terms.set(word, term);
    if (term !== undefined) forms.set(term, plainer(word, forms.get(term)));
  }
  return { terms, forms, acronyms };
}

export function createVocabulary(locale: string, { terms, forms, acronyms }: LearntWords): Vocabulary {
  const rules = rulesOf(locale);
  const termOf = (word: string) => (terms.has(word) ? terms.get(word) : makeTerm(fold(word), rules, acronyms));
  const numbers = new Map([...forms.keys()].map((term, number) => [term, number]));
  return { tokenise: (text) => tokenise(text, rules.hyphenEndings), termOf, forms, numbers };
}

/** The terms of a text, with repetitions. */
export function termsOf(text: string, { tokenise, termOf }: Vocabulary): string[] {
  return tokenise(text).flatMap(({ word }) => termOf(word) ?? []);
}

function makeTerm(word: string, rules: LanguageRules, acronyms: ReadonlySet<string>): string | undefined {
  if (word.length < shortestTerm || rules.stopWords.has(word)) return undefined;
  return acronyms.has(word) ? word : rules.stem(word);
}

/** Of two ways to write a term: the one without a capital, then the shorter one; acronyms stay as they are. */
function plainer(word: string, other: string | undefined): string {
  if (other === undefined) return word;
  const rank = (form: string) => (/^\p{Lu}\p{Ll}/u.test(form) ? 100 : 0) + form.length;
  return rank(word) < rank(other) ? word : other;
}
