// Messages et remèdes en français pour les traductions et l'historique.

import { languageName } from "../language-names.ts";
import type { TranslationMessages } from "../message-catalogue.ts";
import { didYouMean } from "./data.ts";

const kinds = { headings: "de titres", lists: "de listes", images: "d'images", links: "de liens" } as const;

export const frenchTranslationMessages: TranslationMessages = {
  "translation/stale": ({ locale, key, original }) => ({
    message: `Le texte français (${original}) a changé depuis cette traduction.`,
    remedy: `Voyez ce qui a changé, corrigez la traduction, puis marquez-la à jour :\n\nnpm run translations -- diff ${locale} ${key}\nnpm run translations -- mark ${locale} ${key}`,
  }),
  "translation/untracked": ({ locale, key, original }) => ({
    message: `Cette traduction ne dit pas de quelle version du texte français (${original}) elle vient.`,
    remedy: `Comparez-la au texte français, puis marquez-la à jour :\n\nnpm run translations -- mark ${locale} ${key}`,
  }),
  "translation/missing": ({ locale, key }) => ({
    message: `Cette page n'existe pas en ${languageName(locale, "fr")} : les visiteurs de cette langue lisent le texte français.`,
    remedy: `Commencez sa traduction :\n\nnpm run translations -- start ${locale} ${key}`,
  }),
  "translation/orphan": ({ original, near }) => ({
    message: `Cette page n'a pas de texte français (${original}).${didYouMean(near)}`,
    remedy:
      near === ""
        ? `Écrivez la page ${original}, ou effacez celle-ci si la page française a été retirée.`
        : `Donnez à ce fichier le nom de la page française : ${near}.md`,
  }),
  "translation/identical": ({ original }) => ({
    message: `Le texte de cette traduction est celui de la page française (${original}), mot pour mot.`,
    remedy: "Traduisez-le ; en attendant, gardez la page hors ligne avec :\n\ndraft: true",
  }),
  "translation/structure": ({ kind, found, expected, original }) => ({
    message: `La traduction n'a pas le même nombre ${kinds[kind]} (${found}) que la page française (${expected}).`,
    remedy: `Comparez avec ${original} : un passage a pu être oublié ou ajouté.`,
  }),
  "translation/numbers": ({ missing, extra, original }) => ({
    message: `Les nombres ne sont pas ceux de la page française${listed(" ; absents d'ici", missing)}${listed(" ; absents du français", extra)}.`,
    remedy: `Comparez avec ${original} et corrigez le nombre, ou écrivez-le en chiffres des deux côtés.`,
  }),
  "history/updated": ({ updated, today }) => ({
    message: `Le texte a changé, mais la date « updated » est restée au ${updated}.`,
    remedy: `Écrivez (corrigible : --fix) :\n\nupdated: ${today}`,
  }),
};

function listed(label: string, numbers: string): string {
  return numbers === "" ? "" : `${label} : ${numbers}`;
}
