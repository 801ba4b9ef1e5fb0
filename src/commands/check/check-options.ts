// Arguments of the check → what is asked for; slips are told plainly, with the nearest option.

import { parseArgs } from "node:util";
import { nearestName } from "../../content/near-name.ts";
import { type ReportLanguage, reportLanguages } from "../../messages/messages.ts";
import { type ReportFormat, reportFormats } from "../../reports/report.ts";
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
  format: { type: "string" },
  lang: { type: "string" },
  changed: { type: "string" },
  explain: { type: "string" },
  fix: { type: "boolean" },
  staged: { type: "boolean" },
  strict: { type: "boolean" },
  watch: { type: "boolean" },
  verbose: { type: "boolean" },
  help: { type: "boolean" },
} as const;
type OptionName = keyof typeof options;

const exclusive: readonly (readonly [OptionName, OptionName])[] = [
  ["staged", "fix"],
  ["staged", "changed"],
  ["staged", "watch"],
  ["watch", "fix"],
];

/** @throws Error with a plain message when the arguments make no sense */
export function readCheckOptions(args: readonly string[]): CheckOptions {
  const given = readTokens(args);
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

function readTokens(args: readonly string[]): Map<OptionName, string> {
  const words = refusals[languageOf(args)];
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true });
  const given = new Map<OptionName, string>();
  for (const token of tokens) {
    if (token.kind === "positional") throw new Error(words.strayWord(token.value));
    if (token.kind !== "option") continue;
    if (!isOption(token.name)) throw new Error(words.unknownOption(token.rawName, nearOption(token.name)));
    const needsValue = options[token.name].type === "string";
    if (needsValue && (token.value ?? "") === "") throw new Error(words.missingValue(token.rawName));
    if (!needsValue && token.value !== undefined) throw new Error(words.needlessValue(token.rawName));
    given.set(token.name, token.value ?? "");
  }
  return given;
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

function nearOption(name: string): string {
  const near = nearestName(name, Object.keys(options));
  return near === "" ? "" : `--${near}`;
}

/** The language of refusals, before the arguments are known to be sound. */
function languageOf(args: readonly string[]): ReportLanguage {
  return /(?:^| )--lang[= ]en(?: |$)/.test(args.join(" ")) ? "en" : "fr";
}

function oneOf<Value extends string>(
  allowed: readonly Value[],
  given: string,
  option: string,
  language: ReportLanguage,
): Value {
  const found = allowed.find((value) => value === given);
  if (found === undefined) throw new Error(refusals[language].badValue(option, given, allowed.join(", ")));
  return found;
}
