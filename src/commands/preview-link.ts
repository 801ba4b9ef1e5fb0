// preview-link: prints a signed link that shows one page before it is published, for some days.

import type { Config } from "../config.ts";
import { nearestName } from "../content/near-name.ts";
import type { PageFile } from "../content/parse-content.ts";
import { referenceLocale } from "../content/settings.ts";
import { previewPath, signPreviewQuery } from "../live/preview-link.ts";
import type { ReportLanguage } from "../messages/messages.ts";
import { renderReport } from "../reports/report.ts";
import { isVisible } from "../site/visibility.ts";
import { readArguments } from "./arguments.ts";
import type { CommandResult } from "./check/check.ts";
import { type ContentModel, findPage, pageKeys, readModel, readPageKey } from "./content-model.ts";

interface LinkWords {
  readonly help: string;
  readonly noSecret: string;
  readonly badDays: (given: string) => string;
  readonly unknownPage: (name: string, near: string) => string;
  readonly done: (file: string, until: string) => string;
  readonly published: string;
}

const usualDays = 7;
const mostDays = 30;
const dayLength = 86_400_000;

const words: Readonly<Record<ReportLanguage, LinkWords>> = {
  fr: {
    help: `npm run preview-link -- PAGE [--days ${usualDays}] [--lang fr|en]

Donne un lien qui montre une page avant sa publication (brouillon ou page à venir), à qui le reçoit et à personne d'autre.
PAGE    un fichier (fr/mission.md) ou l'adresse que la page aura (/fr/mission).
--days  combien de jours le lien vaut : ${usualDays} par défaut, ${mostDays} au plus.
PREVIEW_SECRET doit être le même que celui du serveur ; BASE_URL donne l'adresse publique.
Codes de sortie : 0 fait, 2 la commande n'a pas pu travailler.
`,
    noSecret:
      "PREVIEW_SECRET n'est pas donné : sans lui, aucun lien ne peut être signé. Demandez-le à qui tient le serveur, puis tapez : PREVIEW_SECRET=… npm run preview-link -- fr/mission.md",
    badDays: (given) => `--days ${given} : tapez un nombre entier de 1 à ${mostDays}, par exemple --days ${usualDays}.`,
    unknownPage: (name, near) =>
      `Aucune page ne s'appelle « ${name} ».${near === "" ? "" : ` Vouliez-vous dire « ${near} » ?`}`,
    done: (file, until) => `Montre ${file} à qui a ce lien, jusqu'au ${until}.\n`,
    published: "Cette page est déjà publiée : le lien mène à son adresse publique.\n",
  },
  en: {
    help: `npm run preview-link -- PAGE [--days ${usualDays}] [--lang fr|en]

Gives a link that shows a page before it is published (a draft or a coming page), to who receives it and to nobody else.
PAGE    a file (fr/mission.md) or the address that the page will have (/fr/mission).
--days  for how many days the link is good: ${usualDays} by default, ${mostDays} at most.
PREVIEW_SECRET must be that of the server; BASE_URL gives the public address.
Exit codes: 0 done, 2 the command could not run.
`,
    noSecret:
      "PREVIEW_SECRET is not set: without it no link can be signed. Ask for it where the server is kept, then type: PREVIEW_SECRET=… npm run preview-link -- fr/mission.md",
    badDays: (given) => `--days ${given}: type a whole number from 1 to ${mostDays}, such as --days ${usualDays}.`,
    unknownPage: (name, near) => `There is no page called “${name}”.${near === "" ? "" : ` Did you mean “${near}”?`}`,
    done: (file, until) => `Shows ${file} to who has this link, until ${until}.\n`,
    published: "This page is published already: the link leads to its public address.\n",
  },
};

/** Runs the command over the configured content folder at `now`. */
export async function makePreviewLink(args: readonly string[], config: Config, now: Date): Promise<CommandResult> {
  const options = readArguments(args, { texts: ["days"] });
  const { language, positionals } = options;
  const say = words[language];
  const [name, ...rest] = positionals;
  if (options.has("help")) return { output: say.help, exitCode: 0 };
  if (name === undefined || rest.length > 0) throw new Error(say.help);
  const { previewSecret, origin } = config;
  if (previewSecret === undefined) throw new Error(say.noSecret);
  const until = new Date(now.valueOf() + readDays(options.text("days"), say) * dayLength);
  const model = await readModel(config, now, options.language);
  if (!("content" in model)) {
    return { output: renderReport({ problems: model }, "pretty", language), exitCode: 2 };
  }
  const page = findNamed(model, name, origin);
  if (page === undefined)
    throw new Error(say.unknownPage(name, nearestName(readPageKey(model, name), pageKeys(model))));
  const { timeZone } = model.content.settings;
  const query = signPreviewQuery(`${page.locale}/${page.key}`, until, previewSecret);
  const moment = new Intl.DateTimeFormat(language === "fr" ? "fr" : "en-GB", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone,
  });
  const note = isVisible(page.header, now, timeZone) ? say.published : say.done(page.file.path, moment.format(until));
  return { output: `${origin}${previewPath}?${query}\n${note}`, exitCode: 0 };
}

function readDays(given: string | undefined, say: LinkWords): number {
  if (given === undefined) return usualDays;
  const days = /^\d{1,2}$/.test(given) ? Number(given) : 0;
  if (days < 1 || days > mostDays) throw new Error(say.badDays(given));
  return days;
}

/** By file, in the reference language unless the name says another, or by the address that it has or will have. */
function findNamed(model: ContentModel, name: string, origin: string): PageFile | undefined {
  const address = name.startsWith(origin) ? name.slice(origin.length) : name;
  if (address.startsWith("/"))
    return model.site.pages.find((page) => !page.isFallback && page.address === address)?.source;
  const { settings } = model.content;
  const path = name.replace(/^\.\//, "");
  const inRoot = path.startsWith(`${model.root}/`) ? path.slice(model.root.length + 1) : path;
  const locale = settings.locales.find(({ code }) => inRoot.startsWith(`${code}/`)) ?? referenceLocale(settings);
  const file = findPage(model, locale.code, readPageKey(model, name));
  // Dates and the mark of a draft may be inherited from the reference page.
  return file && model.site.pagesByKey.get(file.key)?.get(file.locale)?.source;
}
