// The branch that the site follows: each commit loaded from its checkout, its verdict in the log and on the forge.

import type { Config, FollowedBranch } from "../config.ts";
import { postCommitStatus } from "../git/commit-status.ts";
import { openContentBranch } from "../git/content-branch.ts";
import { type FollowedContent, followContent } from "../live/followed-content.ts";
import { createSnapshot, type SnapshotOptions } from "../live/snapshot.ts";
import { hasErrors, type Problem } from "../problem.ts";
import type { SiteLog } from "./site-log.ts";

export interface FollowedContentOptions {
  readonly config: Config;
  readonly log: SiteLog;
  readonly onFailure: () => void;
}

export function openFollowedContent(
  branch: FollowedBranch,
  snapshotOptions: SnapshotOptions,
  { config, log, onFailure }: FollowedContentOptions,
): FollowedContent {
  return followContent({
    branch: openContentBranch(branch),
    load: ({ folder, commit }, now, earlier) =>
      createSnapshot({ ...snapshotOptions, contentFolder: folder, commit }, now, earlier),
    onVerdict: (commit, problems, isAccepted) => {
      if (isAccepted) log("info", { commit }, "commit accepted");
      else log("error", { commit }, "commit refused");
      tellForge(config.commitStatus, commit, { isAccepted, description: describeVerdict(problems) }).catch((error) =>
        log("warn", { err: error, commit }, "the forge was not told"),
      );
    },
    onFailure: (error) => {
      onFailure();
      // Where in our code it was found says nothing to who looks after the remote or the disk.
      log(
        "error",
        { reason: error instanceof Error ? error.message : String(error) },
        "content not fetched: what is served stays",
      );
    },
  });
}

async function tellForge(
  forge: Config["commitStatus"],
  commit: string,
  verdict: Parameters<typeof postCommitStatus>[2],
): Promise<void> {
  if (forge !== undefined) await postCommitStatus(forge, commit, verdict);
}

/** In French, within the 140 characters that forges show. */
function describeVerdict(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined || !hasErrors(problems)) return `En ligne (avertissements : ${problems.length})`;
  const text = `Refusé (erreurs : ${errors.length}), la première : ${first.file}, ligne ${first.line}, ${first.code}`;
  return text.slice(0, 140);
}
