// Writes src/render/figures/land.ts: the land of Europe without borders, from Natural Earth, small enough for a page.

import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { geoPath } from "d3-geo";
import { feature } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import { createEuropeProjection, mapHeight } from "../src/render/figures/europe.ts";
import { drawingWidth } from "../src/render/figures/svg.ts";

export const landFile = "src/render/figures/land.ts";

/** The smallest bay or cape that is kept, in square degrees; the smallest island, in points of its shore. */
const detail = 0.05;
const fewestPoints = 5;
/** The land is cut a little outside of the drawing, so that its cut edge is not seen as a shore. */
const margin = 4;

/** The text of the file; the same package always gives the same text. */
export async function renderLand(): Promise<string> {
  const source = createRequire(import.meta.url).resolve("world-atlas/land-50m.json");
  const topology = JSON.parse(await readFile(source, "utf8"));
  const simplified = simplify(presimplify(topology), detail);
  const land = feature(simplified, simplified.objects["land"] ?? { type: "GeometryCollection", geometries: [] });
  const projection = createEuropeProjection().clipExtent([
    [-margin, -margin],
    [drawingWidth + margin, mapHeight + margin],
  ]);
  const path = geoPath(projection).digits(0)(land) ?? "";
  return `// The land of Europe without borders, as the path of a drawing. Made by npm run land from Natural Earth (public domain).

/* biome-ignore format: one path */
export const landPath = "${shorten(path)}";
`;
}

/** Steps instead of positions, and no shore so small that it would be a speck. */
function shorten(path: string): string {
  const rings = path.split("Z").flatMap((ring) => {
    const points = ring.split(/[ML]/).slice(1).map(readPoint);
    const distinct = points.filter(
      ([x, y], index) => index === 0 || x !== points[index - 1]?.[0] || y !== points[index - 1]?.[1],
    );
    return distinct.length < fewestPoints ? [] : [renderRing(distinct)];
  });
  return rings.join("");
}

function readPoint(text: string): readonly [number, number] {
  const [x = 0, y = 0] = text.split(",").map(Number);
  return [x, y];
}

function renderRing([first = [0, 0], ...others]: readonly (readonly [number, number])[]): string {
  let [x, y] = first;
  const steps = others.map(([nextX, nextY]) => {
    const step = pair(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${pair(...first)}l${steps.join(" ").replaceAll(" -", "-")}z`;
}

/** A minus sign separates by itself. */
function pair(x: number, y: number): string {
  return y < 0 ? `${x}${y}` : `${x} ${y}`;
}

if (process.argv[1]?.endsWith("build-land.ts") === true) await writeFile(landFile, await renderLand());
