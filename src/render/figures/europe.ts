// The map that locators are drawn on: how places of Europe fall on it, and how far they are from one another.

import { type GeoProjection, geoConicConformal, geoDistance, geoPath } from "d3-geo";
import { drawingWidth } from "./svg.ts";

/** Degrees: longitude, then latitude. */
export type Coordinates = readonly [longitude: number, latitude: number];

export const mapHeight = 224;
const earthRadius = 6371;

/** Keeps shapes as they are, which is what people know of Europe. scripts/build-land.ts draws the land with it. */
export function createEuropeProjection(): GeoProjection {
  return geoConicConformal()
    .parallels([38, 54])
    .rotate([-10, 0])
    .center([0, 46.8])
    .scale(470)
    .translate([drawingWidth / 2, mapHeight / 2])
    .precision(0.5);
}

/** Where a place stands in the drawing. */
export function placeOnMap([longitude, latitude]: Coordinates): readonly [x: number, y: number] {
  const [x, y] = createEuropeProjection()([longitude, latitude]) ?? [0, 0];
  return [Math.round(x), Math.round(y)];
}

/** The shortest way over the globe, as the path of a drawing. */
export function renderWay(from: Coordinates, to: Coordinates): string {
  const way = { type: "LineString" as const, coordinates: [[...from], [...to]] };
  return geoPath(createEuropeProjection()).digits(1)(way) ?? "";
}

/** In kilometres, as the crow flies. */
export function distanceBetween(from: Coordinates, to: Coordinates): number {
  return geoDistance([...from], [...to]) * earthRadius;
}
