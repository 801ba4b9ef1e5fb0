// The live site: from the content folder, or from a branch that it follows; what happens to it goes to the outbox.

import { dirname, join } from "node:path";
import type { Config } from "../config.ts";
import type { SiteStatus } from "../http/operator-endpoints.ts";
import type { BannerProblem } from "../http/reload-events.ts";
import { completeSearch } from "../live/complete-search.ts";
import { createFileCache } from "../live/file-cache.ts";
import { createLiveSite, type LiveSite, type LiveSiteOptions, type LiveStatus } from "../live/live-site.ts";
import { createMemoryRelease } from "../live/release-memory.ts";
import { drawCards } from "../live/site-cards.ts";
import { createSnapshot } from "../live/snapshot.ts";
import { describeProblem } from "../messages/messages.ts";
import type { Problem } from "../problem.ts";
import { keepServed, type PublishedSite, type ServedSite } from "../render/served-site.ts";
import { createTemplates } from "../render/templates.ts";
import { renderReport } from "../reports/report.ts";
import { createDrawing } from "./card-drawing.ts";
import { editorLink } from "./editor-link.ts";
import { openFollowedContent } from "./open-followed-content.ts";
import type { Outbox } from "./outbox.ts";
import { createSiteLog } from "./site-log.ts";
import { createSiteStore, type SiteStore } from "./site-store.ts";

export interface OpenSiteOptions {
  readonly config: Config;
  readonly outbox: Outbox;
  /** The script that reloads pages in development. */
  readonly reloadScript: string | undefined;
  /** The file of src/draw-cards.ts. */
  readonly drawingScript: URL;
  /** Tells this program and what runs it from every other. */
  readonly program: string;
  /** How many changes of the watched folders were seen so far. */
  readonly changes: () => number;
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
  const { config, outbox, reloadScript } = options;
  const store = openStore(options);
  const snapshotOptions = {
    ...config,
    ...(reloadScript !== undefined && { reloadScript }),
    ...(store && { recall: store.recall }),
  };
  const { contentBranch } = config;
  if (contentBranch === undefined) {
    const load: LiveSiteOptions["load"] = (now, earlier) => createSnapshot(snapshotOptions, now, earlier);
    return { live: await createLive(load, options, store), fetchContent: undefined };
  }
  const followed = openFollowedContent(contentBranch, snapshotOptions, {
    config,
    log: createSiteLog(outbox.send),
    onFailure: () => outbox.send({ kind: "reloaded", outcome: "failed" }),
  });
  const openLive = () => createLive(followed.load, options, store);
  // The last good commit is on disk: it is served before the remote is asked, which may be away.
  const live = await openLive().catch(async () => {
    await followed.fetch(() => Promise.resolve());
    return openLive();
  });
  const fetchContent = () => void followed.fetch(live.reload);
  fetchContent();
  return { live, fetchContent };
}

/** None where somebody waits for what they wrote, and none with drafts, which the whole content is needed for. */
function openStore({ config, outbox, program }: OpenSiteOptions): SiteStore | undefined {
  const { cacheFolder, viewsFolder, isWatching, isPreview, previewSecret } = config;
  if (isWatching || isPreview || previewSecret !== undefined) return undefined;
  const log = createSiteLog(outbox.send);
  return createSiteStore({
    cache: createFileCache(cacheFolder, (error) =>
      log("warn", { err: error }, "the next start will take longer: the site is not kept"),
    ),
    program,
    createTemplates: () => createTemplates(viewsFolder),
  });
}

async function createLive(
  load: LiveSiteOptions["load"],
  options: OpenSiteOptions,
  store: SiteStore | undefined,
): Promise<LiveSite> {
  const { config, outbox, reloadScript, changes, drawingScript } = options;
  const log = createSiteLog(outbox.send);
  const onCardFailure = (error: unknown) => log("error", { err: error }, "cards: not drawn, or not kept");
  const drawing = {
    cache: createFileCache(config.cacheFolder, onCardFailure),
    draw: createDrawing(drawingScript, config.fontsFolder),
    onFailure: onCardFailure,
  };
  const releaseMemory = createMemoryRelease();
  /** All but what is asked for one request at a time was handed over. */
  const forget = (site: PublishedSite): ServedSite => {
    releaseMemory();
    return { ...keepServed(site), responses: new Map(), errorPages: new Map() };
  };
  const announce = (problems: readonly Problem[], hasChanged: boolean) => {
    const shown = problems.map((one) => forBanner(one, config.contentFolder));
    if (reloadScript !== undefined) outbox.send({ kind: "announcement", problems: shown, hasChanged });
  };
  const live = await createLiveSite({
    changes,
    complete: completeSearch,
    addLater: ({ cards, cardHeaders }, signal) => {
      const missing = new Map([...cards].filter(([address]) => !outbox.has(address, cardHeaders)));
      const drawn = drawCards(missing, cardHeaders, drawing, signal);
      return config.isWatching ? drawn : followedBy(drawn, releaseMemory);
    },
    onAdded: outbox.add,
    onServed: outbox.serve,
    ...(store && { keep: store.keep }),
    // Who watches saves often.
    ...(!config.isWatching && { forget }),
    load: async (now, earlier) => {
      const snapshot = await load(now, earlier);
      announce(snapshot.problems, false);
      if (snapshot.kept !== undefined) log("info", {}, "the site is served as an earlier start has kept it");
      return snapshot;
    },
    onReload: (problems, isServed) => {
      outbox.send({ kind: "status", status: describeStatus(live.status()) });
      outbox.send({ kind: "reloaded", outcome: isServed ? "served" : "refused" });
      if (isServed) log("info", { warnings: problems.length }, "content reloaded");
      else log("error", tellErrors(problems), "content has errors: the last good version stays");
      // Whoever writes reads the terminal; an operator's log has one line for one event.
      if (reloadScript !== undefined && problems.length > 0)
        outbox.send({ kind: "report", text: renderReport({ problems }, "pretty", "fr") });
      if (isServed) announce(problems, true);
    },
    onFailure: (error) => {
      outbox.send({ kind: "reloaded", outcome: "failed" });
      log("error", { err: error }, "reload failed: the last good version stays");
    },
  });
  outbox.send({ kind: "status", status: describeStatus(live.status()) });
  return live;
}

async function* followedBy<Value>(values: AsyncIterable<Value>, act: () => void): AsyncIterable<Value> {
  yield* values;
  act();
}

function forBanner(one: Problem, contentFolder: string): BannerProblem {
  const { file, line, column, severity } = one;
  const href = editorLink(join(dirname(contentFolder), file), line, column);
  return { file, line, column, severity, href, ...describeProblem(one, "fr") };
}

function describeStatus({ problems, ...counts }: LiveStatus): SiteStatus {
  const told = problems.map(({ code, severity, file, line, column }) => ({
    rule: code,
    severity,
    at: `${file}:${line}:${column}`,
  }));
  return { ...counts, problems: told };
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
