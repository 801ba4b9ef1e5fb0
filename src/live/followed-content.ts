// Content that follows a branch: the newest commit is loaded aside, and accepted only when it can be served.

import type { Problem } from "../problem.ts";
import { runAgain } from "./run-again.ts";
import { type Earlier, type Snapshot, siteOf } from "./snapshot.ts";

/** A commit whose content lies in a folder. */
export interface Checkout {
  readonly commit: string;
  readonly folder: string;
}

/** Where commits come from, and where it is kept which one is live; src/git/content-branch.ts is one. */
export interface Branch {
  readonly readLive: () => Promise<Checkout | undefined>;
  /** What is neither live nor refused; after a refusal, the live one too. */
  readonly fetchCandidate: () => Promise<Checkout | undefined>;
  readonly accept: (checkout: Checkout) => Promise<void>;
  readonly refuse: (checkout: Checkout) => Promise<void>;
}

export interface FollowOptions {
  readonly branch: Branch;
  readonly load: (checkout: Checkout, now: Date, earlier: Earlier | undefined) => Promise<Snapshot>;
  /** Told once for each commit that was tried. */
  readonly onVerdict: (commit: string, problems: readonly Problem[], isAccepted: boolean) => void;
  /** The remote, the clone or the disk failed: what is live stays, and the next time may be better. */
  readonly onFailure: (error: unknown) => void;
}

/** Nothing has been fetched yet: there is no content to serve. */
export class NoCommitError extends Error {
  constructor() {
    super("no commit of the content has been fetched yet");
    this.name = "NoCommitError";
  }
}

export interface FollowedContent {
  /**
   * Loads the commit that `fetch` brought, or the live one again, for time changes pages too.
   * @throws NoCommitError
   */
  readonly load: (now: Date, earlier?: Earlier) => Promise<Snapshot>;
  /** Fetches; calls `onNew` when there is a commit to try. */
  readonly fetch: (onNew: () => Promise<void>) => Promise<void>;
}

export function followContent({ branch, load, onVerdict, onFailure }: FollowOptions): FollowedContent {
  let candidate: Checkout | undefined;
  let refusal: readonly Problem[] | undefined;
  const tryCandidate = async (tried: Checkout, now: Date, earlier: Earlier | undefined): Promise<Snapshot> => {
    const snapshot = await load(tried, now, earlier);
    const isAccepted = siteOf(snapshot) !== undefined;
    // Before the first good commit there is nothing to go on with: the problems are told at each start.
    const isRefused = !isAccepted && (await branch.readLive()) !== undefined;
    if (isAccepted) await branch.accept(tried);
    if (isRefused) await branch.refuse(tried);
    refusal = isRefused ? snapshot.problems : undefined;
    onVerdict(tried.commit, snapshot.problems, isAccepted);
    return snapshot;
  };
  let onNewCommit = () => Promise.resolve();
  const fetchOnce = runAgain(async () => {
    try {
      candidate = await branch.fetchCandidate();
      if (candidate !== undefined) await onNewCommit();
    } catch (error) {
      onFailure(error);
    }
  });
  return {
    load: async (now, earlier) => {
      const tried = candidate;
      candidate = undefined;
      if (tried !== undefined) return tryCandidate(tried, now, earlier);
      const live = await branch.readLive();
      if (live === undefined) throw new NoCommitError();
      const snapshot = await load(live, now, earlier);
      return refusal === undefined ? snapshot : { ...snapshot, refusal };
    },
    fetch: (onNew) => {
      onNewCommit = onNew;
      return fetchOnce();
    },
  };
}
