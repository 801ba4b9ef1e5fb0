// The plan of a picture's versions: widths, formats, what is dropped, and the key that follows the library.

import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { sharpVersion } from "../../src/pictures/load-sharp.ts";
import { heightAt, planVersions, type RasterFacts, withoutUseless } from "../../src/pictures/picture-plan.ts";

const facts = (width: number, fallback: RasterFacts["fallback"] = "jpeg"): RasterFacts => ({
  kind: "raster",
  width,
  height: width,
  fallback,
});
const widthsOf = (width: number) =>
  planVersions(facts(width)).flatMap((one) => (one.format === "webp" ? one.width : []));

it.each([
  [1, [1]],
  [200, [200]],
  [360, [360]],
  [361, [360, 361]],
  [720, [360, 720]],
  [900, [360, 720, 900]],
  [1200, [360, 720, 1200]],
  [4000, [360, 720, 1200]],
])("V13: a picture of %d pixels is made %j wide, never wider than it is", (width, expected) => {
  expect(widthsOf(width)).toEqual(expected);
});

it("V13: the best format comes first, that of the picture last", () => {
  const formats = (fallback: RasterFacts["fallback"]) => planVersions(facts(10, fallback)).map((one) => one.format);
  expect([formats("jpeg"), formats("png")]).toEqual([
    ["avif", "webp", "jpeg"],
    ["avif", "webp", "png"],
  ]);
});

it("a height is never nothing", () => {
  expect(heightAt(360, { ...facts(10_000), height: 1 })).toBe(1);
  expect(heightAt(360, { ...facts(720), height: 481 })).toBe(241);
});

it("a format heavier than that of every browser is left out", () => {
  const version = (format: "avif" | "webp" | "png", size: number) => ({
    format,
    width: 3,
    bytes: new Uint8Array(size),
  });
  const all = [version("avif", 9), version("webp", 4), version("png", 5)];
  expect(withoutUseless(all, "png").map((one) => one.format)).toEqual(["webp", "png"]);
});

it("the key of what is kept follows the version of the library that makes it", async () => {
  const { dependencies } = JSON.parse(await readFile("package.json", "utf8"));
  expect(sharpVersion).toBe(dependencies.sharp);
});
