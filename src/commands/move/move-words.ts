// What the move command says, in French and English.

import type { ReportLanguage } from "../../messages/messages.ts";

export interface MoveWords {
  readonly help: string;
  readonly unreadable: string;
  readonly wouldBreak: string;
  readonly unknownPage: (key: string, near: string) => string;
  readonly unknownLocale: (locale: string, known: string) => string;
  readonly notInLocale: (key: string, locale: string) => string;
  readonly exists: (key: string) => string;
  readonly badName: (name: string, near: string) => string;
  readonly homeHasNoSlug: string;
  readonly homeStays: string;
  readonly sameSlug: (slug: string) => string;
  readonly renamed: (from: string, to: string) => string;
  readonly edited: (path: string) => string;
  readonly address: (from: string, to: string, isRedirected: boolean) => string;
  readonly dryRun: string;
  readonly next: string;
}

export const moveWords: Readonly<Record<ReportLanguage, MoveWords>> = {
  fr: {
    help: `npm run move -- PAGE NOUVEAU-NOM [--dry-run] [--lang fr|en]
npm run move -- --slug LANGUE PAGE NOUVELLE-ADRESSE [--dry-run]

Renomme une page dans toutes les langues : les liens et les menus suivent, l'ancienne adresse mène à la nouvelle.
Avec --slug, seule change la fin de l'adresse, dans une langue.
--dry-run  montre tout ce qui changerait, sans rien écrire.
Exemples :
  npm run move -- missions nos-missions
  npm run move -- --slug en missions what-we-do
Codes de sortie : 0 fait, 1 le contenu a une erreur qui l'empêche, 2 la commande n'a pas pu travailler.
`,
    unreadable: "Rien n'a été changé : corrigez d'abord ceci, sans quoi des liens se perdraient.",
    wouldBreak: "Rien n'a été changé : ce déplacement causerait les erreurs suivantes.",
    unknownPage: (key, near) =>
      `Aucune page ne s'appelle « ${key} ».${near === "" ? "" : ` Vouliez-vous écrire « ${near} » ?`}`,
    unknownLocale: (locale, known) =>
      `La langue « ${locale} » n'est pas une langue du site. Choisissez parmi : ${known}.`,
    notInLocale: (key, locale) => `La page « ${key} » n'existe pas dans la langue « ${locale} ».`,
    exists: (key) => `Il y a déjà une page « ${key} » : choisissez un autre nom. Rien n'a été changé.`,
    badName: (name, near) =>
      `« ${name} » ne convient pas : il faut des minuscules sans accent, des chiffres et des traits d'union. Écrivez : ${near}`,
    homeHasNoSlug: "La page d'accueil n'a pas d'adresse propre : elle est toujours à la racine de sa langue.",
    homeStays: "La page d'accueil ne se renomme pas. Pour changer son titre, modifiez « title » dans son en-tête.",
    sameSlug: (slug) => `L'adresse de cette page se termine déjà par « ${slug} ».`,
    renamed: (from, to) => `Renommé : ${from} → ${to}`,
    edited: (path) => `Modifié : ${path}`,
    address: (from, to, isRedirected) =>
      `Adresse : ${from} → ${to} (${isRedirected ? "l'ancienne y mène" : "l'ancienne n'a jamais été publique"})`,
    dryRun: "\nEssai : rien n'a été écrit.\n",
    next: "\nEnsuite : npm run published (liste des adresses), puis npm run check.\n",
  },
  en: {
    help: `npm run move -- PAGE NEW-NAME [--dry-run] [--lang fr|en]
npm run move -- --slug LANGUAGE PAGE NEW-ADDRESS [--dry-run]

Renames a page in all languages: links and menus follow, and the old address leads to the new one.
With --slug only the end of the address changes, in one language.
--dry-run  shows all that would change and writes nothing.
Examples:
  npm run move -- missions nos-missions
  npm run move -- --slug en missions what-we-do
Exit codes: 0 done, 1 an error of the content prevents it, 2 the command could not run.
`,
    unreadable: "Nothing was changed: correct this first, or links would be lost.",
    wouldBreak: "Nothing was changed: this move would cause the following errors.",
    unknownPage: (key, near) => `No page is called “${key}”.${near === "" ? "" : ` Did you mean “${near}”?`}`,
    unknownLocale: (locale, known) => `“${locale}” is not a language of the site. Choose from: ${known}.`,
    notInLocale: (key, locale) => `The page “${key}” does not exist in the language “${locale}”.`,
    exists: (key) => `There is a page “${key}” already: choose another name. Nothing was changed.`,
    badName: (name, near) =>
      `“${name}” will not do: lower-case letters without accents, digits and hyphens are needed. Write: ${near}`,
    homeHasNoSlug: "The home page has no address of its own: it is always at the root of its language.",
    homeStays: "The home page cannot be renamed. To change its title, edit “title” in its header.",
    sameSlug: (slug) => `The address of this page ends in “${slug}” already.`,
    renamed: (from, to) => `Renamed: ${from} → ${to}`,
    edited: (path) => `Edited: ${path}`,
    address: (from, to, isRedirected) =>
      `Address: ${from} → ${to} (${isRedirected ? "the old one leads there" : "the old one was never public"})`,
    dryRun: "\nDry run: nothing was written.\n",
    next: "\nNext: npm run published (list of addresses), then npm run check.\n",
  },
};
