// Messages et remèdes en français pour les contrôles de rédaction : liens, images, structure, texte, dates, commentaires.

import type { CheckMessages, ProblemText } from "../message-catalogue.ts";
import { frenchVisibleMarks } from "./visible-marks.ts";

const tablesWithoutHeader: Readonly<Record<"titles" | "line of dashes" | "dashes", ProblemText>> = {
  titles: {
    message: "Ce tableau a des colonnes sans titre.",
    remedy: "Donnez un titre à chaque colonne, sur la première ligne :\n\n| Période | Police nationale |\n|---|---|",
  },
  "line of dashes": {
    message: "Ce tableau sera affiché avec ses barres : il lui manque la ligne de tirets sous les titres.",
    remedy:
      "Sous la première ligne, ajoutez un groupe de tirets par colonne :\n\n| Niveau | Nom |\n|---|---|\n| Pays | SSI |",
  },
  dashes: {
    message: "Ce tableau sera affiché avec ses barres : sa ligne de tirets n'a pas autant de colonnes que ses titres.",
    remedy: "Écrivez sous les titres un groupe de tirets par colonne :\n\n| Niveau | Nom |\n|---|---|\n| Pays | SSI |",
  },
};

/** Une espace devant un signe ne se lit pas seule entre des guillemets. */
function typographyText(found: string, right: string): ProblemText {
  return /^[\p{P}\p{S}]$/u.test(right)
    ? {
        message: `Une espace est de trop devant « ${right} » dans cette langue.`,
        remedy: `Effacez l'espace devant « ${right} ».`,
      }
    : { message: `« ${found} » ne suit pas l'usage typographique de cette langue.`, remedy: `Écrivez : ${right}` };
}

export const frenchCheckMessages: CheckMessages = {
  "file/bom": () => ({
    message: "Ce fichier commence par une marque invisible (BOM), ajoutée par certains éditeurs de texte.",
    remedy: "Enregistrez-le à nouveau en choisissant « UTF-8 » et non « UTF-8 avec BOM » (corrigible : --fix).",
  }),
  "file/ignored": ({ name, near }) => ({
    message: `Le site ne lit pas « ${name} » : ni sa page ni son image ne paraîtront.`,
    remedy:
      near === ""
        ? "Enregistrez l'image en JPEG ou en PNG, ou retirez ce fichier du dossier du contenu."
        : /\.(?:md|yml)$/.test(near)
          ? `Enregistrez-le en texte simple sous ce nom, ou retirez-le du dossier du contenu : ${near}`
          : `Renommez le fichier : ${near}`,
  }),
  "header/curly-quotes": ({ right }) => ({
    message: "Ces guillemets viennent d'un traitement de texte : ils seraient affichés avec le texte.",
    remedy: `Tapez des guillemets droits (corrigible : --fix) :\n\n${right}`,
  }),
  "file/crlf": () => ({
    message: "Les fins de ligne de ce fichier sont celles de Windows (CRLF).",
    remedy: "Dans VS Code, cliquez sur « CRLF » en bas à droite et choisissez « LF » (corrigible : --fix).",
  }),
  "file/case-clash": ({ name, other }) => ({
    message: `« ${name} » et « ${other} » ne diffèrent que par des majuscules : sous Windows et macOS, un seul des deux existerait.`,
    remedy: "Donnez-leur deux noms vraiment différents, ou effacez celui qui est en trop.",
  }),
  "header/future-date": ({ field, value }) => ({
    message: `La date « ${value} » du champ « ${field} » n'est pas encore arrivée.`,
    remedy:
      "Écrivez le jour de la dernière mise à jour ; pour publier plus tard, ajoutez par exemple :\n\npublishFrom: 2026-12-01T09:00",
  }),
  "header/day-first-date": ({ field, value, right }) => ({
    message: `La date « ${value} » du champ « ${field} » n'est pas écrite dans l'ordre année-mois-jour.`,
    remedy: `Écrivez (corrigible : --fix) :\n\n${field}: ${right}`,
  }),
  "address/loop": ({ address }) => ({
    message: `« ${address} » est déjà l'adresse de cette page : elle renverrait vers elle-même.`,
    remedy: "Effacez cette adresse de la liste « aliases ».",
  }),
  "link/wrong-language": ({ target, near }) => ({
    message: `Le lien « ${target} » mène à une autre langue, alors que la page existe dans celle-ci.`,
    remedy: `Écrivez : ${near}`,
  }),
  "link/own-address": ({ target, near }) => ({
    message: `Le lien « ${target} » donne l'adresse d'une page de ce site ; il se perdrait si cette adresse changeait.`,
    remedy: near === "" ? "Écrivez le nom du fichier de la page visée, par exemple : attache.md" : `Écrivez : ${near}`,
  }),
  "link/vague": ({ text }) => ({
    message: `Lu seul, le lien « ${text} » ne dit pas où il mène.`,
    remedy:
      "Mettez entre les crochets le nom de ce que l'on trouvera, par exemple :\n\n[les missions du service](missions.md)",
  }),
  "link/insecure": ({ target }) => ({
    message: `Le lien « ${target} » commence par http: ; la lecture n'y est pas protégée.`,
    remedy: "Essayez la même adresse en https: dans votre navigateur ; si elle répond, écrivez-la ainsi.",
  }),
  "image/wrong-case": ({ target, near }) => ({
    message: `L'image « ${target} » existe, mais ses majuscules ne sont pas les mêmes.`,
    remedy: `Écrivez : ${near}`,
  }),
  "image/redundant-alternative": ({ alternative }) => ({
    message: `« ${alternative} » : on sait déjà qu'il s'agit d'une image.`,
    remedy: "Dites directement ce qu'elle montre, par exemple : La façade de l'ambassade",
  }),
  "image/file-name-alternative": ({ alternative }) => ({
    message: `« ${alternative} » est un nom de fichier et ne décrit pas l'image.`,
    remedy: "Dites ce qu'elle montre, par exemple : La façade de l'ambassade",
  }),
  "image/too-heavy": ({ kilobytes, most }) => ({
    message: `Cette image pèse ${kilobytes} ko ; au-delà de ${most} ko, elle est longue à charger sur un téléphone.`,
    remedy: "Réduisez-la à 1600 pixels de large, ou enregistrez-la en WebP.",
  }),
  "image/orphan": ({ name }) => ({
    message: `Aucune page ne montre l'image « ${name} ».`,
    remedy: "Effacez le fichier, ou montrez l'image dans une page.",
  }),
  "structure/duplicate-heading": ({ text }) => ({
    message: `Deux titres de cette page disent la même chose : « ${text} ».`,
    remedy: "Précisez l'un des deux, pour qu'on les distingue dans le sommaire.",
  }),
  "structure/hand-made-list": ({ mark }) => ({
    message: `Cette liste faite à la main avec « ${mark} » ne sera pas affichée comme une liste.`,
    remedy: "Laissez une ligne vide avant, puis écrivez un élément par ligne :\n\n- premier élément\n- second élément",
  }),
  "structure/visible-mark": ({ kind, text }) => frenchVisibleMarks[kind](text),
  "structure/table-without-header": ({ missing }) => tablesWithoutHeader[missing],
  "text/acronym": ({ acronym }) => ({
    message: `Le sigle « ${acronym} » n'est développé ni dans cette page ni dans le glossaire.`,
    remedy: `Écrivez-le en toutes lettres la première fois, suivi de (${acronym}), ou ajoutez-le à glossary.yml :\n\n  - acronym: ${acronym}\n    expansion:\n      fr: "ce que disent les lettres"\n    definition:\n      fr: "ce que c'est, en une ou deux phrases"`,
  }),
  "text/typography": ({ found, right }) => typographyText(found, right),
  "text/spelling": ({ found, right }) => ({
    message: `« ${found} » est l'orthographe américaine ; ce site suit l'orthographe britannique.`,
    remedy: `Écrivez : ${right}`,
  }),
  "text/placeholder": ({ text }) => ({
    message: `« ${text} » ressemble à un texte d'attente oublié.`,
    remedy: "Écrivez le texte définitif, ou effacez ce passage.",
  }),
  "compliance/overdue-review": ({ reviewed, due }) => ({
    message: `Cette page, relue le ${reviewed}, devait l'être de nouveau avant le ${due}.`,
    remedy: "Relisez-la, puis mettez la date du jour dans le champ « reviewed » de l'en-tête.",
  }),
  "comment/no-reason": ({ code }) => ({
    message: `Ce commentaire fait taire « ${code} » sans dire pourquoi.`,
    remedy: `Ajoutez la raison après deux points :\n\n<!-- check-off ${code}: votre raison -->`,
  }),
  "comment/unused": ({ code, near }) => ({
    message: `Ce commentaire ne fait rien taire : il n'y a pas ici d'avertissement « ${code} ».`,
    remedy: near === "" ? "Effacez le commentaire." : `Effacez le commentaire, ou écrivez : ${near}`,
  }),
};
