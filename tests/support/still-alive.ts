// What is still in memory after a full collection, among things that were to be forgotten.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect: unknown = runInNewContext("gc");

export type Watched = ReadonlyMap<string, WeakRef<object>>;

/** Holds on to nothing of what it is given. */
export function watch(things: Readonly<Record<string, object | undefined>>): Watched {
  return new Map(
    Object.entries(things).map(([name, thing]) => {
      if (thing === undefined) throw new Error(`nothing to watch: ${name}`);
      return [name, new WeakRef(thing)];
    }),
  );
}

/** The names of those that something holds. */
export async function stillAlive(watched: Watched): Promise<string[]> {
  if (typeof collect !== "function") throw new Error("no way to collect what nothing holds");
  // What a WeakRef gave, or was made from, lives until the present turn of the event loop ends.
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
  return [...watched].flatMap(([name, ref]) => (ref.deref() === undefined ? [] : [name]));
}
