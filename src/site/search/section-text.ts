// A page's Markdown → its sections as plain text: what stands under each heading, in the words that a reader sees.

import { type Block, type Inline, plainText } from "../../content/markdown/markdown-node.ts";
import type { SearchSection } from "./search-index.ts";

/** How a text is printed; the site knows no typography and no calendar. */
export interface Print {
  readonly typeset: (text: string) => string;
  readonly formatDate: (iso: string) => string;
}

/** How the parts of a page become text: its figures are data of their own. */
export interface Reading extends Print {
  /** The words of a figure of content/figures. */
  readonly readFigure: (name: string) => readonly string[];
}

/** Parameters of blocks that a reader reads. */
const readParams = ["title", "caption", "author"];
const separator = " · ";

/** The sections of a text; the first one, without a heading, begins with `opening`. */
export function readSections(opening: string, blocks: readonly Block[], print: Reading): SearchSection[] {
  const sections: { anchor: string; heading: string; parts: string[] }[] = [
    { anchor: "", heading: "", parts: [opening] },
  ];
  for (const block of blocks) {
    if (block.type === "heading") sections.push({ anchor: block.id, heading: read(block.children, print), parts: [] });
    else sections.at(-1)?.parts.push(readBlock(block, print));
  }
  return sections.map(({ anchor, heading, parts }) => ({ anchor, heading, text: join(parts, " ") }));
}

function readBlock(block: Block, print: Reading): string {
  switch (block.type) {
    case "heading":
    case "paragraph":
    case "plain":
      return read(block.children, print);
    case "list":
      return join(
        block.items.map((item) => readBlocks(item.children, print)),
        separator,
      );
    case "table":
      return join(
        [block.header, ...block.rows].flat().map((cell) => read(cell, print)),
        separator,
      );
    case "blockquote":
      return readBlocks(block.children, print);
    case "container": {
      if (block.data !== undefined) return join(print.readFigure(block.data).map(print.typeset), separator);
      const titles = readParams.map((name) => print.typeset(block.params[name] ?? ""));
      const items = block.items?.map(({ date, children }) =>
        join([print.formatDate(date), read(children, print)], " "),
      );
      return join(
        [...titles, items === undefined ? readBlocks(block.children, print) : join(items, separator)],
        separator,
      );
    }
    case "code-block":
      return block.text;
    case "rule":
      return "";
  }
}

function readBlocks(blocks: readonly Block[], print: Reading): string {
  return join(
    blocks.map((block) => readBlock(block, print)),
    " ",
  );
}

function read(parts: readonly Inline[], print: Reading): string {
  return print.typeset(plainText(parts));
}

/** Line ends in the source are spaces to a reader. */
function join(parts: readonly string[], between: string): string {
  const read = parts.map((part) => part.replace(/[ \t\n]+/g, " ").trim());
  return read.filter((part) => part !== "").join(between);
}
