// Levels of an organisation as SVG: from the top down by full lines, with dashed lines to what stands beside a level.

import type { FigureOf } from "../../content/figures.ts";
import { type FigureContext, textIn } from "./figure-context.ts";
import {
  type Box,
  createBox,
  type DrawingVariant,
  drawingWidth,
  lineHeight,
  renderBox,
  renderDrawing,
  renderLine,
  wideWidth,
  wrap,
} from "./svg.ts";

/** Measures of a drawing. Levels hang on one line, under the middle of the box of a level with something beside it. */
interface Layout {
  readonly variant: DrawingVariant;
  readonly width: number;
  /** Of a level that has nothing beside it. */
  readonly aloneWidth: number;
  /** Of a level that leaves room for a dashed line and a second box. */
  readonly ownWidth: number;
  readonly besideWidth: number;
  /** What the lines mean: below the levels, or beside the first ones. */
  readonly legend: { readonly x: number; readonly isBelow: boolean };
}

const narrow: Layout = {
  variant: "narrow",
  width: drawingWidth,
  aloneWidth: drawingWidth,
  ownWidth: 124,
  besideWidth: 140,
  legend: { x: 0, isBelow: true },
};
const wide: Layout = {
  variant: "wide",
  width: wideWidth,
  aloneWidth: 300,
  ownWidth: 300,
  besideWidth: 184,
  legend: { x: 330, isBelow: false },
};

const fall = 28;
const sample = 40;

type Level = FigureOf<"levels">["levels"][number];

export function renderLevels(figure: FigureOf<"levels">, context: FigureContext): string {
  return drawLevels(figure, context, narrow) + drawLevels(figure, context, wide);
}

function drawLevels(figure: FigureOf<"levels">, context: FigureContext, layout: Layout): string {
  const rows: Box[][] = [];
  for (const level of figure.levels) rows.push(createRow(level, bottomOf(rows.at(-1)), layout, context));
  const bottom = bottomOf(rows.at(-1));
  const legend = renderLegend(figure.lines, layout.legend.isBelow ? bottom : lineHeight, layout, context);
  const lines = rows.flatMap((row, index) => [...(index === 0 ? [] : [renderFall(row, layout)]), renderTie(row)]);
  const content = [...lines, ...rows.flat().map(renderBox), legend.svg].join("");
  const height = Math.max(bottom - fall, legend.bottom);
  return renderDrawing(textIn(figure.alternative, context), { ...layout, height }, content);
}

function createRow({ name, note, beside }: Level, top: number, layout: Layout, context: FigureContext): Box[] {
  const { width, aloneWidth, ownWidth, besideWidth } = layout;
  const words = [
    { text: textIn(name, context), isStrong: true },
    ...(note === undefined ? [] : [{ text: textIn(note, context), isStrong: false }]),
  ];
  if (beside === undefined) return [createBox(0, top, aloneWidth, words)];
  const own = createBox(0, top, ownWidth, words);
  const other = createBox(width - besideWidth, top, besideWidth, [{ text: textIn(beside, context), isStrong: true }]);
  const height = Math.max(own.height, other.height);
  return [
    { ...own, height },
    { ...other, height },
  ];
}

function bottomOf(row: readonly Box[] | undefined): number {
  const [first] = row ?? [];
  return first === undefined ? 0 : first.y + first.height + fall;
}

function renderFall([box]: readonly Box[], { ownWidth }: Layout): string {
  return box === undefined ? "" : `<path class="site-drawing__line" d="M${ownWidth / 2} ${box.y}v-${fall}"/>`;
}

function renderTie([own, other]: readonly Box[]): string {
  if (own === undefined || other === undefined) return "";
  const path = `M${own.width} ${own.y + own.height / 2}H${other.x}`;
  return `<path class="site-drawing__line site-drawing__line--dashed" d="${path}"/>`;
}

/** What each kind of line means, beside a sample of it. */
function renderLegend(
  { full, dashed }: FigureOf<"levels">["lines"],
  top: number,
  { width, legend: { x } }: Layout,
  context: FigureContext,
): { svg: string; bottom: number } {
  let y = top;
  const start = x + sample + 12;
  const svg = [
    { text: textIn(full, context), style: "" },
    { text: textIn(dashed, context), style: " site-drawing__line--dashed" },
  ].map(({ text, style }) => {
    const mark = `<path class="site-drawing__line${style}" d="M${x} ${y - 5}h${sample}"/>`;
    const words = wrap(text, width - start, false).map((line, index) =>
      renderLine({ text: line, isStrong: false }, start, y + index * lineHeight),
    );
    y += words.length * lineHeight + 4;
    return mark + words.join("");
  });
  return { svg: svg.join(""), bottom: y - lineHeight + 4 };
}
