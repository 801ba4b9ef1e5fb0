// Memory given back once much was forgotten: left alone, V8 keeps for minutes what a large site was made from, or for ever.

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Collects all that nothing holds, and gives its room back to the system. The thread stands still meanwhile. */
export function releaseMemory(): void {
  // The only way in from a running process; the flag acts on contexts that are made after it.
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  if (typeof collect !== "function") return;
  collect();
  // With next to nothing young alive, the room for young objects is given back as well.
  collect({ type: "minor" });
}
