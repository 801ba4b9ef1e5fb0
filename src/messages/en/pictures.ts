// Messages and remedies in English for picture files: unreadable, too large, moving, dangerous drawings.

import type { PictureMessages } from "../message-catalogue.ts";

export const englishPictureMessages: PictureMessages = {
  "image/broken": ({ name }) => ({
    message: `“${name}” is not a picture that the site can read, or a part of it is missing.`,
    remedy: "Open it on your computer, save it again as JPEG or PNG, then replace the file.",
  }),
  "image/animated": ({ name }) => ({
    message: `The picture “${name}” moves, and the site only shows still pictures.`,
    remedy: "Save a single view of the animation as PNG, then replace the file.",
  }),
  "image/too-large": ({ width, height, most }) => ({
    message: `This picture measures ${width} × ${height} pixels; the limit is ${most} million pixels in all.`,
    remedy: "Make it 1600 pixels wide, then replace the file.",
  }),
  "image/over-limit": ({ megabytes, most }) => ({
    message: `This picture weighs ${megabytes} MB; the limit is ${most} MB.`,
    remedy: "Make it 1600 pixels wide and save it as JPEG, then replace the file.",
  }),
  "image/svg-syntax": ({ name }) => ({
    message: `The drawing “${name}” is not written in correct SVG from here on.`,
    remedy: "Open it in Inkscape and save it as “Plain SVG”, or export it as PNG.",
  }),
  "image/svg-unsafe": ({ what }) => ({
    message: `This drawing contains “${what}”, which could run a program or load a file from elsewhere.`,
    remedy: "Delete this passage, or open the drawing in Inkscape and export it as PNG.",
  }),
  "image/svg-size": ({ name }) => ({
    message: `The drawing “${name}” does not tell its size.`,
    remedy: 'Add it to the <svg> tag, in pixels:\n\n<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400">',
  }),
};
