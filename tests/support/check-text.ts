// A page as the check sees it in an otherwise sound site: its problems, and what --fix makes of it.

import { type Check, fixContent } from "../../src/commands/check/fix-content.ts";
import { createSourceFile, lineText, type RawFile, type SourceFile } from "../../src/content/source-file.ts";
import { checkFiles } from "../../src/live/load-site.ts";
import type { Problem } from "../../src/problem.ts";
import { goodFiles } from "../fixtures/broken/good-pages.ts";
import { definitions, origin, siteFiles, someDay } from "./site-files.ts";

const otherFiles = siteFiles(goodFiles);
export const pagePath = "content/fr/attache.md";
const options = { contentFolder: "content", viewsFolder: "views", origin, isPreview: true };

export const checkFilesOf: Check = async (files) => checkFiles({ files, problems: [], definitions }, options, someDay);

/** The files of a sound site with this page in it, and others beside it. */
export function filesWith(page: string | Uint8Array, ...others: readonly Uint8Array[]): RawFile[] {
  const bytes = typeof page === "string" ? new TextEncoder().encode(page) : page;
  const beside = others.map((other, index) => ({ path: `content/fr/page-${index}.md`, bytes: other }));
  return [...otherFiles, { path: pagePath, bytes }, ...beside];
}

/** The problems of the files, what --fix makes of the files, and the problems that are left. */
export async function checkAndFix(files: readonly RawFile[]) {
  let problems: readonly Problem[] | undefined;
  const check: Check = async (some) => {
    const checked = await checkFilesOf(some);
    problems ??= checked.problems;
    return checked;
  };
  const { changes, checked } = await fixContent(files, check);
  const fixed = files.map((file) => changes.find(({ path }) => path === file.path) ?? file);
  return { problems: problems ?? [], fixed, left: checked.problems };
}

/** Problems whose place does not lie inside their file. */
export function misplaced(files: readonly RawFile[], problems: readonly Problem[]): string[] {
  const sources = new Map<string, SourceFile>();
  return problems.flatMap((one) => {
    const raw = files.find(({ path }) => path === one.file);
    if (raw === undefined) return `no file ${one.file}`;
    const file = sources.get(one.file) ?? createSourceFile(one.file, decoder.decode(raw.bytes));
    sources.set(one.file, file);
    return isInside(file, one) ? [] : `${one.code} ${one.line}:${one.column}-${one.endLine}:${one.endColumn}`;
  });
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function isInside(file: SourceFile, { line, column, endLine, endColumn }: Problem): boolean {
  const has = (row: number, at: number) =>
    row >= 1 && row <= file.lineStarts.length && at >= 1 && at <= lineText(file, row).length + 1;
  return has(line, column) && has(endLine, endColumn) && (endLine > line || (endLine === line && endColumn >= column));
}
