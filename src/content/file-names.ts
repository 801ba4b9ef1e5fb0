// Names of content files: which are pictures, and which only capital letters tell apart (on Windows and macOS one would replace the other).

import { type Problem, problem, wholeFile } from "../problem.ts";

/** By its extension, in small letters: `.svg` is a drawing, the others are made of pixels. */
export function isPicture(path: string): boolean {
  return /\.(?:png|jpe?g|webp|avif|gif|svg)$/.test(path);
}

/** Reports every file whose name another file has too but for capitals, on the one that is not all lower case. */
export function checkCaseClashes(paths: readonly string[]): Problem[] {
  const owners = new Map<string, string>();
  // Lower-case letters sort after capitals: the usual spelling comes first when sorted backwards.
  return [...paths]
    .sort()
    .reverse()
    .flatMap((path): Problem[] => {
      const other = owners.get(path.toLowerCase());
      if (other !== undefined) return [problem("file/case-clash", wholeFile(path), { name: nameOf(path), other })];
      owners.set(path.toLowerCase(), path);
      return [];
    });
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
