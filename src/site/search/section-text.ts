// A page's Markdown → its sections as plain text: what stands under each heading, in the words that a reader sees.

import { type Block, plainText } from "../../content/markdown/markdown-node.ts";
import type { SearchSection } from "./search-section.ts";

/** How the parts of a page become text: the site knows no calendar, and figures are data of their own. */
export interface Reading {
  readonly formatDate: (iso: string) => string;
  /** The words of a figure of content/figures. */
  readonly readFigure: (name: string) => readonly string[];
}

/** Parameters of blocks that a reader reads. */
const readParams = ["title", "caption", "author"];
const separator = " · ";

/** The sections of a text; the first one, without a heading, begins with `opening`. */
export function readSections(opening: string, blocks: readonly Block[], reading: Reading): SearchSection[] {
  const sections: { anchor: string; heading: string; parts: string[] }[] = [
    { anchor: "", heading: "", parts: [opening] },
  ];
  for (const block of blocks) {
    if (block.type === "heading") sections.push({ anchor: block.id, heading: plainText(block.children), parts: [] });
    else sections.at(-1)?.parts.push(readBlock(block, reading));
  }
  return sections.map(({ anchor, heading, parts }) => ({
    anchor,
    heading: tidy(heading),
    text: tidy(join(parts, " ")),
  }));
}

function readBlock(block: Block, reading: Reading): string {
  switch (block.type) {
    case "heading":
    case "paragraph":
    case "plain":
      return plainText(block.children);
    case "list":
      return join(
        block.items.map((item) => readBlocks(item.children, reading)),
        separator,
      );
    case "table":
      return join([block.header, ...block.rows].flat().map(plainText), separator);
    case "blockquote":
      return readBlocks(block.children, reading);
    case "container": {
      if (block.data !== undefined) return join(reading.readFigure(block.data), separator);
      const titles = readParams.map((name) => block.params[name] ?? "");
      const items = block.items?.map(({ date, children }) =>
        join([reading.formatDate(date), plainText(children)], " "),
      );
      return join(
        [...titles, items === undefined ? readBlocks(block.children, reading) : join(items, separator)],
        separator,
      );
    }
    case "code-block":
      return block.text;
    case "rule":
      return "";
  }
}

function readBlocks(blocks: readonly Block[], reading: Reading): string {
  return join(
    blocks.map((block) => readBlock(block, reading)),
    " ",
  );
}

function join(parts: readonly string[], between: string): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(between);
}

/** Line ends in the source are spaces to a reader. */
function tidy(text: string): string {
  return text.replace(/[ \t]*\n[ \t\n]*|[ \t]{2,}|\t/g, " ").trim();
}
