// check: reads the content as the server does and prints every problem.

import { parseArgs } from "node:util";
import type { Config } from "../config.ts";
import { loadSite } from "../live/snapshot.ts";
import { reportLanguages } from "./messages.ts";
import { exitCodeOf, renderReport, reportFormats } from "./report.ts";

export const checkHelp = `npm run check -- [--format pretty|unix|json] [--lang fr|en]

Vérifie tout le contenu, comme le serveur le lit, et dit ce qui est à corriger.
Codes de sortie : 0 aucune erreur, 1 au moins une erreur, 2 la vérification n'a pas pu avoir lieu.
`;

export interface CommandResult {
  readonly output: string;
  readonly exitCode: 0 | 1 | 2;
}

/** Runs the check over the configured content folder at `now`. */
export async function checkContent(args: readonly string[], config: Config, now: Date): Promise<CommandResult> {
  const { values } = parseArgs({
    args: [...args],
    options: { format: { type: "string" }, lang: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help === true) return { output: checkHelp, exitCode: 0 };
  const format = oneOf(reportFormats, values.format ?? "pretty", "--format");
  const language = oneOf(reportLanguages, values.lang ?? "fr", "--lang");
  const { problems, fileCount } = await loadSite({ ...config, isPreview: true }, now);
  return { output: renderReport({ problems, fileCount }, format, language), exitCode: exitCodeOf(problems) };
}

function oneOf<Value extends string>(allowed: readonly Value[], given: string, option: string): Value {
  const found = allowed.find((value) => value === given);
  if (found === undefined) throw new Error(`${option}=${given} : ${allowed.join(" | ")}`);
  return found;
}
