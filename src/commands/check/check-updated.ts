// history/updated: pages whose text changed since the last commit while the date shown to visitors did not.

import { withoutSilenced } from "../../checks/suppressions.ts";
import { fingerprint } from "../../content/fingerprint.ts";
import type { ComponentDefinitions } from "../../content/markdown/component-definitions.ts";
import type { PageFile } from "../../content/parse-content.ts";
import { placeOf } from "../../content/source-file.ts";
import { changedSince, filesAt, hasCommit, openRepository } from "../../git/git.ts";
import { type ContentHistory, historyIn, parseOldPage, pathInHistory } from "../../git/page-history.ts";
import { type Problem, problem, replacing } from "../../problem.ts";
import type { Site } from "../../site/site.ts";

/** A problem for each such page; none without git, since only git knows the text before. */
export async function checkUpdated(
  contentFolder: string,
  { site, definitions, now }: { site: Site; definitions: ComponentDefinitions; now: Date },
): Promise<Problem[]> {
  const history = await openQuietly(contentFolder);
  if (history === undefined) return [];
  const changed = await changedSince(history.repository, "HEAD", history.prefix);
  if (changed.size === 0) return [];
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: site.settings.timeZone, dateStyle: "short" }).format(now);
  const pages = site.pages.filter(({ isFallback }) => !isFallback).map(({ source }) => source);
  const suspects = pages.flatMap((page) => {
    const path = changed.get(pathInHistory(history, page.file.path));
    return path === undefined || page.header.updated === today ? [] : [{ page, path }];
  });
  const texts = await filesAt(
    history.repository,
    "HEAD",
    suspects.map(({ path }) => path),
  );
  const found = suspects.flatMap(({ page, path }) => {
    const text = texts.get(path);
    const before = text === undefined ? undefined : parseOldPage(history, definitions, path, text);
    const isForgotten = before !== undefined && before.header.updated === page.header.updated;
    return isForgotten && fingerprint(before) !== fingerprint(page) ? [forgotten(page, today)] : [];
  });
  return withoutSilenced(pages, found);
}

/** The last commit is there even in a shallow clone. */
async function openQuietly(contentFolder: string): Promise<ContentHistory | undefined> {
  try {
    const repository = await openRepository(contentFolder);
    if (!(await hasCommit(repository, "HEAD"))) return undefined;
    return await historyIn(repository, contentFolder);
  } catch {
    return undefined;
  }
}

function forgotten(page: PageFile, today: string): Problem {
  const [start, end] = page.rangeOf("updated");
  const place = placeOf(page.file, start, end);
  const typed = page.file.text.slice(start, end).replace(/\d{4}-\d{2}-\d{2}/, today);
  return problem("history/updated", place, { updated: page.header.updated, today }, replacing(place, typed));
}
