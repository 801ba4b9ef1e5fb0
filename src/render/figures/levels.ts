// Levels of an organisation as SVG: from the top down by full lines, with dashed lines to what stands beside a level.

import type { FigureOf } from "../../content/figures.ts";
import { type FigureContext, textIn } from "./figure-context.ts";
import { type Box, createBox, drawingWidth, lineHeight, renderBox, renderDrawing, renderLine, wrap } from "./svg.ts";

const fall = 28;
/** A level that has something beside it leaves room for a dashed line and a second box. */
const ownWidth = 124;
const besideWidth = 132;
/** All levels hang on one line, under the middle of the narrower boxes. */
const spine = ownWidth / 2;
const sample = 40;

type Level = FigureOf<"levels">["levels"][number];

export function renderLevels(figure: FigureOf<"levels">, context: FigureContext): string {
  const rows: Box[][] = [];
  for (const level of figure.levels) rows.push(createRow(level, bottomOf(rows.at(-1)), context));
  const lines = rows.flatMap((row, index) => [...(index === 0 ? [] : [renderFall(row)]), renderTie(row)]);
  const legend = renderLegend(figure.lines, bottomOf(rows.at(-1)), context);
  const content = [...lines, ...rows.flat().map(renderBox), legend.svg].join("");
  return renderDrawing(textIn(figure.alternative, context), legend.bottom, content);
}

function createRow({ name, note, beside }: Level, top: number, context: FigureContext): Box[] {
  const words = [
    { text: textIn(name, context), isStrong: true },
    ...(note === undefined ? [] : [{ text: textIn(note, context), isStrong: false }]),
  ];
  if (beside === undefined) return [createBox(0, top, drawingWidth, words)];
  const own = createBox(0, top, ownWidth, words);
  const other = createBox(drawingWidth - besideWidth, top, besideWidth, [
    { text: textIn(beside, context), isStrong: true },
  ]);
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

function renderFall([box]: readonly Box[]): string {
  return box === undefined ? "" : `<path class="site-drawing__line" d="M${spine} ${box.y}v-${fall}"/>`;
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
  context: FigureContext,
): { svg: string; bottom: number } {
  let y = top;
  const svg = [
    { text: textIn(full, context), style: "" },
    { text: textIn(dashed, context), style: " site-drawing__line--dashed" },
  ].map(({ text, style }) => {
    const mark = `<path class="site-drawing__line${style}" d="M0 ${y - 5}h${sample}"/>`;
    const words = wrap(text, drawingWidth - sample - 12, false).map((line, index) =>
      renderLine({ text: line, isStrong: false }, sample + 12, y + index * lineHeight),
    );
    y += words.length * lineHeight + 4;
    return mark + words.join("");
  });
  return { svg: svg.join(""), bottom: y - lineHeight + 4 };
}
