// Messages et remèdes en français pour les fichiers d'images : illisibles, trop grands, animés, dessins dangereux.

import type { PictureMessages } from "../message-catalogue.ts";

export const frenchPictureMessages: PictureMessages = {
  "image/broken": ({ name }) => ({
    message: `« ${name} » n'est pas une image que le site sait lire, ou il en manque une partie.`,
    remedy: "Ouvrez-la sur votre ordinateur, enregistrez-la de nouveau en JPEG ou en PNG, puis remplacez le fichier.",
  }),
  "image/animated": ({ name }) => ({
    message: `L'image « ${name} » bouge, et le site ne montre que des images fixes.`,
    remedy: "Enregistrez une seule vue de l'animation en PNG, puis remplacez le fichier.",
  }),
  "image/too-large": ({ width, height, most }) => ({
    message: `Cette image mesure ${width} × ${height} pixels ; la limite est de ${most} millions de pixels en tout.`,
    remedy: "Réduisez-la à 1600 pixels de large, puis remplacez le fichier.",
  }),
  "image/over-limit": ({ megabytes, most }) => ({
    message: `Cette image pèse ${megabytes} Mo ; la limite est de ${most} Mo.`,
    remedy: "Réduisez-la à 1600 pixels de large et enregistrez-la en JPEG, puis remplacez le fichier.",
  }),
  "image/svg-syntax": ({ name }) => ({
    message: `Le dessin « ${name} » n'est pas écrit en SVG correct à partir d'ici.`,
    remedy: "Ouvrez-le dans Inkscape et enregistrez-le en « SVG simple », ou exportez-le en PNG.",
  }),
  "image/svg-unsafe": ({ what }) => ({
    message: `Ce dessin contient « ${what} », qui pourrait exécuter un programme ou charger un fichier d'ailleurs.`,
    remedy: "Effacez ce passage, ou ouvrez le dessin dans Inkscape et exportez-le en PNG.",
  }),
  "image/svg-size": ({ name }) => ({
    message: `Le dessin « ${name} » ne dit pas ses dimensions.`,
    remedy:
      'Ajoutez-les à la balise <svg>, en pixels :\n\n<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400">',
  }),
};
