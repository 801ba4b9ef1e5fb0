// check: reads the content as the server does, puts right what it may, and prints every problem.

import { dirname } from "node:path";
import type { Config } from "../../config.ts";
import { type CheckedSite, checkFiles, type ReadSite, readSite, type SiteOptions } from "../../live/load-site.ts";
import { refuseFolder } from "../../messages/system-reasons.ts";
import { type Problem, sortProblems } from "../../problem.ts";
import { exitCodeOf, renderReport } from "../../reports/report.ts";
import { isLaunched } from "../../site/compliance.ts";
import { type CheckOptions, readCheckOptions } from "./check-options.ts";
import { type CheckScope, openScope } from "./check-scope.ts";
import { checkUpdated } from "./check-updated.ts";
import type { Terminal } from "./check-watch.ts";
import { checkHelp, refusals } from "./check-words.ts";
import type { Check } from "./fix-content.ts";

export interface CommandResult {
  readonly output: string;
  readonly exitCode: 0 | 1 | 2;
}

/**
 * Runs the check over the configured content folder at `now`. Only `--watch` and `--verbose` need a terminal.
 * @throws Error with a plain message when the check cannot run
 */
export async function checkContent(
  args: readonly string[],
  config: Config,
  now: Date,
  terminal?: Terminal,
): Promise<CommandResult> {
  const options = readCheckOptions(args);
  const { language } = options;
  if (options.isHelp) return { output: checkHelp[language], exitCode: 0 };
  if (options.explained !== undefined) {
    const { explainCode } = await import("./explain.ts");
    return { output: explainCode(options.explained, language), exitCode: 0 };
  }
  if (!options.isWatching || terminal === undefined) return checkOnce(options, config, now, terminal);
  const { watchCheck } = await import("./check-watch.ts");
  const check = (moment: Date) =>
    checkOnce(options, config, moment, terminal).then(
      ({ output }) => `${output}\n${refusals[language].waiting}\n\n`,
      (error) => `${error instanceof Error ? error.message : String(error)}\n`,
    );
  await watchCheck([config.contentFolder, `${config.viewsFolder}/components`], check, terminal);
  return { output: "\n", exitCode: 0 };
}

async function checkOnce(
  options: CheckOptions,
  config: Config,
  now: Date,
  terminal?: Terminal,
): Promise<CommandResult> {
  const { language, format, isStrict, isVerbose } = options;
  const scope = await openScope(config.contentFolder, options);
  try {
    const { viewsFolder, cacheFolder, origin } = config;
    const { contentFolder } = scope;
    const site: SiteOptions = { contentFolder, viewsFolder, cacheFolder, origin, isPreview: true };
    const read = await readFolderOf(site, now, options);
    const check: Check = (files) => checkAll({ ...read, files }, site, config.contentFolder, now);
    const { checked, fixedCount }: { checked: CheckedSite; fixedCount?: number } = options.isFixing
      ? await fixFiles(read, check, scope, options)
      : { checked: await check(read.files) };
    const shown = checked.problems.filter(({ file }) => scope.includes(file));
    const problems = isStrict ? shown.map(beStrict) : shown;
    const report = { problems, fileCount: checked.fileCount, ...(fixedCount !== undefined && { fixedCount }) };
    const usage = isVerbose && format === "pretty" && terminal !== undefined ? renderUsage(terminal, language) : "";
    const exitCode = isStrict && problems.length > 0 ? 1 : exitCodeOf(problems);
    return { output: `${renderReport(report, format, language)}${usage}`, exitCode };
  } finally {
    await scope.close();
  }
}

/** The check that the server does, and what only git can tell: text that changed while its date did not. */
async function checkAll(read: ReadSite, options: SiteOptions, gitFolder: string, now: Date): Promise<CheckedSite> {
  const checked = checkFiles(read, options, now);
  if (checked.site === undefined) return checked;
  const { site } = checked;
  const forgotten = await checkUpdated(gitFolder, { site, definitions: read.definitions, now });
  const problems = sortProblems([...checked.problems, ...forgotten]);
  return { ...checked, problems: isLaunched(site.settings) ? problems.map(beFirm) : problems };
}

/**
 * After the launch a date that passed is an error for who checks, so that it is seen to. The server warns only: it must
 * go on serving on the day on which the mention changes.
 */
function beFirm(one: Problem): Problem {
  return one.code === "audit/expired" || one.code === "compliance/overdue-review" ? { ...one, severity: "error" } : one;
}

async function readFolderOf(site: SiteOptions, now: Date, { language }: CheckOptions): Promise<ReadSite> {
  return readSite(site, now).catch((error: NodeJS.ErrnoException) => refuseFolder(error, site.contentFolder, language));
}

async function fixFiles(
  read: ReadSite,
  check: Check,
  scope: CheckScope,
  { language }: CheckOptions,
): Promise<{ checked: CheckedSite; fixedCount: number }> {
  const { fixContent } = await import("./fix-content.ts");
  const { WriteRefusal, writeContent } = await import("../../editing/write-content.ts");
  const fixed = await fixContent(read.files, check, scope.includes);
  await writeContent(dirname(scope.contentFolder), fixed.changes).catch((error) => {
    if (!(error instanceof WriteRefusal)) throw error;
    throw new Error(refusals[language].changedMeanwhile(error.path), { cause: error });
  });
  return fixed;
}

/** A translation that fell behind is an error for those who ask for it. */
function beStrict(one: Problem): Problem {
  return one.code.startsWith("translation/") ? { ...one, severity: "error" } : one;
}

function renderUsage({ usage }: Terminal, language: CheckOptions["language"]): string {
  const { milliseconds, kilobytes } = usage();
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return `${number.format(milliseconds / 1000)} s, ${number.format(Math.round(kilobytes / 1024))} ${language === "fr" ? "Mo" : "MB"}\n`;
}
