// Reports: carets under the exact characters, one line per problem for editors, JSON for machines.

import { describe, expect, it } from "vitest";
import { createSourceFile, placeOf } from "../../src/content/source-file.ts";
import { reportLanguages } from "../../src/messages/messages.ts";
import { type Problem, problem, wholeFile } from "../../src/problem.ts";
import { exitCodeOf, renderReport } from "../../src/reports/report.ts";
import { problemCases, problemsOf } from "../support/problem-cases.ts";

const all = (await Promise.all(Object.values(problemCases).map(problemsOf))).flat();

/** A broken link over the first `shown` of a text. */
function linkAt(text: string, shown: string): Problem {
  const file = createSourceFile("content/fr/a.md", text);
  const start = text.indexOf(shown);
  return problem("link/broken", placeOf(file, start, start + shown.length), { target: "x.md", near: "" });
}

const pretty = (...problems: Problem[]) => renderReport({ problems, fileCount: 3 }, "pretty", "fr");

describe("pretty", () => {
  it.each([
    ["Voir [ça](x.md) ici.", "[ça](x.md)"],
    ["[a](x.md)", "[a](x.md)"],
    ["Été ëë : [a](x.md)", "[a](x.md)"],
    ["un\n\n- deux [a](x.md)", "[a](x.md)"],
    ["\ta [b](x.md)", "[b](x.md)"],
    [`${"mot ".repeat(100)}[a](x.md) ${"fin ".repeat(100)}`, "[a](x.md)"],
  ])("%.30j has its carets under %j", (text, shown) => {
    const lines = pretty(linkAt(text, shown)).split("\n");
    const at = lines.findIndex((line) => line.includes("^"));
    const [caretLine = "", textLine = ""] = [lines[at], lines[at - 1]];
    expect(textLine.slice(caretLine.indexOf("^"), caretLine.lastIndexOf("^") + 1)).toBe(shown);
    expect(caretLine.length).toBeLessThanOrEqual(140);
  });

  it("accents typed apart from their letters take no column", () => {
    const lines = pretty(linkAt("E\u0301te\u0301 [\u00E7a\u0302](x.md) ici", "[\u00E7a\u0302](x.md)")).split("\n");
    expect(lines.find((line) => line.includes("^"))).toBe(`  │     ${"^".repeat("[ça](x.md)".length)}`);
  });

  it.each(["pretty", "unix"] as const)("a terminal is told nothing by what others wrote, in %s", (format) => {
    const name = "content/fr/a\u001B[31m\nb.md";
    const problems = [
      problem("file/bad-name", wholeFile(name), { name: "a\u001B[31m\nb.md", near: "a-b.md" }),
      { ...linkAt("a [b](x.md)", "[b](x.md)"), excerpt: "\u001B]0;t\u0007 \u202E [b](x.md)" },
    ];
    const report = renderReport({ problems, fileCount: 1 }, format, "fr");
    expect(report.replaceAll("\n", "")).not.toMatch(/\p{Cc}|\u202E/u);
    if (format === "unix") expect(report.trimEnd().split("\n")).toHaveLength(2);
  });

  it("a stretch of several lines has its carets to the end of the first", () => {
    const lines = pretty(linkAt("a [b\nc](x.md)", "[b\nc](x.md)")).split("\n");
    expect(lines.slice(lines.indexOf("1 │ a [b"), lines.indexOf("1 │ a [b") + 2)).toEqual(["1 │ a [b", "  │   ^^"]);
  });

  it("a problem of a whole file shows no line", () => {
    expect(pretty(problem("file/missing", wholeFile("content/site.yml"), { name: "site.yml" }))).not.toContain("│");
  });

  it("reads from where to what to remedy, and ends with the count", () => {
    const report = pretty(linkAt("Voir [ça](x.md) ici.", "[ça](x.md)"));
    expect(report.split("\n")[0]).toMatch(/^── ERREUR ── link\/broken ─{3,} content\/fr\/a\.md:1:6$/);
    expect(report).toMatch(/\n→ \S/);
    expect(report.endsWith("\n3 fichiers lus, 1 erreur, 0 avertissement.\n")).toBe(true);
  });

  it("what --fix can do is said once in the remedy and counted at the end", async () => {
    const found = all.filter((one) => one.fix !== undefined);
    for (const one of found) expect(pretty(one).match(/\(corrigible : --fix\)/g)).toHaveLength(1);
    expect(
      pretty(...found).endsWith(`\nCorrigibles automatiquement : ${found.length} (npm run check -- --fix).\n`),
    ).toBe(true);
  });

  it("what --fix has done is counted", () => {
    const report = { problems: [], fileCount: 1, fixedCount: 2 };
    expect(renderReport(report, "pretty", "fr")).toMatch(/^2 problèmes corrigés\.\n1 fichier lu/);
    expect(renderReport({ ...report, fixedCount: 1 }, "pretty", "en")).toMatch(/^1 problem fixed\.\n1 file read/);
  });

  it("a report without problems is its summary", () => {
    expect(renderReport({ problems: [], fileCount: 1 }, "pretty", "en")).toBe("1 file read, 0 errors, 0 warnings.\n");
  });

  it.each(reportLanguages)("every code prints in %s with its place", (language) => {
    const report = renderReport({ problems: all, fileCount: 9 }, "pretty", language);
    for (const one of all) expect(report).toContain(`${one.code} ─`);
    expect(report).not.toContain("undefined");
  });
});

describe("unix", () => {
  it.each(reportLanguages)("every code is one line that editors' matchers understand, in %s", (language) => {
    const lines = renderReport({ problems: all, fileCount: 9 }, "unix", language).trimEnd().split("\n");
    expect(lines).toHaveLength(all.length);
    for (const [index, line] of lines.entries()) {
      const [, file, row, column, severity, message, code] =
        /^(.+?):(\d+):(\d+): (error|warning): (.*) \[([^\]]+)\]$/.exec(line) ?? [];
      const one = all[index];
      expect([file, Number(row), Number(column), severity, code]).toEqual([
        one?.file,
        one?.line,
        one?.column,
        one?.severity,
        one?.code,
      ]);
      expect(message).not.toBe("");
    }
  });

  it("nothing wrong, nothing said", () => expect(renderReport({ problems: [], fileCount: 1 }, "unix", "fr")).toBe(""));
});

describe("json", () => {
  it("has the shape that machines rely on", () => {
    const report = JSON.parse(
      renderReport({ problems: [linkAt("[a](x.md)", "[a](x.md)")], fileCount: 3 }, "json", "en"),
    );
    expect(report).toEqual({
      version: 1,
      summary: { files: 3, errors: 1, warnings: 0, fixable: 0, fixed: 0 },
      problems: [
        {
          file: "content/fr/a.md",
          rule: "link/broken",
          severity: "error",
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 10,
          message: expect.any(String),
          remedy: expect.any(String),
        },
      ],
    });
  });

  it("counts errors and warnings apart, for every code", () => {
    const report = JSON.parse(renderReport({ problems: all, fileCount: 9 }, "json", "fr"));
    const errors = all.filter((one) => one.severity === "error").length;
    expect(report.summary).toMatchObject({ files: 9, errors, warnings: all.length - errors, fixed: 0 });
    expect(report.problems.map((one: { rule: string }) => one.rule)).toEqual(all.map((one) => one.code));
  });
});

it("warnings alone exit with 0", () => {
  const warning = problem("header/too-long", wholeFile("a"), { field: "title", length: 70, most: 65 });
  expect([exitCodeOf([]), exitCodeOf([warning]), exitCodeOf([warning, linkAt("[a]", "[a]")])]).toEqual([0, 0, 1]);
});
