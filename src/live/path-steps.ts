// The way that a path takes through folders and links: where each step stands, and the folder at its end.

import { lstat, readlink } from "node:fs/promises";
import { join, parse, resolve, sep } from "node:path";

/** An entry of a folder that a path goes through. */
export interface Step {
  readonly folder: string;
  readonly name: string;
}

export interface Way {
  readonly steps: readonly Step[];
  /** Where the path leads, without any link; undefined while it leads nowhere. */
  readonly target: string | undefined;
}

/** As many as Linux follows. */
const mostLinks = 40;

/** Reads the way of a path, as far as it goes. */
export async function stepsTo(path: string): Promise<Way> {
  const { root } = parse(resolve(path));
  const steps: Step[] = [];
  let ahead = namesOf(resolve(path), root);
  let [folder, links] = [root, 0];
  while (ahead.length > 0) {
    const [name = "", ...rest] = ahead;
    steps.push({ folder, name });
    const entry = await lstat(join(folder, name)).catch(() => undefined);
    if (entry === undefined) return { steps, target: undefined };
    if (entry.isSymbolicLink()) {
      links += 1;
      const target = await readlink(join(folder, name)).catch(() => undefined);
      if (target === undefined || links > mostLinks) return { steps, target: undefined };
      ahead = [...namesOf(resolve(folder, target), root), ...rest];
      folder = root;
    } else [folder, ahead] = [join(folder, name), rest];
  }
  return { steps, target: folder };
}

function namesOf(path: string, root: string): string[] {
  return path
    .slice(root.length)
    .split(sep)
    .filter((name) => name !== "");
}
