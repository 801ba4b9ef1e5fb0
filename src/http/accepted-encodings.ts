// Accept-Encoding → the encodings that we have and the client takes, best first.

import type { Encoding } from "../render/stored-response.ts";

/** From smallest to largest: the order among equally welcome ones, which the parser inside Express cannot be told. */
const preferred: readonly Encoding[] = ["br", "gzip", "identity"];

/** `q=0` means no; what is not named is as welcome as `*`, and without one only the plain text is taken (RFC 9110 §12.5.3). */
export function acceptedEncodings(header: string): readonly Encoding[] {
  const qualities = new Map(header.split(",").flatMap((part) => readPart(part)));
  const others = qualities.get("*");
  // The plain text is what a client gets in the end, unless it says no.
  const qualityOf = (encoding: Encoding) =>
    qualities.get(encoding) ?? others ?? (encoding === "identity" ? lowest(qualities) : 0);
  return preferred
    .filter((encoding) => qualityOf(encoding) > 0)
    .toSorted((one, other) => qualityOf(other) - qualityOf(one));
}

function lowest(qualities: ReadonlyMap<string, number>): number {
  return Math.min(1, ...[...qualities.values()].filter((quality) => quality > 0));
}

/** `gzip;q=0.8` → name and quality; a part that says neither is passed over. */
function readPart(part: string): [[string, number]] | [] {
  const [name = "", ...parameters] = part
    .trim()
    .toLowerCase()
    .split(/\s*;\s*/);
  if (!/^[^\s;]+$/.test(name)) return [];
  const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  return [[name, quality === undefined ? 1 : Number.parseFloat(quality)]];
}
