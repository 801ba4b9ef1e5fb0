// The nearest known name to a misspelt one (edit distance), for "did you mean".

/** The nearest of `known` to `name`, or "" when none is near enough to be what was meant. */
export function nearestName(name: string, known: Iterable<string>): string {
  let best = "";
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** After so many different names nothing is near any more: thousands of mistakes must not take minutes. */
const mostSearches = 100;

/** {@link nearestName} for many names among the same known ones, each searched once. */
export function createNameFinder(readKnown: () => Iterable<string>): (name: string) => string {
  const found = new Map<string, string>();
  let known: readonly string[] | undefined;
  return (name) => {
    const near = found.get(name);
    if (near !== undefined) return near;
    if (found.size >= mostSearches) return "";
    known ??= [...readKnown()];
    const nearest = nearestName(name, known);
    found.set(name, nearest);
    return nearest;
  };
}

/** Levenshtein distance by rows; gives up (returns `limit`) once no result below `limit` is possible. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    if (Math.min(...current) >= limit) return limit;
    previous = current;
  }
  return previous[b.length] ?? limit;
}
