// The snapshot being served: reload, last good one kept, one rebuild at a time, timer for scheduled pages.

import { ContentError, type Problem } from "../problem.ts";
import type { RenderedSite } from "../render/render-site.ts";
import type { ServedSite } from "../render/served-site.ts";
import type { Answers } from "../render/stored-response.ts";
import { runAgain } from "./run-again.ts";
import type { Earlier, Snapshot } from "./snapshot.ts";

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
  readonly addLater?: (site: RenderedSite, signal: AbortSignal) => AsyncIterable<Answers>;
  readonly onAdded?: (answers: Answers) => void;
  /** Called with each site that is served from now on; resolves when it need not be kept for that any more. */
  readonly onServed?: (site: RenderedSite) => Promise<void>;
  /**
   * What stays of a site once it is complete, where the next load is to begin from nothing: it takes longer, and the room
   * of what it could have made use of is free until then.
   */
  readonly forget?: (site: RenderedSite) => ServedSite;
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
  if (first.rendered === undefined) throw new ContentError(first.problems);
  let served: ServedSite = first.rendered;
  /** What the next load can make use of. */
  let known: Earlier = { read: first.read, rendered: first.rendered };
  let status = statusOf(first, new Date());
  let completing = new AbortController();
  let timer: NodeJS.Timeout | undefined;

  /** Reloads at a moment; a clock that was put back, to before the last look at it, is a reason of its own. */
  const reloadAt = (moment: number) => {
    clearTimeout(timer);
    const now = Date.now();
    const look = () => (Date.now() >= moment || Date.now() < now ? void reload() : reloadAt(moment));
    timer = setTimeout(look, Math.min(moment - now, longestDelay));
    timer.unref();
  };
  const serve = (site: RenderedSite) => {
    served = site;
    known = { ...known, rendered: site };
    return options.onServed?.(site);
  };
  /** Serves a site and then completes it. Returns what is added later, unless a newer site has taken its place. */
  const complete = async (site: RenderedSite, signal: AbortSignal) => {
    const handedOver = serve(site);
    const fuller = await options.complete?.(site, signal);
    if (signal.aborted) return [];
    await (fuller === undefined ? handedOver : serve(fuller));
    if (signal.aborted) return [];
    const later = options.addLater?.(fuller ?? site, signal) ?? [];
    if (options.forget !== undefined) [served, known] = [options.forget(fuller ?? site), {}];
    return later;
  };
  /** A newer site ends what comes after an older one. */
  const publish = (site: RenderedSite) => {
    completing.abort();
    completing = new AbortController();
    const { signal } = completing;
    return complete(site, signal).then((later) => addAll(later, signal));
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
    if (snapshot.rendered !== undefined) {
      publish(snapshot.rendered).catch(options.onFailure);
      status = statusOf(snapshot, new Date());
    } else {
      if (options.forget !== undefined) known = {};
      status = { ...status, problems: snapshot.problems, isCurrent: false };
    }
    reloadAt(momentAfter(snapshot));
    options.onReload(snapshot.problems, snapshot.rendered !== undefined);
  };
  const reload = runAgain(() =>
    loadAgain().catch((error: unknown) => {
      options.onFailure(error);
      reloadAt(Date.now() + retryDelay);
    }),
  );
  publish(first.rendered).catch(options.onFailure);
  reloadAt(momentAfter(first));
  const close = () => {
    clearTimeout(timer);
    completing.abort();
  };
  return { current: () => served, status: () => status, reload, close };
}

/** When a page next appears or vanishes. */
function momentAfter({ site }: Snapshot): number {
  return site?.nextChange?.valueOf() ?? Number.POSITIVE_INFINITY;
}

function statusOf({ site, problems, refusal, commit }: Snapshot, loadedAt: Date): LiveStatus {
  const counts = { pages: site?.pages.length ?? 0, loadedAt, ...(commit !== undefined && { commit }) };
  return { ...counts, problems: refusal ?? problems, isCurrent: refusal === undefined };
}
