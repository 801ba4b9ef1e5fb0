// Messages et remèdes en français pour le texte des pages : liens, images, titres et blocs.

import type { TooLong } from "../../problem-codes.ts";
import { meantValue } from "../meant-value.ts";
import type { ProblemText, TextMessages } from "../message-catalogue.ts";
import { didYouMean } from "./data.ts";

const tooLong: Readonly<Record<TooLong, (most: string) => ProblemText>> = {
  lines: (most) => ({
    message: `Cette page compte plus de ${most} lignes.`,
    remedy: "Répartissez le texte en plusieurs pages.",
  }),
  "block-lines": (most) => ({
    message: `Plus de ${most} lignes se suivent ici sans aucune ligne vide.`,
    remedy: "Coupez ce passage par des lignes vides.",
  }),
  "block-characters": (most) => ({
    message: `Plus de ${most} signes se suivent ici sans aucune ligne vide.`,
    remedy: "Coupez ce passage par des lignes vides.",
  }),
  characters: (most) => ({
    message: `Ce paragraphe compte plus de ${most} signes.`,
    remedy: "Coupez-le en plusieurs paragraphes, avec une ligne vide entre eux.",
  }),
  word: (most) => ({
    message: `Ce paragraphe contient plus de ${most} signes à la suite, sans aucune espace.`,
    remedy: "Vérifiez que rien n'y a été collé par erreur, puis raccourcissez-le ou ajoutez des espaces.",
  }),
  marks: (most) => ({
    message: `Ce paragraphe contient plus de ${most} signes de mise en forme (*, _, ~, [, \` ou <).`,
    remedy: "Effacez ceux qui sont de trop, ou coupez le paragraphe par une ligne vide.",
  }),
};

function brokenLinkRemedy(target: string): string {
  if (/^[^\s/@]+@[^\s/@]+\.[a-z]+$/i.test(target)) return `Pour une adresse de courriel, écrivez : mailto:${target}`;
  if (/^www\./i.test(target)) return `Pour un autre site, écrivez : https://${target}`;
  if (/\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|zip)$/i.test(target)) {
    return "Un lien mène à une page (.md) : donnez l'adresse complète du document s'il est en ligne, par exemple : https://www.legifrance.gouv.fr";
  }
  return "Écrivez le nom du fichier de la page visée, par exemple : attache.md";
}

function badDate(value: string): ProblemText {
  const meant = meantValue("date", value.split(/\s*:\s/)[0] ?? "");
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(value)) {
    return {
      message: `La date « ${value} » n'a pas de texte.`,
      remedy: `Écrivez ce qui s'est passé :\n\n- ${value} : …`,
    };
  }
  return {
    message: `« ${value} » ne commence pas par une date de la forme année-mois-jour.`,
    remedy:
      meant === ""
        ? "Commencez par l'année, l'année et le mois, ou le jour, puis deux points :\n\n- 2010-09-01 : Création de la DCI."
        : `Écrivez :\n\n- ${meant} : …`,
  };
}

const brokenEmphasis: Readonly<Record<"alone" | "space" | "touching", (text: string) => ProblemText>> = {
  alone: () => ({
    message:
      "Ces deux astérisques seront affichés : il en manque deux autres, contre le premier ou le dernier mot en gras.",
    remedy: "Entourez les mots des deux côtés : **mots en gras** ; ou effacez ces astérisques.",
  }),
  space: (text) => ({
    message: `Les astérisques de « ${text} » ne font pas de gras, à cause de l'espace entre eux et les mots.`,
    remedy: `Écrivez : **${text.replaceAll("**", "").trim()}**`,
  }),
  touching: (text) => ({
    message: `Les astérisques de « ${text} » ne font pas de gras : ils touchent un guillemet, un deux-points ou une lettre.`,
    remedy: "Placez les astérisques contre les mots, ponctuation dehors : « **mot** ».",
  }),
};

export const frenchTextMessages: TextMessages = {
  "link/broken": ({ target, near }) => ({
    message:
      target.trim() === ""
        ? "Ce lien ne mène nulle part : il n'y a rien entre les parenthèses."
        : `Le lien « ${target} » ne mène à aucune page.${didYouMean(near)}`,
    remedy: near === "" ? brokenLinkRemedy(target) : `Écrivez : ${near}`,
  }),
  "link/anchor": ({ anchor, known }) => ({
    message: `La page visée n'a pas de titre « #${anchor} ».`,
    remedy: known === "" ? `Retirez « #${anchor} » du lien.` : `Choisissez parmi : ${known}.`,
  }),
  "link/forbidden": ({ kind, target }) =>
    kind === "picture"
      ? {
          message: `L'image « ${target} » n'est pas un fichier de ce site.`,
          remedy: "Déposez l'image dans content/media, puis écrivez : ../media/nom-de-l-image.jpg",
        }
      : {
          message: `Le lien « ${target} » n'est pas d'une sorte permise.`,
          remedy: "Utilisez une page du site, ou une adresse en https:, http:, mailto: ou tel:.",
        },
  "image/missing": ({ target, near }) => ({
    message: `L'image « ${target} » n'existe pas.${didYouMean(near)}`,
    remedy:
      near === ""
        ? "Déposez l'image dans content/media, puis écrivez : ../media/nom-de-l-image.jpg"
        : `Écrivez : ${near}`,
  }),
  "image/no-alternative": ({ target }) => ({
    message: `L'image « ${target} » n'a pas de texte de remplacement.`,
    remedy: `Décrivez-la entre les crochets :\n\n![Ce que montre l'image](${target})`,
  }),
  "structure/raw-html": ({ html }) => ({
    message: `Le code HTML n'est pas permis ici : ${html}`,
    remedy: "Effacez-le, ou remplacez-le par du Markdown (**gras**, *italique*, un bloc :::callout…).",
  }),
  "structure/title-in-body": () => ({
    message: "Le titre de la page est celui de l'en-tête ; le texte ne peut pas en avoir un second.",
    remedy: "Ajoutez un dièse :\n\n## Titre de partie",
  }),
  "structure/heading-jump": ({ from, to }) => ({
    message: `Ce titre est de niveau ${to}, juste après un niveau ${from} : un niveau est sauté.`,
    remedy: `Mettez ${"#".repeat(from + 1)} au lieu de ${"#".repeat(to)}.`,
  }),
  "structure/empty-heading": () => ({
    message: "Ce titre est vide.",
    remedy: "Écrivez le titre après les dièses, ou effacez la ligne.",
  }),
  "structure/duplicate-anchor": ({ anchor }) => ({
    message: `Deux titres de cette page portent la même ancre « #${anchor} ».`,
    remedy: "Changez l'une des deux ancres.",
  }),
  "structure/bad-anchor": ({ anchor, near }) => ({
    message: `« ${anchor} » ne peut pas être une ancre : il faut des minuscules sans accent, des chiffres, des traits d'union, et pas de « site- » au début.`,
    remedy: `Écrivez par exemple : {#${near}}`,
  }),
  "structure/too-deep": ({ kind, most }) => ({
    message: `Plus de ${most} ${kind === "lists" ? "listes ou citations" : "blocs « ::: »"} s'emboîtent ici.`,
    remedy:
      kind === "lists"
        ? "Simplifiez : une liste dans une liste suffit."
        : "Fermez chaque bloc avant le suivant, par une ligne qui ne porte que :\n\n:::",
  }),
  "structure/too-long": ({ kind, most }) => tooLong[kind](most.toLocaleString("fr")),
  "structure/task-box": ({ box }) => ({
    message: `La case à cocher « ${box} » ne paraît pas sur le site.`,
    remedy: `Effacez « ${box} » pour garder une liste simple :\n\n- Élément de la liste`,
  }),
  "structure/broken-emphasis": ({ text, cause }) => brokenEmphasis[cause](text),
  "container/unknown": ({ name, near, known }) => ({
    message: `Le bloc « :::${name} » n'existe pas.${didYouMean(near)}`,
    remedy: near === "" ? `Choisissez parmi : ${known}.` : `Écrivez : :::${near}`,
  }),
  "container/unclosed": ({ name }) => {
    const mark = /^[`~]/.test(name) ? name : ":::";
    return {
      message: `Le bloc « ${mark === name ? name : `:::${name}`} » n'est pas fermé.`,
      remedy: `Ajoutez, seule sur une ligne à la fin du bloc :\n\n${mark}`,
    };
  },
  "container/stray-close": () => ({
    message: "Cette fin de bloc « ::: » ne ferme rien.",
    remedy: "Effacez la ligne, ou ajoutez au-dessus le début du bloc, par exemple : :::callout",
  }),
  "container/unknown-parameter": ({ name, parameter, known }) => ({
    message: `Le bloc « :::${name} » n'a pas de réglage « ${parameter} ».`,
    remedy: known === "" ? "Effacez les accolades : ce bloc n'a pas de réglage." : `Choisissez parmi : ${known}.`,
  }),
  "container/bad-value": ({ parameter, value, allowed }) => ({
    message: `Le réglage « ${parameter} » ne peut pas valoir « ${value} ».`,
    remedy: `Choisissez parmi : ${allowed}.`,
  }),
  "container/bad-parameters": ({ text }) => ({
    message: `« ${text} » ne se lit pas comme un réglage.`,
    remedy: "Écrivez les réglages entre accolades, juste après le nom du bloc, par exemple :\n\n:::alert {kind=info}",
  }),
  "container/missing-title": ({ name }) => ({
    message: `Le bloc « :::${name} » demande un titre.`,
    remedy: `Écrivez-le sur la première ligne :\n\n:::${name} Titre du bloc`,
  }),
  "container/unexpected-title": ({ name }) => ({
    message: `Le bloc « :::${name} » ne prend pas de titre.`,
    remedy: `Laissez seulement, sur la première ligne :\n\n:::${name}`,
  }),
  "container/empty": ({ name }) => ({
    message: `Le bloc « :::${name} » est vide.`,
    remedy: "Écrivez son texte avant la ligne « ::: », ou effacez le bloc.",
  }),
  "container/not-a-dated-list": ({ name }) => ({
    message: `Le bloc « :::${name} » attend une liste de dates, et rien d'autre.`,
    remedy: "Écrivez une ligne par date :\n\n- 2010-09-01 : Création de la DCI.",
  }),
  "container/bad-date": ({ value }) => badDate(value),
  "container/data-and-text": ({ name }) => ({
    message: `Ce bloc « :::${name} » a des données et, en plus, un titre ou un texte.`,
    remedy: `Gardez le fichier de données seul, sur deux lignes :\n\n:::${name} {data=reseau}\n:::`,
  }),
  "figure/too-early": ({ acronym, since, before }) => ({
    message: `« ${acronym} » ne peut pas exister depuis ${since} : ce qu'il remplace est plus récent (${before}).`,
    remedy: "Corrigez l'une des deux dates, ou rangez « stages » du plus ancien au plus récent.",
  }),
  "figure/unknown-data": ({ name, near, known }) => ({
    message: `Aucune figure ne s'appelle « ${name} » dans content/figures.${didYouMean(near)}`,
    remedy:
      near !== ""
        ? `Écrivez : {data=${near}}`
        : known === ""
          ? `Créez le fichier content/figures/${name}.yml`
          : `Choisissez parmi : ${known}.`,
  }),
  "figure/unknown-source": ({ source, near, known }) => ({
    message: `La source « ${source} » n'est pas dans la liste « sources » de cette figure.${didYouMean(near)}`,
    remedy: near === "" ? `Ajoutez-la sous « sources », ou choisissez parmi : ${known}.` : `Écrivez : ${near}`,
  }),
  "figure/unused": ({ name }) => ({
    message: `Aucune page ne montre la figure « ${name} ».`,
    remedy: `Effacez le fichier, ou placez la figure dans une page :\n\n:::figure {data=${name}}\n:::`,
  }),
};
