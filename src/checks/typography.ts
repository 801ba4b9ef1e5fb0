// Typography that rendering cannot guess: quotation marks, ordinals, accents on capitals, spaces, British spelling.

import { placeOf } from "../content/source-file.ts";
import { type Problem, problem, replacing } from "../problem.ts";
import type { PageCheck } from "./check-page.ts";
import type { Run } from "./page-text.ts";
import { rulesOf, type TypographyRule } from "./typography-rules.ts";

export const checkTypography: PageCheck = ({ page, runs }) => {
  const rules = rulesOf(page.locale);
  return runs.flatMap((run) =>
    rules.flatMap((rule) => (rule.hint.test(run.text) ? checkRule(rule, run, page.file) : [])),
  );
};

function checkRule(rule: TypographyRule, run: Run, file: Parameters<typeof placeOf>[0]): Problem[] {
  return [...run.text.matchAll(rule.pattern)].flatMap((match): Problem[] => {
    const start = run.start + match.index;
    const found = file.text.slice(start, start + match[0].length);
    const right = rule.replace(found, match);
    if (right === undefined || right === found) return [];
    const place = placeOf(file, start, start + found.length);
    const params = { found: shortened(found), right: shortened(right) };
    return [problem(rule.code, place, params, replacing(place, right))];
  });
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= 60 ? line : `${line.slice(0, 28)} […] ${line.slice(-28)}`;
}
