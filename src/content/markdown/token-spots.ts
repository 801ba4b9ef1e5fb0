// Where the tokens of Markdown stand in the file: marked gives no positions, so each is searched forward.

import type { SourceFile } from "../source-file.ts";
import type { Spot } from "./markdown-node.ts";

/** Each token with its place in the file, searched forward: marked gives no positions. */
export function inOrder<T extends { readonly raw: string }>(
  tokens: readonly T[],
  start: number,
  end: number,
  { text }: SourceFile,
): [T, Spot][] {
  let at = start;
  return tokens.map((token) => {
    const spot = spotOf(token.raw, at, end, text);
    at = spot.end;
    return [token, spot];
  });
}

/**
 * The place of a token between two offsets. Inside quotes and lists marked strips the marks of further lines: then the
 * text is found line by line.
 */
export function spotOf(raw: string, from: number, limit: number, text: string): Spot {
  // Nearly every token stands right behind the one before it; comparing a slice takes an eighth of `startsWith`.
  const end = from + raw.length;
  if (end <= limit && text.slice(from, end) === raw) return { start: from, end };
  // A bar inside a table is typed with a backslash, which marked takes away.
  for (const typed of raw.includes("|") ? [raw, raw.replaceAll("|", "\\|")] : [raw]) {
    const whole = indexWithin(text, typed, from, limit);
    if (whole !== -1) return { start: whole, end: whole + typed.length };
  }
  return spotOfLines(raw, from, limit, text);
}

function spotOfLines(raw: string, from: number, limit: number, text: string): Spot {
  let start = -1;
  let end = from;
  for (const line of raw.trim().split("\n")) {
    const found = indexWithin(text, line.trim(), end, limit);
    if (found === -1) continue;
    if (start === -1) start = found;
    end = found + line.trim().length;
  }
  return start === -1 ? { start: from, end: from } : { start, end };
}

/** Where a text first stands between two offsets, or -1. */
export function indexWithin(text: string, searched: string, from: number, limit: number): number {
  const found = text.slice(from, limit).indexOf(searched);
  return found === -1 ? -1 : from + found;
}
