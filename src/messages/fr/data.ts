// Messages et remèdes en français pour les fichiers, les en-têtes, les mots, les adresses et les menus.

import { quoted } from "../../content/yaml-slips.ts";
import type { Expectation } from "../../problem-codes.ts";
import { meantValue } from "../meant-value.ts";
import type { DataMessages } from "../message-catalogue.ts";
import { systemReason } from "../system-reasons.ts";

const expected: Readonly<Partial<Record<Expectation, string>>> = {
  text: 'un texte, entre guillemets : "Un texte"',
  "text-list": "une liste de noms de pages : [chronologie, glossaire]",
  slug: "des lettres minuscules sans accent, des chiffres et des traits d'union : ssi-albanie",
  date: "une date année-mois-jour : 2026-11-23",
  "date-time": "une date, avec ou sans heure : 2026-12-01 ou 2026-12-01T09:00",
  boolean: "true ou false",
  integer: "un nombre entier : 40",
  duration: "un nombre de mois : 12 months",
  "contact-address": "une adresse qui commence par mailto:, https:// ou tel: — mailto:securite@example.org",
  "address-list": 'une liste d\'adresses qui commencent par / : ["/ancienne-adresse"]',
  revision: "une empreinte posée par la commande translations : fr-1-64dbaebac393",
  "locale-list": "une liste de langues, chacune une fois : - { code: fr, name: Français }",
  "language-tag": "une langue et une région : en-GB",
  "time-zone": "un fuseau horaire : Europe/Tirane",
  "text-by-language": 'un texte, ou un texte par langue : { fr: "…", en: "…", sq: "…" }',
  "https-address": "une adresse qui commence par https:// : https://exemple.org/page",
  percentage: "un nombre de 0 à 100 : 83.33",
  "notice-list": "une liste d'annonces, chacune avec text, from et until",
  map: "des champs en retrait, un par ligne",
  acronym: "un sigle, sans points ni espaces, avec deux majuscules au moins : SSI",
  "acronym-list": "une liste de sigles : [SDCI]",
  "page-target": "le nom du fichier d'une page, avec ou sans ancre : dci.md#dcis",
  "partial-date": "une année, un mois ou un jour : 2017, 2017-06 ou 2017-06-12",
  "translated-text": 'un texte par langue : { fr: "Un texte", en: "A text", sq: "Një tekst" }',
  "entry-list": "une liste en retrait, dont chaque élément commence par un tiret",
  longitude: "une longitude entre -9 et 25, en degrés : 19.8187",
  latitude: "une latitude entre 36 et 54, en degrés : 41.3275",
  "web-address": "l'adresse complète d'une page : https://www.legifrance.gouv.fr/loi",
};

const choices = (kind: Expectation) => kind.replace(/^one of /, "").replaceAll(" | ", ", ");
const expectation = (kind: Expectation) => expected[kind] ?? `l'un de ces mots : ${choices(kind)}`;

function invalidRemedy(field: string, meant: string, kind: Expectation): string {
  if (meant !== "") return `Écrivez :\n\n${field}: ${meant}`;
  return kind.startsWith("one of ") ? `Choisissez parmi : ${choices(kind)}.` : `Écrivez ${expectation(kind)}.`;
}

export const didYouMean = (name: string) => (name === "" ? "" : ` Vouliez-vous écrire « ${name} » ?`);

export const frenchDataMessages: DataMessages = {
  "file/unreadable": ({ reason }) => ({
    message: `Ce fichier n'a pas pu être lu : ${systemReason(reason, "fr")}.`,
    remedy: "Vérifiez que le fichier existe et que le serveur a le droit de le lire.",
  }),
  "file/outside": ({ name }) => ({
    message: `« ${name} » est un lien vers un fichier situé hors du dossier du contenu.`,
    remedy: "Remplacez le lien par une copie du fichier.",
  }),
  "file/not-utf8": () => ({
    message: "Ce fichier n'est pas enregistré en UTF-8 : ses accents seraient illisibles.",
    remedy: "Enregistrez-le à nouveau en choisissant l'encodage UTF-8.",
  }),
  "file/forbidden-character": ({ character }) => ({
    message: `Un caractère invisible (${character}) s'est glissé ici, sans doute par un copier-coller.`,
    remedy: "Effacez-le, puis tapez de nouveau ce qui l'entoure.",
  }),
  "file/too-large": ({ kilobytes, most }) => ({
    message: `Ce fichier pèse ${kilobytes} ko ; le maximum est de ${most} ko.`,
    remedy: "Partagez le texte en plusieurs pages.",
  }),
  "file/line-too-long": ({ length, most }) => ({
    message: `Cette ligne compte ${length} caractères ; le maximum est de ${most}.`,
    remedy: "Coupez le texte en paragraphes séparés par une ligne vide.",
  }),
  "file/merge-marks": () => ({
    message: "Deux versions de ce passage ont été mêlées par git, et ses marques « <<<<<<< » sont restées.",
    remedy:
      "Gardez la bonne version, puis effacez l'autre et les trois lignes qui commencent par <<<<<<<, ======= et >>>>>>>.",
  }),
  "file/bad-name": ({ name, near }) => ({
    message: `Le nom « ${name} » ne convient pas : il faut des minuscules sans accent, des chiffres et des traits d'union.`,
    remedy: `Renommez le fichier : ${near}`,
  }),
  "file/unknown-locale": ({ locale, known }) => ({
    message:
      locale === ""
        ? "Cette page n'est pas dans un dossier de langue."
        : `« ${locale} » n'est pas une langue du site (langues : ${known}).`,
    remedy: `Placez le fichier dans un de ces dossiers : ${known}. Pour une nouvelle langue, ajoutez une ligne sous « locales » dans site.yml.`,
  }),
  "file/missing": ({ name }) => ({
    message: `Le fichier « ${name} » manque ; le site ne peut pas s'en passer.`,
    remedy: `Créez ou rétablissez le fichier ${name}.`,
  }),
  "header/missing": () => ({
    message: "La page ne commence pas par un en-tête.",
    remedy:
      'Commencez le fichier par :\n\n---\ntitle: "Titre de la page"\ndescription: "Une phrase qui la résume"\nupdated: 2026-11-23\n---',
  }),
  "header/unclosed": ({ found }) => ({
    message:
      found === ""
        ? "L'en-tête de la page n'est pas fermé."
        : `L'en-tête doit se fermer par trois tirets seuls, et non par « ${found} ».`,
    remedy:
      found === ""
        ? "Ajoutez, seule sur une ligne après le dernier champ, la marque de fin :\n\n---"
        : "Écrivez à la place de cette ligne :\n\n---",
  }),
  "header/not-yaml": ({ language }) => ({
    message: `La première ligne annonce un en-tête « ${language} » ; seuls trois tirets y ont leur place.`,
    remedy: "Remplacez la première ligne par :\n\n---",
  }),
  "header/too-large": ({ most }) => ({
    message: `L'en-tête dépasse ${most} ko.`,
    remedy: "Déplacez le texte sous l'en-tête, après la seconde ligne de trois tirets.",
  }),
  "header/too-deep": () => ({
    message: "Trop de crochets, d'accolades ou de retraits s'emboîtent ici.",
    remedy: "Écrivez un champ par ligne, sans retrait.",
  }),
  "header/syntax": ({ right }) => ({
    message: "Cette ligne de l'en-tête ne se lit pas comme un champ suivi de sa valeur.",
    remedy: `Écrivez le nom du champ, deux points, une espace, puis la valeur entre guillemets :\n\n${right === "" ? 'title: "Titre de la page"' : right}`,
  }),
  "header/unquoted-colon": ({ field, value }) => ({
    message: `Le champ « ${field} » contient un deux-points, qui passe pour le début d'un second champ.`,
    remedy: `Mettez la valeur entre guillemets :\n\n${field}: ${quoted(value)}`,
  }),
  "header/tab": () => ({
    message: "Un retrait est fait avec une tabulation.",
    remedy: "Remplacez la tabulation par deux espaces.",
  }),
  "header/duplicate-key": ({ field }) => ({
    message: `Le champ « ${field} » est écrit deux fois.`,
    remedy: "Gardez une seule des deux lignes.",
  }),
  "header/forbidden-key": ({ field }) => ({
    message: `« ${field} » ne peut pas être le nom d'un champ.`,
    remedy: "Effacez cette ligne.",
  }),
  "header/not-a-map": () => ({
    message: "Des champs étaient attendus ici, et non une phrase ou une liste.",
    remedy: 'Écrivez un champ par ligne :\n\ntitle: "Titre de la page"',
  }),
  "header/unknown-field": ({ field, near, known }) => ({
    message: `Le champ « ${field} » n'existe pas.${didYouMean(near)}`,
    remedy: near === "" ? `Effacez-le, ou choisissez parmi : ${known}.` : `Écrivez : ${near}:`,
  }),
  "header/missing-field": ({ field, expected: kind }) => ({
    message: `Le champ « ${field} » manque.`,
    remedy: `Ajoutez « ${field}: » avec ${expectation(kind)}.`,
  }),
  "header/invalid": ({ field, value, expected: kind }) => ({
    message:
      value.trim() === ""
        ? `Le champ « ${field} » est vide.`
        : `Le champ « ${field} » ne peut pas valoir « ${value} ».`,
    remedy: invalidRemedy(field, meantValue(kind, value), kind),
  }),
  "header/impossible-date": ({ field, value }) => ({
    message: `Le champ « ${field} » donne une date qui n'existe pas : ${value}.`,
    remedy: "Écrivez une date du calendrier, année-mois-jour : 2026-11-23.",
  }),
  "header/dates-reversed": ({ from, until }) => ({
    message: `La page serait retirée (${until}) avant d'être publiée (${from}).`,
    remedy: "Donnez à « publishUntil » une date plus tardive que « publishFrom ».",
  }),
  "header/too-long": ({ field, length, most }) => ({
    message: `Le champ « ${field} » compte ${length} caractères ; au-delà de ${most}, les moteurs de recherche le coupent.`,
    remedy: `Raccourcissez-le d'au moins ${length - most} caractères.`,
  }),
  "words/missing-key": ({ key }) => ({
    message: `Le mot « ${key} » manque dans cette langue.`,
    remedy: `Ajoutez une ligne :\n\n${key}: "…"`,
  }),
  "words/unknown-key": ({ key, near }) => ({
    message: `Le site n'utilise aucun mot « ${key} ».${didYouMean(near)}`,
    remedy: near === "" ? "Effacez cette ligne." : `Écrivez : ${near}:`,
  }),
  "words/empty": ({ key }) => ({
    message: `Le mot « ${key} » n'a pas de texte.`,
    remedy: `Écrivez le texte entre guillemets :\n\n${key}: "…"`,
  }),
  "words/variables-differ": ({ key, expected: variables }) => ({
    message:
      variables === ""
        ? `Le mot « ${key} » n'a pas de partie variable.`
        : `Le mot « ${key} » doit contenir ${variables}, une fois et sous cette forme.`,
    remedy: variables === "" ? "Effacez ce qui est entre {{ et }}." : `Placez ${variables} dans le texte.`,
  }),
  "address/collision": ({ address, other }) => ({
    message: `L'adresse ${address} est déjà prise par ${other}.`,
    remedy: "Donnez à cette page un autre « slug », ou retirez l'un des deux alias.",
  }),
  "address/reserved": ({ address }) => ({
    message: `L'adresse ${address} est réservée au fonctionnement du site.`,
    remedy: "Choisissez une autre adresse.",
  }),
  "address/shadowed-alias": ({ address, other }) => ({
    message: `L'ancienne adresse ${address} est celle d'une page publiée (${other}).`,
    remedy: "Retirez-la de « aliases ».",
  }),
  "address/lost": ({ address, near, aliases }) => ({
    message: `L'adresse ${address} a été publiée, et plus rien n'y répond.`,
    remedy: `Dans l'en-tête de la page qui la remplace${near === "" ? "" : ` (${near} ?)`}, écrivez :\n\naliases: [${aliases}]`,
  }),
  "address/unlisted": ({ address }) => ({
    message: `L'adresse ${address} est publique, mais ne figure pas encore dans la liste des adresses publiées.`,
    remedy: "Tapez cette commande, puis enregistrez le changement avec le vôtre :\n\nnpm run published",
  }),
  "address/unreadable-line": ({ text }) => ({
    message: `« ${text} » n'est pas une adresse du site.`,
    remedy: "Effacez cette ligne, ou écrivez une adresse qui commence par une barre oblique : /fr/contact",
  }),
  "news/no-date": ({ day }) => ({
    message: "Cette actualité n'a pas de date de publication.",
    remedy: `Ajoutez à son en-tête le jour où elle paraît :\n\npublishFrom: ${day}`,
  }),
  "news/misplaced-list": ({ folder }) => ({
    message: "Une liste d'actualités se place dans un dossier, avec les actualités qu'elle montre.",
    remedy: `Nommez ce fichier ainsi, dans le dossier de sa langue :\n\n${folder}/index.md`,
  }),
  "menu/unknown-page": ({ key, near }) => ({
    message: `Aucune page ne s'appelle « ${key} ».${didYouMean(near)}`,
    remedy: near === "" ? "Retirez ce nom du menu." : `Écrivez : ${near}`,
  }),
  "glossary/duplicate": ({ acronym }) => ({
    message: `Le glossaire a déjà une entrée « ${acronym} ».`,
    remedy: "Réunissez les deux entrées, ou corrigez le sigle de celle-ci.",
  }),
  "glossary/missing-language": ({ acronym, field, locale }) => ({
    message: `L'entrée « ${acronym} » du glossaire n'a pas de texte dans la langue « ${locale} » : la langue de référence le remplace.`,
    remedy: `Ajoutez sous « ${field} » :\n\n${locale}: "le texte traduit"`,
  }),
};
