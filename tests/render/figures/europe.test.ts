// The map of locators: the land is the one that the script makes, every place that data may name is on it.

import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { landFile, renderLand } from "../../../scripts/build-land.ts";
import { distanceBetween, mapHeight, placeOnMap, renderWay } from "../../../src/render/figures/europe.ts";
import { landPath } from "../../../src/render/figures/land.ts";
import { drawingWidth } from "../../../src/render/figures/svg.ts";

const paris = [2.3522, 48.8566] as const;
const tirana = [19.8187, 41.3275] as const;

it("V16: the land is not stale (npm run land writes it)", async () => {
  expect(await readFile(landFile, "utf8")).toBe(await renderLand());
});

it("V16: the land is small and has nothing but shores", () => {
  expect(landPath.length).toBeLessThan(3000);
  expect(landPath).toMatch(/^(?:M-?\d+[ -]\d+l[-\d ]+z)+$/);
});

it.each([
  [-9, 36],
  [-9, 54],
  [25, 36],
  [25, 54],
] as const)("V16: %d, %d, the limit of what data may name, is inside of the drawing", (longitude, latitude) => {
  const [x, y] = placeOnMap([longitude, latitude]);
  expect(x).toBeGreaterThan(0);
  expect(x).toBeLessThan(drawingWidth);
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan(mapHeight);
});

it("V16: Tirana lies south-east of Paris, 1,600 km away, and the way leads from one to the other", () => {
  const [from, to] = [placeOnMap(paris), placeOnMap(tirana)];
  expect(to[0]).toBeGreaterThan(from[0]);
  expect(to[1]).toBeGreaterThan(from[1]);
  expect(Math.round(distanceBetween(paris, tirana) / 10)).toBe(160);
  const numbers =
    renderWay(paris, tirana)
      .match(/[\d.]+/g)
      ?.map(Number) ?? [];
  expect(numbers.slice(0, 2).map(Math.round)).toEqual([...from]);
  expect(numbers.slice(-2).map(Math.round)).toEqual([...to]);
});
