// Marks of formatting that stay visible because something is missing beside them: headings, tables, links, languages, blocks, braces.

import { placeOf } from "../content/source-file.ts";
import { type Problem, problem } from "../problem.ts";
import type { VisibleMark } from "../problem-codes.ts";
import type { PageCheck } from "./check-page.ts";
import { blank, type PageText, type Run } from "./page-text.ts";

/** What became words was not understood as formatting; each pattern takes the mark alone, or with what it holds. */
const patterns: readonly (readonly [VisibleMark, RegExp])[] = [
  ["heading", /(?:^|\n)(#{2,6}(?=[^\s#])[^\n]*)/g],
  ["link-gap", /(?<!\\)(!?\[[^[\]\n]+\] +\([^\s()]+(?:\.(?:md|png|jpe?g|webp|avif|gif|svg)|:\/\/)[^\s()]*\))/g],
  ["link-space", /(?<!\\)(!?\[[^[\]\n]+\]\([^()\n]* [^()\n]*\))/g],
  ["link-open", /(?<!\\)(!?\[[^[\]\n]+\]\([^\s()]+\.(?:md|png|jpe?g|webp)(?:#[\w-]*)?)(?=\s|$)(?![^()\n]*\))/g],
  ["link-reversed", /(\([^\s()]+\.md(?:#[\w-]*)?\)\[[^[\]\n]+\])/g],
  ["braces", new RegExp(`(?<=[\\])${blank}] ?)(\\{(?:d[ée]cor|#)[^{}\\n]*\\}?)`, "gi")],
  ["braces", /(?<=\S )(\{#[\w-]+\})(?=\s*(?:\n|$))/g],
  ["block", /(?:^|\n)(:: ?[a-z][\w-]*(?:[ \t][^\n]*)?)(?=\n|$)/gi],
  ["footnote", /(\[\^[^\]\s]+\])(?!:)/g],
];
/** Behind a bracket, or alone behind a link: a language that is not written as it should be. It shows anywhere. */
const language: (typeof patterns)[number] = [
  "language",
  /(?<![\\!])(\[[^[\]\n]+\]\{[^{}\n]*\}|\[[^[\]\n]+\] +\{ *lang[^{}\n]*\}|\{ *lang(?:ue|uage)? *[=:][^{}\n]*\})/gi,
];
const inText = [...patterns, language];
const anywhere = [language];
const hint = /[#[\]{]|::/;

const tableLines = /(?:^|\n) *(\|[^\n]*\|)[ \t]*\n *(\|[^\n]*\|)[ \t]*(?=\n|$)/;

export const checkVisibleMarks: PageCheck = (text) =>
  text.runs.flatMap((run) => {
    if (run.kind === "header") return [];
    const isText = run.kind === "paragraph" || run.kind === "plain";
    const marks = hint.test(run.text) ? findMarks(text, run, isText ? inText : anywhere) : [];
    return isText && run.text.includes("|") ? [...marks, ...findTable(text, run)] : marks;
  });

function findMarks({ page }: PageText, run: Run, wanted: typeof patterns): Problem[] {
  return wanted.flatMap(([kind, pattern]) =>
    [...run.text.matchAll(pattern)].flatMap((match): Problem[] => {
      const text = match[1] ?? "";
      const start = run.start + match.index + match[0].indexOf(text);
      if (kind === "braces" && followsPictureWithoutText(run, start)) return [];
      return [problem("structure/visible-mark", placeOf(page.file, start, start + text.length), { kind, text })];
    }),
  );
}

/** Lines between bars that make no table; the first is shown. */
function findTable({ page }: PageText, run: Run): Problem[] {
  const [, titles = "", second = ""] = tableLines.exec(run.text) ?? [];
  if (titles === "") return [];
  const start = run.start + run.text.indexOf(titles);
  const missing = /^[|:\s-]+$/.test(second) ? "dashes" : "line of dashes";
  return [problem("structure/table-without-header", placeOf(page.file, start, start + titles.length), { missing })];
}

/** Its picture is reported for having no text, and that is the same slip. */
function followsPictureWithoutText({ parts }: Run, start: number): boolean {
  return parts.some(
    (part) => part.type === "image" && part.alt.trim() === "" && start - part.end <= 1 && start >= part.end,
  );
}
