// Problems as values: severity by code, one order on every machine.

import { expect, it } from "vitest";
import { ContentError, hasErrors, problem, sortProblems, wholeFile } from "../src/problem.ts";

const at = (file: string, line: number, column: number) => ({ ...wholeFile(file), line, column });
const missing = (file: string, line: number, column: number) => problem("header/missing", at(file, line, column), {});
const long = problem("header/too-long", at("b.md", 2, 1), { field: "title", length: 70, most: 65 });

it("a problem carries its place, its code and how grave it is", () => {
  expect(missing("a.md", 3, 4)).toMatchObject({ file: "a.md", line: 3, column: 4, severity: "error" });
  expect(long.severity).toBe("warning");
});

it("warnings alone are not errors", () => {
  expect([hasErrors([]), hasErrors([long]), hasErrors([long, missing("a.md", 1, 1)])]).toEqual([false, false, true]);
});

it("problems are sorted by file, then position, then code, and the list given stays as it was", () => {
  const sorted = [missing("É.md", 1, 1), missing("a.md", 2, 1), missing("a.md", 10, 1), missing("a.md", 10, 2)];
  const tie = [missing("b.md", 2, 1), long];
  const given = [...sorted, ...tie].reverse();
  expect(sortProblems(given)).toEqual([...sorted.slice(1), ...tie, ...sorted.slice(0, 1)]);
  expect(given[0]).toBe(long);
});

it("a content error keeps its problems", () => {
  expect(new ContentError([long])).toMatchObject({
    name: "ContentError",
    problems: [long],
    message: expect.stringContaining("1"),
  });
});
