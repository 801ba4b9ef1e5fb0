// export: the site as files for any web server or CDN, from the same map that the server answers from.

import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Config } from "../../config.ts";
import { readAssetFolder } from "../../content/read-files.ts";
import { packSite } from "../../live/pack-site.ts";
import { withCards } from "../../live/site-cards.ts";
import { createSnapshot } from "../../live/snapshot.ts";
import type { ReportLanguage } from "../../messages/messages.ts";
import { renderRedirectPage } from "../../render/redirect-page.ts";
import type { RenderedSite } from "../../render/render-site.ts";
import { renderPretty } from "../../reports/pretty.ts";
import { readArguments } from "../arguments.ts";
import type { CommandResult } from "../check/check.ts";
import { type ExportFiles, exportFiles } from "./export-files.ts";

const words: Readonly<
  Record<
    ReportLanguage,
    {
      readonly help: string;
      readonly done: (count: number, bytes: number, folder: string) => string;
      readonly foreign: (folder: string) => string;
      readonly dryRun: string;
    }
  >
> = {
  fr: {
    help: `npm run export -- [DOSSIER] [--dry-run] [--lang fr|en]

Écrit tout le site en fichiers (par défaut dans export/) : une page index.html par adresse, les redirections, les
en-têtes et les versions compressées. Un contenu qui a une erreur n'est pas exporté. BASE_URL donne l'adresse publique.
Un dossier qui existe n'est remplacé que si c'est un export.
Codes de sortie : 0 fait, 1 le contenu a une erreur, 2 la commande n'a pas pu travailler.
`,
    done: (count, bytes, folder) => `${count} fichiers, ${bytes} octets : ${folder}\n`,
    foreign: (folder) => `${folder} existe et n'est pas un export : rien n'a été écrit. Choisissez un autre dossier.`,
    dryRun: "Essai : rien n'a été écrit.\n",
  },
  en: {
    help: `npm run export -- [FOLDER] [--dry-run] [--lang fr|en]

Writes the whole site as files (into export/ by default): an index.html for each address, redirects, headers and
compressed siblings. Content with an error is not exported. BASE_URL gives the public address.
A folder that exists is replaced only when it is an export.
Exit codes: 0 done, 1 the content has an error, 2 the command could not run.
`,
    done: (count, bytes, folder) => `${count} files, ${bytes} bytes: ${folder}\n`,
    foreign: (folder) => `${folder} exists and is no export: nothing was written. Choose another folder.`,
    dryRun: "Dry run: nothing was written.\n",
  },
};

/** Every export has it: only a folder with this file is ever replaced. */
const mark = "_headers";

/** Exports the site that the public would see at `now`. */
export async function exportSite(
  args: readonly string[],
  config: Config,
  now: Date,
  commonHeaders: ReadonlyMap<string, string>,
): Promise<CommandResult> {
  const options = readArguments(args);
  const { language, positionals } = options;
  const { help, done, foreign, dryRun } = words[language];
  if (options.has("help")) return { output: help, exitCode: 0 };
  const folder = resolve(positionals[0] ?? "export");
  if (await isForeign(folder)) throw new Error(foreign(folder));
  const { site, rendered, problems, fileCount } = await createSnapshot(config, now);
  if (site === undefined || rendered === undefined)
    return { output: renderPretty({ problems, fileCount }, language), exitCode: 1 };
  let fault: unknown;
  const complete = await withCards(packSite(rendered), config, (error) => {
    fault ??= error;
  });
  if (complete.responses.size < rendered.responses.size + rendered.cards.size) throw fault;
  const files = exportFiles(await withStaticSearch(complete, config.scriptsFolder), {
    commonHeaders,
    renderRedirectPage: (target) => renderRedirectPage(target, config.origin, site.settings),
  });
  if (!options.has("dry-run")) await replaceFolder(folder, files);
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  return { output: `${done(files.size, bytes, folder)}${options.has("dry-run") ? dryRun : ""}`, exitCode: 0 };
}

/** Without a server, the search pages find by themselves. */
export async function withStaticSearch(site: RenderedSite, scriptsFolder: string): Promise<RenderedSite> {
  const script = (await readAssetFolder(scriptsFolder)).find(({ path }) => path === "search.js");
  if (script === undefined) throw new Error(`no search.js in ${scriptsFolder}: run npm run build`);
  const added = await site.renderStaticSearch(script.bytes);
  return { ...site, responses: new Map([...site.responses, ...added]) };
}

async function isForeign(folder: string): Promise<boolean> {
  const names: string[] = await readdir(folder).catch(() => []);
  return names.length > 0 && !names.includes(mark);
}

/** The new export is written aside and put in place whole: a web server never sees half of it. */
async function replaceFolder(folder: string, files: ExportFiles): Promise<void> {
  const [aside, old] = [`${folder}.new`, `${folder}.old`];
  await rm(aside, { recursive: true, force: true });
  for (const name of new Set([...files.keys()].map((path) => dirname(path))))
    await mkdir(join(aside, name), { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(aside, name), bytes);
  await rm(old, { recursive: true, force: true });
  await rename(folder, old).catch(() => undefined);
  await rename(aside, folder);
  await rm(old, { recursive: true, force: true });
}
