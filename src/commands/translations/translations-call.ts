// What the subcommands of `translations` share: their arguments as pages, refusals, and the writing of a stamp.

import type { Config } from "../../config.ts";
import { nearestName } from "../../content/near-name.ts";
import type { PageFile } from "../../content/parse-content.ts";
import { referenceLocale } from "../../content/settings.ts";
import { type Stamp, stampEdits } from "../../editing/stamp.ts";
import { applyEdits } from "../../editing/text-edits.ts";
import type { FileChange } from "../../editing/write-content.ts";
import type { Arguments } from "../arguments.ts";
import { type ContentModel, findPage, pageKeys, readPageKey } from "../content-model.ts";
import { type TranslationsWords, translationsWords } from "./translations-words.ts";

/** What a subcommand works on. */
export interface TranslationsCall {
  readonly model: ContentModel;
  readonly config: Config;
  readonly options: Arguments;
  /** What follows the subcommand. */
  readonly names: readonly string[];
}

/** The page that LANGUAGE PAGE names: where its translation lies, whether there is one or not. */
export interface NamedTranslation {
  readonly locale: string;
  readonly key: string;
  readonly path: string;
  readonly original: PageFile;
  readonly translation: PageFile | undefined;
}

export function wordsOf({ options }: TranslationsCall): TranslationsWords {
  return translationsWords[options.language];
}

/** @throws Error with a plain message when the language or the page is not one of the site */
export function readNames(call: TranslationsCall): NamedTranslation {
  const { model, names } = call;
  const say = wordsOf(call);
  const [locale, name, ...rest] = names;
  if (locale === undefined || name === undefined || rest.length > 0) throw new Error(say.help);
  const { settings, unreadablePages } = model.content;
  const reference = referenceLocale(settings).code;
  if (locale === reference) throw new Error(say.isReference(locale));
  const known = settings.locales.map(({ code }) => code).filter((code) => code !== reference);
  if (!known.includes(locale)) throw new Error(say.unknownLocale(locale, known.join(", ")));
  const key = readPageKey(model, name);
  const unreadable = [reference, locale].find((code) => unreadablePages.has(`${code}/${key}`));
  if (unreadable !== undefined) throw new Error(say.unreadablePage(`${model.root}/${unreadable}/${key}.md`));
  const original = findPage(model, reference, key);
  if (original === undefined) throw new Error(say.unknownPage(key, nearestName(key, pageKeys(model))));
  const translation = findPage(model, locale, key);
  return { locale, key, path: `${model.root}/${locale}/${key}.md`, original, translation };
}

/** The change of a file that gives the page a stamp; undefined when it has it already. */
export function stampChange(model: ContentModel, page: PageFile, stamp: Stamp): FileChange | undefined {
  const edits = stampEdits(page, stamp);
  const raw = model.rawFiles.find((file) => file.path === page.file.path);
  if (raw === undefined || edits.length === 0) return undefined;
  return { ...applyEdits(raw, edits), before: raw.bytes };
}
