// --fix over the whole content, in memory: rounds of fixes, each checked again and refused when it makes a file worse.

import type { RawFile } from "../../content/source-file.ts";
import { applyFixes, type FixableProblem, isFixableProblem, withoutOverlaps } from "../../editing/apply-fixes.ts";
import type { FileChange } from "../../editing/write-content.ts";
import type { CheckedSite } from "../../live/load-site.ts";
import type { Problem } from "../../problem.ts";

/** Fixes that overlap wait for the next round. */
const mostRounds = 5;

/** Checks the content with these files in place of those that were read. */
export type Check = (files: readonly RawFile[]) => Promise<CheckedSite>;

export interface FixedSite {
  readonly checked: CheckedSite;
  readonly changes: readonly FileChange[];
  readonly fixedCount: number;
}

interface State {
  readonly files: readonly RawFile[];
  readonly checked: CheckedSite;
}

/** Puts right what can be, in the files that `isWanted` lets through. Writes nothing. */
export async function fixContent(
  files: readonly RawFile[],
  check: Check,
  isWanted: (file: string) => boolean = () => true,
): Promise<FixedSite> {
  const refused = new Set<string>();
  let state: State = { files, checked: await check(files) };
  let fixedCount = 0;
  for (let round = 0; round < mostRounds; round++) {
    const wanted = state.checked.problems
      .filter(isFixableProblem)
      .filter((one) => isWanted(one.file) && !refused.has(nameOf(one)));
    if (wanted.length === 0) break;
    const settled = await settle(state, groupByFile(wanted), check);
    for (const one of settled.refused) refused.add(nameOf(one));
    fixedCount += settled.fixedCount;
    state = settled.state;
  }
  return { checked: state.checked, changes: changesBetween(files, state.files), fixedCount };
}

interface Settled {
  readonly state: State;
  readonly refused: readonly FixableProblem[];
  readonly fixedCount: number;
}

/** Applies the groups that make nothing worse: all at once if that is so, else half by half, at last one by one. */
async function settle(state: State, groups: readonly FixableProblem[][], check: Check): Promise<Settled> {
  const fixes = groups.flat();
  if (fixes.length === 0) return { state, refused: [], fixedCount: 0 };
  const files = state.files.map((file) => withFixes(file, fixes));
  const checked = await check(files);
  if (!isWorse(state.checked.problems, checked.problems, fixes)) {
    return { state: { files, checked }, refused: [], fixedCount: fixes.length };
  }
  if (fixes.length === 1) return { state, refused: fixes, fixedCount: 0 };
  let settled: Settled = { state, refused: [], fixedCount: 0 };
  for (const part of partsOf(groups)) {
    const after = await settle(settled.state, part, check);
    const refused = [...settled.refused, ...after.refused];
    settled = { state: after.state, refused, fixedCount: settled.fixedCount + after.fixedCount };
  }
  return settled;
}

/** Halves of the files; in one file its fixes from the last to the first, so that the places of the others stay right. */
function partsOf(groups: readonly FixableProblem[][]): FixableProblem[][][] {
  const [first, ...others] = groups;
  if (first !== undefined && others.length === 0) return [...first].reverse().map((one) => [[one]]);
  const half = groups.length >> 1;
  return [groups.slice(0, half), groups.slice(half)];
}

function withFixes(file: RawFile, fixes: readonly FixableProblem[]): RawFile {
  const own = fixes.filter((one) => one.file === file.path);
  return own.length === 0
    ? file
    : applyFixes(
        file,
        own.map(({ fix }) => fix),
      );
}

function groupByFile(problems: readonly FixableProblem[]): FixableProblem[][] {
  return [...byFile(problems).values()].map(withoutOverlaps);
}

/** Faults that hide the rest of a header: once they are gone, others may come to light. */
const hiding: ReadonlySet<string> = new Set(["header/unquoted-colon", "header/tab"]);

/** A sound file must stay sound, and a fixed header must have fewer faults than before. */
function isWorse(before: readonly Problem[], after: readonly Problem[], fixes: readonly FixableProblem[]): boolean {
  const [was, is] = [errorsByFile(before), errorsByFile(after)];
  if ([...is.keys()].some((file) => !was.has(file))) return true;
  return [...byFile(fixes)].some(([file, own]) => {
    if (own.some(({ code }) => hiding.has(code))) return false;
    const [old, now] = [headerFaults(was.get(file)), headerFaults(is.get(file))];
    return now > old || (now === old && own.some(({ code, severity }) => isHeaderFault({ code, severity })));
  });
}

function errorsByFile(problems: readonly Problem[]): Map<string, Problem[]> {
  return byFile(problems.filter((one) => one.severity === "error"));
}

function byFile<Item extends Problem>(problems: readonly Item[]): Map<string, Item[]> {
  const files = new Map<string, Item[]>();
  for (const one of problems) {
    const own = files.get(one.file);
    if (own === undefined) files.set(one.file, [one]);
    else own.push(one);
  }
  return files;
}

function headerFaults(problems: readonly Problem[] = []): number {
  return problems.filter(isHeaderFault).length;
}

function isHeaderFault({ code, severity }: Pick<Problem, "code" | "severity">): boolean {
  return severity === "error" && /^(?:header|file)\//.test(code);
}

function nameOf({ file, code, line, column }: Problem): string {
  return `${file} ${code} ${line}:${column}`;
}

function changesBetween(before: readonly RawFile[], after: readonly RawFile[]): FileChange[] {
  return after.flatMap((file, index) => {
    const old = before[index];
    return old === undefined || old === file ? [] : [{ path: file.path, bytes: file.bytes, before: old.bytes }];
  });
}
