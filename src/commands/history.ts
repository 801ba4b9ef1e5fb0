// history: when pages changed and why, from one pass over git; never who. A manifest for those who want one.

import type { Config } from "../config.ts";
import { nearestName } from "../content/near-name.ts";
import { type Commit, commitsBelow } from "../git/git.ts";
import { openContentHistory, pathInHistory } from "../git/page-history.ts";
import type { ReportLanguage } from "../messages/messages.ts";
import { renderReport } from "../reports/report.ts";
import { readArguments } from "./arguments.ts";
import type { CommandResult } from "./check/check.ts";
import { type ContentModel, pageKeys, readModel, readPageKey } from "./content-model.ts";

interface HistoryWords {
  readonly help: string;
  readonly unknownPage: (key: string, near: string) => string;
  readonly never: string;
}

const words: Readonly<Record<ReportLanguage, HistoryWords>> = {
  fr: {
    help: `npm run history -- [PAGE] [--json] [--lang fr|en]

Montre les changements de chaque page enregistrés dans git : date et message, jamais de nom de personne.
PAGE    une seule page, dans toutes les langues.
--json  la liste en JSON, par fichier.
Codes de sortie : 0 fait, 2 la commande n'a pas pu travailler.
`,
    unknownPage: (key, near) =>
      `Aucune page ne s'appelle « ${key} ».${near === "" ? "" : ` Vouliez-vous dire « ${near} » ?`}`,
    never: "pas encore dans git",
  },
  en: {
    help: `npm run history -- [PAGE] [--json] [--lang fr|en]

Shows the changes of each page that git holds: date and message, never the name of a person.
PAGE    one page only, in every language.
--json  the list as JSON, by file.
Exit codes: 0 done, 2 the command could not run.
`,
    unknownPage: (key, near) => `There is no page called “${key}”.${near === "" ? "" : ` Did you mean “${near}”?`}`,
    never: "not in git yet",
  },
};

/** Runs the command over the configured content folder. */
export async function showHistory(args: readonly string[], config: Config, now: Date): Promise<CommandResult> {
  const options = readArguments(args, { flags: ["json"] });
  const say = words[options.language];
  if (options.has("help")) return { output: say.help, exitCode: 0 };
  const model = await readModel(config, now, options.language);
  if (!("content" in model)) {
    return { output: renderReport({ problems: model }, "pretty", options.language), exitCode: 2 };
  }
  const paths = pathsOf(model, options.positionals, say);
  const manifest = await readManifest(config, paths, options.language);
  if (options.has("json")) return { output: `${JSON.stringify(Object.fromEntries(manifest), null, 2)}\n`, exitCode: 0 };
  const parts = [...manifest].map(([path, changes]) => {
    const lines = changes.map(({ date, subject }) => `  ${date}  ${subject}\n`);
    return `${path}\n${lines.length === 0 ? `  ${say.never}\n` : lines.join("")}`;
  });
  return { output: parts.join("\n"), exitCode: 0 };
}

function pathsOf(model: ContentModel, names: readonly string[], say: HistoryWords): string[] {
  const [name, ...rest] = names;
  if (rest.length > 0) throw new Error(say.help);
  const key = name === undefined ? undefined : readPageKey(model, name);
  const pages = model.content.pages.filter((page) => key === undefined || page.key === key);
  if (key !== undefined && pages.length === 0) throw new Error(say.unknownPage(key, nearestName(key, pageKeys(model))));
  return pages.map(({ file }) => file.path);
}

async function readManifest(
  config: Config,
  paths: readonly string[],
  language: ReportLanguage,
): Promise<Map<string, Omit<Commit, "id">[]>> {
  const history = await openContentHistory(config, language);
  const manifest = new Map<string, Omit<Commit, "id">[]>(paths.map((path) => [path, []]));
  const byName = new Map(paths.map((path) => [pathInHistory(history, path), manifest.get(path)]));
  for (const { date, subject, paths: touched } of await commitsBelow(history.repository, history.prefix)) {
    for (const path of touched) byName.get(path)?.push({ date, subject });
  }
  return manifest;
}
