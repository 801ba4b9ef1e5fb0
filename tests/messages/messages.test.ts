// What each problem says, in both languages: a sentence and an action, with everything filled in.

import { describe, expect, it } from "vitest";
import { describeProblem, reportLanguages, reportWords } from "../../src/messages/messages.ts";
import { type Problem, problem, wholeFile } from "../../src/problem.ts";
import type { Expectation } from "../../src/problem-codes.ts";
import { problemCases, problemsOf } from "../support/problem-cases.ts";
import { page, parseFiles } from "../support/site-files.ts";

const cases = Object.entries(problemCases);
const place = wholeFile("content/fr/a.md");

async function firstOf(code: string, one: (typeof problemCases)[keyof typeof problemCases]): Promise<Problem> {
  const found = (await problemsOf(one)).find((each) => each.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
}

const expectations: Readonly<Record<Exclude<Expectation, `one of ${string}`>, true>> = {
  text: true,
  "text-list": true,
  slug: true,
  date: true,
  "date-time": true,
  boolean: true,
  integer: true,
  duration: true,
  "address-list": true,
  "contact-address": true,
  revision: true,
  "locale-list": true,
  "time-zone": true,
  "language-tag": true,
  map: true,
  acronym: true,
  "acronym-list": true,
  "page-target": true,
  "partial-date": true,
  "translated-text": true,
  "entry-list": true,
  longitude: true,
  latitude: true,
  "web-address": true,
  "text-by-language": true,
  "https-address": true,
  percentage: true,
  "notice-list": true,
};

describe.each(reportLanguages)("in %s", (language) => {
  it.each(cases)("%s says what is wrong and what to do", async (code, one) => {
    const { message, remedy } = describeProblem(await firstOf(code, one), language);
    expect(message).toMatch(/^[\p{Lu}«“"‘'][\s\S]*(?:[.?!]|: .+)$/u);
    expect(message).not.toContain("\n");
    expect(remedy).toMatch(/^\p{Lu}[\s\S]{8,}$/u);
    expect(`${message}${remedy}`).not.toMatch(/undefined|\[object|NaN|\$\{|\bnull\b/);
  });

  it("speaks of lines and marks in no programmer's words", async () => {
    for (const [code, one] of cases) {
      const { message, remedy } = describeProblem(await firstOf(code, one), language);
      expect(`${message} ${remedy}`).not.toMatch(/\b(?:YAML|regex|token|parse|schema|zod|string|boolean|exception)\b/i);
    }
  });

  it.each(Object.keys(expectations))("a field that expects %s says so in words, with an example", (name) => {
    const expected = Object.keys(expectations).find((one): one is keyof typeof expectations => one === name) ?? "text";
    const { remedy } = describeProblem(
      problem("header/invalid", place, { field: "x", value: "?", expected }),
      language,
    );
    expect(remedy.length).toBeGreaterThan(expected.length + 8);
    expect(remedy).not.toContain("undefined");
  });

  it("a field that takes one of several values lists them", () => {
    const params = { field: "layout", value: "blog", expected: "one of home | page" as const };
    const { remedy } = describeProblem(problem("header/invalid", place, params), language);
    expect(remedy).toContain("home, page");
    expect(remedy).not.toContain("one of home");
  });

  it.each([
    problem("header/unknown-field", place, { field: "x", near: "", known: "title, order" }),
    problem("words/unknown-key", place, { key: "x", near: "" }),
    problem("menu/unknown-page", place, { key: "x", near: "" }),
    problem("link/broken", place, { target: "x.md", near: "" }),
    problem("image/missing", place, { target: "x.png", near: "" }),
    problem("container/unknown", place, { name: "x", near: "", known: "alert, callout" }),
    problem("link/anchor", place, { anchor: "x", known: "" }),
    problem("file/unknown-locale", place, { locale: "", known: "fr, en" }),
    problem("words/variables-differ", place, { key: "x", expected: "" }),
    problem("header/invalid", place, { field: "x", value: " ", expected: "text" }),
    problem("header/syntax", place, { right: "" }),
    problem("header/unclosed", place, { found: "" }),
    problem("container/unknown-parameter", place, { name: "x", parameter: "y", known: "" }),
  ])("$code without a suggestion leaves no hole", (one: Problem) => {
    const { message, remedy } = describeProblem(one, language);
    expect(`${message} ${remedy}`).not.toMatch(/«\s*»|“”|‘’|: \.(?:\s|$)|: $|\(\s*\)/);
  });

  it("a near name is suggested and written out in the remedy", () => {
    const found = problem("header/unknown-field", place, { field: "titel", near: "title", known: "title" });
    const { message, remedy } = describeProblem(found, language);
    expect([message.includes("title"), remedy.includes("title:")]).toEqual([true, true]);
  });
});

describe("a code that has several causes says which one it is, and what to do about that one", () => {
  const tooLong = ["lines", "block-lines", "block-characters", "characters", "word", "marks"] as const;
  it.each(
    reportLanguages.flatMap((language): [string, Problem, string, RegExp][] => [
      ["nested lists", problem("structure/too-deep", place, { kind: "lists", most: 20 }), language, /list/],
      [
        "nested blocks",
        problem("structure/too-deep", place, { kind: "blocks", most: 20 }),
        language,
        /bloc[\s\S]*\n:::$/,
      ],
      [
        "a picture elsewhere",
        problem("link/forbidden", place, { kind: "picture", target: "https://a.example/b.png" }),
        language,
        /(?:image|picture)(?![\s\S]*https:(?!\/\/a\.example))[\s\S]*\.\.\/media\//,
      ],
      [
        "a link",
        problem("link/forbidden", place, { kind: "link", target: "javascript:x" }),
        language,
        /(?:lien|link)[\s\S]*https:/,
      ],
    ]),
  )("%s", (_name, one, language, expected) => {
    const { message, remedy } = describeProblem(one, language === "fr" ? "fr" : "en");
    expect(`${message}\n${remedy}`).toMatch(expected);
  });

  it.each(reportLanguages)("too much of something, in %s", (language) => {
    const said = tooLong.map((kind) =>
      describeProblem(problem("structure/too-long", place, { kind, most: 12 }), language),
    );
    expect(new Set(said.map(({ message }) => message)).size).toBe(tooLong.length);
    for (const { message } of said) expect(message).toContain("12");
  });
});

describe("E16: what was typed for a link tells what was meant", () => {
  it.each([
    ["contact@example.org", "mailto:contact@example.org"],
    ["www.example.org", "https://www.example.org"],
    ["../media/plan.pdf", "https://"],
    ["nulle-part", "attache.md"],
    ["", "attache.md"],
  ])("%s", (target, expected) => {
    for (const language of reportLanguages) {
      expect(describeProblem(problem("link/broken", place, { target, near: "" }), language).remedy).toContain(expected);
    }
  });

  it.each([
    ["brouillon", "draft"],
    ["Ordre", "order"],
    ["mise à jour", "updated"],
    ["Résumé", "description"],
  ])("a field called %s means %s", (typed, meant) => {
    const found = parseFiles({ "fr/a.md": page("A", "", `${typed}: 1\n`) });
    const fields = found.problems.flatMap(({ params }) => ("near" in params ? [params.near] : []));
    expect(fields).toContain(meant);
  });
});

it("each code says something else in French than in English", async () => {
  for (const [code, one] of cases) {
    const found = await firstOf(code, one);
    expect(describeProblem(found, "fr").message).not.toBe(describeProblem(found, "en").message);
  }
});

it.each([
  ["fr", 0, 0, 0, "0 fichier lu, 0 erreur, 0 avertissement."],
  ["fr", 33, 1, 2, "33 fichiers lus, 1 erreur, 2 avertissements."],
  ["en", 1, 0, 1, "1 file read, 0 errors, 1 warning."],
  ["en", 33, 2, 0, "33 files read, 2 errors, 0 warnings."],
  ["fr", undefined, 2, 0, "2 erreurs, 0 avertissement."],
] as const)("the summary in %s counts %j, %j and %j", (language, files, errors, warnings, expected) => {
  expect(reportWords(language).summary(files, errors, warnings)).toBe(expected);
});
