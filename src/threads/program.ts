// The program that runs, told from every other by the bytes of its bundle.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** `file` is that of a bundle: it holds all that the program does. */
export function hashProgram(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("base64url");
}
