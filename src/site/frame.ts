// What the pages of a site have in common: while it stays the same, a page whose own text stays is made from the same things.

import { plainText } from "../content/markdown/markdown-node.ts";
import { oncePer } from "../content/once-per.ts";
import type { Content, PageFile } from "../content/parse-content.ts";

/** Known by its identity: results that depend on a frame are remembered by it. */
export interface Frame {
  readonly parts: readonly unknown[];
}

/** What the rest of a site can show of a page. */
interface Shown {
  readonly address: string;
  readonly source: { readonly locale: string };
  readonly isIndexed: boolean;
  readonly isFallback: boolean;
}

/** The frame of these parts: the earlier one when all parts are the same. */
export function createFrame(parts: readonly unknown[], earlier: Frame | undefined): Frame {
  const isSame =
    earlier !== undefined &&
    earlier.parts.length === parts.length &&
    parts.every((part, index) => Object.is(part, earlier.parts[index]));
  return isSame ? earlier : { parts };
}

/**
 * All that a page can show of the rest of its site: every file that is no page, of the pages whatever is not running
 * text, and what depends on the moment. The state of a translation follows the text and belongs to its page alone.
 */
export function siteParts(content: Content, pages: readonly Shown[], dated: object): unknown[] {
  return [
    JSON.stringify(dated),
    ...content.commonFiles,
    ...[...content.unreadablePages].sort(),
    ...content.pages.map(outlineOf),
    ...pages.flatMap(({ address, source, isIndexed, isFallback }) => [address, source.locale, isIndexed, isFallback]),
  ];
}

/** A page without its running text. */
const outlineOf = oncePer(({ file, header, body }: PageFile) =>
  JSON.stringify([file.path, header, body.headings.map(({ level, id, children }) => [level, id, plainText(children)])]),
);
