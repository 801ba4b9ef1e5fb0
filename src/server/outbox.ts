// The making thread's side: what the serving thread is told, in order; of a site, only what it does not have yet.

import type { MessagePort } from "node:worker_threads";
import { runAgain } from "../live/run-again.ts";
import type { RenderedSite } from "../render/render-site.ts";
import type { StoredResponse } from "../render/stored-response.ts";
import { afterSending, buffersOf, isSame, type Sent, toSent } from "./sent-response.ts";
import type { SentSite, SiteMessage } from "./site-messages.ts";

/** Answers in one message: taking them must not keep a visitor waiting. */
const mostAnswers = 50;

export interface Outbox {
  /** Goes after the site that is to be served, if one is on its way. */
  readonly send: (message: SiteMessage) => void;
  /** Of several sites in a row, the last one goes. */
  readonly serve: (site: RenderedSite) => void;
  /** The serving thread has taken the answers that were sent last. */
  readonly taken: () => void;
}

type Changes = readonly (readonly [path: string, response: StoredResponse])[];

export function createOutbox(port: Pick<MessagePort, "postMessage">): Outbox {
  const sent = new Map<string, Sent>();
  let isFirst = true;
  let site: RenderedSite | undefined;
  let messages: SiteMessage[] = [];
  let taken = () => {};
  const post = (message: SiteMessage, memory: Iterable<ArrayBuffer> = []) => port.postMessage(message, [...memory]);
  const sendAnswers = (changes: Changes) => {
    const isTaken = new Promise<void>((resolve) => {
      taken = resolve;
    });
    const answers = changes.map(([path, response]) => [path, toSent(response, sent.get(path))] as const);
    post({ kind: "answers", answers }, new Set(answers.flatMap(([, answer]) => buffersOf(answer))));
    for (const [path, response] of changes) sent.set(path, afterSending(response, sent.get(path)));
    return isTaken;
  };
  const sendSite = async (next: RenderedSite) => {
    const changes = findChanges(next, sent);
    for (let at = 0; at < changes.length; at += mostAnswers) await sendAnswers(changes.slice(at, at + mostAnswers));
    const removed = [...sent.keys()].filter((path) => !next.responses.has(path));
    for (const path of removed) sent.delete(path);
    post({ kind: "site", site: { ...describeSite(next), isFirst, removed } });
    isFirst = false;
  };
  const work = runAgain(async () => {
    const [next, told] = [site, messages];
    [site, messages] = [undefined, []];
    if (next !== undefined) await sendSite(next);
    for (const message of told) post(message);
  });
  return {
    send: (message) => {
      messages.push(message);
      void work();
    },
    serve: (next) => {
      site = next;
      void work();
    },
    taken: () => taken(),
  };
}

function findChanges({ responses }: RenderedSite, sent: ReadonlyMap<string, Sent>): Changes {
  return [...responses].filter(([path, response]) => {
    const before = sent.get(path);
    return before === undefined || !isSame(before, response);
  });
}

function describeSite(site: RenderedSite): Omit<SentSite, "isFirst" | "removed"> {
  const { locales, requestIdMarker, searchLocales, openDraft } = site;
  const errorPages = [...site.errorPages].map(
    ([status, versions]) =>
      [status, [...versions].map(([locale, page]) => [locale, toSent(page, undefined)] as const)] as const,
  );
  return { errorPages, locales, requestIdMarker, searchLocales, hasDrafts: openDraft !== undefined };
}
