// What is told of each answer: a number to find it by, its path without the query, no address of anyone.

import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

export interface AnswerLine {
  readonly requestId: string;
  readonly method: string;
  /** Without the query: what people search for stays theirs. */
  readonly path: string;
  readonly status: number;
  /** Milliseconds from the request's head to the last byte handed to the system. */
  readonly duration: number;
}

const ids = new WeakMap<IncomingMessage, string>();

/** The number of a request: the same in the line of its answer, in that of a failure and on the page that tells of it. */
export function requestIdOf(request: IncomingMessage): string {
  const id = ids.get(request) ?? randomUUID();
  ids.set(request, id);
  return id;
}

/** Calls `log` when the answer has left. */
export function watchAnswer(request: IncomingMessage, response: ServerResponse, log: (line: AnswerLine) => void): void {
  const begun = performance.now();
  response.once("finish", () => {
    log({
      requestId: requestIdOf(request),
      method: request.method ?? "",
      path: request.url?.split("?")[0] ?? "",
      status: response.statusCode,
      duration: Math.round((performance.now() - begun) * 10) / 10,
    });
  });
}
