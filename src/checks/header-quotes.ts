// Curly quotation marks around a whole field of the header: a word processor's, which YAML takes for part of the words.

import { placeOf } from "../content/source-file.ts";
import { type Problem, problem, replacing } from "../problem.ts";
import type { PageCheck } from "./check-page.ts";

const curly = /^(?:[“”„]([^“”„"\n]*)[“”]|«[\s\u00A0\u202F]*([^«»"\n]*?)[\s\u00A0\u202F]*»)$/;

export const checkHeaderQuotes: PageCheck = ({ page, runs }) =>
  runs.flatMap((run): Problem[] => {
    if (run.kind !== "header" || page.file.text[run.start - 1] === '"' || page.file.text[run.start - 1] === "'")
      return [];
    const match = curly.exec(run.text);
    const words = match?.[1] ?? match?.[2];
    if (words === undefined) return [];
    const place = placeOf(page.file, run.start, run.start + run.text.length);
    const right = `"${words}"`;
    return [problem("header/curly-quotes", place, { right }, replacing(place, right))];
  });
