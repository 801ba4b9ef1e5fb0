// published: writes the addresses that the public can reach into content/published-addresses.txt; it never removes one.

import type { Config } from "../config.ts";
import { canonicalAddress, publishedAddressesName } from "../content/published-addresses.ts";
import { applyEdits, type TextEdit } from "../editing/text-edits.ts";
import { type FileChange, writeContent } from "../editing/write-content.ts";
import type { ReportLanguage } from "../messages/messages.ts";
import { renderPretty } from "../reports/pretty.ts";
import { publicAddresses } from "../site/published.ts";
import { readArguments } from "./arguments.ts";
import type { CommandResult } from "./check/check.ts";
import { type ContentModel, readModel } from "./content-model.ts";

const heading = `# Adresses publiées : chacune doit répondre pour toujours (page, ou « aliases » d'une autre page).
# Une par ligne. La commande « npm run published » ajoute les nouvelles et n'en retire aucune.
`;

const words: Readonly<
  Record<
    ReportLanguage,
    {
      readonly help: string;
      readonly upToDate: (count: number) => string;
      readonly added: (count: number) => string;
      readonly missing: (count: number) => string;
      readonly remedy: string;
      readonly dryRun: string;
    }
  >
> = {
  fr: {
    help: `npm run published -- [--dry-run] [--check] [--lang fr|en]

Ajoute à content/${publishedAddressesName} les adresses que le public peut atteindre aujourd'hui. N'en retire aucune.
--dry-run  montre ce qui serait ajouté, sans rien écrire.
--check    ne fait que vérifier : code de sortie 1 s'il manque une adresse.
Codes de sortie : 0 fait, 1 il manque une adresse (--check) ou le contenu a une erreur, 2 la commande n'a pas pu travailler.
`,
    upToDate: (count) => `La liste des adresses publiées est à jour (${count}).\n`,
    added: (count) => `Ajouté à content/${publishedAddressesName} (${count}) :\n`,
    missing: (count) => `Il manque dans content/${publishedAddressesName} (${count}) :\n`,
    remedy: "Pour les ajouter : npm run published\n",
    dryRun: "Essai : rien n'a été écrit.\n",
  },
  en: {
    help: `npm run published -- [--dry-run] [--check] [--lang fr|en]

Adds to content/${publishedAddressesName} the addresses that the public can reach today. It never removes one.
--dry-run  shows what would be added and writes nothing.
--check    only looks: exit code 1 when an address is missing.
Exit codes: 0 done, 1 an address is missing (--check) or the content has an error, 2 the command could not run.
`,
    upToDate: (count) => `The list of published addresses is up to date (${count}).\n`,
    added: (count) => `Added to content/${publishedAddressesName} (${count}):\n`,
    missing: (count) => `Missing in content/${publishedAddressesName} (${count}):\n`,
    remedy: "To add them: npm run published\n",
    dryRun: "Dry run: nothing was written.\n",
  },
};

/** Runs the command over the configured content folder at `now`. */
export async function listPublished(args: readonly string[], config: Config, now: Date): Promise<CommandResult> {
  const options = readArguments(args, { flags: ["check"] });
  const say = words[options.language];
  if (options.has("help")) return { output: say.help, exitCode: 0 };
  const model = await readModel(config, now, options.language);
  const problems = "content" in model ? model.problems : model;
  const errors = problems.filter(({ severity, code }) => severity === "error" && code !== "address/lost");
  if (!("content" in model) || errors.length > 0) {
    return { output: renderPretty({ problems: errors }, options.language), exitCode: 1 };
  }
  const { change, added, count } = planPublished(model);
  if (change === undefined) return { output: say.upToDate(count), exitCode: 0 };
  const lines = added.map((address) => `  ${address}\n`).join("");
  if (options.has("check")) return { output: say.missing(added.length) + lines + say.remedy, exitCode: 1 };
  if (options.has("dry-run")) return { output: say.missing(added.length) + lines + say.dryRun, exitCode: 0 };
  await writeContent(model.base, [change], options.language);
  return { output: say.added(added.length) + lines, exitCode: 0 };
}

/** The list with every public address in it: new ones stand where the order of the list wants them. */
export function planPublished(model: ContentModel): { change?: FileChange; added: string[]; count: number } {
  const { content, site, now, root, rawFiles } = model;
  const path = `${root}/${publishedAddressesName}`;
  const lines = content.published?.lines ?? [];
  const listed = new Set(lines.map(({ address }) => canonicalAddress(address)));
  const added = publicAddresses(content, site.pages, now)
    .filter((address) => !listed.has(canonicalAddress(address)))
    .sort();
  const count = lines.length + added.length;
  if (added.length === 0) return { added, count };
  const raw = rawFiles.find((file) => file.path === path);
  if (raw === undefined || content.published === undefined) {
    const bytes = new TextEncoder().encode(`${heading}${added.map((address) => `${address}\n`).join("")}`);
    return { change: { path, bytes }, added, count };
  }
  const { text } = content.published.file;
  const edits = added.map((address): TextEdit => {
    const next = lines.find((line) => line.address > address);
    if (next !== undefined) return insertion(text.lastIndexOf("\n", next.start) + 1, `${address}\n`);
    return insertion(text.length, `${address}\n`);
  });
  const isCut = text !== "" && !text.endsWith("\n") && edits.some((edit) => edit.start === text.length);
  const ending = !isCut ? [] : [insertion(text.length, "\n")];
  const { bytes } = applyEdits(raw, [...ending, ...edits]);
  return { change: { path, bytes, before: raw.bytes }, added, count };
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}
