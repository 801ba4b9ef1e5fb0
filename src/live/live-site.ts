// The snapshot being served: reload, last good one kept, one rebuild at a time, timer for scheduled pages.

import { ContentError, type Problem } from "../problem.ts";
import type { RenderedSite } from "../render/render-site.ts";
import type { PublishedSite, ServedSite } from "../render/served-site.ts";
import type { Answers } from "../render/stored-response.ts";
import { runAgain } from "./run-again.ts";
import { type Earlier, type Snapshot, siteOf } from "./snapshot.ts";

/** How the site stands: what is served, and what the last reading of the content found. */
export interface LiveStatus {
  /** Pages being served, in all languages. */
  readonly pages: number;
  /** When the content being served was loaded. */
  readonly loadedAt: Date;
  readonly commit?: string;
  /** Of the content that was read last, whether it is served or not. */
  readonly problems: readonly Problem[];
  /** False while newer content is refused. */
  readonly isCurrent: boolean;
}

export interface LiveSite {
  readonly status: () => LiveStatus;
  /** What is served now. */
  readonly current: () => ServedSite;
  /** Loads again; a faulty content leaves the served one in place and reports its problems. */
  readonly reload: () => Promise<void>;
  readonly close: () => void;
}

/** What a site gets after it is served: the same one with more in it, to be served in its place, if there is anything. */
export type Completion = (site: RenderedSite, signal: AbortSignal) => Promise<RenderedSite | undefined>;

export interface LiveSiteOptions {
  /** `earlier` is what the last load read, and the site that is served. */
  readonly load: (now: Date, earlier?: Earlier) => Promise<Snapshot>;
  readonly complete?: Completion;
  /**
   * What comes last, such as pictures that are drawn one by one: more answers of the site, which is not kept for them. It
   * stops when the signal says so.
   */
  readonly addLater?: (site: PublishedSite, signal: AbortSignal) => AsyncIterable<Answers>;
  readonly onAdded?: (answers: Answers) => void;
  /** Called with each site that is served from now on; resolves when it need not be kept for that any more. */
  readonly onServed?: (site: PublishedSite) => Promise<void>;
  /** Keeps a site that is complete, as it is now, for the starts to come. */
  readonly keep?: (site: RenderedSite, snapshot: Snapshot, now: Date) => Promise<void>;
  /**
   * What stays of a site once it is complete, where the next load is to begin from nothing: it takes longer, and the room
   * of what it could have made use of is free until then.
   */
  readonly forget?: (site: PublishedSite) => ServedSite;
  /** How many changes of the content were seen so far, where it is watched: one while it is read makes a mixed reading. */
  readonly changes?: () => number;
  readonly onReload: (problems: readonly Problem[], isServed: boolean) => void;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Milliseconds between two looks at the clock: a timer knows nothing of a machine that slept or of a clock that was set,
 * and overflows after 25 days.
 */
const longestDelay = 60_000;
/** A load that throws (a full disk, a folder being swapped) is tried again after this, in milliseconds. */
const retryDelay = 60_000;
/** Content that changes all the time is served as it was read, in the end. */
const mostMixedReadings = 3;

/**
 * Loads the first snapshot and keeps it fresh.
 * @throws ContentError when there is no good first snapshot
 */
export async function createLiveSite(options: LiveSiteOptions): Promise<LiveSite> {
  const first = await options.load(new Date());
  const firstSite = siteOf(first);
  if (firstSite === undefined) throw new ContentError(first.problems);
  let served: ServedSite = firstSite;
  /** What the next load can make use of. */
  let known: Earlier = { read: first.read, rendered: first.rendered };
  let status = statusOf(first, new Date());
  let completing = new AbortController();
  const serve = (site: PublishedSite, rendered: RenderedSite | undefined) => {
    served = site;
    known = { ...known, rendered };
    return options.onServed?.(site);
  };
  /** Serves a site and then completes it. Returns what is added later, unless a newer site has taken its place. */
  const complete = async (site: PublishedSite, snapshot: Snapshot, signal: AbortSignal) => {
    const { rendered } = snapshot;
    await serve(site, rendered);
    if (signal.aborted) return [];
    const fuller = rendered && (await options.complete?.(rendered, signal));
    if (signal.aborted) return [];
    if (fuller !== undefined) await serve(fuller, fuller);
    if (signal.aborted) return [];
    const made = fuller ?? rendered;
    if (made !== undefined) await options.keep?.(made, snapshot, new Date());
    if (signal.aborted) return [];
    const later = options.addLater?.(made ?? site, signal) ?? [];
    if (options.forget !== undefined) [served, known] = [options.forget(made ?? site), {}];
    return later;
  };
  /** A newer site ends what comes after an older one. */
  const publish = (site: PublishedSite, snapshot: Snapshot) => {
    completing.abort();
    completing = new AbortController();
    const { signal } = completing;
    return complete(site, snapshot, signal).then((later) => addAll(later, signal));
  };
  const addAll = async (later: AsyncIterable<Answers> | Iterable<Answers>, signal: AbortSignal) => {
    for await (const answers of later) if (!signal.aborted) options.onAdded?.(answers);
  };
  let mixedReadings = 0;
  const loadAgain = async () => {
    const changesBefore = options.changes?.();
    const snapshot = await options.load(new Date(), known);
    known = { ...known, read: snapshot.read };
    // Half of a change may have been read: the reload that every change asks for reads all of it.
    mixedReadings = options.changes?.() === changesBefore ? 0 : mixedReadings + 1;
    if (mixedReadings > 0 && mixedReadings < mostMixedReadings) return;
    const site = siteOf(snapshot);
    if (site !== undefined) {
      publish(site, snapshot).catch(options.onFailure);
      status = statusOf(snapshot, new Date());
    } else {
      if (options.forget !== undefined) known = {};
      status = { ...status, problems: snapshot.problems, isCurrent: false };
    }
    alarm.set(momentAfter(snapshot));
    options.onReload(snapshot.problems, site !== undefined);
  };
  const reload = runAgain(() =>
    loadAgain().catch((error: unknown) => {
      options.onFailure(error);
      alarm.set(Date.now() + retryDelay);
    }),
  );
  const alarm = createAlarm(() => void reload());
  publish(firstSite, first).catch(options.onFailure);
  alarm.set(momentAfter(first));
  const close = () => {
    alarm.stop();
    completing.abort();
  };
  return { current: () => served, status: () => status, reload, close };
}

/** Rings at a moment; a clock that was put back, to before the last look at it, is a reason of its own. */
function createAlarm(ring: () => void) {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => clearTimeout(timer);
  const set = (moment: number) => {
    stop();
    const now = Date.now();
    const look = () => (Date.now() >= moment || Date.now() < now ? ring() : set(moment));
    timer = setTimeout(look, Math.min(moment - now, longestDelay));
    timer.unref();
  };
  return { set, stop };
}

/** When a page next appears or vanishes. */
function momentAfter({ site, kept }: Snapshot): number {
  return (kept ?? site)?.nextChange?.valueOf() ?? Number.POSITIVE_INFINITY;
}

function statusOf({ site, kept, problems, refusal, commit }: Snapshot, loadedAt: Date): LiveStatus {
  const pages = kept?.pageCount ?? site?.pages.length ?? 0;
  const counts = { pages, loadedAt, ...(commit !== undefined && { commit }) };
  return { ...counts, problems: refusal ?? problems, isCurrent: refusal === undefined };
}
