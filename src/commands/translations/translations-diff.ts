// translations diff: finds in git the French text that a translation was made from and shows what changed since.

import { fingerprint } from "../../content/fingerprint.ts";
import { type FileVersion, pathOnDisk, versionsOf } from "../../git/git.ts";
import { type ContentHistory, openContentHistory, pathInHistory, readOldPage } from "../../git/page-history.ts";
import type { CommandResult } from "../check/check.ts";
import { type NamedTranslation, readNames, type TranslationsCall, wordsOf } from "./translations-call.ts";

interface Trace {
  /** The newest version with the text that was translated. */
  readonly origin: FileVersion;
  /** Commits that changed the text afterwards, newest first. */
  readonly later: readonly FileVersion[];
  readonly isUncommitted: boolean;
}

/** @throws Error with a plain message when git cannot answer or does not know the version */
export async function diffTranslation(call: TranslationsCall): Promise<CommandResult> {
  const say = wordsOf(call);
  const { locale, key, path, original, translation } = readNames(call);
  if (translation === undefined) throw new Error(say.noTranslation(path, locale, key));
  const made = translation.header.translation?.revision;
  if (made === undefined) throw new Error(say.isUntracked(path, locale, key));
  if (made === fingerprint(original)) return { output: say.isCurrent(original.file.path), exitCode: 0 };
  const history = await openContentHistory(call.config, call.options.language);
  const file = pathInHistory(history, original.file.path);
  const trace = await findOrigin(call, history, { made, file, original });
  if (trace === undefined) throw new Error(say.notInHistory(made, original.file.path, locale, key));
  const { run } = history.repository;
  const blob = `${trace.origin.id}:${trace.origin.path}`;
  const options = ["--no-color", "--no-ext-diff", "--no-textconv", "--word-diff=plain"];
  const patch = await run(["diff", ...options, blob, pathOnDisk(history.repository, file)]);
  // A paragraph is one line: the words are what an editor looks for, not what git says before the first of them.
  const words = patch.slice(Math.max(patch.search(/^@@/m), 0)).replace(/^@@.*@@.*$/gm, "…");
  const changes = [
    ...(trace.isUncommitted ? [`  ${say.uncommitted}\n`] : []),
    ...trace.later.map((commit) => `  ${renderCommit(commit)}\n`),
  ];
  const output = `${say.since(original.file.path)}\n${say.madeFrom}\n  ${renderCommit(trace.origin)}\n${say.changedBy}\n${changes.join("")}\n${say.legend}\n${words}`;
  return { output, exitCode: 1 };
}

async function findOrigin(
  { model }: TranslationsCall,
  history: ContentHistory,
  { made, file, original }: { made: string; file: string; original: NamedTranslation["original"] },
): Promise<Trace | undefined> {
  const later: FileVersion[] = [];
  let after = fingerprint(original);
  let isUncommitted = false;
  let newer: FileVersion | undefined;
  for (const version of await versionsOf(history.repository, file)) {
    const page = await readOldPage(history, model.definitions, { commit: version.id, path: version.path });
    const revision = page === undefined ? "" : fingerprint(page);
    if (revision !== after) {
      if (newer === undefined) isUncommitted = true;
      else later.push(newer);
    }
    if (revision === made) return { origin: version, later, isUncommitted };
    [after, newer] = [revision, version];
  }
  return undefined;
}

/** Never who: the site is that of a security service. */
function renderCommit({ id, date, subject }: FileVersion): string {
  return `${id.slice(0, 10)}  ${date}  ${subject}`;
}
