// Arguments of the check → what is asked for; slips are told plainly, with the nearest option.

import { type ReportLanguage, reportLanguages } from "../../messages/messages.ts";
import { type ReportFormat, reportFormats } from "../../reports/report.ts";
import { languageOf, oneOf, readOptionTokens } from "../option-tokens.ts";
import { refusals } from "./check-words.ts";

export interface CheckOptions {
  readonly format: ReportFormat;
  readonly language: ReportLanguage;
  readonly isFixing: boolean;
  readonly isStaged: boolean;
  readonly isStrict: boolean;
  readonly isWatching: boolean;
  readonly isVerbose: boolean;
  readonly isHelp: boolean;
  /** A commit: only what changed since then is shown. */
  readonly changedSince?: string;
  /** A code to explain instead of checking. */
  readonly explained?: string;
}

const options = {
  format: "text",
  lang: "text",
  changed: "text",
  explain: "text",
  fix: "flag",
  staged: "flag",
  strict: "flag",
  watch: "flag",
  verbose: "flag",
  help: "flag",
} as const;

const exclusive: readonly (readonly [keyof typeof options, keyof typeof options])[] = [
  ["staged", "fix"],
  ["staged", "changed"],
  ["staged", "watch"],
  ["watch", "fix"],
];

/** @throws Error with a plain message when the arguments make no sense */
export function readCheckOptions(args: readonly string[]): CheckOptions {
  const { given, positionals } = readOptionTokens(args, options);
  if (positionals[0] !== undefined) throw new Error(refusals[languageOf(args)].strayWord(positionals[0]));
  const language = oneOf(reportLanguages, given.get("lang") ?? "fr", "--lang", languageOf(args));
  const format = oneOf(reportFormats, given.get("format") ?? "pretty", "--format", language);
  const clash = exclusive.find(([one, other]) => given.has(one) && given.has(other));
  if (clash !== undefined) throw new Error(refusals[language].together(`--${clash[0]}`, `--${clash[1]}`));
  const changedSince = given.get("changed");
  const explained = given.get("explain");
  return {
    format,
    language,
    isFixing: given.has("fix"),
    isStaged: given.has("staged"),
    isStrict: given.has("strict"),
    isWatching: given.has("watch"),
    isVerbose: given.has("verbose"),
    isHelp: given.has("help"),
    ...(changedSince !== undefined && { changedSince }),
    ...(explained !== undefined && { explained }),
  };
}
