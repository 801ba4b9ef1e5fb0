// A thread that is started again when it ends, which it never should by itself, and that is asked to end rather than cut off.

import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import type { Request, SiteMessage } from "../threads/site-messages.ts";

export interface RunningThread {
  readonly send: (request: Request) => void;
  /** Resolves when it has ended, or hangs. */
  readonly end: () => Promise<void>;
}

export interface ThreadHooks {
  readonly start: () => Worker;
  readonly onMessage: (message: SiteMessage) => void;
  /** `reason` is what it failed of, where that is known. Returns whether another one is started. */
  readonly onEnd: (reason: unknown) => boolean;
  /** Milliseconds until then. */
  readonly restartDelay: number;
}

/** Milliseconds that a thread has to end by itself. */
const longestEnd = 500;

export function runThread({ start, onMessage, onEnd, restartDelay }: ThreadHooks): RunningThread {
  let worker: Worker | undefined;
  const send = (request: Request) => worker?.postMessage(request);
  const open = () => {
    let reason: unknown = new Error("the thread has ended by itself");
    worker = start();
    worker.on("message", onMessage);
    worker.on("error", (error) => {
      reason = error;
    });
    worker.on("exit", () => {
      worker = undefined;
      if (onEnd(reason)) setTimeout(open, restartDelay).unref();
    });
  };
  open();
  return {
    send,
    end: async () => {
      if (worker === undefined) return;
      const ended = once(worker, "exit");
      send({ kind: "end" });
      await Promise.race([ended, wait(longestEnd)]);
    },
  };
}
