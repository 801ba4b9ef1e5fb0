// Arguments of a writing command: options, page names and the language of its messages; slips are told plainly.

import { type ReportLanguage, reportLanguages } from "../messages/messages.ts";
import { languageOf, oneOf, readOptionTokens } from "./option-tokens.ts";

export interface Arguments {
  readonly language: ReportLanguage;
  readonly positionals: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly has: (flag: string) => boolean;
}

/** Options that take a text and flags that take none; `--lang`, `--help` and `--dry-run` are always understood. */
export interface AllowedOptions {
  readonly texts?: readonly string[];
  readonly flags?: readonly string[];
}

/** @throws Error with a plain message when an option is unknown or lacks its text */
export function readArguments(args: readonly string[], { texts = [], flags = [] }: AllowedOptions = {}): Arguments {
  const { given, positionals } = readOptionTokens(
    args,
    Object.fromEntries([
      ...["lang", ...texts].map((name) => [name, "text"] as const),
      ...["help", "dry-run", ...flags].map((name) => [name, "flag"] as const),
    ]),
  );
  const language = oneOf(reportLanguages, given.get("lang") ?? "fr", "--lang", languageOf(args));
  return { language, positionals, text: (option) => given.get(option), has: (flag) => given.has(flag) };
}
