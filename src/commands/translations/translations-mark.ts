// translations mark: stamps a translation with the present French text, or carries translations over a corrected typo.

import { fingerprint } from "../../content/fingerprint.ts";
import type { PageFile } from "../../content/parse-content.ts";
import { referenceLocale } from "../../content/settings.ts";
import type { Stamp } from "../../editing/stamp.ts";
import { type FileChange, writeContent } from "../../editing/write-content.ts";
import { changedSince, hasCommit } from "../../git/git.ts";
import { openContentHistory, pathInHistory, readOldPage } from "../../git/page-history.ts";
import type { CommandResult } from "../check/check.ts";
import type { ContentModel } from "../content-model.ts";
import { readNames, stampChange, type TranslationsCall, wordsOf } from "./translations-call.ts";

const statuses = ["provisional", "reviewed"] as const;

/** @throws Error with a plain message when there is no such translation */
export async function markTranslation(call: TranslationsCall): Promise<CommandResult> {
  const say = wordsOf(call);
  const given = call.options.text("status");
  const status = statuses.find((one) => one === given);
  if (given !== undefined && status === undefined) throw new Error(say.badStatus(given));
  const { locale, key, path, original, translation } = readNames(call);
  if (translation === undefined) throw new Error(say.noTranslation(path, locale, key));
  // Nobody has said yet whether a translation was reviewed: then it was not.
  const first = translation.header.translation?.status === undefined ? "provisional" : undefined;
  const chosen = status ?? first;
  const stamp: Stamp = { revision: fingerprint(original), ...(chosen !== undefined && { status: chosen }) };
  const change = stampChange(call.model, translation, stamp);
  if (change === undefined) return { output: say.alreadyMarked(path), exitCode: 0 };
  return write(call, [change], say.marked(path));
}

/**
 * Carries forward the translations of the French pages that changed since a commit, if they matched the text there.
 * @throws Error with a plain message when git cannot tell what that text was
 */
export async function carryForward(call: TranslationsCall): Promise<CommandResult> {
  const { model, options, names } = call;
  const say = wordsOf(call);
  if (names.length > 0) throw new Error(say.help);
  const since = options.text("since") ?? "HEAD";
  const history = await openContentHistory(call.config, options.language);
  if (!(await hasCommit(history.repository, since))) throw new Error(say.unknownRef(since));
  const changed = await changedSince(history.repository, since, history.prefix);
  const changes: FileChange[] = [];
  const lines: string[] = [];
  for (const original of referencePages(model)) {
    const path = changed.get(pathInHistory(history, original.file.path));
    if (path === undefined) continue;
    const before = await readOldPage(history, model.definitions, { commit: since, path });
    const revisions = { before: before && fingerprint(before), now: fingerprint(original) };
    if (revisions.before === undefined || revisions.before === revisions.now) continue;
    for (const page of translationsOf(model, original)) {
      const made = page.header.translation?.revision;
      if (made === revisions.now) continue;
      if (made === undefined) {
        lines.push(`${say.isUntracked(page.file.path, page.locale, page.key)}\n`);
        continue;
      }
      const change = made === revisions.before ? stampChange(model, page, { revision: revisions.now }) : undefined;
      if (change !== undefined) changes.push(change);
      lines.push(change === undefined ? say.leftStale(page.file.path) : say.marked(page.file.path));
    }
  }
  if (lines.length === 0) {
    return { output: changed.size === 0 ? say.nothingChanged(since) : say.nothingCarried, exitCode: 0 };
  }
  return write(call, changes, lines.join(""));
}

async function write(call: TranslationsCall, changes: readonly FileChange[], output: string): Promise<CommandResult> {
  if (call.options.has("dry-run")) return { output: `${output}${wordsOf(call).dryRun}`, exitCode: 0 };
  await writeContent(call.model.base, changes, call.options.language);
  return { output, exitCode: 0 };
}

function referencePages({ content }: ContentModel): PageFile[] {
  const reference = referenceLocale(content.settings).code;
  return content.pages.filter(({ locale }) => locale === reference);
}

function translationsOf({ content }: ContentModel, original: PageFile): PageFile[] {
  return content.pages.filter(({ key, locale }) => key === original.key && locale !== original.locale);
}
