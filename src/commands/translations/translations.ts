// translations: where each translation stands, begins, what it has to follow, and marks it up to date.

import type { Config } from "../../config.ts";
import { renderReport } from "../../reports/report.ts";
import { readArguments } from "../arguments.ts";
import type { CommandResult } from "../check/check.ts";
import { readModel } from "../content-model.ts";
import type { TranslationsCall } from "./translations-call.ts";
import { diffTranslation } from "./translations-diff.ts";
import { carryForward, markTranslation } from "./translations-mark.ts";
import { startTranslation } from "./translations-start.ts";
import { renderStatus } from "./translations-status.ts";
import { translationsWords } from "./translations-words.ts";

/** Runs the command over the configured content folder at `now`. */
export async function runTranslations(args: readonly string[], config: Config, now: Date): Promise<CommandResult> {
  const options = readArguments(args, { texts: ["status", "since"], flags: ["json", "no-retranslation"] });
  const say = translationsWords[options.language];
  const [name = "", ...names] = options.positionals;
  if (options.has("help")) return { output: say.help, exitCode: 0 };
  if (!["status", "start", "diff", "mark"].includes(name)) return { output: say.help, exitCode: 2 };
  const model = await readModel(config, now, options.language);
  if (!("content" in model)) {
    return { output: renderReport({ problems: model }, "pretty", options.language), exitCode: 2 };
  }
  const call: TranslationsCall = { model, config, options, names };
  if (name === "status") return renderStatus(call);
  if (name === "start") return startTranslation(call);
  if (name === "diff") return diffTranslation(call);
  return options.has("no-retranslation") ? carryForward(call) : markTranslation(call);
}
