// What the serving thread has of each answer, as the making thread knows it: only what is new to it is sent.

import { isPackable } from "../render/compressed.ts";
import type { PublishedSite } from "../render/served-site.ts";
import type { Answers, StoredResponse } from "../render/stored-response.ts";
import { type SentResponse, withBytes, withoutBytes } from "../threads/sent-response.ts";

/** How far the bytes of an answer have come. */
type State = "pending" | "plain" | "final";

interface Sent extends Pick<StoredResponse, "status" | "headers" | "etag"> {
  readonly state: State;
}

export type SentAnswers = ReturnType<typeof createSentAnswers>;

export function createSentAnswers() {
  const sent = new Map<string, Sent>();
  const note = (path: string, { status, headers, etag }: StoredResponse, state: State) =>
    sent.set(path, { status, headers, etag, state });
  /** How far the same bytes have come before, if they have. */
  const stateOf = (path: string, { etag }: StoredResponse): State | undefined => {
    const before = sent.get(path);
    return etag !== undefined && before?.etag === etag ? before.state : undefined;
  };
  return {
    /** Answers whose status, headers or bytes the other thread does not have. */
    changed: (responses: ReadonlyMap<string, StoredResponse>): Answers =>
      [...responses].filter(([path, response]) => !isKnown(sent.get(path), response)),
    /** Answers whose bytes are to be packed yet. */
    unpacked: (responses: ReadonlyMap<string, StoredResponse>): Answers =>
      [...responses].filter(([path, response]) => isPackable(response) && sent.get(path)?.state !== "final"),
    /** True when it has just this answer, of which its address tells the bytes. */
    has: (path: string, headers: StoredResponse["headers"]): boolean => {
      const known = sent.get(path);
      return known !== undefined && haveSameEntries(known.headers, headers);
    },
    /** Paths that are gone; they are forgotten. */
    takeRemoved: ({ responses, cards }: Pick<PublishedSite, "responses" | "cards">): string[] => {
      const removed = [...sent.keys()].filter((path) => !responses.has(path) && !cards.has(path));
      for (const path of removed) sent.delete(path);
      return removed;
    },
    /** The answer with its bytes, which are not copied yet, unless the other thread has them as good. */
    toSend: (path: string, response: StoredResponse): SentResponse => {
      const [before, next] = [stateOf(path, response), isPackable(response) ? "plain" : "final"] as const;
      const isKept = before === "final" || (before === "plain" && next === "plain");
      note(path, response, isKept ? before : next);
      return isKept ? withoutBytes(response, "kept") : withBytes(response);
    },
    /** The answer without its bytes, which will come packed. */
    toPromise: (path: string, response: StoredResponse): SentResponse => {
      const before = stateOf(path, response);
      const isKept = before === "final" || before === "plain";
      note(path, response, before ?? "pending");
      return withoutBytes(response, isKept ? "kept" : "pending");
    },
  };
}

function isKnown(sent: Sent | undefined, { status, headers, etag }: StoredResponse): boolean {
  return sent?.status === status && sent.etag === etag && haveSameEntries(sent.headers, headers);
}

function haveSameEntries(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(a);
  return a === b || (names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]));
}
