// A site on its way to the serving thread: what is small goes plain at once and packed afterwards, what is large goes packed.

import { betweenRequests, type Steps } from "../content/steps.ts";
import { compressed, compressedOnce, isPackable } from "../render/compressed.ts";
import type { PublishedSite } from "../render/served-site.ts";
import type { Answers, StoredResponse } from "../render/stored-response.ts";
import { toSentPages } from "../threads/sent-response.ts";
import type { SentList, SentSite } from "../threads/site-messages.ts";
import { gathered } from "./gathered-answers.ts";
import { createSentAnswers } from "./sent-answers.ts";

/** Answers in one message: taking them must not keep a visitor waiting. */
const mostAnswers = 50;
/** Bytes of new texts that go plain. */
const usualPlain = 8_000_000;

export interface SiteChannel {
  /** Answers of the next site, or packed ones of the site that is served. Resolves when they are taken. */
  readonly sendAnswers: (answers: SentList, isServed: boolean) => Promise<void>;
  /** With the answers sent before, the site is complete. */
  readonly completeSite: (site: SentSite) => void;
  /** True when there is a newer site: it makes up for what was not sent of this one. */
  readonly isOutdated: () => boolean;
}

type Prepare = (path: string, response: StoredResponse) => SentList[number];

export function createSiteSender({ sendAnswers, completeSite, isOutdated }: SiteChannel, mostPlain = usualPlain) {
  const sent = createSentAnswers();
  let isFirst = true;
  const send: Prepare = (path, response) => [path, sent.toSend(path, response)];
  const sendPacked: Prepare = (path, response) => send(path, compressed(response));
  const promise: Prepare = (path, response) =>
    isPackable(response) ? [path, sent.toPromise(path, response)] : send(path, response);
  /** False when a newer site kept it from being sent whole. */
  const sendAll = async (answers: Answers, prepare: Prepare, isServed: boolean): Promise<boolean> => {
    let taken = Promise.resolve();
    for (const heap of heapsOf(answers)) {
      if (isOutdated()) return false;
      const list = await betweenRequests(prepareInSteps(heap, prepare));
      await taken;
      // What comes after the last ones need not wait: it is taken after them.
      taken = sendAnswers(list, isServed);
    }
    return true;
  };
  const sendSite = async (site: PublishedSite): Promise<void> => {
    const { responses } = site;
    const changed = sent.changed(responses);
    const isLarge = sum(changed.map(([, response]) => plainLength(response))) > mostPlain;
    const asLarge = isFirst ? promise : sendPacked;
    if (!(await sendAll(changed, isLarge ? asLarge : send, false))) return;
    const removed = sent.takeRemoved(site);
    completeSite({ ...describeSite(site, isFirst ? (page) => page : compressedOnce), isFirst, removed });
    const wasFirst = isFirst;
    isFirst = false;
    if (!(await sendAll(sent.unpacked(responses), sendPacked, true))) return;
    if (wasFirst) completeSite({ ...describeSite(site, compressedOnce), isFirst, removed: [] });
  };
  return {
    sendSite,
    /** More answers of the site that is served, or that is on its way. */
    addAnswers: (answers: Answers) =>
      sendAnswers(gathered(answers.map(([path, response]) => send(path, response))), true),
    has: sent.has,
  };
}

function* prepareInSteps(answers: Answers, prepare: Prepare): Steps<SentList> {
  const list: SentList[number][] = [];
  for (const [path, response] of answers) {
    list.push(prepare(path, response));
    yield;
  }
  return gathered(list);
}

/** What is packed later takes the place of what goes now: each kind is sent, and freed, by itself. */
function* heapsOf(answers: Answers): Iterable<Answers> {
  const isPassing = ([, response]: Answers[number]) => isPackable(response);
  for (const kind of [answers.filter((one) => !isPassing(one)), answers.filter(isPassing)])
    for (let at = 0; at < kind.length; at += mostAnswers) yield kind.slice(at, at + mostAnswers);
}

function plainLength(response: StoredResponse): number {
  return isPackable(response) ? response.bodies.identity.length : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** The first site goes with plain error pages: packing them takes longer than sending all the others of a small site. */
function describeSite(
  { locales, requestIdMarker, searchLocales, openDraft, errorPages }: PublishedSite,
  pack: (page: StoredResponse) => StoredResponse,
): Omit<SentSite, "isFirst" | "removed"> {
  return {
    errorPages: toSentPages(errorPages, pack),
    locales,
    requestIdMarker,
    searchLocales,
    hasDrafts: openDraft !== undefined,
  };
}
