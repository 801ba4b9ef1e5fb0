// Typography at render time: no-break spaces, apostrophes and ellipses; never inside code, addresses, attributes.

const narrow = "\u202F";
const wide = "\u00A0";
const anySpace = "[ \\u00A0\\u202F]";

const thousands = /(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))/g;

const frenchRules: readonly (readonly [RegExp, string])[] = [
  // An elision before a quotation, or at the end of a text that goes on in bold or as a link.
  [/(?<=(?<!\p{L})(?:[cdjlmnst]|\p{L}*qu))'(?=«|$)/giu, "’"],
  [new RegExp(`${anySpace}+([;!?])`, "g"), `${narrow}$1`],
  [new RegExp(`${anySpace}+:(?=\\s|$)`, "g"), `${wide}:`],
  [new RegExp(`«${anySpace}*`, "g"), `«${wide}`],
  [new RegExp(`${anySpace}*»`, "g"), `${wide}»`],
  [/\b([Nn]°) (?=\d)/g, `$1${wide}`],
  [thousands, narrow],
];

/** Sets a text of a language as that language is printed. Idempotent. */
export function typeset(text: string, locale: string): string {
  const common = text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, "’")
    .replace(/\.{3}/g, "…")
    // A line does not begin with a dash.
    .replace(/ (?=[–—] )/g, wide);
  if (locale === "sq") return common.replace(thousands, wide);
  if (locale !== "fr") return common;
  return frenchRules.reduce((done, [pattern, replacement]) => done.replace(pattern, replacement), common);
}
