// The rules of each language as pattern and replacement; the words of the lists are the slips that are really made.

export interface TypographyRule {
  readonly code: "text/typography" | "text/spelling";
  /** A quick look, without memory, that spares most texts the pattern. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
  /** What to write for the text that was found; undefined when it is right. */
  readonly replace: (found: string, match: RegExpExecArray) => string | undefined;
}

const straightQuotes = /(?<![\p{L}\p{N}\\])"[^"\\]+"(?![\p{L}\p{N}])/gu;
const guillemets = /«[^«»]+»/g;
const lowQuotes = /„[^„“”\n]+[“”]/g;

const unaccented: readonly (readonly [RegExp, string])[] = [
  [/^[EÉ]tat/, "État"],
  [/^Ecole/, "École"],
  [/^Eglise/, "Église"],
  [/^Egalit/, "Égalit"],
  [/^Educat/, "Éducat"],
  [/^Elysée/, "Élysée"],
  [/^Energie/, "Énergie"],
  [/^Econom/, "Économ"],
  [/^Etrang/, "Étrang"],
  [/^Etude/, "Étude"],
  [/^Ev[eéè]nement/, "Événement"],
  [/^Equipe/, "Équipe"],
  [/^Emirat/, "Émirat"],
  [/^Egypt/, "Égypt"],
  [/^Election/, "Élection"],
  [/^Electron/, "Électron"],
  [/^Evaluation/, "Évaluation"],
  [/^Echange/, "Échange"],
  [/^Etabli/, "Établi"],
  [/^Ile/, "Île"],
];

const frenchRules: readonly TypographyRule[] = [
  {
    code: "text/typography",
    hint: /"/,
    pattern: straightQuotes,
    replace: (found) => `« ${found.slice(1, -1).trim()} »`,
  },
  {
    code: "text/typography",
    hint: /[\dIVX] ?(?:[eèi][rèem]|i[eè])/,
    pattern: /(?<![\p{L}\p{N}])(\d+|[IVX]+) ?(ères?|[eè]res?|i[eè]res?|[eè]mes?|i[eè]mes?|ier)(?![\p{L}\p{N}])/gu,
    replace: (_found, [, number = "", ending = ""]) => ordinal(number, ending),
  },
  {
    code: "text/typography",
    hint: /E[a-zéè]|Ile/,
    pattern:
      /(?<![\p{L}\p{N}])(?:(?:Etat|Ecole|Eglise|Elysée|Energie|Etude|Ev[eéè]nement|Equipe|Emirat|Election|Evaluation|Echange|Ile)s?|Egalit(?:é|és|aire)|Educati(?:on|f|ve)|Econom(?:ie|ique|iques)|Etrang(?:er|ère)s?|Egypte|Egyptiens?|Electronique|Etablissements?)(?!\p{L})/gu,
    replace: (found) => unaccented.reduce((text, [wrong, right]) => text.replace(wrong, right), found),
  },
  {
    code: "text/typography",
    hint: /[Oo]e[iu]|[Nn]oeu|[Cc]oeu|[Ss]oeu|[Vv]oeu|[Mm]oeu/,
    pattern: /(?<!\p{L})(?:man)?(?:oeuvr|coeur|soeur|oeil|voeu|noeud|boeuf|moeurs)\p{Ll}*/giu,
    replace: (found) => found.replace("oe", "œ").replace(/O[eE]/, "Œ"),
  },
];

const american: Readonly<Record<string, string>> = {
  program: "programme",
  programs: "programmes",
  color: "colour",
  colors: "colours",
  center: "centre",
  centers: "centres",
  theater: "theatre",
  defense: "defence",
  offense: "offence",
  labor: "labour",
  neighbor: "neighbour",
  neighbors: "neighbours",
  neighboring: "neighbouring",
  behavior: "behaviour",
  honor: "honour",
  favor: "favour",
  harbor: "harbour",
  analyze: "analyse",
  analyzed: "analysed",
  analyzing: "analysing",
  traveler: "traveller",
  travelers: "travellers",
  traveling: "travelling",
  canceled: "cancelled",
  enrollment: "enrolment",
  fulfill: "fulfil",
  catalog: "catalogue",
  gray: "grey",
};
/** Verbs whose British form here is in -ise; `prize`, `size` and `seize` are no such verbs. */
const izeStems =
  "organ|recogn|author|harmon|modern|special|emphas|util|minim|maxim|priorit|critic|standard|central|final|real|summar|formal|character|mobil|general|ideal|categor|normal|optim|legal|local|penal|public|stabil|symbol|visual|apolog|crimin|digit";
const izeWord = `(?:re|dis|un|de)?(?:${izeStems})iz(?:e|es|ed|er|ers|ing|ation|ations|ational)`;
const americanWord = new RegExp(
  `(?<![@./_\\p{L}\\p{N}-])(?:${Object.keys(american).join("|")}|${izeWord})(?![@_\\p{L}\\p{N}]|\\.\\p{L})`,
  "giu",
);

/** The same words without what may stand around them, for speed. */
const americanHint = new RegExp(`iz(?:e|ing|ation)|${Object.keys(american).join("|")}`, "i");

const englishRules: readonly TypographyRule[] = [
  {
    code: "text/typography",
    hint: /[ \u00A0\u202F][:;?!]/,
    pattern: /(?<=[\p{L}\p{N})”’"»%])[ \u00A0\u202F]+[:;?!](?=[\s\u00A0\u202F”’")]|$)/gu,
    replace: (found) => found.trim(),
  },
  {
    code: "text/spelling",
    hint: americanHint,
    pattern: americanWord,
    replace: (found, { index, input }) => british(found, input.slice(0, index)),
  },
];

const albanianRules: readonly TypographyRule[] = [
  { code: "text/typography", hint: /"/, pattern: straightQuotes, replace: (found) => quoted(found, "“", "”") },
  { code: "text/typography", hint: /«/, pattern: guillemets, replace: (found) => quoted(found, "“", "”") },
  { code: "text/typography", hint: /„/, pattern: lowQuotes, replace: (found) => quoted(found, "“", "”") },
];

const rules: Readonly<Record<string, readonly TypographyRule[]>> = {
  fr: frenchRules,
  en: englishRules,
  sq: albanianRules,
};

/** The rules of a language; none for one that nobody has written rules for yet. */
export function rulesOf(locale: string): readonly TypographyRule[] {
  return rules[locale] ?? [];
}

/** The words between two marks, between two others; undefined when there are no words. */
function quoted(found: string, open: string, close: string): string | undefined {
  const words = found.slice(1, -1).trim();
  return /[\p{L}\p{N}]/u.test(words) ? `${open}${words}${close}` : undefined;
}

/** 1ère → 1re, 2ème → 2e, XXIème → XXIe; `1ères` → `1res`. */
function ordinal(number: string, ending: string): string {
  const isFirst = number === "1" || number === "I";
  const plural = ending.endsWith("s") ? "s" : "";
  if (ending === "ier") return isFirst ? `${number}er` : `${number}e`;
  return /r/.test(ending) && isFirst ? `${number}re${plural}` : `${number}e${plural}`;
}

/** A capital inside a sentence is a name, such as the World Health Organization, and names keep their spelling. */
function british(word: string, before: string): string | undefined {
  const lower = word.toLowerCase();
  const isCapital = word !== lower;
  if (isCapital && !/(?:^|[.!?:…]\s+|\n)["“‘(]?$/u.test(before)) return undefined;
  const right = american[lower] ?? lower.replace(/iz(?=[eia])/, "is");
  return isCapital ? `${right.charAt(0).toUpperCase()}${right.slice(1)}` : right;
}
