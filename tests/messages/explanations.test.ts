// Explanations: every code has one in both languages, and the examples are true: the wrong one is reported, the right one is not.

import { describe, expect, it } from "vitest";
import { explainCode } from "../../src/commands/check/explain.ts";
import { checkFiles } from "../../src/live/load-site.ts";
import { examples, explanationOf, isFixable } from "../../src/messages/explanations.ts";
import { problemCodes, reportLanguages } from "../../src/messages/messages.ts";
import { figureFile } from "../support/figure-files.ts";
import { problemCases, problemsOf } from "../support/problem-cases.ts";
import { auditLines, completeBlocks } from "../support/settings-problem-cases.ts";
import { definitions, origin, page, siteFiles, someDay } from "../support/site-files.ts";

describe.each(reportLanguages)("in %s", (language) => {
  it.each(problemCodes)("%s says why it matters, with an example wrong and right", (code) => {
    const { why, wrong, right } = explanationOf(code, language);
    expect(why).toMatch(/^\p{Lu}[\s\S]{20,}\.$/u);
    expect([wrong, right]).not.toContain(code);
    expect(wrong).not.toBe(right);
  });

  it.each(problemCodes)("--explain %s prints all of it", (code) => {
    const { why, wrong, right } = explanationOf(code, language);
    const text = explainCode(code, language);
    for (const part of [code, why, wrong.split("\n")[0], right.split("\n")[0]]) expect(text).toContain(part);
    expect(text.includes("--fix")).toBe(true);
  });
});

it("a code that does not exist is refused with the nearest one", () => {
  expect(() => explainCode("link/brokn", "fr")).toThrow("link/broken");
  expect(() => explainCode("toString", "en")).toThrow("“toString”");
});

it.each(Object.entries(problemCases))("%s is told as fixable when its problem carries a fix", async (code, one) => {
  const found = (await problemsOf(one)).find((each) => each.code === code);
  const known = problemCodes.find((each) => each === code);
  expect(known !== undefined && isFixable(known)).toBe(found?.fix !== undefined);
});

/** Codes whose examples are told in words, because they are about several files, or about what cannot be seen. */
const inWords = new RegExp(
  [
    "^(?:file|words|address|menu|glossary|news|translation|history)/",
    "^image/(?:too-heavy|orphan|wrong-case|broken|animated|too-large|over-limit|svg-.*)$",
    "^(?:header/too-large|structure/too-long|text/spelling|compliance/expired-security-contact)$",
    "^figure/(?:too-early|unknown-source|unused)$",
    "^compliance/missing-page$",
  ].join("|"),
);

/** What stands in fr/a.md: the example is a whole page, lines of its header, or its text. */
function pageOf(code: string, example: string): string {
  if (example.startsWith("---") || code === "header/missing") return example;
  const isHeader = code.startsWith("header/") || /^\w+: /.test(example);
  return isHeader ? page("Exemple", "", `${example}\n`) : page("Exemple", example);
}

/** content/site.yml with the lines of an example in their place, for the codes that are about it. */
function settingsOf(code: string, example: string): string | undefined {
  const fields = Object.fromEntries(example.split("\n").map((line) => line.trim().split(/: (.*)/, 2)));
  const locales = ["fr", "en", "sq"].map((one) => `  - { code: ${one}, name: "${one}" }\n`).join("");
  const start = `locales:\n${locales}`;
  if (code.startsWith("audit/")) return `${start}${completeBlocks}  audit:\n${auditLines(fields)}`;
  if (/^(?:notice|settings)\//.test(code)) {
    const notice = { text: '"Essai"', from: "2026-12-01", until: "2026-12-31", ...fields };
    return `${start}notices:\n  -\n${Object.entries(notice)
      .map(([field, value]) => `    ${field}: ${value}\n`)
      .join("")}`;
  }
  if (!/^compliance\/(?:to-complete|incomplete)$/.test(code)) return undefined;
  return `${start}${completeBlocks.replace(/director: .*/, `director: ${fields["director"]}`)}launch: ${fields["launch"]}\n`;
}

/** The codes reported for fr/a.md, or for content/site.yml, in a site that has what the examples point at. */
function problemCodesIn(code: string, example: string): string[] {
  const settings = settingsOf(code, example);
  const files = {
    ...(settings === undefined ? { "fr/a.md": pageOf(code, example) } : { "site.yml": settings }),
    "fr/contact.md": page("Contact"),
    "fr/attache.md": page("L'attaché", "## Missions\n\n![Vue](../media/ambassade.jpg)"),
    "en/attache.md": page("The attaché", "## Missions\n\nText"),
    "media/ambassade.jpg": "x",
    "figures/reseau.yml": figureFile(),
  };
  const read = { files: siteFiles(files), problems: [], definitions };
  const options = { contentFolder: "content", viewsFolder: "views", origin, isPreview: true };
  return checkFiles(read, options, someDay)
    .problems.filter((one) => one.file === (settings === undefined ? "content/fr/a.md" : "content/site.yml"))
    .map((one) => one.code);
}

describe("examples", () => {
  it.each(Object.keys(examples).filter((code) => !inWords.test(code)))(
    "%s: the wrong one is reported, the right one is not",
    (code) => {
      const { wrong, right } = Object.entries(examples).find(([name]) => name === code)?.[1] ?? {
        wrong: "",
        right: "",
      };
      expect(problemCodesIn(code, wrong)).toContain(code);
      expect(problemCodesIn(code, right)).not.toContain(code);
    },
  );
});
