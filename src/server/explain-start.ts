// What kept the server from starting, in plain words; a fault of ours keeps its stack.

import { RefusedStart } from "./site-thread.ts";

export function explainStart(error: unknown): string {
  if (error instanceof RefusedStart) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  if (code === "EADDRINUSE")
    return `${error.message}\nThe port is taken. Choose another one: PORT=3001 npm start (OPS_PORT, if it is the operators').`;
  if (("syscall" in error && error.syscall === "listen") || code === "ENOTFOUND" || code === "EAI_AGAIN")
    return `${error.message}\nChoose another HOST or PORT.`;
  return error.stack ?? error.message;
}
