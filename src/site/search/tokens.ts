// Text → words with their places: elisions, dotted and slashed acronyms, endings behind hyphens, grouped figures.

import { fold } from "./fold.ts";

export interface Token {
  readonly start: number;
  readonly end: number;
  /** The word as written, but for the dots of A.S.I., the stroke of S/DCI and the spaces of 10 000. */
  readonly word: string;
}

const letter = "[\\p{L}\\p{N}]";
const rest = "[\\p{L}\\p{M}\\p{N}]*";
/** Grouped figures, or words that an apostrophe, a dot, a hyphen or a stroke joins. Linear: no joiner is a letter. */
const chunkPattern = new RegExp(
  `(?<!${letter})\\d{1,3}(?:[ \\u00A0\\u202F.,]\\d{3})+(?!${letter})|${letter}${rest}(?:[.'’ʼ/‐‑-]${letter}${rest})*\\.?`,
  "gu",
);
const simple = /^[\p{L}\p{M}\p{N}]+\.?$/u;
const groupedFigures = /^\d{1,3}[ \u00A0\u202F.,]/;
const dottedAcronym = /^\p{L}\p{M}*(?:\.\p{L}\p{M}*)+\.?$/u;
/** S/DCI, S-DCI: one letter and more than one; an ending may follow. */
const initialAndWord = /^((\p{L})[/‐‑-](\p{L}{2,}))(?:[‐‑-](\p{L}+))?$/u;
const elided = /^(?:\p{L}\p{M}*|\p{L}*qu)$/iu;

/** The words of a text in order. `endings` are the folded endings that a hyphen may set off. */
export function tokenise(text: string, endings: ReadonlySet<string>): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(chunkPattern)) addChunk(match[0], match.index, endings, tokens);
  return tokens;
}

/** The stretches of a text that hold its words: each gives the same words wherever it stands. */
export function chunksOf(text: string): readonly string[] {
  return text.match(chunkPattern) ?? [];
}

/** The words of a stretch. */
export function wordsOf(chunk: string, endings: ReadonlySet<string>): string[] {
  const tokens: Token[] = [];
  addChunk(chunk, 0, endings, tokens);
  return tokens.map(({ word }) => word);
}

function addChunk(chunk: string, start: number, endings: ReadonlySet<string>, tokens: Token[]): void {
  if (simple.test(chunk)) addToken(chunk, start, tokens);
  else if (groupedFigures.test(chunk)) {
    tokens.push({ start, end: start + chunk.length, word: chunk.replace(/\D/g, "") });
  } else {
    const pieces = split(chunk, /['’ʼ]/g);
    pieces.forEach(({ text, at }, index) => {
      const isPrefix = index < pieces.length - 1 && elided.test(text);
      const isPossessive = index > 0 && /^\p{L}\.?$/u.test(text);
      if (!isPrefix && !isPossessive) addPiece(text, start + at, endings, tokens);
    });
  }
}

/** A part between apostrophes. */
function addPiece(piece: string, start: number, endings: ReadonlySet<string>, tokens: Token[]): void {
  if (dottedAcronym.test(piece)) {
    tokens.push({ start, end: start + piece.length, word: piece.replaceAll(".", "") });
    return;
  }
  const bare = piece.replace(/\.$/, "");
  const [, acronym = "", initial = "", letters = "", ending] = initialAndWord.exec(bare) ?? [];
  if (acronym !== "" && (ending === undefined || isEnding(ending, endings))) {
    tokens.push({ start, end: start + acronym.length, word: `${initial}${letters}` });
    return;
  }
  split(bare, /[./‐‑-]/g).forEach(({ text, at }, index) => {
    const isSetOff = index > 0 && /[‐‑-]/.test(bare[at - 1] ?? "");
    if (!(isSetOff && isEnding(text, endings))) addToken(text, start + at, tokens);
  });
}

function isEnding(text: string, endings: ReadonlySet<string>): boolean {
  return endings.has(fold(text));
}

function addToken(text: string, start: number, tokens: Token[]): void {
  const word = text.endsWith(".") ? text.slice(0, -1) : text;
  tokens.push({ start, end: start + word.length, word });
}

function split(text: string, separator: RegExp): { text: string; at: number }[] {
  const parts: { text: string; at: number }[] = [];
  let at = 0;
  for (const match of text.matchAll(separator)) {
    parts.push({ text: text.slice(at, match.index), at });
    at = match.index + match[0].length;
  }
  return [...parts, { text: text.slice(at), at }];
}
