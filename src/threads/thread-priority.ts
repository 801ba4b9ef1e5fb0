// Visitors before editors: where both want the only core, the thread that makes the site comes second.

import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";

/**
 * Steps down, of 19: where visitors take all of a core, whoever makes the site still gets a tenth of it, and whoever draws
 * pictures next to nothing.
 */
export const priorities = { making: 10, drawing: 19 } as const;

/** Lowers the calling thread alone. Linux knows its threads by number; elsewhere nothing happens. */
export function lowerPriority(priority: number): void {
  try {
    const [, thread = ""] = /task\/(\d+)$/.exec(readlinkSync("/proc/thread-self")) ?? [];
    if (thread !== "") setPriority(Number(thread), priority);
  } catch {
    // Not Linux, or not allowed: the system shares the core out evenly.
  }
}
