// Locator as SVG: two places on the land of Europe, without borders, and the way between them as the crow flies.

import type { FigureOf } from "../../content/figures.ts";
import { type Coordinates, distanceBetween, mapHeight, placeOnMap, renderWay } from "./europe.ts";
import { type FigureContext, textIn } from "./figure-context.ts";
import { landPath } from "./land.ts";
import { renderDrawing, renderLine } from "./svg.ts";

type Place = FigureOf<"locator">["from"];

const radius = 5;
/** Distances are rounded: the places are towns, not points. */
const rounding = 100;

export function renderLocator(figure: FigureOf<"locator">, context: FigureContext): string {
  const { from, to } = figure;
  const content = [
    `<path class="site-drawing__land" d="${landPath}"/>`,
    `<path class="site-drawing__line site-drawing__line--dashed" d="${renderWay(coordinatesOf(from), coordinatesOf(to))}"/>`,
    renderPlace(from, context, "site-drawing__place"),
    renderPlace(to, context, "site-drawing__place site-drawing__place--end"),
    renderDistance(figure, context),
  ];
  return renderDrawing(textIn(figure.alternative, context), mapHeight, content.join(""));
}

/** "about 1,600 km as the crow flies", in the figure's language. */
export function sayDistance({ from, to }: FigureOf<"locator">, { phrasebook }: FigureContext): string {
  const kilometres = Math.round(distanceBetween(coordinatesOf(from), coordinatesOf(to)) / rounding) * rounding;
  return phrasebook.say("figureDistance", { distance: phrasebook.formatNumber(kilometres) });
}

export function coordinatesOf({ longitude, latitude }: Place): Coordinates {
  return [longitude, latitude];
}

/** The place that one goes to is a full dot, the other an empty one: colour is not the only sign. */
function renderPlace(place: Place, context: FigureContext, style: string): string {
  const [x, y] = placeOnMap(coordinatesOf(place));
  const name = { text: textIn(place.name, context), isStrong: true };
  return `<circle class="${style}" cx="${x}" cy="${y}" r="${radius}"/>${renderLine(name, x + radius + 3, y - radius - 1)}`;
}

/** Beside the middle of the way, over the land. */
function renderDistance(figure: FigureOf<"locator">, context: FigureContext): string {
  const [[fromX, fromY], [toX, toY]] = [placeOnMap(coordinatesOf(figure.from)), placeOnMap(coordinatesOf(figure.to))];
  const text = sayDistance(figure, context);
  return renderLine({ text, isStrong: false }, Math.round((fromX + toX) / 2) + 10, Math.round((fromY + toY) / 2) - 6);
}
