// Lineage as SVG: the bodies of each stage side by side, merging into those of the next one below.

import type { FigureOf } from "../../content/figures.ts";
import { type FigureContext, textIn } from "./figure-context.ts";
import { type Box, createBox, drawingWidth, renderArrow, renderBox, renderDrawing, wideWidth } from "./svg.ts";

const gap = 8;
const fall = 36;
/** Of a body that stands alone where there is room: two lines for most names. */
const aloneWidth = 336;

export function renderLineage(figure: FigureOf<"lineage">, context: FigureContext): string {
  return drawLineage(figure, context, drawingWidth) + drawLineage(figure, context, wideWidth);
}

function drawLineage(figure: FigureOf<"lineage">, context: FigureContext, total: number): string {
  const rows: Box[][] = [];
  for (const { bodies } of figure.stages) rows.push(createRow(bodies, bottomOf(rows.at(-1)), total, context));
  const arrows = rows.flatMap((row, index) => (rows[index - 1] ?? []).map((box) => renderMerge(box, row)));
  const boxes = rows.flat().map(renderBox);
  return renderDrawing(
    textIn(figure.alternative, context),
    { width: total, height: bottomOf(rows.at(-1)) - fall, variant: total === wideWidth ? "wide" : "narrow" },
    [...arrows, ...boxes].join(""),
  );
}

function createRow(
  bodies: FigureOf<"lineage">["stages"][number]["bodies"],
  top: number,
  total: number,
  context: FigureContext,
): Box[] {
  const share = (total - gap * (bodies.length - 1)) / bodies.length;
  const width = bodies.length === 1 ? Math.min(share, aloneWidth) : share;
  const start = (total - width * bodies.length - gap * (bodies.length - 1)) / 2;
  const boxes = bodies.map(({ acronym, name, since }, index) =>
    createBox(start + index * (width + gap), top, width, [
      { text: context.phrasebook.formatDate(since), isStrong: false },
      { text: acronym, isStrong: true },
      { text: textIn(name, context), isStrong: false },
    ]),
  );
  const height = Math.max(...boxes.map((box) => box.height));
  return boxes.map((box) => ({ ...box, height }));
}

/** Where the next row begins. */
function bottomOf(row: readonly Box[] | undefined): number {
  const [first] = row ?? [];
  return first === undefined ? 0 : first.y + first.height + fall;
}

/** From the middle of a box to the middle of the row below, where the bodies of that row begin. */
function renderMerge({ x, y, width, height }: Box, below: readonly Box[]): string {
  const bottom = y + height;
  return below
    .map((target) => {
      const middle = target.x + target.width / 2;
      return renderArrow(`M${x + width / 2} ${bottom}v${fall / 2}H${middle}`, middle, bottom + fall);
    })
    .join("");
}
