// Figures on pages: which data file each block shows; names without a file and files without a page are problems.

import type { Block, Container } from "../content/markdown/markdown-node.ts";
import { nearestName } from "../content/near-name.ts";
import { oncePer } from "../content/once-per.ts";
import type { Content, PageFile } from "../content/parse-content.ts";
import { placeOf } from "../content/source-file.ts";
import { type Problem, problem, wholeFile } from "../problem.ts";

type DataBlock = Container & { readonly data: string };

/** Every problem between pages and figures; pages that cannot be read may show any of them. */
export function checkFigures({ figures, pages, unreadablePages }: Content): Problem[] {
  const shown = pages.flatMap(shownFigures);
  const known = [...figures.readable.keys(), ...figures.unreadable].sort();
  const unknown = shown.flatMap(({ page, block }): Problem[] =>
    known.includes(block.data) ? [] : [unknownData(page, block, known)],
  );
  if (unreadablePages.size > 0) return unknown;
  const used = new Set(shown.map(({ block }) => block.data));
  const meant = new Set(shown.map(({ block }) => nearestName(block.data, known)));
  const unused = [...figures.readable]
    .filter(([name]) => !used.has(name) && !meant.has(name))
    .map(([name, { path }]) => problem("figure/unused", wholeFile(path), { name }));
  return [...unknown, ...unused];
}

function unknownData(page: PageFile, { start, data }: DataBlock, known: readonly string[]): Problem {
  const at = page.file.text.indexOf(data, page.file.text.indexOf("=", start));
  const params = { name: data, near: nearestName(data, known), known: known.join(", ") };
  return problem("figure/unknown-data", placeOf(page.file, at, at + data.length), params);
}

const shownFigures = oncePer((page: PageFile) => dataBlocks(page.body.blocks).map((block) => ({ page, block })));

/** The blocks of a text, at any depth, that show a data file. */
export function dataBlocks(blocks: readonly Block[]): DataBlock[] {
  return blocks.flatMap((block): DataBlock[] => {
    if (block.type === "list") return block.items.flatMap((item) => dataBlocks(item.children));
    if (block.type === "blockquote") return dataBlocks(block.children);
    if (block.type !== "container") return [];
    return hasData(block) ? [block] : dataBlocks(block.children);
  });
}

function hasData(block: Container): block is DataBlock {
  return block.data !== undefined;
}
