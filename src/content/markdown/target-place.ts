// Where the target stands inside a link or picture, so that a fix can write over it alone.

import type { Place } from "../../problem.ts";

/** The place of `target` within the place of its link; undefined when it is written elsewhere or cut by a line end. */
export function targetWithin(place: Place, target: string): Place | undefined {
  if (place.line !== place.endLine || target === "") return undefined;
  const written = place.excerpt.slice(place.column - 1, place.endColumn - 1);
  const [, before] = /^(.*\]\(\s*<?)/s.exec(written.slice(0, written.lastIndexOf(target))) ?? [];
  if (before === undefined || !written.startsWith(target, before.length)) return undefined;
  const column = place.column + before.length;
  return { ...place, column, endColumn: column + target.length };
}
