// The piece of a text around the words that were found, with those words marked as they are typed there.

import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface SnippetPart {
  readonly text: string;
  readonly isMatch: boolean;
}

const length = 220;
/** A snippet begins with the sentence of its first match when that is no further away than this. */
const longestLead = 90;
/** Characters of a section that are looked at. */
const longestText = 20_000;
const mark = "…";

interface Found extends Token {
  readonly term: string;
}

/** The most telling piece of `text`: the one with the most different `terms`; its beginning when none is there. */
export function makeSnippet(text: string, terms: ReadonlySet<string>, vocabulary: Vocabulary): SnippetPart[] {
  const found: Found[] = [];
  for (const token of vocabulary.tokenise(text.slice(0, longestText))) {
    const term = vocabulary.termOf(token.word);
    if (term !== undefined && terms.has(term)) found.push({ ...token, term });
  }
  const first = bestStart(found);
  const start = first === undefined ? 0 : startBefore(text, first.start);
  const end = endAfter(text, start);
  const parts: SnippetPart[] = [];
  let at = start;
  const add = (until: number, isMatch: boolean) => {
    if (until > at) parts.push({ text: text.slice(at, until), isMatch });
    at = Math.max(at, until);
  };
  if (start > 0) parts.push({ text: mark, isMatch: false });
  for (const token of found) {
    if (token.start < start || token.end > end) continue;
    add(token.start, false);
    add(token.end, true);
  }
  add(end, false);
  const isCut = end < text.length && !/[.!?…]$/.test(text.slice(0, end));
  return isCut ? [...parts, { text: mark, isMatch: false }] : parts;
}

/** The match from which the most different terms follow within a snippet. */
function bestStart(found: readonly Found[]): Found | undefined {
  let best: Found | undefined;
  let most = 0;
  let last = 0;
  const counts = new Map<string, number>();
  for (const [index, first] of found.entries()) {
    for (; last < found.length; last++) {
      const token = found[last];
      if (token === undefined || token.end > first.start + length - longestLead) break;
      counts.set(token.term, (counts.get(token.term) ?? 0) + 1);
    }
    if (counts.size > most) [best, most] = [first, counts.size];
    if (last <= index) last = index + 1;
    else if (counts.get(first.term) === 1) counts.delete(first.term);
    else counts.set(first.term, (counts.get(first.term) ?? 0) - 1);
  }
  return best;
}

function startBefore(text: string, at: number): number {
  if (at <= longestLead) return 0;
  const lead = text.slice(at - longestLead, at);
  const sentence = lead.search(/(?<=[.!?…]\s+)\S[^.!?…]*$/);
  const word = lead.search(/(?<=\s)[\p{L}\p{N}«“"(]/u);
  return at - longestLead + (sentence !== -1 ? sentence : Math.max(0, word));
}

/** A snippet ends behind a word. */
function endAfter(text: string, start: number): number {
  if (text.length <= start + length) return text.length;
  const cut = text.slice(start, start + length);
  return start + (cut.search(/\s\S*$/) === -1 ? length : cut.search(/\s\S*$/));
}
