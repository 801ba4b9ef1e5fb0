// Filler texts that were meant to be replaced: lorem ipsum, TODO, XXX, à compléter, [..].

import { placeOf } from "../content/source-file.ts";
import { problem } from "../problem.ts";
import type { PageCheck } from "./check-page.ts";

const patterns = [
  /(?<![\p{L}\p{N}])(?:TODO|TBD|TBC|FIXME|X{3,})(?![\p{L}\p{N}])|\[(?:\.\.|_+|\s*)\]/gu,
  /(?<!\p{L})(?:lorem ipsum|[àa] compl[ée]ter|texte [àa] venir|to be completed|to be written|për t[’']u plotësuar)(?!\p{L})/giu,
];
/** Most texts hold none of these, and looking for them is quick. */
const hint = /TODO|TB[DC]|FIXME|XXX|\[|[Ll]orem|LOREM|ompl[ée]ter|OMPL|à venir|o be |plotësuar/;

export const checkPlaceholders: PageCheck = ({ page, runs }) =>
  runs.flatMap((run) => {
    if (!hint.test(run.text)) return [];
    return patterns.flatMap((pattern) =>
      [...run.text.matchAll(pattern)].map(({ 0: text, index }) => {
        const start = run.start + index;
        return problem("text/placeholder", placeOf(page.file, start, start + text.length), { text });
      }),
    );
  });
