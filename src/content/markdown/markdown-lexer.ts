// marked with our syntax: block tokens first, then the words of each block unless they are more than marked can take.

import { Lexer, Marked, type Token, type TokenizerExtension } from "marked";
import type { TooLong } from "../../problem-codes.ts";
import { containerExtension } from "./container-syntax.ts";

/** What a text has too much of, with the most that is taken. */
export interface Excess {
  readonly kind: Extract<TooLong, "characters" | "word" | "marks">;
  readonly most: number;
}

/** Stands for the words of a block that were not taken apart: marked takes quadratic time, or overflows the stack. */
export interface ExcessToken extends Excess {
  readonly type: "excess";
  readonly raw: string;
}

const mostCharacters = 10_000;
const mostWordLength = 2_000;
const longWord = new RegExp(`\\S{${mostWordLength + 1}}`);
const mostMarks = 1_000;
const marks = /[*_~[`<]/g;

/** What stands behind `[phrase]`: a language, in quotation marks or not; a country such as `al` or `gb` is none. */
const language = /^\[([^[\]]*)\]\{ *lang *= *(["']?)((?!(?:al|gb|gr|us)(?![a-z]))[a-z]{2,3}(?:-[a-z0-9]{2,8})*)\2 *\}/i;

/** `[phrase]{lang=en}`: a phrase in another language, without HTML. */
const phraseExtension: TokenizerExtension = {
  name: "phrase",
  level: "inline",
  tokenizer(source) {
    const [raw, text, , lang] = language.exec(source) ?? [];
    if (raw === undefined || text === undefined || lang === undefined) return undefined;
    return {
      type: "phrase",
      raw,
      lang: lang.replace(/^[^-]+/, (code) => code.toLowerCase()),
      tokens: this.lexer.inlineTokens(text),
    };
  },
};

/** `![](drawing.jpg){decorative}`: a picture that needs no text alternative. */
const decorativeExtension: TokenizerExtension = {
  name: "decorative-image",
  level: "inline",
  tokenizer(source) {
    const [raw] = /^!\[[^[\]]*\]\([^()\s]*\)\{decorative\}/.exec(source) ?? [];
    return raw === undefined ? undefined : { type: "decorative-image", raw };
  },
};

/** One line and then nothing or an empty one: most paragraphs and items, and no table nor underlined heading. */
function isOneLine(source: string): boolean {
  const end = source.indexOf("\n");
  return end === -1 || source.startsWith("\n", end + 1);
}

/** Spares one line the two slowest patterns; `false` leaves a text to marked. */
const skipOneLine = (source: string) => (isOneLine(source) ? undefined : false);

/** Our own instance: marked's global one can be changed by anybody. */
const marked = new Marked({
  gfm: true,
  extensions: [containerExtension, phraseExtension, decorativeExtension],
  tokenizer: { table: skipOneLine, lheading: skipOneLine },
});

/** Whatever could begin something else than words, or a line break; marked finds in other texts one piece of text. */
const notPlain = /^$|[\\`*_~[\]<>&@|!]| {2}|:\/\/|www\.|^\s|\s$/i;

/** The block tokens of a text with their inline tokens; too long words of a block are one {@link ExcessToken}. */
export function lexMarkdown(text: string): Token[] {
  const lexer = new Lexer(marked.defaults);
  lexer.blockTokens(text, lexer.tokens);
  for (const { src, tokens } of lexer.inlineQueue) {
    const excess = excessOf(src);
    lexer.state.inRawBlock = false;
    if (excess === undefined && !notPlain.test(src)) tokens.push({ type: "text", raw: src, text: src, escaped: false });
    else if (excess === undefined) lexer.inlineTokens(src, tokens);
    else tokens.push({ type: "excess", raw: src, ...excess } satisfies ExcessToken);
  }
  return lexer.tokens;
}

/** What the words of one paragraph, item or cell have too much of. */
function excessOf(text: string): Excess | undefined {
  if (text.length > mostCharacters) return { kind: "characters", most: mostCharacters };
  // Most texts are too short to hold too much of anything.
  if (text.length <= mostMarks) return undefined;
  if ((text.match(marks)?.length ?? 0) > mostMarks) return { kind: "marks", most: mostMarks };
  return longWord.test(text) ? { kind: "word", most: mostWordLength } : undefined;
}
