// Messages et remèdes en français pour les marques de mise en forme qui resteraient visibles : dièses, liens, accolades, notes.

import type { VisibleMark } from "../../problem-codes.ts";
import type { ProblemText } from "../message-catalogue.ts";

const isNot = (text: string) => (text.startsWith("!") ? "ne montre pas une image" : "ne fait pas un lien");

export const frenchVisibleMarks: Readonly<Record<VisibleMark, (text: string) => ProblemText>> = {
  heading: (text) => ({
    message: `« ${text} » sera affiché avec ses dièses : ce n'est pas un titre, car l'espace manque.`,
    remedy: `Ajoutez une espace après les dièses :\n\n${text.replace(/^#+/, "$& ")}`,
  }),
  "link-gap": (text) => ({
    message: `« ${text} » ${isNot(text)}, à cause de l'espace entre le crochet et la parenthèse.`,
    remedy: `Écrivez : ${text.replace(/\] +\(/, "](")}`,
  }),
  "link-space": (text) => ({
    message: `« ${text} » ${isNot(text)}, à cause de l'espace dans la parenthèse.`,
    remedy: /\([\d\s.+]+\)$/.test(text)
      ? "Pour un numéro de téléphone, écrivez-le sans espace après « tel: », par exemple : [le standard](tel:+355…)"
      : "Renommez le fichier sans espace, puis écrivez par exemple : [le plan](plan-d-acces.md)",
  }),
  "link-open": (text) => ({
    message: `« ${text} » ${isNot(text)} : la parenthèse n'est pas fermée.`,
    remedy: `Écrivez : ${text})`,
  }),
  "link-reversed": (text) => ({
    message: `« ${text} » ne fait pas un lien : les crochets viennent d'abord, puis la parenthèse.`,
    remedy: `Écrivez : ${text.replace(/^\((.*)\)(\[.*\])$/, "$2($1)")}`,
  }),
  language: (text) => ({
    message: `« ${text} » sera affiché tel quel : la langue des mots n'est pas écrite comme il faut.`,
    remedy: `Collez l'accolade au crochet, avec le code de la langue (en : anglais, sq : albanais, fr : français) :\n\n${/^\[[^\]]*\]/.exec(text)?.[0] ?? "[mots]"}{lang=en}`,
  }),
  braces: (text) => ({
    message: `« ${text} » ne règle rien ici et sera affiché avec le texte.`,
    remedy: /^\{#/.test(text)
      ? "Une ancre se place au bout d'un titre, par exemple : ## Missions {#missions}"
      : "Pour une image sans texte de remplacement, écrivez par exemple : ![](../media/motif.jpg){decorative}",
  }),
  block: (text) => ({
    message: `« ${text} » sera affiché tel quel : un bloc commence et finit par trois deux-points.`,
    remedy: `Écrivez :\n\n${text.replace(/^::\s*/, ":::")}`,
  }),
  footnote: (text) => ({
    message: `« ${text} » sera affiché tel quel : ce site n'a pas de notes de bas de page.`,
    remedy: "Mettez la note entre parenthèses dans la phrase, ou dans un paragraphe à la fin de la page.",
  }),
};
