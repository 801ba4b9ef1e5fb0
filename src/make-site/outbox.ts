// The making thread's side: what the serving thread is told, in order.

import type { MessagePort } from "node:worker_threads";
import { runAgain } from "../live/run-again.ts";
import type { PublishedSite } from "../render/served-site.ts";
import type { Answers, StoredResponse } from "../render/stored-response.ts";
import { memoryOf } from "../threads/sent-response.ts";
import type { SiteMessage } from "../threads/site-messages.ts";
import { createSiteSender } from "./site-sender.ts";

export interface Outbox {
  /** Goes after the site that is to be served, if one is on its way. */
  readonly send: (message: SiteMessage) => void;
  /** Of several sites in a row, the last one goes. Resolves when it has gone whole. */
  readonly serve: (site: PublishedSite) => Promise<void>;
  /** More answers of the site that was served last. */
  readonly add: (answers: Answers) => void;
  /** True when the serving thread has an answer with these headers. */
  readonly has: (path: string, headers: StoredResponse["headers"]) => boolean;
  /** The serving thread has taken the answers that were sent last. */
  readonly taken: () => void;
}

export function createOutbox(port: Pick<MessagePort, "postMessage">): Outbox {
  let next: PublishedSite | undefined;
  const messages: SiteMessage[] = [];
  let isOnItsWay = false;
  let taken = () => {};
  const post = (message: SiteMessage, memory: Iterable<ArrayBuffer> = []) => port.postMessage(message, [...memory]);
  const sendMessages = () => {
    for (const message of messages.splice(0)) post(message);
  };
  const sender = createSiteSender({
    sendAnswers: (answers, isServed) => {
      const isTaken = new Promise<void>((resolve) => {
        taken = resolve;
      });
      post({ kind: "answers", answers, isServed }, memoryOf(answers));
      return isTaken;
    },
    completeSite: (site) => {
      post({ kind: "site", site });
      isOnItsWay = next !== undefined;
      if (!isOnItsWay) sendMessages();
    },
    isOutdated: () => next !== undefined,
  });
  const work = runAgain(async () => {
    const site = next;
    next = undefined;
    if (site !== undefined) await sender.sendSite(site);
  });
  return {
    send: (message) => {
      messages.push(message);
      if (!isOnItsWay) sendMessages();
    },
    serve: (site) => {
      next = site;
      isOnItsWay = true;
      return work();
    },
    add: (answers) => void sender.addAnswers(answers),
    has: sender.has,
    taken: () => taken(),
  };
}
