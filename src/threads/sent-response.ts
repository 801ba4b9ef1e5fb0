// A prepared answer on its way from the thread that made it to the one that serves it.

import type { ErrorStatus, ServedSite } from "../render/served-site.ts";
import { type Bodies, packedBodies, type StoredResponse } from "../render/stored-response.ts";

export interface SentResponse extends Pick<StoredResponse, "status" | "headers" | "etag"> {
  readonly bodies: SentBodies;
}

/** The bytes, in the encodings there are; or the ones that were sent before; or none, until they are asked for. */
type SentBodies =
  | { readonly plain?: Uint8Array; readonly br?: Uint8Array; readonly gzip?: Uint8Array }
  | "kept"
  | "pending";

/** The answer with a copy of its bytes, to be handed over. */
export function toSent(response: StoredResponse): SentResponse {
  return mapBytes(withBytes(response), (bytes) => new Uint8Array(bytes));
}

/** The answer with its bytes, which are those of the response still. */
export function withBytes(response: StoredResponse): SentResponse {
  const { br, gzip } = response.bodies;
  const isPacked = br !== undefined && gzip !== undefined;
  // Of what is packed, the plain bytes can be made again; files that were packed when they were built keep theirs.
  const plain = isPacked && isComputed(response.bodies) ? undefined : response.bodies.identity;
  return withoutBytes(response, { ...(plain && { plain }), ...(br && { br }), ...(gzip && { gzip }) });
}

/** The answer with other bytes in the place of its own. */
export function mapBytes(answer: SentResponse, change: (bytes: Uint8Array) => Uint8Array): SentResponse {
  if (typeof answer.bodies === "string") return answer;
  const changed = bytesOf(answer.bodies).map(([name, bytes]) => [name, change(bytes)] as const);
  return { ...answer, bodies: Object.fromEntries(changed) };
}

export function bytesOf(bodies: SentBodies): (readonly [name: string, bytes: Uint8Array])[] {
  if (typeof bodies === "string") return [];
  return Object.entries(bodies).filter(([, bytes]) => bytes !== undefined);
}

export function withoutBytes({ status, headers, etag }: StoredResponse, bodies: SentBodies): SentResponse {
  return { status, headers, etag, bodies };
}

function isComputed(bodies: Bodies): boolean {
  return Object.getOwnPropertyDescriptor(bodies, "identity")?.get !== undefined;
}

/** The memory that goes over with answers. */
export function memoryOf(answers: readonly (readonly [path: string, SentResponse])[]): Set<ArrayBuffer> {
  const buffers = answers.flatMap(([, { bodies }]) => bytesOf(bodies).map(([, bytes]) => bytes.buffer));
  return new Set(buffers.filter((buffer) => buffer instanceof ArrayBuffer));
}

/** The answer as it is served; `before` is the one at the same path. */
export function fromSent({ status, headers, etag, bodies }: SentResponse, before?: StoredResponse): StoredResponse {
  if (bodies === "kept") return { status, headers, etag, bodies: before?.bodies ?? missing() };
  if (bodies === "pending") return { status, headers, etag, bodies: { identity: new Uint8Array(), isPending: true } };
  const { plain, br, gzip } = bodies;
  if (plain === undefined && br !== undefined && gzip !== undefined)
    return { status, headers, etag, bodies: packedBodies(br, gzip) };
  const identity = plain ?? new Uint8Array();
  return { status, headers, etag, bodies: { identity, ...(gzip && { gzip }), ...(br && { br }) } };
}

/** Status → locale → page, of wrong requests. */
export type SentErrorPages = readonly (readonly [ErrorStatus, readonly (readonly [locale: string, SentResponse])[]])[];

export function toSentPages(
  errorPages: ServedSite["errorPages"],
  pack: (page: StoredResponse) => StoredResponse,
): SentErrorPages {
  return [...errorPages].map(([status, versions]) => [
    status,
    [...versions].map(([locale, page]) => [locale, toSent(pack(page))] as const),
  ]);
}

export function fromSentPages(sentPages: SentErrorPages): ServedSite["errorPages"] {
  return new Map(
    sentPages.map(([status, versions]) => [
      status,
      new Map(versions.map(([locale, sent]) => [locale, fromSent(sent)] as const)),
    ]),
  );
}

function missing(): never {
  throw new Error("an answer was sent without its bytes");
}
