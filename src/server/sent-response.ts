// A prepared answer on its way from the thread that made it to the one that serves it.

import { type Bodies, packedBodies, type StoredResponse } from "../render/stored-response.ts";

export interface SentResponse extends Pick<StoredResponse, "status" | "headers" | "etag"> {
  /** Absent where only the headers changed. */
  readonly bodies?: SentBodies;
}

interface SentBodies {
  readonly plain?: Uint8Array;
  readonly br?: Uint8Array;
  readonly gzip?: Uint8Array;
}

/** What was sent of an answer: enough to know whether a later one is new to the other thread. */
export interface Sent extends Omit<SentResponse, "bodies"> {
  readonly isPacked: boolean;
}

/** What the other thread has of an answer once `response` was sent. */
export function afterSending(response: StoredResponse, before: Sent | undefined): Sent {
  const { status, headers, etag } = response;
  const wasPacked = before?.etag === etag && before?.isPacked === true;
  return { status, headers, etag, isPacked: wasPacked || isPacked(response) };
}

function isPacked({ bodies }: StoredResponse): boolean {
  return bodies.br !== undefined;
}

/** Bytes that belong to one answer alone are handed over, and gone here afterwards; others are copied. */
export function toSent(response: StoredResponse, before: Sent | undefined): SentResponse {
  const { status, headers, etag } = response;
  const isKnown = before !== undefined && etag !== undefined && before.etag === etag;
  if (isKnown && (before.isPacked || !isPacked(response))) return { status, headers, etag };
  return { status, headers, etag, bodies: toSentBodies(response.bodies) };
}

function toSentBodies(bodies: Bodies): SentBodies {
  const { isOwn = false, br, gzip } = bodies;
  const give = (bytes: Uint8Array) => (isOwn ? handOver(bytes) : new Uint8Array(bytes));
  return {
    // Of what was packed the plain bytes are not kept.
    ...(!(isOwn && br !== undefined) && { plain: give(bodies.identity) }),
    ...(br !== undefined && { br: give(br) }),
    ...(gzip !== undefined && { gzip: give(gzip) }),
  };
}

/** An answer whose bytes are gone would be served empty. */
function handOver(bytes: Uint8Array): Uint8Array {
  if (bytes.byteLength === 0) throw new Error("the bytes of this answer were handed over before");
  return bytes;
}

/** The memory that goes over with an answer. */
export function buffersOf({ bodies }: SentResponse): ArrayBuffer[] {
  const views = [bodies?.plain, bodies?.br, bodies?.gzip];
  return views.flatMap((view) => (view?.buffer instanceof ArrayBuffer ? [view.buffer] : []));
}

/** True when the other thread has nothing to gain from a newer answer for the same path. */
export function isSame(sent: Sent, response: StoredResponse): boolean {
  return (
    sent.etag === response.etag &&
    sent.status === response.status &&
    (sent.isPacked || !isPacked(response)) &&
    haveSameEntries(sent.headers, response.headers)
  );
}

function haveSameEntries(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(a);
  return a === b || (names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]));
}

/** The answer as it is served; `before` is the one at the same path. */
export function fromSent(sent: SentResponse, before?: StoredResponse): StoredResponse {
  const { status, headers, etag, bodies } = sent;
  return { status, headers, etag, bodies: bodies === undefined ? keptBodies(before) : fromSentBodies(bodies) };
}

function keptBodies(before: StoredResponse | undefined): Bodies {
  if (before === undefined) throw new Error("an answer was sent without its body");
  return before.bodies;
}

function fromSentBodies({ plain, br, gzip }: SentBodies): Bodies {
  if (plain === undefined && br !== undefined && gzip !== undefined) return packedBodies(br, gzip);
  return {
    identity: plain ?? new Uint8Array(),
    ...(gzip !== undefined && { gzip }),
    ...(br !== undefined && { br }),
  };
}
