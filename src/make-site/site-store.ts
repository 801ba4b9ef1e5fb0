// The site on disk: what an earlier process made of the same files, so that a start need not make it again.

import { createHash, type Hash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { RawFile } from "../content/source-file.ts";
import type { FileCache } from "../live/file-cache.ts";
import type { LiveSiteOptions } from "../live/live-site.ts";
import type { KeptSite, SiteInputs, SnapshotOptions } from "../live/snapshot.ts";
import { compressed, compressedOnce } from "../render/compressed.ts";
import type { RenderedSite } from "../render/render-site.ts";
import { type KeptSearch, openKeptSearch } from "../render/search/kept-search.ts";
import type { StoredResponse } from "../render/stored-response.ts";
import type { Templates } from "../render/templates.ts";
import { fromSent, fromSentPages, type SentErrorPages, toSent, toSentPages } from "../threads/sent-response.ts";
import type { SentList } from "../threads/site-messages.ts";
import { joinRecords, splitRecords } from "./records.ts";

export interface SiteStore {
  readonly recall: NonNullable<SnapshotOptions["recall"]>;
  readonly keep: NonNullable<LiveSiteOptions["keep"]>;
}

export interface SiteStoreOptions {
  readonly cache: FileCache;
  /** Tells this program and what runs it from every other: what another one made is not what this one would make. */
  readonly program: string;
  readonly createTemplates: () => Templates;
}

/** The record after that of the program; then comes the search, and the answers follow. */
interface Head
  extends Pick<
    KeptSite,
    "problems" | "fileCount" | "pageCount" | "nextChange" | "cards" | "cardHeaders" | "locales" | "requestIdMarker"
  > {
  /** The hash of all that the site was made from. */
  readonly inputsHash: string;
  readonly madeAt: Date;
  readonly errorPages: SentErrorPages;
}

/** Answers in one record: they are packed with it, while questions wait. */
const mostAnswers = 50;

/** Keeps one site for each public origin: the last one that was complete. */
export function createSiteStore({ cache, program, createTemplates }: SiteStoreOptions): SiteStore {
  const author = Buffer.from(program);
  /** What another program wrote may mean anything. */
  const read = async ({ origin }: SiteInputs): Promise<Uint8Array[]> => {
    const [by, ...records] = splitRecords((await cache.read(nameOf(origin))) ?? new Uint8Array());
    return by !== undefined && author.equals(by) ? records : [];
  };
  return {
    recall: async (inputs, now) => {
      const [head, search, ...lists] = await read(inputs);
      if (head === undefined || search === undefined) return undefined;
      const kept: Head = deserialize(head);
      if (!isCurrent(kept, hashInputs(inputs), now)) return undefined;
      const answers: SentList = lists.flatMap((list) => deserialize(list));
      // A copy: what is kept of the search would hold the bytes of all answers.
      const keptSearch: KeptSearch = deserialize(Uint8Array.from(search));
      return {
        ...kept,
        ...(await openKeptSearch(keptSearch, createTemplates())),
        responses: new Map(answers.map(([path, sent]) => [path, fromSent(sent)])),
        errorPages: fromSentPages(kept.errorPages),
      };
    },
    keep: async (site, { read: inputs, problems, fileCount }, now) => {
      if (inputs === undefined) return;
      const inputsHash = hashInputs(inputs);
      const [earlier, , ...lists] = await read(inputs);
      if (earlier !== undefined && isCurrent(deserialize(earlier), inputsHash, now)) return;
      const head = { ...headOf(site), problems, fileCount, inputsHash, madeAt: now };
      await cache.write(
        nameOf(inputs.origin),
        joinRecords(recordsOf([author, serialize(head)], site, packedBefore(lists))),
      );
    },
  };
}

function nameOf(origin: string): string {
  return `the site of ${origin}`;
}

/** As long as no page comes or goes, what was made is what would be made. A clock may be set back. */
function isCurrent({ inputsHash, madeAt, nextChange }: Head, wanted: string, now: Date): boolean {
  return inputsHash === wanted && madeAt <= now && (nextChange === undefined || now < nextChange);
}

function hashInputs({ files, componentFiles, builtAssets, views, ...told }: SiteInputs): string {
  const hash = createHash("sha256").update(JSON.stringify(told));
  for (const list of [files, componentFiles, builtAssets, views]) addFiles(hash, list);
  return hash.digest("base64url");
}

function addFiles(hash: Hash, files: readonly RawFile[]): void {
  hash.update(JSON.stringify(files.map(({ path, bytes }) => [path, bytes.length])));
  for (const { bytes } of files) hash.update(bytes);
}

function headOf({ site, cards, cardHeaders, locales, requestIdMarker, errorPages }: RenderedSite) {
  return {
    pageCount: site.pages.length,
    nextChange: site.nextChange,
    cards,
    cardHeaders,
    locales,
    requestIdMarker,
    errorPages: toSentPages(errorPages, compressedOnce),
  };
}

function* recordsOf(
  first: readonly Uint8Array[],
  { responses, keepSearch }: RenderedSite,
  pack: (response: StoredResponse) => StoredResponse,
): Iterable<Uint8Array> {
  yield* first;
  yield serialize(keepSearch());
  const answers = [...responses];
  for (let at = 0; at < answers.length; at += mostAnswers) {
    const list = answers.slice(at, at + mostAnswers);
    yield serialize(list.map(([path, response]) => [path, toSent(pack(response))] as const));
  }
}

/**
 * Packs an answer, unless its bytes are among those that were kept before. What was sent is packed a second time: held on to
 * from then on, and freed between others that stay, those bytes would leave holes of the same size.
 */
function packedBefore(lists: readonly Uint8Array[]): (response: StoredResponse) => StoredResponse {
  const answers: SentList = lists.flatMap((list) => deserialize(list));
  const known = new Map(answers.map(([, sent]) => [sent.etag, sent]));
  return (response) => {
    const before = response.etag === undefined ? undefined : known.get(response.etag);
    return before === undefined ? compressed(response) : { ...response, bodies: fromSent(before).bodies };
  };
}
