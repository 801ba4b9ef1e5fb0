// Sends a StoredResponse: HEAD, ETag and 304, the best encoding by quality values, ranges of media.

import type { Request, Response } from "express";
import type { Encoding, StoredResponse } from "../render/stored-response.ts";
import { acceptedEncodings } from "./accepted-encodings.ts";
import { readHeader } from "./raw-headers.ts";
import { createDateText, createHeadWriter, type WriteHead } from "./repeated-head.ts";

/** Sends a prepared answer with the body that the client can read. */
export type SendStored = (stored: StoredResponse, request: Request, response: Response) => void;

/** Head and body of an answer in one encoding: names and values in turn, as Node takes them fastest. */
interface Answer {
  readonly etag: string;
  readonly head: string[];
  /** Writes `head` with the status 200, for a request that gets the body. */
  readonly writeHead: WriteHead;
  readonly unchangedHead: string[];
  readonly body: Uint8Array;
}

const mostRemembered = 100;

/** Headers that every answer bears are joined once to those of each stored one. */
export function createSender(common: ReadonlyMap<string, string>): SendStored {
  const negotiate = createNegotiation();
  const dateNow = createDateText();
  // Keyed by the frozen answer itself: gone with the snapshot that it belongs to.
  const prepared = new WeakMap<StoredResponse, Partial<Record<Encoding, Answer>>>();
  const answerOf = (stored: StoredResponse, encoding: Encoding): Answer => {
    const known = prepared.get(stored);
    const found = known?.[encoding];
    if (found !== undefined) return found;
    const answer = prepare(stored, encoding, common, dateNow);
    // A plain body that was unpacked for this request is not kept.
    if (encoding === "identity" && stored.bodies.br !== undefined) return answer;
    prepared.set(stored, { ...known, [encoding]: answer });
    return answer;
  };
  return (stored, request, response) => {
    const accepted = negotiate(readHeader(request, "accept-encoding") ?? "");
    const answer = answerOf(stored, accepted.find((encoding) => stored.bodies[encoding] !== undefined) ?? "identity");
    if (
      stored.status === 200 &&
      stored.etag !== undefined &&
      isUnchanged(readHeader(request, "if-none-match"), stored.etag)
    ) {
      response.writeHead(304, answer.unchangedHead).end();
    } else if (isMedia(stored) && stored.status === 200 && request.headers.range !== undefined) {
      sendRange(answer, request, response);
    } else if (stored.status === 200 && request.method === "GET") {
      answer.writeHead(response);
      response.end(answer.body);
    } else {
      response.writeHead(stored.status, answer.head).end(request.method === "HEAD" ? undefined : answer.body);
    }
  };
}

function prepare(
  stored: StoredResponse,
  encoding: Encoding,
  common: ReadonlyMap<string, string>,
  dateNow: () => string,
): Answer {
  const body = stored.bodies[encoding] ?? stored.bodies.identity;
  const suffix = encoding === "identity" ? "" : `-${encoding}`;
  const etag = stored.etag === undefined ? "" : `"${stored.etag}${suffix}"`;
  const { "Content-Type": type, ...lasting } = stored.headers;
  const unchanged = { ...lasting, ...(etag !== "" && { ETag: etag }) };
  const ofBody = {
    ...(type !== undefined && { "Content-Type": type }),
    ...(encoding !== "identity" && { "Content-Encoding": encoding }),
    ...(isMedia(stored) && { "Accept-Ranges": "bytes" }),
    "Content-Length": String(body.length),
  };
  const shared = [...common, ...Object.entries(unchanged)].flat();
  const head = [...shared, ...Object.entries(ofBody).flat()];
  return { etag, body, head, writeHead: createHeadWriter(head, dateNow), unchangedHead: shared };
}

/** Parts are given of what players and viewers read in parts: never of compressed text. */
function isMedia({ headers, bodies }: StoredResponse): boolean {
  return bodies.br === undefined && /^(?:image|video|audio|application\/pdf)/.test(headers["Content-Type"] ?? "");
}

function sendRange(answer: Answer, request: Request, response: Response): void {
  const { body, head, etag } = answer;
  const condition = request.headers["if-range"];
  const ranges = condition === undefined || condition === etag ? request.range(body.length) : undefined;
  const [range, second] = Array.isArray(ranges) && ranges.type === "bytes" ? ranges : [];
  if (ranges === -1) {
    response.writeHead(416, [...withoutLength(head), "Content-Range", `bytes */${body.length}`, "Content-Length", "0"]);
    response.end();
  } else if (range === undefined || second !== undefined || request.method !== "GET") {
    response.writeHead(200, head).end(request.method === "HEAD" ? undefined : body);
  } else {
    const part = body.subarray(range.start, range.end + 1);
    const span = `bytes ${range.start}-${range.end}/${body.length}`;
    response.writeHead(206, [...withoutLength(head), "Content-Range", span, "Content-Length", String(part.length)]);
    response.end(part);
  }
}

/** `prepare` puts the length last. */
function withoutLength(head: readonly string[]): string[] {
  return head.slice(0, -2);
}

/**
 * The encodings that a client takes, best first. Browsers send few different headers: the first ones are remembered,
 * which spares reading them again for each request.
 */
export function createNegotiation(): (accepted: string) => readonly Encoding[] {
  const remembered = new Map<string, readonly Encoding[]>();
  return (accepted) => {
    const known = remembered.get(accepted);
    if (known !== undefined) return known;
    const taken = acceptedEncodings(accepted);
    if (remembered.size < mostRemembered) remembered.set(accepted, taken);
    return taken;
  };
}

/** If-None-Match may hold several tags; one of any encoding of this body means that the reader has it. */
function isUnchanged(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === "*") return true;
  return header.split(",").some((tag) => /^"(.+?)(?:-br|-gzip)?"$/.exec(tag.trim().replace(/^W\//, ""))?.[1] === etag);
}
