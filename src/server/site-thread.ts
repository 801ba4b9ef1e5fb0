// The thread that makes the site, seen from the one that serves: started, mirrored, asked, started again if it ends.

import type { Worker } from "node:worker_threads";
import type { Config } from "../config.ts";
import type { SiteStatus } from "../http/operator-endpoints.ts";
import type { ServedSite } from "../render/served-site.ts";
import type { SiteMessage } from "../threads/site-messages.ts";
import { createQuestions } from "./questions.ts";
import { runThread } from "./running-thread.ts";
import { createSiteMirror } from "./site-mirror.ts";

/** What the serving thread acts upon. */
export type SiteEvent = Extract<SiteMessage, { kind: "log" | "reloaded" | "announcement" | "report" }>;

export interface SiteThread {
  /** What the environment says; rejects as `ready` does. */
  readonly config: Promise<Config>;
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

const ended = "the thread that makes the site has ended: what is served stays, and another one is started";

/** There is no good content to serve; the message says what is wrong, ready to be shown. */
export class RefusedStart extends Error {}

/** Starts the thread; `ready` tells how that went. */
export function openSiteThread({ start, restartDelay = 10_000, patience = 5_000 }: SiteThreadOptions): SiteThread {
  let status: SiteStatus | undefined;
  let isClosed = false;
  let refusal: RefusedStart | undefined;
  const events: SiteEvent[] = [];
  let act = (event: SiteEvent): void => void events.push(event);
  const config = withResolvers<Config>();
  const ready = withResolvers<void>();
  const onMessage = (message: SiteMessage) => {
    switch (message.kind) {
      case "config":
        return config.resolve(message.config);
      case "answers":
        mirror.take(message.answers, message.isServed);
        return thread.send({ kind: "taken" });
      case "site":
        return mirror.serve(message.site);
      case "status":
        status = message.status;
        return ready.resolve();
      case "refused":
        refusal = new RefusedStart(message.text);
        return thread.send({ kind: "end" });
      case "made":
      case "stored":
      case "failed":
        return questions.take(message);
      default:
        return act(message);
    }
  };
  const onEnd = (cause: unknown) => {
    const reason = refusal ?? cause;
    questions.giveUp(reason);
    config.reject(reason);
    ready.reject(reason);
    if (isClosed || mirror.current() === undefined) return false;
    act({ kind: "log", line: { level: "error", fields: { err: reason }, text: ended } });
    return true;
  };
  const thread = runThread({ start, onMessage, onEnd, restartDelay });
  const questions = createQuestions(thread.send, patience);
  const mirror = createSiteMirror(questions);
  const close = () => {
    isClosed = true;
    thread.send({ kind: "close" });
  };
  return {
    config: config.promise,
    ready: ready.promise,
    onEvent: (listen) => {
      act = listen;
      for (const event of events.splice(0)) act(event);
    },
    current: () => mirror.current() ?? notYet(),
    status: () => status ?? notYet(),
    reload: () => thread.send({ kind: "reload" }),
    fetch: () => thread.send({ kind: "fetch" }),
    close,
    end: () => {
      close();
      return thread.end();
    },
  };
}

function withResolvers<Value>() {
  let [resolve, reject] = [(_value: Value) => {}, (_reason: unknown) => {}];
  const promise = new Promise<Value>((onDone, onFailure) => {
    [resolve, reject] = [onDone, onFailure];
  });
  // Whoever waits hears of a failure, which may come before anyone does.
  promise.catch(() => {});
  return { promise, resolve, reject };
}

function notYet(): never {
  throw new Error("asked before there is a site");
}
