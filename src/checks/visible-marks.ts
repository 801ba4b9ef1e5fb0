// Marks of formatting that stay visible because something is missing beside them: headings, tables, links, languages.

import { placeOf } from "../content/source-file.ts";
import { type Problem, problem } from "../problem.ts";
import type { VisibleMark } from "../problem-codes.ts";
import type { PageCheck } from "./check-page.ts";
import type { PageText, Run } from "./page-text.ts";

/** What became words was not understood as formatting; each pattern takes the mark alone, or with what it holds. */
const patterns: readonly (readonly [VisibleMark | "table", RegExp])[] = [
  ["heading", /(?:^|\n)(#{2,6}(?=[^\s#])[^\n]*)/],
  ["table", /(?:^|\n) *(\|[^\n]*\|)[ \t]*\n *\|[^\n]*\|[ \t]*(?=\n|$)/],
  ["link-gap", /(?<!\\)(\[[^[\]\n]+\] +\([^\s()]+(?:\.md|:\/\/)[^\s()]*\))/],
  ["link-space", /(?<!\\)(\[[^[\]\n]+\]\([^()\n]* [^()\n]*\))/],
];

/** Behind a bracket, or alone behind a link: braces that were not understood. */
const language: (typeof patterns)[number] = [
  "language",
  /(?<![\\!])(\[[^[\]\n]+\]\{[^{}\n]*\}|\[[^[\]\n]+\] +\{ *lang[^{}\n]*\}|\{ *lang(?:ue|uage)? *[=:][^{}\n]*\})/i,
];

export const checkVisibleMarks: PageCheck = (text) => text.runs.flatMap((run) => findMark(text, run));

/** The first in each run of words: the others mostly have the same cause. */
function findMark({ page }: PageText, run: Run): Problem[] {
  if (run.kind === "header") return [];
  const isText = run.kind === "paragraph" || run.kind === "plain";
  for (const [kind, pattern] of isText ? [...patterns, language] : [language]) {
    const match = pattern.exec(run.text);
    const text = match?.[1];
    if (match === null || text === undefined) continue;
    const start = run.start + match.index + match[0].indexOf(text);
    const place = placeOf(page.file, start, start + text.length);
    return kind === "table"
      ? [problem("structure/table-without-header", place, { missing: "line of dashes" })]
      : [problem("structure/visible-mark", place, { kind, text })];
  }
  return [];
}
