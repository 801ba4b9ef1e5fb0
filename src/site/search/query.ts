// A visitor's query: made harmless to read and to show, then taken apart into terms. Bounded, whatever is typed.

import { termsOf, type Vocabulary } from "./vocabulary.ts";

/** Longer queries are refused with a page that says so. */
export const longestQuery = 200;
const mostTerms = 12;

/** A query as it may be shown and searched: one line, no invisible characters, composed letters. */
export function cleanQuery(typed: string): string {
  return typed
    .slice(0, 4 * longestQuery)
    .replace(/\p{Cf}+/gu, "")
    .replace(/[\p{C}\s]+/gu, " ")
    .normalize("NFC")
    .trim();
}

/** At most as many characters as a query may have; no letter is cut in two. */
export function cutQuery(query: string): string {
  return query
    .slice(0, longestQuery)
    .replace(/\p{Cs}$/u, "")
    .trimEnd();
}

export function isTooLong(typed: string): boolean {
  return typed.length > 4 * longestQuery || cleanQuery(typed).length > longestQuery;
}

/** The different terms of a query. */
export function parseQuery(query: string, vocabulary: Vocabulary): string[] {
  return [...new Set(termsOf(cutQuery(cleanQuery(query)), vocabulary))].slice(0, mostTerms);
}
