// Arguments of a writing command: options, page names and the language of its messages; slips are told plainly.

import { parseArgs } from "node:util";
import { type ReportLanguage, reportLanguages } from "../messages/messages.ts";

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

const unknownOption: Readonly<Record<ReportLanguage, string>> = {
  fr: "Ces options ne se comprennent pas. --help montre celles qui existent.",
  en: "These options make no sense. --help shows those that exist.",
};

/** @throws Error with a plain message when an option is unknown or lacks its text */
export function readArguments(args: readonly string[], { texts = [], flags = [] }: AllowedOptions = {}): Arguments {
  const options = Object.fromEntries([
    ...["lang", ...texts].map((name) => [name, { type: "string" as const }]),
    ...["help", "dry-run", ...flags].map((name) => [name, { type: "boolean" as const }]),
  ]);
  const { values, positionals } = parse(args, options);
  const language = reportLanguages.find((one) => one === (values["lang"] ?? "fr"));
  if (language === undefined) throw new Error(`--lang=${values["lang"]} : ${reportLanguages.join(" | ")}`);
  const text = (option: string) => {
    const value = values[option];
    return typeof value === "string" ? value : undefined;
  };
  return { language, positionals, text, has: (flag) => values[flag] === true };
}

function parse(args: readonly string[], options: Record<string, { type: "string" | "boolean" }>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const language = /(?:^| )--lang[= ]en(?: |$)/.test(args.join(" ")) ? "en" : "fr";
    throw new Error(`${args.join(" ")}\n${unknownOption[language]}`, { cause: error });
  }
}
