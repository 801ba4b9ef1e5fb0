// Interface words, plurals, dates and language names per locale: i18next over content/words, resolved once per locale.

import i18next, { type TFunction } from "i18next";
import { type Locale, localeTag, type Settings } from "../content/settings.ts";
import { type PlainWordKey, plainWordKeys, type VariableWordKey, type Words } from "../content/words.ts";
import { typeset } from "./typography.ts";

/** The words without variables, ready to print. */
export type WordTexts = Readonly<Record<PlainWordKey, string>>;

/** What a locale says in its own words. */
export interface Phrasebook {
  readonly words: WordTexts;
  readonly say: (key: VariableWordKey, variables: Readonly<Record<string, string | number>>) => string;
  /** `2017`, `2014-06` or `2010-09-01` as the language writes it. */
  readonly formatDate: (iso: string) => string;
  /** `1600` as the language writes it. */
  readonly formatNumber: (value: number) => string;
  /** The name of a language in this one: `en` → "anglais" in French. */
  readonly languageName: (code: string) => string;
}

/** Makes the phrasebook of every locale. Templates get plain strings: asking i18next per word and page is slow. */
export function createPhrasebooks(
  words: ReadonlyMap<string, Words>,
  settings: Settings,
): ReadonlyMap<string, Phrasebook> {
  const resources = Object.fromEntries([...words].map(([locale, texts]) => [locale, { translation: texts }]));
  const instance = i18next.createInstance({
    resources,
    initAsync: false,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    // Nunjucks escapes what it prints.
    interpolation: { escapeValue: false },
  });
  instance.init();
  return new Map(
    settings.locales.map((locale) => {
      const t = instance.getFixedT(locale.code);
      return [locale.code, createPhrasebook(locale, words.get(locale.code) ?? {}, t)];
    }),
  );
}

function createPhrasebook(language: Locale, texts: Words, t: TFunction): Phrasebook {
  const { code: locale } = language;
  const tag = localeTag(language);
  const numbers = new Intl.NumberFormat(tag, { useGrouping: "always" });
  const languageNames = new Intl.DisplayNames(locale, { type: "language" });
  return {
    // A word without variables is what its file says; i18next would look for variables in each of hundreds at every start.
    words: resolveWords((key) => typeset(texts[key] ?? "", locale)),
    say: (key, variables) => typeset(t(key, { ...variables }), locale),
    formatDate: createDateFormat(tag),
    formatNumber: (value) => numbers.format(value),
    languageName: (code) => languageNames.of(code) ?? code,
  };
}

function resolveWords(read: (key: PlainWordKey) => string): WordTexts {
  const isComplete = (texts: Partial<Record<PlainWordKey, string>>): texts is WordTexts =>
    plainWordKeys.every((key) => texts[key] !== undefined);
  const texts: Partial<Record<PlainWordKey, string>> = {};
  for (const key of plainWordKeys) texts[key] = read(key);
  if (!isComplete(texts)) throw new Error("a word is missing although the words were checked");
  return texts;
}

/** Intl gives « 1 septembre » where French writes « 1er septembre ». Making a formatter costs far more than using it. */
function createDateFormat(tag: string): (iso: string) => string {
  const precisions: readonly Intl.DateTimeFormatOptions[] = [{}, { month: "long" }, { month: "long", day: "numeric" }];
  const formats = precisions.map(
    (precision) => new Intl.DateTimeFormat(tag, { year: "numeric", ...precision, timeZone: "UTC" }),
  );
  return (iso) => {
    const text = formats[iso.split("-").length - 1]?.format(new Date(iso)) ?? iso;
    return tag.startsWith("fr") ? text.replace(/^1 /, "1er ") : text;
  };
}
