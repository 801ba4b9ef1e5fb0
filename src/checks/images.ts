// Pictures: alternative texts that tell nothing, files that are too heavy or that no page shows.

import { posix } from "node:path";
import type { Content } from "../content/parse-content.ts";
import { placeOf } from "../content/source-file.ts";
import { type Problem, problem, wholeFile } from "../problem.ts";
import type { PageCheck } from "./check-page.ts";

const mostKilobytes = 300;
const redundant =
  /^\s*(?:(?:une |an? )?(?:image|photo(?:graphie|graph)?|picture|dessin|illustration|foto(?:grafi)?|pamje|figurë)\s+(?:de|du|des|d[’']|of|e|i|nga)(?=[\s’'\p{L}])|d[’']une? (?:image|photo)|(?:une |an? )?(?:image|photo(?:graphie|graph)?|picture|illustration|foto(?:grafi)?)\s*$)/iu;
const fileName =
  /^\s*(?:[\w-]+\.(?:png|jpe?g|webp|avif|gif|svg)|(?:img|dsc|dscn|image|photo|capture|screenshot)[ _-]?\d+)\s*$/i;

export const checkAlternatives: PageCheck = ({ page, images }) =>
  images.flatMap(({ alt, start, end }): Problem[] => {
    const place = placeOf(page.file, start, end);
    if (fileName.test(alt)) return [problem("image/file-name-alternative", place, { alternative: alt })];
    if (redundant.test(alt)) return [problem("image/redundant-alternative", place, { alternative: alt })];
    return [];
  });

/** The picture files themselves; they have no line, so the whole file is the place. */
export function checkPictures({ pages, media, unreadablePages }: Content): Problem[] {
  const shown = new Set(
    pages.flatMap(({ file, body }) => body.images.map(({ target }) => pathOf(file.path, target).toLowerCase())),
  );
  return media.flatMap(({ path, bytes }): Problem[] => {
    const kilobytes = Math.ceil(bytes.length / 1000);
    const isHeavy = bytes.length > mostKilobytes * 1000;
    // A page that cannot be read may show it.
    const isOrphan = unreadablePages.size === 0 && !shown.has(path.toLowerCase());
    return [
      ...(isHeavy ? [problem("image/too-heavy", wholeFile(path), { kilobytes, most: mostKilobytes })] : []),
      ...(isOrphan ? [problem("image/orphan", wholeFile(path), { name: posix.basename(path) })] : []),
    ];
  });
}

function pathOf(pagePath: string, target: string): string {
  let decoded = target;
  try {
    decoded = decodeURIComponent(target);
  } catch {
    // A lone percent sign is no escape.
  }
  return posix.normalize(posix.join(posix.dirname(pagePath), decoded));
}
