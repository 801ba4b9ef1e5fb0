// The shape of a message catalogue: a message and a remedy for each problem code, in two halves.

import type { ProblemCode, ProblemParams } from "../problem-codes.ts";

/** One sentence in the editor's words, and one action with the text to type (further lines are that text). */
export interface ProblemText {
  readonly message: string;
  readonly remedy: string;
}

export type MessageCatalogue = { readonly [Code in ProblemCode]: (params: ProblemParams[Code]) => ProblemText };

/** Codes of the checks of writing, which leave the page readable or are found over the whole content. */
type CheckCode =
  | Extract<ProblemCode, `text/${string}` | `comment/${string}`>
  | "compliance/overdue-review"
  | "file/bom"
  | "file/crlf"
  | "file/ignored"
  | "file/case-clash"
  | "header/future-date"
  | "header/curly-quotes"
  | "header/day-first-date"
  | "address/loop"
  | "link/wrong-language"
  | "link/own-address"
  | "link/vague"
  | "link/insecure"
  | "image/wrong-case"
  | "image/redundant-alternative"
  | "image/file-name-alternative"
  | "image/too-heavy"
  | "image/orphan"
  | "structure/duplicate-heading"
  | "structure/hand-made-list"
  | "structure/visible-mark"
  | "structure/table-without-header";

/** Codes about files and the data in them: headers, words, addresses, menus. */
type DataCode = Extract<
  ProblemCode,
  | `file/${string}`
  | `header/${string}`
  | `words/${string}`
  | `address/${string}`
  | `menu/${string}`
  | `glossary/${string}`
  | `news/${string}`
>;

/** Codes about the text of a page: links, pictures, headings, blocks, figures. */
type TextCode = Extract<
  ProblemCode,
  `link/${string}` | `image/${string}` | `structure/${string}` | `container/${string}` | `figure/${string}`
>;

/** Codes about what is wrong inside a picture file. */
type PictureCode =
  | "image/broken"
  | "image/animated"
  | "image/too-large"
  | "image/over-limit"
  | Extract<ProblemCode, `image/svg-${string}`>;

export type DataMessages = Pick<MessageCatalogue, Exclude<DataCode, CheckCode>>;
export type TextMessages = Pick<MessageCatalogue, Exclude<TextCode, CheckCode | PictureCode>>;
export type PictureMessages = Pick<MessageCatalogue, PictureCode>;
export type CheckMessages = Pick<MessageCatalogue, CheckCode>;

/** Codes about what the law asks of content/site.yml, and about its notices. */
type SettingsCode = Exclude<
  Extract<ProblemCode, `settings/${string}` | `compliance/${string}` | `audit/${string}` | `notice/${string}`>,
  CheckCode
>;
export type SettingsMessages = Pick<MessageCatalogue, SettingsCode>;

/** Codes that compare a page with the French one, or with what git remembers of it. */
type TranslationCode = Extract<ProblemCode, `translation/${string}` | `history/${string}`>;
export type TranslationMessages = Pick<MessageCatalogue, TranslationCode>;

/** What an editor may have typed, and what should stand there instead. */
export interface Example {
  readonly wrong: string;
  readonly right: string;
}

/** The tables of explanations may lag behind a new code; a test names what is missing. */
export type ExampleTable = { readonly [Code in ProblemCode]?: Example };
export type ReasonTable = { readonly [Code in ProblemCode]?: string };
