// Translations against the French pages: one message for one cause, and none where there is nothing to say.

import { describe, expect, it } from "vitest";
import { checkTranslations } from "../../src/site/check-translations.ts";
import { page, parseFiles } from "../support/site-files.ts";
import { revisionIn, stampOf } from "../support/translation-problem-cases.ts";

type Files = NonNullable<Parameters<typeof parseFiles>[0]>;

const settings = "locales:\n  - { code: fr, name: Français }\n  - { code: en, name: English }\n";

function codesOf(files: Files): string[] {
  const { content } = parseFiles({ "site.yml": settings, "words/sq.yml": null, ...files });
  if (content === undefined) throw new Error("no content");
  return checkTranslations(content).map((one) => `${one.code} ${one.file}`);
}

/** The home page in French and in English, the latter made from this French text. */
function translated(french: string, english: string, header = ""): Files {
  const original = page("Accueil", french);
  return { "fr/index.md": original, "en/index.md": page("Home", english, `${stampOf(original)}${header}`) };
}

describe("L8: what is said of a translation", () => {
  it("nothing when it is up to date and says the same", () => {
    const french = "## Titre\n\nLe 12/06/2017, [10 000 pages](#titre).\n\n- un\n- deux";
    expect(codesOf(translated(french, "## Title\n\n12 June 2017: [10,000 pages](#title).\n\n- one\n- two"))).toEqual(
      [],
    );
  });

  it("nothing while either text cannot be read, which is told by itself", () => {
    const tooDeep = `${"> ".repeat(300)}En 2017\n`;
    const files = translated("## Titre\n\nEn 2017.", "## Title\n\nIn 2017.");
    expect(codesOf({ ...files, "fr/index.md": page("Accueil", `## Titre\n\n${tooDeep}`) })).toEqual([]);
    expect(codesOf({ ...files, "en/index.md": page("Home", `## Title\n\n${tooDeep}`) })).toEqual([]);
  });

  it.each([
    ["headings", "## A\n\n## B\n\nTexte", "## A\n\nText"],
    ["lists", "- un", "One."],
    ["lists in blocks", ":::callout Un\n- un\n:::", ":::callout One\nOne.\n:::"],
    ["links", "[a](#b)", "a"],
    ["images", "![Un pont](../media/a.png)", "No picture"],
  ])("that its %s are not as many", (_name, french, english) => {
    expect(codesOf(translated(french, english))).toEqual(["translation/structure content/en/index.md"]);
  });

  it.each([
    ["one is left out", "En 2017.", "Then."],
    ["one is too many", "Alors.", "In 2017."],
    ["one is another", "En 2017.", "In 2018."],
  ])("that its numbers differ: %s", (_name, french, english) => {
    expect(codesOf(translated(french, english))).toEqual(["translation/numbers content/en/index.md"]);
  });

  it("that it is the French text, once, and not where two languages may well say the same", () => {
    const text = "Un texte assez long pour être du français.";
    expect(codesOf(translated(text, text))).toEqual(["translation/identical content/en/index.md"]);
    expect(codesOf(translated("Tirana, SSI", "Tirana, SSI"))).toEqual([]);
  });

  it("nothing of the text of a draft: it is still being translated", () => {
    const text = "Un texte assez long pour être du français.";
    expect(codesOf(translated(text, text, "draft: true\n"))).toEqual([]);
  });

  it("that it is missing, but not of a French draft, nor of a translation that cannot be read", () => {
    expect(codesOf({ "fr/a.md": page("A") }).sort()).toEqual([
      "translation/missing content/fr/a.md",
      "translation/missing content/fr/index.md",
    ]);
    const home = translated("", "");
    expect(codesOf({ ...home, "fr/a.md": page("A", "", "draft: true\n") })).toEqual([]);
    expect(codesOf({ ...home, "fr/a.md": page("A"), "en/a.md": "no header" })).toEqual([]);
  });

  it("that it has no French page, with the name that was meant, but not when that page cannot be read", () => {
    const home = translated("", "");
    expect(codesOf({ ...home, "en/only.md": page("Only") })).toEqual(["translation/orphan content/en/only.md"]);
    expect(codesOf({ ...home, "en/only.md": page("Only"), "fr/only.md": "no header" })).toEqual([]);
  });

  it("a fingerprint by other rules or of another language tells nothing: its origin is unknown", () => {
    const english = (revision: string) => page("Home", "", `translation: { revision: ${revision} }\n`);
    for (const revision of ["fr-2-000000000000", "en-1-000000000000"]) {
      expect(codesOf({ "en/index.md": english(revision) })).toEqual(["translation/untracked content/en/index.md"]);
    }
    const current = revisionIn({});
    expect(codesOf({ "en/index.md": english(current) })).toEqual([]);
  });
});
