// Examples, wrong and right, of what an editor may type: files, headers, labels, addresses and menus.

import type { ExampleTable } from "../message-catalogue.ts";

export const dataExamples: ExampleTable = {
  "file/unreadable": { wrong: "fr/attache.md (lien vers un fichier effacé)", right: "fr/attache.md (un vrai fichier)" },
  "file/outside": { wrong: "media/plan.jpg -> /home/marie/plan.jpg", right: "media/plan.jpg (une copie du fichier)" },
  "file/not-utf8": {
    wrong: "Sécurité enregistrée en Windows-1252 : S�curit�",
    right: "Sécurité enregistrée en UTF-8 : Sécurité",
  },
  "file/forbidden-character": {
    wrong: "sécu\\u200Brité (un espace de largeur nulle après « sécu »)",
    right: "sécurité",
  },
  "file/too-large": {
    wrong: "fr/rapport.md : 600 ko",
    right: "fr/rapport-2025.md et fr/rapport-2026.md : 100 ko chacun",
  },
  "file/line-too-long": {
    wrong: "Tout le texte d'un document sur une seule ligne",
    right: "Un paragraphe, une ligne vide, un autre paragraphe",
  },
  "file/merge-marks": {
    wrong: "<<<<<<< HEAD\nun texte\n=======\nun autre\n>>>>>>> main",
    right: "un texte",
  },
  "file/bad-name": { wrong: "fr/Été à Tirana.md", right: "fr/ete-a-tirana.md" },
  "file/unknown-locale": { wrong: "de/attache.md", right: "fr/attache.md" },
  "file/missing": { wrong: "content/ sans words/sq.yml", right: "content/words/sq.yml" },
  "header/missing": {
    wrong: "L'attaché représente la direction.",
    right:
      '---\ntitle: "L\'attaché"\ndescription: "Ses missions"\nupdated: 2026-11-23\n---\n\nL\'attaché représente la direction.',
  },
  "header/unclosed": {
    wrong: '---\ntitle: "L\'attaché"\ndescription: "Ses missions"\nupdated: 2026-11-23\n----\n\nTexte',
    right: '---\ntitle: "L\'attaché"\ndescription: "Ses missions"\nupdated: 2026-11-23\n---\n\nTexte',
  },
  "header/not-yaml": {
    wrong: '---json\n{ "title": "L\'attaché" }\n---',
    right: '---\ntitle: "L\'attaché"\ndescription: "Ses missions"\nupdated: 2026-11-23\n---',
  },
  "header/too-large": { wrong: 'menuTitle: "(tout le texte de la page)"', right: 'menuTitle: "L\'attaché"' },
  "header/too-deep": {
    wrong: "aliases: [[[[[[[[[[[[[[[[[[[[[[ /ancienne ]]]]]]]]]]]]]]]]]]]]]]",
    right: "aliases: [/ancienne]",
  },
  "header/syntax": { wrong: "menuTitle: \"L'attaché", right: 'menuTitle: "L\'attaché"' },
  "header/unquoted-colon": { wrong: "menuTitle: DCI : présentation", right: 'menuTitle: "DCI : présentation"' },
  "header/tab": { wrong: "translation:\n\tstatus: reviewed", right: "translation:\n  status: reviewed" },
  "header/duplicate-key": { wrong: "order: 1\norder: 2", right: "order: 2" },
  "header/forbidden-key": { wrong: "__proto__: { draft: true }", right: "draft: true" },
  "header/not-a-map": {
    wrong: "---\nL'attaché et ses missions\n---",
    right: '---\ntitle: "L\'attaché"\ndescription: "Ses missions"\nupdated: 2026-11-23\n---',
  },
  "header/unknown-field": { wrong: 'menuTitel: "L\'attaché"', right: 'menuTitle: "L\'attaché"' },
  "header/missing-field": {
    wrong: '---\ntitle: "L\'attaché"\nupdated: 2026-11-23\n---',
    right: '---\ntitle: "L\'attaché"\ndescription: "Ses missions"\nupdated: 2026-11-23\n---',
  },
  "header/invalid": { wrong: "order: premier", right: "order: 1" },
  "header/impossible-date": { wrong: "reviewed: 2026-02-31", right: "reviewed: 2026-02-28" },
  "header/dates-reversed": {
    wrong: "publishFrom: 2026-12-02\npublishUntil: 2026-12-01",
    right: "publishFrom: 2026-12-01\npublishUntil: 2026-12-02",
  },
  "header/too-long": {
    wrong:
      '---\ntitle: "L\'attaché de sécurité intérieure près l\'ambassade de France en Albanie"\ndescription: "Ses missions"\nupdated: 2026-11-23\n---',
    right: '---\ntitle: "L\'attaché"\ndescription: "Ses missions"\nupdated: 2026-11-23\n---',
  },
  "words/missing-key": { wrong: "(words/sq.yml sans la ligne menu)", right: 'menu: "Menuja"' },
  "words/unknown-key": { wrong: 'menuu: "Menu"', right: 'menu: "Menu"' },
  "words/empty": { wrong: 'menu: ""', right: 'menu: "Menu"' },
  "words/variables-differ": {
    wrong: 'updatedOn: "Mis à jour le {{jour}}"',
    right: 'updatedOn: "Mis à jour le {{date}}"',
  },
  "address/collision": {
    wrong: "fr/attache.md et fr/asi.md, tous deux avec slug: asi",
    right: "fr/attache.md avec slug: attache, fr/asi.md avec slug: asi",
  },
  "address/reserved": { wrong: "aliases: [/assets/plan]", right: "aliases: [/plan]" },
  "address/shadowed-alias": { wrong: "aliases: [/fr/]", right: "aliases: [/accueil]" },
  "address/loop": { wrong: "slug: asi\naliases: [/fr/asi]", right: "slug: asi\naliases: [/fr/attache-de-securite]" },
  "address/lost": { wrong: "fr/asi.md effacé, sans alias ailleurs", right: "aliases: [/fr/asi]" },
  "address/unlisted": { wrong: "Une nouvelle page, sans commande", right: "npm run published" },
  "address/unreadable-line": { wrong: "fr/contact", right: "/fr/contact" },
  "glossary/duplicate": {
    wrong: "- acronym: SSI (deux fois dans glossary.yml)",
    right: "- acronym: SSI (une fois, avec ses deux textes réunis)",
  },
  "glossary/missing-language": {
    wrong: 'expansion:\n  fr: "service de sécurité intérieure"',
    right: 'expansion:\n  fr: "service de sécurité intérieure"\n  en: "Internal Security Service"',
  },
  "news/no-date": {
    wrong: "(actualites/visite.md)\nupdated: 2026-11-23",
    right: "(actualites/visite.md)\nupdated: 2026-11-23\npublishFrom: 2026-11-23",
  },
  "news/misplaced-list": {
    wrong: "fr/actualites.md avec layout: news",
    right: "fr/actualites/index.md avec layout: news",
  },
  "menu/unknown-page": { wrong: "footer: [index, plan]", right: "footer: [index, plan-du-site]" },
};
