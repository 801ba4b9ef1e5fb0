// What the command `translations` says, in French and English.

import type { ReportLanguage } from "../../messages/messages.ts";
import type { TranslationState } from "../../site/site.ts";

type Listed = Exclude<TranslationState, "reference"> | "draft";

export interface TranslationsWords {
  readonly help: string;
  readonly states: Readonly<Record<Listed, string>>;
  readonly toReview: (count: number) => string;
  readonly unreadable: (count: number) => string;
  readonly unknownLocale: (locale: string, known: string) => string;
  readonly isReference: (locale: string) => string;
  readonly unknownPage: (key: string, near: string) => string;
  readonly noTranslation: (path: string, locale: string, key: string) => string;
  readonly exists: (path: string, locale: string, key: string) => string;
  readonly unreadablePage: (path: string) => string;
  readonly badStatus: (status: string) => string;
  readonly unknownRef: (ref: string) => string;
  readonly started: (path: string) => string;
  readonly marked: (path: string) => string;
  readonly alreadyMarked: (path: string) => string;
  readonly leftStale: (path: string) => string;
  readonly nothingChanged: (ref: string) => string;
  readonly nothingCarried: string;
  readonly dryRun: string;
  readonly isCurrent: (path: string) => string;
  readonly isUntracked: (path: string, locale: string, key: string) => string;
  readonly since: (path: string) => string;
  readonly madeFrom: string;
  readonly changedBy: string;
  readonly legend: string;
  readonly uncommitted: string;
  readonly notInHistory: (revision: string, path: string, locale: string, key: string) => string;
}

const french: TranslationsWords = {
  help: `npm run translations -- status [--json]
npm run translations -- start LANGUE PAGE
npm run translations -- diff LANGUE PAGE
npm run translations -- mark LANGUE PAGE [--status reviewed]
npm run translations -- mark --no-retranslation [--since COMMIT]

status  dit où en est chaque traduction ; code de sortie 1 si l'une est dépassée ou sans page française.
start   commence une traduction : copie le texte français en brouillon. N'écrase jamais une page.
diff    montre ce qui a changé dans le texte français depuis cette traduction ; code de sortie 1 s'il a changé.
mark    marque la traduction à jour, une fois corrigée ; --status reviewed : elle a été relue.
mark --no-retranslation  après la correction d'une coquille en français : les traductions qui étaient à jour
        juste avant (au dernier commit, ou à COMMIT) le restent ; les autres restent dépassées.

--dry-run  montre ce qui serait écrit, sans rien écrire.   --lang fr|en  langue des messages.
Codes de sortie : 0 en ordre, 1 voir ci-dessus, 2 la commande n'a pas pu travailler.
`,
  states: {
    stale: "dépassée",
    orphan: "sans page française",
    missing: "absente",
    untracked: "origine inconnue",
    current: "à jour",
    draft: "brouillon",
  },
  toReview: (count) => `dont ${count} à faire relire`,
  unreadable: (count) => `${count} page(s) illisible(s), laissée(s) de côté : npm run check les montre.\n`,
  unknownLocale: (locale, known) =>
    `La langue « ${locale} » n'est pas une langue du site. Choisissez parmi : ${known}.`,
  isReference: (locale) => `« ${locale} » est la langue de référence : on traduit à partir d'elle.`,
  unknownPage: (key, near) =>
    `Aucune page française ne s'appelle « ${key} ».${near === "" ? "" : ` Vouliez-vous dire « ${near} » ?`}`,
  noTranslation: (path, locale, key) =>
    `${path} n'existe pas encore. Commencez la traduction :\n\nnpm run translations -- start ${locale} ${key}`,
  exists: (path, locale, key) =>
    `${path} existe déjà et reste tel quel. Pour marquer la traduction à jour :\n\nnpm run translations -- mark ${locale} ${key}`,
  unreadablePage: (path) => `${path} ne se lit pas : corrigez d'abord ce que « npm run check » y montre.`,
  badStatus: (status) => `--status=${status} : provisional | reviewed`,
  unknownRef: (ref) => `Le dépôt ne connaît pas de version « ${ref} ».`,
  started: (path) =>
    `${path} est créée, en brouillon, avec le texte français. Traduisez-la, puis effacez la ligne « draft: true ».\n`,
  marked: (path) => `${path} : marquée à jour.\n`,
  alreadyMarked: (path) => `${path} : déjà marquée ainsi, rien à faire.\n`,
  leftStale: (path) => `${path} : reste dépassée, elle l'était déjà avant ce changement.\n`,
  nothingChanged: (ref) =>
    `Aucun texte français n'a changé depuis ${ref}.${ref === "HEAD" ? ` La correction est déjà dans un commit ? Tapez :\n\nnpm run translations -- mark --no-retranslation --since HEAD~1` : ""}\n`,
  nothingCarried: "Aucune traduction à reconduire.\n",
  dryRun: "Essai : rien n'a été écrit.\n",
  isCurrent: (path) => `${path} n'a pas changé depuis cette traduction.\n`,
  isUntracked: (path, locale, key) =>
    `${path} ne dit pas de quelle version du texte français elle vient. Comparez les deux textes, puis :\n\nnpm run translations -- mark ${locale} ${key}`,
  since: (path) => `Ce qui a changé dans ${path} depuis cette traduction :\n`,
  madeFrom: "Version traduite :",
  changedBy: "Changée par :",
  legend: "Les mots [-retirés-] et {+ajoutés+} :",
  uncommitted: "changement pas encore enregistré dans git",
  notInHistory: (revision, path, locale, key) =>
    `La version traduite (${revision}) n'est pas dans l'historique de ${path} : elle n'a pas été enregistrée dans git, ou l'historique a été réécrit. Comparez les deux textes en entier, puis :\n\nnpm run translations -- mark ${locale} ${key}`,
};

const english: TranslationsWords = {
  help: `npm run translations -- status [--json]
npm run translations -- start LANGUAGE PAGE
npm run translations -- diff LANGUAGE PAGE
npm run translations -- mark LANGUAGE PAGE [--status reviewed]
npm run translations -- mark --no-retranslation [--since COMMIT]

status  tells how each translation stands; exit code 1 when one is out of date or has no French page.
start   begins a translation: copies the French text as a draft. It never overwrites a page.
diff    shows what changed in the French text since this translation; exit code 1 when it changed.
mark    marks the translation up to date, once corrected; --status reviewed: it has been reviewed.
mark --no-retranslation  after a typo was corrected in French: the translations that were up to date
        just before (at the last commit, or at COMMIT) stay so; the others stay out of date.

--dry-run  shows what would be written and writes nothing.   --lang fr|en  language of the messages.
Exit codes: 0 in order, 1 see above, 2 the command could not run.
`,
  states: {
    stale: "out of date",
    orphan: "no French page",
    missing: "missing",
    untracked: "unknown origin",
    current: "up to date",
    draft: "draft",
  },
  toReview: (count) => `${count} of them to be reviewed`,
  unreadable: (count) => `${count} unreadable page(s) left out: npm run check shows them.\n`,
  unknownLocale: (locale, known) => `“${locale}” is not a language of the site. Choose one of: ${known}.`,
  isReference: (locale) => `“${locale}” is the reference language: the others are translated from it.`,
  unknownPage: (key, near) =>
    `There is no French page called “${key}”.${near === "" ? "" : ` Did you mean “${near}”?`}`,
  noTranslation: (path, locale, key) =>
    `${path} does not exist yet. Begin the translation:\n\nnpm run translations -- start ${locale} ${key}`,
  exists: (path, locale, key) =>
    `${path} exists already and stays as it is. To mark the translation up to date:\n\nnpm run translations -- mark ${locale} ${key}`,
  unreadablePage: (path) => `${path} cannot be read: first correct what “npm run check” shows there.`,
  badStatus: (status) => `--status=${status}: provisional | reviewed`,
  unknownRef: (ref) => `The repository knows no version “${ref}”.`,
  started: (path) =>
    `${path} is made, as a draft, with the French text. Translate it, then delete the line “draft: true”.\n`,
  marked: (path) => `${path}: marked up to date.\n`,
  alreadyMarked: (path) => `${path}: marked like this already, nothing to do.\n`,
  leftStale: (path) => `${path}: stays out of date, as it was before this change.\n`,
  nothingChanged: (ref) =>
    `No French text has changed since ${ref}.${ref === "HEAD" ? ` Is the correction in a commit already? Type:\n\nnpm run translations -- mark --no-retranslation --since HEAD~1` : ""}\n`,
  nothingCarried: "No translation to carry forward.\n",
  dryRun: "Dry run: nothing was written.\n",
  isCurrent: (path) => `${path} has not changed since this translation.\n`,
  isUntracked: (path, locale, key) =>
    `${path} does not say which version of the French text it was made from. Compare both texts, then:\n\nnpm run translations -- mark ${locale} ${key}`,
  since: (path) => `What changed in ${path} since this translation:\n`,
  madeFrom: "Version translated:",
  changedBy: "Changed by:",
  legend: "The words [-removed-] and {+added+}:",
  uncommitted: "a change that git does not have yet",
  notInHistory: (revision, path, locale, key) =>
    `The version translated (${revision}) is not in the history of ${path}: it was never committed, or history was rewritten. Compare both texts in full, then:\n\nnpm run translations -- mark ${locale} ${key}`,
};

export const translationsWords: Readonly<Record<ReportLanguage, TranslationsWords>> = { fr: french, en: english };
