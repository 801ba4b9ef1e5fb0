// What the new command says, and the text of a new page, in French and English.

import type { ReportLanguage } from "../../messages/messages.ts";

export interface NewPageWords {
  readonly help: string;
  readonly noTitle: (name: string) => string;
  readonly strayWord: (word: string) => string;
  readonly unknownLocale: (locale: string, known: string) => string;
  readonly badName: (name: string, near: string) => string;
  readonly exists: (path: string) => string;
  readonly translate: (locale: string, key: string) => string;
  readonly wouldBreak: string;
  readonly dryRun: string;
  readonly created: (path: string, address: string) => string;
  /** What stands in the new page until it is written. */
  readonly description: string;
  readonly draftNote: string;
  readonly newsDateNote: string;
  readonly body: string;
}

export const newPageWords: Readonly<Record<ReportLanguage, NewPageWords>> = {
  fr: {
    help: `npm run new -- PAGE --title "Titre de la page" [--description "…"] [--locale fr] [--dry-run] [--lang fr|en]

Crée une page avec son en-tête, datée d'aujourd'hui, en brouillon. N'écrase jamais une page qui existe.
PAGE est le nom du fichier, en minuscules et sans accent : formation-2027
       Une actualité se crée dans le dossier de la liste : actualites/stage-de-printemps
--locale   langue de la page (par défaut, le français).
--dry-run  montre la page sans l'écrire.
Exemple :
  npm run new -- formation-2027 --title "La formation en 2027"
Codes de sortie : 0 fait, 1 la page causerait une erreur, 2 la commande n'a pas pu travailler.
`,
    noTitle: (name) => `Il manque le titre. Tapez : npm run new -- ${name} --title "Titre de la page"`,
    strayWord: (word) => `« ${word} » est de trop. Mettez le titre entre guillemets : --title "Titre de la page"`,
    unknownLocale: (locale, known) =>
      `La langue « ${locale} » n'est pas une langue du site. Choisissez parmi : ${known}.`,
    badName: (name, near) =>
      `« ${name} » ne convient pas : il faut des minuscules sans accent, des chiffres et des traits d'union. Écrivez : ${near}`,
    exists: (path) => `La page ${path} existe déjà : elle n'a pas été touchée. Choisissez un autre nom.`,
    translate: (locale, key) =>
      `Cette page existe en français : c'est donc une traduction. Tapez : npm run translations -- start ${locale} ${key}`,
    wouldBreak: "Rien n'a été écrit : cette page causerait les erreurs suivantes.",
    dryRun: "\nEssai : rien n'a été écrit.\n",
    created: (path, address) => `Créé : ${path}

Ensuite :
  1. Ouvrez le fichier et remplacez le texte.
  2. Pour voir la page, tapez npm run dev, puis ouvrez http://127.0.0.1:3000${address}
  3. Tapez npm run check.
  4. Quand la page est prête, effacez la ligne « draft: true ».
`,
    description: "À compléter : une ou deux phrases qui disent ce que le lecteur trouvera ici.",
    newsDateNote: "date de l'actualité ; à venir, elle paraîtra ce jour-là",
    draftNote: "brouillon : effacez cette ligne quand la page est prête",
    body: `À compléter : le texte commence ici. Une ligne vide sépare deux paragraphes.

## Un titre de partie

À compléter.`,
  },
  en: {
    help: `npm run new -- PAGE --title "Title of the page" [--description "…"] [--locale fr] [--dry-run] [--lang fr|en]

Creates a page with its header, dated today, as a draft. A page that exists is never overwritten.
PAGE is the name of the file, in lower case without accents: formation-2027
     A news item is created in the folder of its list: actualites/spring-course
--locale   language of the page (French by default).
--dry-run  shows the page and writes nothing.
Example:
  npm run new -- formation-2027 --title "La formation en 2027"
Exit codes: 0 done, 1 the page would cause an error, 2 the command could not run.
`,
    noTitle: (name) => `The title is missing. Type: npm run new -- ${name} --title "Title of the page"`,
    strayWord: (word) =>
      `“${word}” is one word too many. Put the title between quotation marks: --title "Title of the page"`,
    unknownLocale: (locale, known) => `“${locale}” is not a language of the site. Choose from: ${known}.`,
    badName: (name, near) =>
      `“${name}” will not do: lower-case letters without accents, digits and hyphens are needed. Write: ${near}`,
    exists: (path) => `The page ${path} exists already and was not touched. Choose another name.`,
    translate: (locale, key) =>
      `This page exists in French: so this is a translation. Type: npm run translations -- start ${locale} ${key}`,
    wouldBreak: "Nothing was written: this page would cause the following errors.",
    dryRun: "\nDry run: nothing was written.\n",
    created: (path, address) => `Created: ${path}

Next:
  1. Open the file and replace the text.
  2. To see the page, type npm run dev, then open http://127.0.0.1:3000${address}
  3. Type npm run check.
  4. When the page is ready, delete the line “draft: true”.
`,
    description: "TODO: one or two sentences that say what the reader will find here.",
    newsDateNote: "date of the news; in the future, it will appear on that day",
    draftNote: "delete this line when the page is ready",
    body: `TODO: the text starts here. An empty line separates two paragraphs.

## A heading

TODO.`,
  },
};
