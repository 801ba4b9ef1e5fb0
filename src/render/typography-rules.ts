// The rules of typesetting, by language: what is found in a text and what is put there instead.

/**
 * What is found gives way to a text, or to one made from it. Applied in order; the second time they find nothing. A text
 * with none of the signs that a rule needs is not searched: most texts have few of them.
 */
export type TypesetRule = readonly [needs: RegExp, found: RegExp, put: string | ((found: string) => string)];

/** Stands in a text for what typography reads past but never changes: code, a picture, words in another language. */
export const opaque = "\uFFFC";

const narrow = "\u202F";
const wide = "\u00A0";

// Patterns begin with the sign and look back from behind it, for engines find a sign faster than a place.
// Runs of spaces are found from their first one: a thousand of them cost a thousand steps, not a million.

const digit = /\d/;
const apostrophe = /'/;
const mark = /[;!?]/;

const common: readonly TypesetRule[] = [
  [apostrophe, /'(?<=[\p{L}\uFFFC]')(?=[\p{L}\p{N}\uFFFC«“])/gu, "’"],
  [/‘/, /‘(?<=\p{L}‘)(?=\p{L})/gu, "’"],
  [/\.{3}/, /\.{3}/g, "…"],
];

/** The space between thousands, not one between a year and a number. */
const thousands = /[ \u00A0](?<=(?<!\d)\d{1,3}[ \u00A0])(?=\d{3}(?!\d))/g;

/** Opening after a space or a bracket, closing after anything else. */
const doubleQuotes: readonly TypesetRule[] = [
  [/"/, /"(?<=(?:^|[\s([{–—“‘'])")(?=\S)/g, "“"],
  [/"/, /"(?<=\S")/g, "”"],
];

/** A missing beginning, as in ’tis and the ’90s, is an apostrophe although a space stands before it. */
const english: readonly TypesetRule[] = [
  [apostrophe, /'(?=(?:\d0s|tis|twas|em|cause)(?!\p{L}))|'(?=n['’])|'(?<=['’]n')/giu, "’"],
  [apostrophe, /'(?<=(?:^|[\s([{–—“])')(?=[\p{L}\p{N}\uFFFC“])/gu, "‘"],
  [apostrophe, /'(?<=[\p{L}\p{P}\uFFFC]')|'(?<=\d')(?=s(?!\p{L}))|'(?<=‘[^'’]*\d')/gu, "’"],
];

/** A mark that ends a sentence or a part of it: not `?id=3`, not `;)`. */
const endMark = `(?!;-?[()])[;!?](?=[;!?…]{0,9}(?:[\\s»”’"')\\]–—.,*\\uFFFC]|$))`;
const endColon = ":(?=[\\s\\uFFFC]|$)";
/** The sign before this place follows a word at once, and ends no `&amp;`. */
const followsWord = "(?<!&#?\\w{1,10};)(?<=[^\\s([{«“‘/\\\\?!:;=&#@<>'\"|-][;:!?])";
const units = "%|‰|€|k€|M€|£|\\$|°C|km/h|km²|m²|km|m|cm|mm|ha|kg|g|t|h|min|s|ko|Mo|Go";

const french: readonly TypesetRule[] = [
  // An elision before a quotation, or at the end of a text that goes on elsewhere.
  [apostrophe, /'(?<=(?<!\p{L})(?:[cdjlmnst]|\p{L}*qu)')(?=[«“]|$)/giu, "’"],
  [/«/, /(?<=«)\s+/g, wide],
  [/«/, /«(?!\s)/g, (mark) => mark + wide],
  [/»/, /(?<!\s)\s+(?=»)/g, wide],
  [/»/, /»(?<!\s»)/g, (mark) => wide + mark],
  [mark, new RegExp(`(?<!\\s)\\s+(?=${endMark})`, "g"), narrow],
  [mark, new RegExp(`${endMark}${followsWord}`, "g"), (mark) => narrow + mark],
  [/:/, /(?<!\s)\s+(?=:(?:[\s\uFFFC«“"]|$))/g, wide],
  [/:/, new RegExp(`${endColon}${followsWord}`, "g"), (colon) => wide + colon],
  // A line does not begin with a dash, nor part a number from what it counts.
  [/[–—]/, / (?=[–—] )/g, wide],
  [/[°º]/, / (?<=(?<!\p{L})[Nn][°º] )(?=\d)/gu, wide],
  [digit, thousands, narrow],
  [digit, new RegExp(` (?<=\\d )(?=(?:${units})(?![\\p{L}\\p{N}'’]))`, "gu"), wide],
  [digit, / (?<=\dh | h |\u00A0h )(?=\d\d?(?!\d))/g, wide],
  [/M\. |Mm|Ml|[DP]r /, / (?<=(?<![\p{L}\p{N}])(?:MM?\.|Mmes?|Mlles?|Dr|Pr) )(?=\p{Lu})/gu, wide],
  [digit, / (?<=(?<![\p{L}\p{N}])(?:art\.|al\.|pp?\.|fig\.|§) )(?=\d)/gu, wide],
];

/** The rules of a language, and the signs that they need: a text with none of them stays as it is. */
export interface Typesetting {
  readonly rules: readonly TypesetRule[];
  readonly signs: RegExp;
}

const withSigns = (rules: readonly TypesetRule[]): Typesetting => ({
  rules,
  signs: new RegExp([...new Set(rules.map(([needs]) => needs.source))].join("|")),
});

const shared = withSigns(common);
const languages: Readonly<Record<string, Typesetting>> = {
  fr: withSigns([...common, ...french]),
  en: withSigns([...doubleQuotes, ...common, ...english]),
  sq: withSigns([...doubleQuotes, ...common, [digit, thousands, wide]]),
};

/** The rules of a language; a region (`fr-CA`) follows its language, an unknown language what all have in common. */
export function typesettingOf(locale: string): Typesetting {
  return languages[locale] ?? languages[locale.split("-")[0] ?? ""] ?? shared;
}

/** Whether a rule can find something in a text. */
export function mayFind([needs]: TypesetRule, text: string): boolean {
  return needs.test(text);
}
