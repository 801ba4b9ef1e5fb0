// Messages et remèdes en français pour ce que la loi demande à content/site.yml : mentions, accessibilité, annonces.

import type { SettingsMessages } from "../message-catalogue.ts";
import { didYouMean } from "./data.ts";

export const frenchSettingsMessages: SettingsMessages = {
  "settings/missing-language": ({ field, missing }) => ({
    message: `Le champ « ${field} » n'a pas de texte dans toutes les langues (il manque : ${missing}) ; le français y sera montré.`,
    remedy: `Ajoutez une ligne par langue qui manque :\n\n${missing.split(", ")[0]}: "…"`,
  }),
  "compliance/to-complete": ({ field }) => ({
    message: `Le champ « ${field} » est à remplir par l'ambassade avant la mise en ligne ; d'ici là, la page dit qu'il manque.`,
    remedy: `Écrivez la vraie valeur, et n'inventez rien :\n\n${lastOf(field)}: "…"`,
  }),
  "compliance/incomplete": ({ field }) => ({
    message: `Le site est lancé (launch: true), mais le champ « ${field} », que la loi demande, est vide.`,
    remedy: `Écrivez la vraie valeur :\n\n${lastOf(field)}: "…"\n\nou remettez, en attendant :\n\nlaunch: false`,
  }),
  "compliance/missing-page": ({ layout }) => ({
    message: `Le site est lancé (launch: true), mais aucune page française n'a la mise en page « ${layout} », que la loi demande.`,
    remedy: `Rétablissez cette page, avec dans son en-tête :\n\nlayout: ${layout}`,
  }),
  "audit/future": ({ date }) => ({
    message: `La date de l'audit d'accessibilité, ${date}, n'est pas encore arrivée.`,
    remedy: "Écrivez le jour où l'audit a été fait, année-mois-jour : 2026-11-23",
  }),
  "audit/expired": ({ date, until }) => ({
    message: `L'audit d'accessibilité du ${date} ne compte plus depuis le ${until} : le site se dit de nouveau « non conforme ».`,
    remedy: "Faites faire un nouvel audit, puis mettez ses résultats sous « audit ».",
  }),
  "audit/criteria": ({ total, expected }) => ({
    message: `Les critères de l'audit sont au nombre de ${total} ; le RGAA en compte ${expected}.`,
    remedy:
      "Recopiez les trois nombres du rapport d'audit :\n\ncriteria: { conforming: 50, nonConforming: 10, notApplicable: 46 }",
  }),
  "audit/rate": ({ rate, right }) => ({
    message: `Le taux de l'audit (${rate}) ne correspond pas à ses critères, qui donnent ${right}.`,
    remedy: `Recopiez le taux et les critères du même rapport d'audit. Si les critères sont justes, écrivez :\n\nrate: ${right}`,
  }),
  "audit/gaps": ({ nonConforming, listed }) => ({
    message:
      listed === 0
        ? `L'audit compte ${nonConforming} critères non conformes, mais « nonConformities » n'en décrit aucun.`
        : "L'audit ne compte aucun critère non conforme, mais « nonConformities » en décrit.",
    remedy:
      listed === 0
        ? 'Décrivez ce qui n\'est pas accessible :\n\nnonConformities:\n  - "…"'
        : "Effacez la liste « nonConformities », ou recopiez les critères du rapport d'audit.",
  }),
  "compliance/expired-security-contact": ({ expires }) => ({
    message: `Le contact pour les failles de sécurité n'était donné que jusqu'au ${expires}.`,
    remedy: "Vérifiez que ce contact répond encore, puis mettez dans « expires » une date d'ici un an au plus.",
  }),
  "notice/dates-reversed": ({ from, until }) => ({
    message: `Cette annonce finirait (${until}) avant de commencer (${from}).`,
    remedy: "Donnez à « until » une date plus tardive que « from ».",
  }),
  "notice/too-long": ({ length, most }) => ({
    message: `Cette annonce compte ${length} caractères ; au-delà de ${most}, elle repousse le texte de toutes les pages.`,
    remedy: `Raccourcissez-la d'au moins ${length - most} caractères, et mettez la suite dans une page, avec « link ».`,
  }),
  "notice/broken-link": ({ target, near }) => ({
    message: `Le lien « ${target} » de cette annonce ne mène à aucune page du site.${didYouMean(near)}`,
    remedy: "Écrivez le nom d'une page, sans « .md », ou une adresse qui commence par https://",
  }),
};

function lastOf(field: string): string {
  return field.slice(field.lastIndexOf(".") + 1);
}
