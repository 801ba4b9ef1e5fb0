// Interface words: every key, its plural forms and its variables, in each language.

import { describe, expect, it } from "vitest";
import { createSourceFile } from "../../src/content/source-file.ts";
import { parseWords, plainWordKeys, variableWords } from "../../src/content/words.ts";
import { wordsFile } from "../support/site-files.ts";

const read = (text: string, locale = "fr") => parseWords(createSourceFile(`content/words/${locale}.yml`, text));
const without = (key: string, locale = "fr") => wordsFile(locale).replace(new RegExp(`^${key}: .*\n`, "m"), "");
const found = (text: string, locale = "fr") => read(text, locale).problems.map((one) => [one.code, one.params]);

describe("a complete file", () => {
  it.each([
    ["fr", ["pageCount_many", "pageCount_one", "pageCount_other"]],
    ["en", ["pageCount_one", "pageCount_other"]],
    ["sq", ["pageCount_one", "pageCount_other"]],
    ["ar", ["few", "many", "one", "other", "two", "zero"].map((category) => `pageCount_${category}`)],
  ])("in %s has one form per plural category of the language", (locale, forms) => {
    const { words, problems } = read(wordsFile(locale), locale);
    expect(problems).toEqual([]);
    expect(
      Object.keys(words ?? {})
        .filter((key) => key.startsWith("pageCount"))
        .sort(),
    ).toEqual(forms);
  });

  it("comes back word for word", () => {
    expect(read(wordsFile("fr")).words).toMatchObject({
      menu: "fr menu",
      serverErrorText: "fr serverErrorText {{id}}",
    });
  });
});

describe("words that are missing", () => {
  it.each(["menu", "siteNotices", "pageCount_one", "pageCount_many", "pageCount_other", "serverErrorText"])(
    "%s",
    (key) => {
      const { words, problems } = read(without(key));
      expect(words).toBeUndefined();
      expect(problems).toMatchObject([{ code: "words/missing-key", line: 1, column: 1, params: { key } }]);
    },
  );

  it("English needs no form for many", () => expect(found(without("pageCount_many", "en"), "en")).toEqual([]));
  it("L11: an empty file misses every word, plural forms included", () => {
    const isCounted = (variables: readonly string[]) => variables.some((name) => name === "count");
    const variable = Object.entries(variableWords).flatMap(([key, variables]) =>
      isCounted(variables) ? [`${key}_one`, `${key}_many`, `${key}_other`] : [key],
    );
    const missing = found("").map(([, params]) => params);
    expect(missing).toHaveLength(plainWordKeys.length + variable.length);
    expect(missing).toEqual(expect.arrayContaining([...plainWordKeys, ...variable].map((key) => ({ key }))));
  });
});

describe("words that nobody uses", () => {
  it.each(["inconnu", "pageCount", "pageCount_few", "toString"])("%s", (key) => {
    expect(read(`${key}: "x"\n${wordsFile("fr")}`).problems).toMatchObject([
      { code: "words/unknown-key", line: 1, column: 1, endColumn: key.length + 1, params: { key } },
    ]);
  });

  it("a misspelt key suggests the missing one, and is one problem", () => {
    const text = wordsFile("fr").replace("siteTagline:", "siteTagLine:");
    expect(found(text)).toEqual([["words/unknown-key", { key: "siteTagLine", near: "siteTagline" }]]);
  });

  it("a key that is there already is not suggested", () => {
    expect(found(`menus: "x"\n${wordsFile("fr")}`)).toEqual([["words/unknown-key", { key: "menus", near: "" }]]);
  });
});

describe("words without sense", () => {
  it.each(['""', '"  "', "3", "true", "", "[a]"])("menu: %s is empty", (value) => {
    const text = wordsFile("fr").replace('menu: "fr menu"', `menu: ${value}`);
    expect(found(text)).toEqual([["words/empty", { key: "menu" }]]);
  });

  it.each([
    ["serverErrorText", "Erreur", "{{id}}"],
    ["serverErrorText", "Erreur {{numéro}}", "{{id}}"],
    ["serverErrorText", "Erreur {{id}} {{nom}}", "{{id}}"],
    ["serverErrorText", "Erreur {id}", "{{id}}"],
    ["menu", "Menu {{id}}", ""],
    ["pageCount_one", "une page", "{{count}}"],
  ])("L11: %s: %s does not have the variables %j", (key, value, expected) => {
    const text = wordsFile("fr").replace(new RegExp(`^${key}: .*$`, "m"), `${key}: "${value}"`);
    expect(found(text)).toEqual([["words/variables-differ", { key, expected }]]);
  });

  it.each(["Erreur {{id}}", "{{ id }} : erreur", "{{id}}, oui {{id}}"])("serverErrorText: %s is fine", (value) => {
    expect(found(wordsFile("fr").replace(/^serverErrorText: .*$/m, `serverErrorText: "${value}"`))).toEqual([]);
  });
});
