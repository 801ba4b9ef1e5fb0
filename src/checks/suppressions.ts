// `<!-- check-off text/acronym: reason -->`: silences a warning in the paragraph below, or in the page when it stands first.

import { nearestName } from "../content/near-name.ts";
import { oncePer } from "../content/once-per.ts";
import type { PageFile } from "../content/parse-content.ts";
import { lineText, placeOf, type SourceFile } from "../content/source-file.ts";
import { type Problem, problem } from "../problem.ts";
import { warnings } from "../problem-codes.ts";
import { readPageText } from "./page-text.ts";

interface Suppression {
  readonly file: SourceFile;
  readonly code: string;
  readonly reason: string;
  readonly start: number;
  readonly end: number;
  /** Lines that it covers, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
}

const comment = /<!-- *check-off +([^\s:>]+)([^\n]*?)-->/g;
/** What runs after this check, on the history in git: its comments cannot be called unused here. */
const laterCodes = /^history\//;

/**
 * Takes out the warnings that comments silence, and adds what is wrong with the comments. Errors are never silenced, for
 * a page with one cannot be served.
 */
export function withoutSuppressed(pages: readonly PageFile[], problems: readonly Problem[]): Problem[] {
  const { left, faults } = suppress(pages, problems);
  return [...left, ...faults];
}

/** Takes out the warnings that comments silence; for those of git, whose comments have been judged with the others. */
export function withoutSilenced(pages: readonly PageFile[], problems: readonly Problem[]): Problem[] {
  return problems.length === 0 ? [] : suppress(pages, problems).left;
}

function suppress(
  pages: readonly PageFile[],
  problems: readonly Problem[],
): { readonly left: Problem[]; readonly faults: Problem[] } {
  const suppressions = groupByTarget(pages.flatMap(suppressionsOf));
  if (suppressions.size === 0) return { left: [...problems], faults: [] };
  const used = new Set<Suppression>();
  const left = problems.filter((one) => {
    if (one.severity === "error") return true;
    const matching = (suppressions.get(targetOf(one.file, one.code)) ?? []).filter((each) => covers(each, one));
    for (const each of matching) used.add(each);
    return matching.length === 0;
  });
  const faults = [...suppressions.values()].flat().flatMap((each) => checkSuppression(each, used.has(each)));
  return { left, faults };
}

const suppressionsOf = oncePer((page: PageFile) => readSuppressions(page));

/** Comments by the file and the code that they silence. */
function groupByTarget(found: readonly Suppression[]): Map<string, Suppression[]> {
  const groups = new Map<string, Suppression[]>();
  for (const one of found) {
    const target = targetOf(one.file.path, one.code);
    const group = groups.get(target);
    if (group === undefined) groups.set(target, [one]);
    else group.push(one);
  }
  return groups;
}

function targetOf(path: string, code: string): string {
  return `${path} ${code}`;
}

function covers({ firstLine, lastLine }: Suppression, { line }: Problem): boolean {
  return line >= firstLine && line <= lastLine;
}

function checkSuppression({ file, start, end, code, reason }: Suppression, isUsed: boolean): Problem[] {
  const place = placeOf(file, start, end);
  if (!isUsed && !laterCodes.test(code)) {
    const isKnown = [...warnings].some((one) => one === code);
    return [problem("comment/unused", place, { code, near: isKnown ? "" : nearestName(code, warnings) })];
  }
  return reason === "" ? [problem("comment/no-reason", place, { code })] : [];
}

function readSuppressions(page: PageFile): Suppression[] {
  const { file } = page;
  if (!file.text.includes("check-off")) return [];
  const body = bodyStart(file.text);
  const lastOfPage = endOfPageComments(file.text, body);
  const ends = paragraphEnds(file);
  const { codes } = readPageText(page);
  return [...file.text.matchAll(comment)].flatMap((match): Suppression[] => {
    const start = match.index;
    const end = start + match[0].length;
    // A comment shown as an example, in code, is none.
    if (start < body || codes.some((code) => code.start <= start && end <= code.end)) return [];
    const [, code = "", rest = ""] = match;
    const found = { file, code, reason: rest.trim().replace(/^:/, "").trim(), start, end };
    if (end <= lastOfPage) return [{ ...found, firstLine: 1, lastLine: file.lineStarts.length }];
    const { line } = placeOf(file, start);
    return [{ ...found, firstLine: line, lastLine: ends[line] ?? line }];
  });
}

function bodyStart(text: string): number {
  const close = /\n---[^\n]*(?:\n|$)/.exec(text);
  return close === null ? 0 : close.index + close[0].length;
}

/** Comments before the first words hold for the page, down to the last empty line above those words. */
function endOfPageComments(text: string, body: number): number {
  const [leading = ""] = /^(?:\s|<!--(?:(?!-->)[\s\S])*-->)*/.exec(text.slice(body)) ?? [];
  const lastEmpty = [...leading.matchAll(/\n(?=[ \t]*\n)/g)].at(-1)?.index;
  return lastEmpty === undefined ? body : body + lastEmpty;
}

/** Line → the last line of its paragraph, or of the next one when nothing but comments stand there. */
function paragraphEnds(file: SourceFile): number[] {
  const ends: number[] = [];
  let next = file.lineStarts.length;
  let isNextEmpty = true;
  for (let line = file.lineStarts.length; line >= 1; line--) {
    const text = lineText(file, line).trim();
    const isComment = text.startsWith("<!--") && text.endsWith("-->");
    if (text !== "") next = isNextEmpty && !isComment ? line : next;
    ends[line] = next;
    isNextEmpty = text === "";
  }
  return ends;
}
