// Interface words: content/words/<locale>.yml → every label of the interface; same keys and variables in each locale.

import { type Problem, problem, wholeFile } from "../problem.ts";
import { complianceWordKeys } from "./compliance-words.ts";
import { nearestName } from "./near-name.ts";
import { oncePer } from "./once-per.ts";
import { placeOf, type SourceFile } from "./source-file.ts";
import { parseYamlFile, type YamlMap } from "./yaml.ts";

/** Words that stand as they are. */
export const plainWordKeys = [
  "siteTitle",
  "siteTagline",
  "organisation",
  "quickAccess",
  "skipToContent",
  "skipToMenu",
  "skipToFooter",
  "menu",
  "close",
  "mainMenu",
  "secondaryMenu",
  "footerMenu",
  "languages",
  "youAreHere",
  "onThisPage",
  "updatedOnLabel",
  "neighbourPages",
  "previousPage",
  "nextPage",
  "backToTop",
  "discover",
  "displaySettings",
  "themeSystem",
  "themeLight",
  "themeDark",
  "noCookies",
  "missing",
  "provisional",
  "authoritative",
  "badRequestTitle",
  "badRequestText",
  "notFoundTitle",
  "notFoundText",
  "methodNotAllowedTitle",
  "methodNotAllowedText",
  "serverErrorTitle",
  "backToHome",
  "brandFirstLine",
  "brandSecondLine",
  "licenceText",
  "licenceLink",
  "glossaryFormer",
  "glossaryPast",
  "glossaryDoubtful",
  "glossarySee",
  "search",
  "searchLabel",
  "searchAgain",
  "skipToSearch",
  "openSearchName",
  "searchEmpty",
  "searchPartial",
  "searchNear",
  "noResult",
  "nearestWords",
  "nearestPages",
  "alsoOnPage",
  "otherLanguages",
  "figureData",
  "figureOneSource",
  "figureSources",
  "figureMapCredit",
  "figureNumber",
  "figureCounted",
  "figureDate",
  "figureSource",
  "figureEvent",
  "figureSure",
  "figureSureA",
  "figureSureB",
  "figureSureC",
  "figureAcronym",
  "figureName",
  "figureSince",
  "figureSuccessor",
  "figureLevel",
  "figureRole",
  "figureLink",
  "figurePlace",
  "figureLatitude",
  "figureLongitude",
  "figureDistanceTitle",
  ...complianceWordKeys,
  // News
  "latestNews",
  "allNews",
  "noNews",
  "newsFeed",
  "publishedOnLabel",
  "pagination",
  // Preview
  "previewNotice",
  "previewPageNotice",
  // Search in an export
  "searchNeedsScript",
] as const;

/** Words with `{{variables}}`; those with `count` have one form per plural category of the locale. */
export const variableWords = {
  pageCount: ["count"],
  sourceShown: ["language"],
  readSource: ["language"],
  behind: ["sourceDate", "translationDate"],
  serverErrorText: ["id"],
  glossaryOriginal: ["language"],
  glossaryVariants: ["forms"],
  searchTooLong: ["most"],
  resultCount: ["count"],
  firstResults: ["shown"],
  resultsInLanguage: ["count", "language"],
  figureDistance: ["distance"],
  figureLinkTo: ["link", "other"],
  conformityExpired: ["date"],
  conformityRate: ["date", "rate"],
  // News
  pageNumber: ["number"],
  // Preview
  previewCommit: ["commit"],
} as const;

export type PlainWordKey = (typeof plainWordKeys)[number];
export type VariableWordKey = keyof typeof variableWords;

/** The words of one locale as its file gives them; plural forms carry their category (`pageCount_one`). */
export type Words = Readonly<Record<string, string>>;

/** Reads the words of the locale that the file is named after; without a complete set only problems come back. */
export const parseWords = oncePer((file: SourceFile) => readWords(file));

function readWords(file: SourceFile): { readonly words?: Words; readonly problems: readonly Problem[] } {
  const { map, problems } = parseYamlFile(file);
  if (map === undefined) return { problems: [...problems] };
  const expected = expectedVariables(file.path.slice(file.path.lastIndexOf("/") + 1).replace(/\.yml$/, ""));
  const found = [...checkUnknown(map, expected), ...checkEach(map, expected)];
  const meant = new Set(
    found.flatMap((one) => (one.code === "words/unknown-key" && "near" in one.params ? [one.params.near] : [])),
  );
  const missing = [...expected.keys()]
    .filter((key) => !(key in map.value) && !meant.has(key))
    .map((key) => problem("words/missing-key", wholeFile(file.path), { key }));
  const all = [...found, ...missing];
  if (all.length > 0) return { problems: all };
  const words = Object.fromEntries([...expected.keys()].map((key) => [key, String(map.value[key])]));
  return { words, problems: [] };
}

/** Every key that the file of a locale must have, with its variables. */
function expectedVariables(locale: string): Map<string, readonly string[]> {
  const expected = new Map<string, readonly string[]>(plainWordKeys.map((key) => [key, []]));
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  for (const [key, variables] of Object.entries<readonly string[]>(variableWords)) {
    if (!variables.includes("count")) expected.set(key, variables);
    else for (const category of categories) expected.set(`${key}_${category}`, variables);
  }
  return expected;
}

function checkUnknown(map: YamlMap, expected: ReadonlyMap<string, unknown>): Problem[] {
  return Object.keys(map.value)
    .filter((key) => !expected.has(key))
    .map((key) => {
      const near = nearestName(
        key,
        [...expected.keys()].filter((known) => !(known in map.value)),
      );
      return problem("words/unknown-key", placeOf(map.file, ...map.rangeOf([key]).key), { key, near });
    });
}

function checkEach(map: YamlMap, expected: ReadonlyMap<string, readonly string[]>): Problem[] {
  return [...expected].flatMap(([key, variables]): Problem[] => {
    const word = map.value[key];
    if (word === undefined) return [];
    const place = placeOf(map.file, ...map.rangeOf([key]).value);
    if (typeof word !== "string" || word.trim() === "") return [problem("words/empty", place, { key })];
    const used = [...word.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? "");
    const isSame = new Set(used).size === variables.length && variables.every((name) => used.includes(name));
    if (isSame) return [];
    return [
      problem("words/variables-differ", place, { key, expected: variables.map((name) => `{{${name}}}`).join(" ") }),
    ];
  });
}
