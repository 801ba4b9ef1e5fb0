// What a dry run shows of a file: the lines taken away and put in, with their numbers.

/** Lines that differ, as `  12 - old` and `  12 + new`; new lines are few, so they are looked for nearby. */
export function renderChangedLines(before: Uint8Array, after: Uint8Array): string {
  const [old, now] = [before, after].map((bytes) => new TextDecoder().decode(bytes).split(/\r?\n/));
  if (old === undefined || now === undefined) return "";
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (old[i] === now[j]) [i, j] = [i + 1, j + 1];
    else if (isInserted(old, now, i, j)) lines.push(renderLine(j++, "+", now));
    else {
      if (i < old.length) lines.push(renderLine(i++, "-", old));
      if (j < now.length) lines.push(renderLine(j++, "+", now));
    }
  }
  return lines.join("");
}

const mostInserted = 4;

function isInserted(old: readonly string[], now: readonly string[], i: number, j: number): boolean {
  return i < old.length && now.slice(j + 1, j + 1 + mostInserted).includes(old[i] ?? "");
}

function renderLine(index: number, sign: "+" | "-", lines: readonly string[]): string {
  return `${String(index + 1).padStart(6)} ${sign} ${lines[index] ?? ""}\n`;
}
