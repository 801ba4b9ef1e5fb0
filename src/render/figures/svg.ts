// Drawings as SVG text: boxes with wrapped words, lines, arrows. Colours come from the style sheet, never from here.

import { escapeHtml } from "../escape-html.ts";

/** Words in one weight; a lone word that is too long for its box is pressed together to `width`. */
export interface Line {
  readonly text: string;
  readonly isStrong: boolean;
  readonly width?: number;
  /** Ends where it would begin. */
  readonly isBefore?: boolean;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Drawings are as wide as the text on a screen of 320 px, so that their words are never smaller than they say. */
export const drawingWidth = 288;
export const lineHeight = 19;
const fontSize = 15;
const padding = 10;
/** In ems: what the accessibility rules let a reader add between letters and between words. */
const spacing = { letters: 0.12, words: 0.16 } as const;

/** A whole drawing; `alternative` says all that it shows. */
export function renderDrawing(alternative: string, height: number, content: string): string {
  const label = escapeHtml(alternative);
  const size = `viewBox="0 0 ${drawingWidth} ${height}" width="${drawingWidth}" height="${height}"`;
  return `<svg class="site-drawing" role="img" aria-label="${label}" ${size}>${content}</svg>`;
}

/** A box as high as its texts need; the strong ones are set in bold. */
export function createBox(x: number, y: number, width: number, texts: readonly Line[]): Box {
  // Letters set wide by a reader may reach into the second padding; as they come, they leave it free.
  const most = width - padding;
  const lines = texts.flatMap(({ text, isStrong }) =>
    wrap(text, most, isStrong).map((line) => {
      const isTooLong = widthOf(line, isStrong) > most;
      return { text: line, isStrong, ...(isTooLong && { width: most - padding }) };
    }),
  );
  return { x, y, width, height: lines.length * lineHeight + 2 * padding - 4, lines };
}

export function renderBox({ x, y, width, height, lines }: Box): string {
  const words = lines.map((line, index) => renderLine(line, x + padding, y + padding + index * lineHeight + 12));
  return `<rect class="site-drawing__box" x="${x + 1}" y="${y + 1}" width="${width - 2}" height="${height - 2}"/>${words.join("")}`;
}

export function renderLine({ text, isStrong, width, isBefore = false }: Line, x: number, y: number): string {
  const style = isStrong ? ' class="site-drawing__name"' : "";
  const fit = width === undefined ? "" : ` textLength="${width}" lengthAdjust="spacingAndGlyphs"`;
  const anchor = isBefore ? ' text-anchor="end"' : "";
  return `<text${style} x="${x}" y="${y}"${anchor}${fit}>${escapeHtml(text)}</text>`;
}

/** A line with an arrow head at its end, which points down. */
export function renderArrow(path: string, x: number, y: number): string {
  return `<path class="site-drawing__line" d="${path}V${y - 4}"/><path class="site-drawing__head" d="M${x} ${y}l-5-9h10z"/>`;
}

/** Breaks words into lines, at spaces and after hyphens, by an estimate that is wider than the fonts of both looks. */
export function wrap(text: string, width: number, isStrong: boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(/(?<= )|(?<=\p{L}-)(?=\p{L})/u)) {
    const longer = (lines.at(-1) ?? "") + word;
    if (lines.length === 0 || widthOf(longer.trimEnd(), isStrong) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => line.trimEnd());
}

/** Width of a text in units of the drawing, by kinds of letters, with the letter spacing that a reader may add. */
export function widthOf(text: string, isStrong: boolean): number {
  const ems = [...text].reduce((sum, letter) => sum + emsOf(letter) * (isStrong ? 1.08 : 1) + spacing.letters, 0);
  return (ems + (text.split(" ").length - 1) * spacing.words) * fontSize;
}

function emsOf(letter: string): number {
  if (/[iljtfrI.,:;'’() -]/u.test(letter)) return 0.34;
  if (/[mwMW@–—]/u.test(letter)) return 0.9;
  return /[\p{Lu}]/u.test(letter) ? 0.7 : 0.57;
}
