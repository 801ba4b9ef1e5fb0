// Workflow commands: one line a problem, with everything escaped that would end a command or a property.

import { describe, expect, it } from "vitest";
import { reportLanguages } from "../../src/messages/messages.ts";
import { problem, wholeFile } from "../../src/problem.ts";
import { renderReport } from "../../src/reports/report.ts";
import { problemCases, problemsOf } from "../support/problem-cases.ts";

const all = (await Promise.all(Object.values(problemCases).map(problemsOf))).flat();
const unescaped = (text: string) =>
  text
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
    .replaceAll("%0A", "\n")
    .replaceAll("%0D", "\r")
    .replaceAll("%25", "%");

describe.each(reportLanguages)("in %s", (language) => {
  it("every code is one command with its place", () => {
    const lines = renderReport({ problems: all, fileCount: 1 }, "github", language).trimEnd().split("\n");
    expect(lines).toHaveLength(all.length);
    for (const [index, line] of lines.entries()) {
      const one = all[index];
      const [, severity, properties = "", data = ""] = /^::(error|warning) ([^:]*)::(.+)$/.exec(line) ?? [];
      const values = new Map(
        properties.split(",").map((pair) => [pair.split("=")[0], pair.slice(pair.indexOf("=") + 1)]),
      );
      expect([severity, unescaped(values.get("file") ?? ""), values.get("line"), values.get("title")]).toEqual([
        one?.severity,
        one?.file,
        String(one?.line),
        one?.code,
      ]);
      expect(unescaped(data)).toContain("\n→ ");
    }
  });
});

it("percent signs, line ends, colons and commas of a name do not end the command", () => {
  const place = wholeFile("content/fr/100 %, a:b\r\nc.md");
  const found = problem("link/broken", place, { target: "50 %\r\n::error::x", near: "" });
  const line = renderReport({ problems: [found], fileCount: 1 }, "github", "fr");
  expect(line).toContain("file=content/fr/100 %25%2C a%3Ab%0D%0Ac.md,line=1,");
  expect(line).toContain("« 50 %25%0D%0A::error::x »");
  expect(line.trimEnd()).not.toMatch(/[\r\n]/);
});
