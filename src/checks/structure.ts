// Structure that can be shown but misleads: headings that say the same, lists made by hand, tables without titles.

import { plainText } from "../content/markdown/markdown-node.ts";
import { placeOf } from "../content/source-file.ts";
import { type Problem, problem } from "../problem.ts";
import type { PageCheck } from "./check-page.ts";
import type { PageText, Run } from "./page-text.ts";

export const checkStructure: PageCheck = (text) => [
  ...checkHeadings(text),
  ...checkTables(text),
  ...text.runs.flatMap((run) => checkHandMadeList(text, run)),
];

function checkHeadings({ page }: PageText): Problem[] {
  const seen = new Set<string>();
  return page.body.headings.flatMap((heading): Problem[] => {
    const text = plainText(heading.children).trim();
    const folded = text.toLowerCase().replace(/[\s\u00A0\u202F]+/g, " ");
    if (text === "" || !seen.has(folded)) {
      seen.add(folded);
      return [];
    }
    return [problem("structure/duplicate-heading", placeOf(page.file, heading.start, heading.end), { text })];
  });
}

/** The corner may be empty: the cells below it name their rows. */
function checkTables({ page, tables }: PageText): Problem[] {
  return tables.flatMap((table): Problem[] => {
    const [, ...others] = table.header;
    const titles = others.length === 0 ? table.header : others;
    if (titles.every((cell) => plainText(cell).trim() !== "")) return [];
    const { text } = page.file;
    const lineEnd = text.indexOf("\n", table.start);
    return [problem("structure/table-without-header", placeOf(page.file, table.start, lineEnd), { missing: "titles" })];
  });
}

const bullet = /[•●▪◦‣·∙]/u;
const insideText = /[.:;,!?\s][ \u00A0]([•●▪])[ \u00A0]\S[\s\S]*?\1[ \u00A0]/u;
const lineStart =
  /(?:^|\n)[ \t>]*((?:[•●▪◦‣·∙–—-]|\\-|\(?\d{1,2}(?:\/|°|\\?\))|\(?[a-z]\))(?=[ \u00A0\u202F])|(?:[•●▪◦‣–—-]|\d{1,2}[.)])(?=\p{L}))/gu;

/** Looked for first: hardly any text has one of these. */
const lineStartHint = /(?:^|\n)[ \t>]*(?:[•●▪◦‣·∙–—\\(\d-]|[a-z]\))/u;
const insideHint = /[•●▪]/u;

/** A bullet of one's own at a line's start, or two of the weaker marks: a dash alone may open a speech. */
function checkHandMadeList({ page }: PageText, run: Run): Problem[] {
  if (run.kind !== "paragraph" && run.kind !== "plain") return [];
  const marks = lineStartHint.test(run.text) ? [...run.text.matchAll(lineStart)] : [];
  const [first] = marks;
  const mark = first?.[1];
  const inside = insideHint.test(run.text) ? insideText.exec(run.text) : null;
  const isList = mark !== undefined && (marks.length > 1 || bullet.test(mark) || /^1\//.test(mark));
  if (first !== undefined && mark !== undefined && isList) {
    const start = run.start + first.index + first[0].length - mark.length;
    return [problem("structure/hand-made-list", placeOf(page.file, start, start + mark.length), { mark })];
  }
  if (inside === null) return [];
  const start = run.start + inside.index + 2;
  return [problem("structure/hand-made-list", placeOf(page.file, start), { mark: inside[1] ?? "•" })];
}
