// What the checks read of a page, gathered in one walk: runs of words at their offsets, links, pictures, tables.

import type { Block, Inline, Spot, Table } from "../content/markdown/markdown-node.ts";
import type { PageFile } from "../content/parse-content.ts";

/**
 * The words of one paragraph, heading, item, cell, block title or header field. `text` is as long as the source from `start` on; what is not
 * words in the page's language (code, targets, marks, foreign phrases) is blanked out with {@link blank}.
 */
export interface Run {
  readonly kind: "paragraph" | "plain" | "heading" | "cell" | "title" | "header";
  readonly start: number;
  readonly text: string;
  /** The inline parts; none for the title of a block and the fields of the header. */
  readonly parts: readonly Inline[];
}

export type LinkPart = Extract<Inline, { readonly type: "link" }>;
export type ImagePart = Extract<Inline, { readonly type: "image" }>;

export interface PageText {
  readonly page: PageFile;
  readonly runs: readonly Run[];
  readonly links: readonly LinkPart[];
  readonly images: readonly ImagePart[];
  readonly tables: readonly Table[];
  /** Blocks and pieces of code. */
  readonly codes: readonly Spot[];
}

interface Gathered {
  readonly source: string;
  readonly runs: Run[];
  readonly links: LinkPart[];
  readonly images: ImagePart[];
  readonly tables: Table[];
  readonly codes: Spot[];
}

/** Stands for a character that is not the page's own words: no letter, no space, no punctuation. */
export const blank = "\uFFFC";

/** Walks a page once. */
export function readPageText(page: PageFile): PageText {
  const source = page.file.text;
  const gathered: Gathered = { source, runs: [], links: [], images: [], tables: [], codes: [] };
  for (const field of ["title", "menuTitle", "description"] as const) {
    if (page.header[field] === undefined) continue;
    const [start, end] = page.rangeOf(field);
    const quotes = /^["']/.test(source.slice(start, end)) ? 1 : 0;
    gathered.runs.push({
      kind: "header",
      start: start + quotes,
      text: source.slice(start + quotes, end - quotes),
      parts: [],
    });
  }
  gatherBlocks(page.body.blocks, gathered);
  return { page, ...gathered };
}

function gatherBlocks(blocks: readonly Block[], gathered: Gathered): void {
  for (const block of blocks) gatherBlock(block, gathered);
}

function gatherBlock(block: Block, gathered: Gathered): void {
  switch (block.type) {
    case "paragraph":
    case "plain":
    case "heading":
      gatherRun(block.type, block.children, gathered);
      return;
    case "list":
      for (const item of block.items) gatherBlocks(item.children, gathered);
      return;
    case "table":
      gathered.tables.push(block);
      for (const row of [block.header, ...block.rows]) for (const cell of row) gatherRun("cell", cell, gathered);
      return;
    case "container":
      gatherTitle(block.start, gathered);
      gatherBlocks(block.children, gathered);
      return;
    case "blockquote":
      gatherBlocks(block.children, gathered);
      return;
    case "code-block":
      gathered.codes.push(block);
      return;
    case "rule":
      return;
  }
}

/** The words after `:::name {parameters}` on the first line of a block. */
function gatherTitle(start: number, gathered: Gathered): void {
  const lineEnd = gathered.source.indexOf("\n", start);
  const line = gathered.source.slice(start, lineEnd === -1 ? undefined : lineEnd);
  const [opening = ""] = /^:{3,}\s*[\w-]*\s*(?:\{[^}]*\})?\s*/.exec(line) ?? [];
  const text = line.slice(opening.length);
  if (text !== "") gathered.runs.push({ kind: "title", start: start + opening.length, text, parts: [] });
}

function gatherRun(kind: Run["kind"], parts: readonly Inline[], gathered: Gathered): void {
  const [first] = parts;
  if (first === undefined) return;
  let text = "";
  const keep = (spot: Spot) => {
    const gap = spot.start - first.start - text.length;
    if (gap < 0) return;
    text += `${gap === 0 ? "" : blank.repeat(gap)}${gathered.source.slice(spot.start, spot.end)}`;
  };
  gatherParts(parts, keep, gathered);
  if (text !== "") gathered.runs.push({ kind, start: first.start, text, parts });
}

function gatherParts(parts: readonly Inline[], keep: (spot: Spot) => void, gathered: Gathered): void {
  for (const part of parts) {
    switch (part.type) {
      case "text":
        // The words of a link that are its address are not for reading.
        if (!/^(?:https?:\/\/|www\.|mailto:)/i.test(part.text)) keep(part);
        break;
      case "link":
        gathered.links.push(part);
        gatherParts(part.children, keep, gathered);
        break;
      case "image":
        gathered.images.push(part);
        break;
      case "strong":
      case "emphasis":
      case "deleted":
        gatherParts(part.children, keep, gathered);
        break;
      case "phrase":
        gatherParts(part.children, () => {}, gathered);
        break;
      case "code":
        gathered.codes.push(part);
        break;
      case "break":
        break;
    }
  }
}
