// Typography at render time: spaces, quotation marks, apostrophes and ellipses; never inside code, addresses, attributes.

import { mayFind, opaque, type TypesetRule, typesettingOf } from "./typography-rules.ts";

/** A stretch of the text that belongs to one part; what is fixed is read but not changed. */
interface Piece {
  readonly part: number;
  readonly text: string;
  readonly isFixed: boolean;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** Web and mail addresses; the sign that ends the sentence is not theirs. */
const address =
  /(?:https?:\/\/|www\.|mailto:)[^\s«»<>"“”]*[^\s«»<>"“”.,;:!?…'’)\]]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]*\w/g;

/** Looked for first, for most texts have none. */
const hasAddress = /@|:\/\/|www\.|mailto:/;

/** Sets a text of a language as that language is printed. Idempotent. */
export function typeset(text: string, locale: string): string {
  const { rules, signs } = typesettingOf(locale);
  if (!signs.test(text)) return text;
  return isPlain(text) ? typesetPlain(text, rules) : (typesetPieces([text], rules)[0] ?? "");
}

/**
 * Sets the parts of one text (words, bold words, words of a link) as a whole: a space before a mark counts even when
 * one of them is bold. A part that is `opaque` comes back as it is.
 */
export function typesetParts(parts: readonly string[], locale: string): string[] {
  return parts.length === 1
    ? parts.map((text) => typeset(text, locale))
    : typesetPieces(parts, typesettingOf(locale).rules);
}

function typesetPieces(parts: readonly string[], rules: readonly TypesetRule[]): string[] {
  const pieces = rules.reduce(applyRule, parts.flatMap(cutAddresses));
  const texts = parts.map(() => "");
  for (const { part, text } of pieces) texts[part] += text;
  return texts;
}

/** Nearly every text: one part, in which everything may be changed. */
function isPlain(text: string): boolean {
  return text !== opaque && !hasAddress.test(text);
}

function typesetPlain(text: string, rules: readonly TypesetRule[]): string {
  return rules.reduce((set, rule) => {
    if (!mayFind(rule, set)) return set;
    const [, found, put] = rule;
    return typeof put === "string" ? set.replace(found, put) : set.replace(found, (old) => put(old));
  }, text);
}

function cutAddresses(text: string, part: number): Piece[] {
  if (text === opaque) return [{ part, text, isFixed: true }];
  const pieces: Piece[] = [];
  let at = 0;
  for (const { index, 0: found } of text.matchAll(address)) {
    pieces.push({ part, text: text.slice(at, index), isFixed: false }, { part, text: found, isFixed: true });
    at = index + found.length;
  }
  return [...pieces, { part, text: text.slice(at), isFixed: false }];
}

function applyRule(pieces: readonly Piece[], rule: TypesetRule): readonly Piece[] {
  const whole = pieces.map(({ text }) => text).join("");
  if (!mayFind(rule, whole)) return pieces;
  const [, found, put] = rule;
  const edits = [...whole.matchAll(found)].map(({ index, 0: old }): Edit => {
    return { start: index, end: index + old.length, put: typeof put === "string" ? put : put(old) };
  });
  return edits.length === 0 ? pieces : applyEdits(pieces, edits);
}

/** What an edit puts goes into the piece where it starts; what it takes away may reach into the next ones. */
function applyEdits(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  let next = 0;
  let end = 0;
  return pieces.map((piece) => {
    const start = end;
    end += piece.text.length;
    let text = "";
    let at = start;
    for (let edit = edits[next]; edit !== undefined && edit.start < end; edit = edits[next]) {
      text += piece.text.slice(at - start, Math.max(edit.start, at) - start);
      if (edit.start >= start) text += edit.put;
      at = Math.min(edit.end, end);
      if (edit.end > end) break;
      next += 1;
    }
    return piece.isFixed ? piece : { ...piece, text: text + piece.text.slice(at - start) };
  });
}
