// The shape of a message catalogue: a message and a remedy for each problem code, in two halves.

import type { ProblemCode, ProblemParams } from "../problem-codes.ts";

/** One sentence in the editor's words, and one action with the text to type (further lines are that text). */
export interface ProblemText {
  readonly message: string;
  readonly remedy: string;
}

export type MessageCatalogue = { readonly [Code in ProblemCode]: (params: ProblemParams[Code]) => ProblemText };

/** Codes about files and the data in them: headers, words, addresses, menus. */
type DataCode = Extract<
  ProblemCode,
  `file/${string}` | `header/${string}` | `words/${string}` | `address/${string}` | `menu/${string}`
>;

/** Codes about the text of a page: links, pictures, headings, blocks. */
type TextCode = Extract<
  ProblemCode,
  `link/${string}` | `image/${string}` | `structure/${string}` | `container/${string}`
>;

export type DataMessages = Pick<MessageCatalogue, DataCode>;
export type TextMessages = Pick<MessageCatalogue, TextCode>;
