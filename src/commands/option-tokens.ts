// Options and words of a command line, taken apart; slips are refused plainly, with the nearest option.

import { parseArgs } from "node:util";
import { nearestName } from "../content/near-name.ts";
import type { ReportLanguage } from "../messages/messages.ts";

export interface OptionTokens {
  /** Option → its text; "" for a flag. */
  readonly given: ReadonlyMap<string, string>;
  readonly positionals: readonly string[];
}

interface Refusals {
  readonly unknownOption: (option: string, near: string) => string;
  readonly missingValue: (option: string) => string;
  readonly needlessValue: (option: string) => string;
  readonly badValue: (option: string, value: string, allowed: string) => string;
  readonly keptByNpm: (command: string, options: string) => string;
}

export const optionRefusals: Readonly<Record<ReportLanguage, Refusals>> = {
  fr: {
    unknownOption: (option, near) =>
      `L'option ${option} n'existe pas.${near === "" ? " --help montre celles qui existent." : ` Vouliez-vous écrire ${near} ?`}`,
    missingValue: (option) => `L'option ${option} demande une valeur. --help montre laquelle.`,
    needlessValue: (option) => `L'option ${option} ne prend pas de valeur.`,
    badValue: (option, value, allowed) => `${option} ${value} : choisissez parmi ${allowed}.`,
    keptByNpm: (command, options) =>
      `Rien n'a été fait : npm a gardé ${options} pour lui. Mettez deux tirets seuls avant le reste, ou passez-vous de npm :\n\n    npm run ${command} -- … ${options}\n    node dist/cli.js ${command} … ${options}`,
  },
  en: {
    unknownOption: (option, near) =>
      `There is no option ${option}.${near === "" ? " --help shows those that exist." : ` Did you mean ${near}?`}`,
    missingValue: (option) => `The option ${option} needs a value. --help shows which.`,
    needlessValue: (option) => `The option ${option} takes no value.`,
    badValue: (option, value, allowed) => `${option} ${value}: choose one of ${allowed}.`,
    keptByNpm: (command, options) =>
      `Nothing was done: npm kept ${options} for itself. Put two hyphens alone before the rest, or do without npm:\n\n    npm run ${command} -- … ${options}\n    node dist/cli.js ${command} … ${options}`,
  },
};

/** Options that npm takes for its own when `--` is missing. Not those that a person may have set for npm itself. */
export const optionsOfCommands: readonly string[] = [
  ...["dry-run", "fix", "staged", "changed", "strict", "watch", "explain", "format", "lang", "title", "locale", "slug"],
  ...["check", "status", "since", "no-retranslation", "days"],
];

/** @throws Error with a plain message for an option that does not exist, lacks its text or has one too many */
export function readOptionTokens(
  args: readonly string[],
  kinds: Readonly<Record<string, "text" | "flag">>,
): OptionTokens {
  const words = optionRefusals[languageOf(args)];
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, { type: kind === "text" ? "string" : "boolean" } as const]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true });
  const given = new Map<string, string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const kind = Object.hasOwn(kinds, token.name) ? kinds[token.name] : undefined;
    if (kind === undefined) throw new Error(words.unknownOption(token.rawName, nearOption(token.name, kinds)));
    if (kind === "text" && (token.value ?? "") === "") throw new Error(words.missingValue(token.rawName));
    if (kind === "flag" && token.value !== undefined) throw new Error(words.needlessValue(token.rawName));
    given.set(token.name, token.value ?? "");
  }
  return { given, positionals };
}

/** The language of refusals, before the arguments are known to be sound. */
export function languageOf(args: readonly string[]): ReportLanguage {
  return /(?:^| )--lang[= ]en(?: |$)/.test(args.join(" ")) ? "en" : "fr";
}

/** @throws Error with the values that there are */
export function oneOf<Value extends string>(
  allowed: readonly Value[],
  given: string,
  option: string,
  language: ReportLanguage,
): Value {
  const found = allowed.find((value) => value === given);
  if (found === undefined) throw new Error(optionRefusals[language].badValue(option, given, allowed.join(", ")));
  return found;
}

function nearOption(name: string, kinds: Readonly<Record<string, unknown>>): string {
  const near = nearestName(name, Object.keys(kinds));
  return near === "" ? "" : `--${near}`;
}
