// What each field of headers, figures, content/site.yml and content/glossary.yml means, in the editors' words, for the JSON Schemas.

/** By path: fields of a list's entries stand below the list's name. */
export const headerDescriptions: Readonly<Record<string, string>> = {
  title: "Titre de la page, 65 caractères au plus.",
  menuTitle: "Nom court, pour le menu et le fil d'Ariane. Sans lui, le titre sert.",
  description: "Une ou deux phrases pour les moteurs de recherche, 155 caractères au plus.",
  slug: "Fin de l'adresse : minuscules sans accent, chiffres, traits d'union. Sans lui, le nom du fichier sert.",
  layout:
    "Sorte de page : home (accueil), page, site-map (plan du site), glossary (glossaire), news (liste d'actualités).",
  updated: "Date de la dernière vraie modification, année-mois-jour : 2026-11-23. C'est la date affichée.",
  order: "Place dans le menu principal : 10, 20, 30… Sans lui, la page n'est pas dans ce menu.",
  draft: "true : brouillon, absent du site public.",
  publishFrom:
    "Publie la page à cette date : 2026-12-01, ou 2026-12-01T09:00 (heure de Tirana). C'est la date d'une actualité.",
  publishUntil: "Retire la page après cette date : 2026-12-31, ou 2026-12-31T18:00 (heure de Tirana).",
  reviewed: "Date de la dernière relecture complète, année-mois-jour.",
  reviewEvery: "Délai entre deux relectures : 12 months.",
  aliases: 'Anciennes adresses, qui mènent ici : ["/ancienne-adresse"].',
  noindex: "true : la page n'apparaît ni dans les moteurs de recherche, ni dans le plan du site, ni dans les fils.",
  translation: "État de la traduction, dans les pages traduites seulement.",
  "translation.revision": "Empreinte du texte français traduit. La commande translations la pose.",
  "translation.status": "provisional : à relire ; reviewed : relue.",
};

export const siteDescriptions: Readonly<Record<string, string>> = {
  brand: "Apparence : neutral, ou state (marque de l'État, avec l'accord de l'ambassade et du SIG seulement).",
  mourning: "true : deuil national.",
  timeZone: "Fuseau horaire des publications programmées : Europe/Tirane.",
  locales: "Langues du site ; la première est celle dont les autres sont traduites.",
  "locales.code": "Code de la langue, qui est aussi le nom de son dossier : fr.",
  "locales.name": "Nom de la langue, dans cette langue : Français.",
  "locales.tag": "Langue et région, pour les dates et les nombres : en-GB.",
  "locales.dir": "Sens d'écriture : ltr (de gauche à droite) ou rtl.",
  securityContact: "À qui signaler une faille de sécurité du site (/.well-known/security.txt).",
  "securityContact.address": "Adresse qui commence par mailto:, https:// ou tel:.",
  "securityContact.expires": "Dernier jour où ce contact est valable, d'ici un an au plus : 2027-11-22.",
  menus: "Pages des menus autres que le menu principal, par nom de fichier.",
  "menus.secondary": "Pages du menu secondaire, en haut de la page.",
  "menus.footer": "Pages du pied de page.",
};

/** `*` stands for the code of any language. */
export const glossaryDescriptions: Readonly<Record<string, string>> = {
  entries: "Les sigles, une entrée chacun, dans l'ordre qu'on veut : la page les range.",
  "entries.acronym": "Le sigle, sans points ni espaces : SSI, S/DCI.",
  "entries.acronymIn": "Le sigle dans les langues qui ont le leur : { en: EU, sq: BE }.",
  "entries.acronymIn.*": "Le sigle dans cette langue.",
  "entries.variants": "Autres façons de l'écrire : [SDCI].",
  "entries.language": "Langue d'où viennent les lettres. Sans elle, la langue de référence.",
  "entries.status":
    "current : en usage ; former : ancien nom ; past : n'existe plus ; doubtful : douteux. Sans lui, en usage.",
  "entries.expansion": "Ce que disent les lettres, dans chaque langue.",
  "entries.expansion.*": "Ce que disent les lettres, dans cette langue.",
  "entries.definition": "Ce que c'est, en une à trois phrases simples, dans chaque langue.",
  "entries.definition.*": "Ce que c'est, dans cette langue.",
  "entries.see": "Page où en lire plus, comme dans un lien, pour chaque langue.",
  "entries.see.*": "Nom du fichier d'une page, avec ou sans ancre : dci.md#dcis.",
};

/** By the field's own name: the same word means the same in every kind of figure. */
export const figureDescriptions: Readonly<Record<string, string>> = {
  kind: "Sorte de figure : key-figures (chiffres), lineage (lignée), timeline (frise), levels (niveaux), locator (carte).",
  title: "Titre de la figure.",
  alternative: "La figure dite en une ou deux phrases, pour qui ne la voit pas : tout ce qu'elle montre.",
  sources: "D'où viennent les données.",
  id: "Nom court de la source, que les lignes citent : page-2017.",
  text: "Ce qui se lit.",
  url: "Adresse de la page citée, si elle existe.",
  figures: "Les chiffres, chacun avec sa date et sa source.",
  value: "Le nombre, en chiffres : 250.",
  label: "Ce que le nombre compte.",
  date: "Année, mois ou jour : 2017, 2017-06 ou 2017-06-12.",
  source: "Nom court d'une des sources.",
  stages: "Les étapes, de la plus ancienne à la plus récente.",
  bodies: "Un ou deux services : ceux d'une étape se fondent dans l'étape suivante.",
  acronym: "Sigle du service.",
  name: "Nom.",
  since: "Date de création : 1961 ou 2010-09-01.",
  events: "Les événements, dans l'ordre que l'on veut : la frise les range par date.",
  sure: "A : texte officiel, ou deux bonnes sources. B : une page officielle, ou deux sources secondaires. C : une source secondaire.",
  lines: "Ce que veulent dire les deux traits.",
  full: "Le trait plein, d'un niveau à celui du dessus.",
  dashed: "Le trait en tirets, d'un niveau à ce qui est à côté.",
  levels: "Les niveaux, de haut en bas.",
  note: "Ce que fait ce niveau, ou ce qu'il est.",
  beside: "Ce qui se tient à côté de ce niveau.",
  from: "Le point de départ.",
  to: "Le point d'arrivée.",
  longitude: "Longitude en degrés : 19.8187.",
  latitude: "Latitude en degrés : 41.3275.",
};
