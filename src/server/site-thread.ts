// The thread that makes the site, seen from the one that serves: started, mirrored, asked, started again if it ends.

import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import type { SiteStatus } from "../http/operator-endpoints.ts";
import type { ServedSite } from "../render/served-site.ts";
import { createQuestions } from "./questions.ts";
import type { Request, SiteMessage } from "./site-messages.ts";
import { createSiteMirror } from "./site-mirror.ts";

/** What the serving thread acts upon. */
export type SiteEvent = Extract<SiteMessage, { kind: "log" | "reloaded" | "announcement" | "report" }>;

export interface SiteThread {
  /** Resolves when there is a site to serve; rejects with a RefusedStart, or with what the thread failed of. */
  readonly ready: Promise<void>;
  /** Hears what has happened so far, and from then on. */
  readonly onEvent: (act: (event: SiteEvent) => void) => void;
  readonly current: () => ServedSite;
  readonly status: () => SiteStatus;
  readonly reload: () => void;
  /** Looks for a new commit, where a branch is followed. */
  readonly fetch: () => void;
  /** No more reloads; questions are answered still. */
  readonly close: () => void;
  /** Ends the thread; resolves when it has ended, or hangs. */
  readonly end: () => Promise<void>;
}

export interface SiteThreadOptions {
  readonly start: () => Worker;
  /** Milliseconds until a thread that ended, which it never should, is replaced. */
  readonly restartDelay?: number;
  /** Milliseconds that a question waits for its answer. */
  readonly patience?: number;
}

/** Milliseconds that a thread has to end by itself. */
const longestEnd = 500;

const ended = "the thread that makes the site has ended: what is served stays, and another one is started";

/** There is no good content to serve; the message says what is wrong, ready to be shown. */
export class RefusedStart extends Error {}

/** Starts the thread; `ready` tells how that went. */
export function openSiteThread({ start, restartDelay = 10_000, patience = 5_000 }: SiteThreadOptions): SiteThread {
  let worker: Worker | undefined;
  let status: SiteStatus | undefined;
  let isClosed = false;
  let reason: unknown;
  const events: SiteEvent[] = [];
  let act = (event: SiteEvent): void => void events.push(event);
  const send = (request: Request) => worker?.postMessage(request);
  const questions = createQuestions(send, patience);
  const mirror = createSiteMirror(questions);
  const { promise: ready, resolve, reject } = withResolvers();
  const take = (message: SiteMessage) => {
    switch (message.kind) {
      case "answers":
        mirror.take(message.answers, message.isServed);
        return send({ kind: "taken" });
      case "site":
        return mirror.serve(message.site);
      case "status":
        status = message.status;
        return resolve();
      case "refused":
        reason = new RefusedStart(message.text);
        return send({ kind: "end" });
      case "made":
      case "stored":
      case "failed":
        return questions.take(message);
      default:
        return act(message);
    }
  };
  const open = () => {
    reason = new Error("the thread has ended by itself");
    worker = start();
    worker.on("message", take);
    worker.on("error", (error) => {
      reason = error;
    });
    worker.on("exit", () => {
      worker = undefined;
      questions.giveUp(reason);
      reject(reason);
      if (isClosed || mirror.current() === undefined) return;
      act({ kind: "log", line: { level: "error", fields: { err: reason }, text: ended } });
      setTimeout(open, restartDelay).unref();
    });
  };
  open();
  return {
    ready,
    onEvent: (listen) => {
      act = listen;
      for (const event of events.splice(0)) act(event);
    },
    current: () => mirror.current() ?? notYet(),
    status: () => status ?? notYet(),
    reload: () => send({ kind: "reload" }),
    fetch: () => send({ kind: "fetch" }),
    close: () => {
      isClosed = true;
      send({ kind: "close" });
    },
    end: async () => {
      isClosed = true;
      if (worker === undefined) return;
      const ended = once(worker, "exit");
      send({ kind: "end" });
      await Promise.race([ended, wait(longestEnd)]);
    },
  };
}

function withResolvers() {
  let [resolve, reject] = [() => {}, (_reason: unknown) => {}];
  const promise = new Promise<void>((onDone, onFailure) => {
    [resolve, reject] = [onDone, onFailure];
  });
  // Whoever waits hears of a failure, which may come before anyone does.
  promise.catch(() => {});
  return { promise, resolve, reject };
}

function notYet(): never {
  throw new Error("asked before there is a site");
}
