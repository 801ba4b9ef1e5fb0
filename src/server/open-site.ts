// The live site of the process: from the content folder, or from a branch that it follows.

import { dirname, join } from "node:path";
import type { BannerProblem, ReloadEvents } from "../http/reload-events.ts";
import { createCompletion } from "../live/complete-cards.ts";
import { completeCompression } from "../live/complete-compression.ts";
import { completeSearch } from "../live/complete-search.ts";
import { createLiveSite, inTurn, type LiveSite } from "../live/live-site.ts";
import { createSnapshot } from "../live/snapshot.ts";
import { describeProblem } from "../messages/messages.ts";
import type { Problem } from "../problem.ts";
import { editorLink } from "./editor-link.ts";
import { type FollowedContentOptions, openFollowedContent } from "./open-followed-content.ts";

export interface OpenSiteOptions extends FollowedContentOptions {
  /** Development only. */
  readonly reloads: ReloadEvents | undefined;
  /** How many changes of the watched folders were seen so far. */
  readonly changes: () => number;
  /** Where the problems of the content are told in full. */
  readonly report: (problems: readonly Problem[]) => void;
}

export interface OpenedSite {
  readonly live: LiveSite;
  /** Looks for a new commit; undefined where no branch is followed. */
  readonly fetchContent: (() => void) | undefined;
}

/**
 * Loads the site and keeps it fresh.
 * @throws ContentError when the content has errors, Error when there is none
 */
export async function openSite(options: OpenSiteOptions): Promise<OpenedSite> {
  const { config, reloads } = options;
  const snapshotOptions = { ...config, ...(reloads && { reloadScript: reloads.scriptAddress }) };
  const { contentBranch } = config;
  if (contentBranch === undefined) {
    const live = await createLive((now, earlier) => createSnapshot(snapshotOptions, now, earlier), options);
    return { live, fetchContent: undefined };
  }
  const followed = openFollowedContent(contentBranch, snapshotOptions, options);
  const openLive = () => createLive(followed.load, options);
  // The last good commit is on disk: it is served before the remote is asked, which may be away.
  const live = await openLive().catch(async () => {
    await followed.fetch(() => Promise.resolve());
    return openLive();
  });
  const fetchContent = () => void followed.fetch(live.reload);
  fetchContent();
  return { live, fetchContent };
}

/** As many errors as anyone reads in a log; `/readyz` lists all. */
const mostTold = 20;

/** The errors of refused content for the log: how many, and the first of them with place, message and remedy. */
function tellErrors(problems: readonly Problem[]) {
  const errors = problems.filter(({ severity }) => severity === "error");
  const told = errors.slice(0, mostTold).map((one) => ({
    rule: one.code,
    at: `${one.file}:${one.line}:${one.column}`,
    ...describeProblem(one, "fr"),
  }));
  return { errors: errors.length, problems: told };
}

function createLive(load: Parameters<typeof createLiveSite>[0]["load"], options: OpenSiteOptions): Promise<LiveSite> {
  const { config, log, reloads, changes, countReload, report } = options;
  const forBanner = (one: Problem): BannerProblem => {
    const { file, line, column, severity } = one;
    const href = editorLink(join(dirname(config.contentFolder), file), line, column);
    return { file, line, column, severity, href, ...describeProblem(one, "fr") };
  };
  return createLiveSite({
    changes,
    complete: inTurn(
      completeCompression,
      completeSearch,
      createCompletion(config, (error) => log.error({ err: error }, "cards: not drawn, or not kept")),
    ),
    load: async (now, earlier) => {
      const snapshot = await load(now, earlier);
      reloads?.announce(snapshot.problems.map(forBanner), false);
      return snapshot;
    },
    onReload: (problems, isServed) => {
      countReload(isServed ? "served" : "refused");
      if (isServed) log.info({ warnings: problems.length }, "content reloaded");
      else log.error(tellErrors(problems), "content has errors: the last good version stays");
      // Whoever writes reads the terminal; an operator's log has one line for one event.
      if (reloads !== undefined && problems.length > 0) report(problems);
      if (isServed) reloads?.announce(problems.map(forBanner), true);
    },
    onFailure: (error) => {
      countReload("failed");
      log.error({ err: error }, "reload failed: the last good version stays");
    },
  });
}
