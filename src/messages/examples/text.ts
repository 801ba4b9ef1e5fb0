// Examples, wrong and right, of what an editor may type: links, pictures, headings and blocks.

import type { ExampleTable } from "../message-catalogue.ts";

export const textExamples: ExampleTable = {
  "link/broken": { wrong: "[L'attaché](atache.md)", right: "[L'attaché](attache.md)" },
  "link/anchor": { wrong: "[Ses missions](attache.md#mision)", right: "[Ses missions](attache.md#missions)" },
  "link/forbidden": {
    wrong: "[Dossier](file:///home/marie/dossier.pdf)",
    right: "[Nous écrire](mailto:contact@example.org)",
  },
  "link/wrong-language": { wrong: "[L'attaché](../en/attache.md)", right: "[L'attaché](attache.md)" },
  "link/own-address": { wrong: "[L'attaché](/fr/attache)", right: "[L'attaché](attache.md)" },
  "link/vague": { wrong: "[Cliquez ici](attache.md)", right: "[Les missions de l'attaché](attache.md)" },
  "link/insecure": { wrong: "[La loi](http://example.org/loi)", right: "[La loi](https://example.org/loi)" },
  "image/missing": { wrong: "![La façade](../media/ambasade.jpg)", right: "![La façade](../media/ambassade.jpg)" },
  "image/wrong-case": { wrong: "![La façade](../media/Ambassade.jpg)", right: "![La façade](../media/ambassade.jpg)" },
  "image/no-alternative": { wrong: "![](../media/ambassade.jpg)", right: "![La façade](../media/ambassade.jpg)" },
  "image/redundant-alternative": {
    wrong: "![Image de la façade](../media/ambassade.jpg)",
    right: "![La façade](../media/ambassade.jpg)",
  },
  "image/file-name-alternative": {
    wrong: "![ambassade.jpg](../media/ambassade.jpg)",
    right: "![La façade](../media/ambassade.jpg)",
  },
  "image/too-heavy": { wrong: "media/facade.jpg : 4 Mo", right: "media/facade.jpg : 180 ko, 1600 pixels de large" },
  "image/orphan": { wrong: "media/ancienne-facade.jpg, dans aucune page", right: "![La façade](../media/facade.jpg)" },
  "image/broken": { wrong: "media/facade.jpg : un document PDF renommé", right: "media/facade.jpg : une photo JPEG" },
  "image/animated": {
    wrong: "media/facade.gif : douze vues qui se suivent",
    right: "media/facade.png : une seule vue",
  },
  "image/too-large": { wrong: "media/plan.png : 30000 × 20000 pixels", right: "media/plan.png : 1600 × 1067 pixels" },
  "image/over-limit": { wrong: "media/facade.jpg : 45 Mo", right: "media/facade.jpg : 180 ko" },
  "image/svg-syntax": { wrong: '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>', right: "media/plan.png" },
  "image/svg-unsafe": { wrong: "<script>…</script> dans media/plan.svg", right: "des formes et du texte seulement" },
  "image/svg-size": {
    wrong: '<svg xmlns="http://www.w3.org/2000/svg">',
    right: '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400">',
  },
  "structure/raw-html": { wrong: "Un <b>mot</b> important", right: "Un **mot** important" },
  "structure/title-in-body": { wrong: "# Missions", right: "## Missions" },
  "structure/heading-jump": {
    wrong: "## Missions\n\n#### En Albanie\n\nTexte",
    right: "## Missions\n\n### En Albanie\n\nTexte",
  },
  "structure/empty-heading": { wrong: "##\n\nTexte", right: "## Missions\n\nTexte" },
  "structure/duplicate-anchor": {
    wrong: "## Avant {#dates}\n\nTexte\n\n## Après {#dates}\n\nTexte",
    right: "## Avant {#avant}\n\nTexte\n\n## Après {#apres}\n\nTexte",
  },
  "structure/bad-anchor": { wrong: "## Été {#Été}\n\nTexte", right: "## Été {#ete}\n\nTexte" },
  "structure/too-deep": { wrong: "> > > > > > > > > > > > > > > > > > > > > citation", right: "> citation" },
  "structure/too-long": {
    wrong: "Un paragraphe de plus de 10 000 signes, d'un seul tenant",
    right: "Plusieurs paragraphes, avec une ligne vide entre eux",
  },
  "structure/broken-emphasis": { wrong: "Les **« missions »**du service", right: "Les « **missions** » du service" },
  "structure/visible-mark": { wrong: "##Les missions", right: "## Les missions\n\nTexte" },
  "structure/duplicate-heading": {
    wrong: "## Missions\n\nTexte\n\n## Missions\n\nTexte",
    right: "## Missions en France\n\nTexte\n\n## Missions en Albanie\n\nTexte",
  },
  "structure/task-box": { wrong: "- [x] Coopérer\n- [ ] Former", right: "- Coopérer\n- Former" },
  "structure/hand-made-list": { wrong: "1/ Coopérer\n2/ Former", right: "1. Coopérer\n2. Former" },
  "structure/table-without-header": {
    wrong: "| | |\n|---|---|\n| 2010 | Création |",
    right: "| Année | Événement |\n|---|---|\n| 2010 | Création |",
  },
  "container/unknown": { wrong: ":::calout\nTexte\n:::", right: ":::callout\nTexte\n:::" },
  "container/unclosed": { wrong: ":::callout\nTexte", right: ":::callout\nTexte\n:::" },
  "container/stray-close": { wrong: "Texte\n\n:::", right: ":::callout\nTexte\n:::" },
  "container/unknown-parameter": {
    wrong: ":::callout {kind=info}\nTexte\n:::",
    right: ":::alert {kind=info}\nTexte\n:::",
  },
  "container/bad-value": { wrong: ":::alert {kind=bleu}\nTexte\n:::", right: ":::alert {kind=info}\nTexte\n:::" },
  "container/bad-parameters": { wrong: ":::alert {kind: info}\nTexte\n:::", right: ":::alert {kind=info}\nTexte\n:::" },
  "container/missing-title": { wrong: ":::details\nTexte\n:::", right: ":::details Pour en savoir plus\nTexte\n:::" },
  "container/unexpected-title": { wrong: ":::highlight À retenir\nTexte\n:::", right: ":::highlight\nTexte\n:::" },
  "container/empty": { wrong: ":::callout\n:::", right: ":::callout\nTexte\n:::" },
  "container/not-a-dated-list": {
    wrong: ":::timeline\nTexte\n:::",
    right: ":::timeline\n- 2010 : Création de la DCI.\n:::",
  },
  "container/bad-date": {
    wrong: ":::timeline\n- été 2010 : Création\n:::",
    right: ":::timeline\n- 2010-09 : Création\n:::",
  },
  "container/data-and-text": {
    wrong: ":::figure {data=reseau} Le réseau\n- 250 policiers et gendarmes\n:::",
    right: ":::figure {data=reseau}\n:::",
  },
  "figure/too-early": {
    wrong: "since: 1961, puis à l'étape suivante since: 1910-09-01",
    right: "since: 1961, puis à l'étape suivante since: 2010-09-01",
  },
  "figure/unknown-data": { wrong: ":::figure {data=resau}\n:::", right: ":::figure {data=reseau}\n:::" },
  "figure/unknown-source": {
    wrong: "sources: [page-2017], puis source: page-2O17",
    right: "sources: [page-2017], puis source: page-2017",
  },
  "figure/unused": {
    wrong: "content/figures/ancien-reseau.yml, dans aucune page",
    right: ":::figure {data=ancien-reseau}\n:::",
  },
};
