// Locator as SVG: two places on the land of Europe, without borders, and the way between them as the crow flies.

import type { FigureOf } from "../../content/figures.ts";
import { type Coordinates, distanceBetween, mapHeight, placeOnMap, renderWay } from "./europe.ts";
import { type FigureContext, textIn } from "./figure-context.ts";
import { landPath } from "./land.ts";
import { drawingWidth, lineHeight, renderDrawing, renderLine, widthOf } from "./svg.ts";

type Place = FigureOf<"locator">["from"];

const radius = 5;
/** From a dot or a way to its words. */
const away = 8;
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
  return renderDrawing(textIn(figure.alternative, context), { height: mapHeight, variant: "map" }, content.join(""));
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
  const text = textIn(place.name, context);
  const isBefore = x + away + widthOf(text, true) > drawingWidth;
  const name = renderLine({ text, isStrong: true, isBefore }, isBefore ? x - away : x + away, y - radius - 1);
  return `<circle class="${style}" cx="${x}" cy="${y}" r="${radius}"/>${name}`;
}

/** Before the middle of the way: below a way that falls, above one that climbs. */
function renderDistance(figure: FigureOf<"locator">, context: FigureContext): string {
  const [start, end] = [placeOnMap(coordinatesOf(figure.from)), placeOnMap(coordinatesOf(figure.to))];
  const isFalling = end[0] - start[0] > 0 === end[1] - start[1] > 0;
  const [x, y] = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2].map(Math.round);
  const line = { text: sayDistance(figure, context), isStrong: false, isBefore: true };
  return renderLine(line, (x ?? 0) - away, (y ?? 0) + (isFalling ? lineHeight : -away));
}
