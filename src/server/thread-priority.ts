// Visitors before editors: where both want the only core, the thread that makes the site comes second.

import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";

/** Of 19 steps down: this much still leaves a tenth of a busy core. */
const priority = 10;

/** Lowers the calling thread alone. Linux knows its threads by number; elsewhere nothing happens. */
export function lowerPriority(): void {
  try {
    const [, thread = ""] = /task\/(\d+)$/.exec(readlinkSync("/proc/thread-self")) ?? [];
    if (thread !== "") setPriority(Number(thread), priority);
  } catch {
    // Not Linux, or not allowed: the system shares the core out evenly.
  }
}
