// translations status: how each page stands in each language, as a table or as JSON.

import type { PageFile } from "../../content/parse-content.ts";
import { referenceLocale } from "../../content/settings.ts";
import type { TranslationState } from "../../site/site.ts";
import { createTranslationStates } from "../../site/translations.ts";
import type { CommandResult } from "../check/check.ts";
import { type ContentModel, findPage, pageKeys } from "../content-model.ts";
import { type TranslationsCall, wordsOf } from "./translations-call.ts";
import type { TranslationsWords } from "./translations-words.ts";

interface Entry {
  readonly locale: string;
  readonly key: string;
  readonly path: string;
  readonly state: Exclude<TranslationState, "reference">;
  readonly isDraft: boolean;
  /** From the header; absent without one. */
  readonly status?: "provisional" | "reviewed";
  readonly revision?: string;
  /** What the translation would be stamped with now; absent without a reference page. */
  readonly currentRevision?: string;
}

const order = ["stale", "orphan", "untracked", "missing", "current"] as const;

export function renderStatus(call: TranslationsCall): CommandResult {
  const { model, options } = call;
  const entries = listEntries(model);
  const exitCode = entries.some(({ state }) => state === "stale" || state === "orphan") ? 1 : 0;
  if (options.has("json")) {
    const reference = referenceLocale(model.content.settings).code;
    const unreadable = [...model.content.unreadablePages].sort();
    return { output: `${JSON.stringify({ reference, translations: entries, unreadable }, null, 2)}\n`, exitCode };
  }
  const say = wordsOf(call);
  const parts = translatedLocales(model).map(({ code, name }) => {
    const own = entries.filter(({ locale }) => locale === code);
    return `${name} (${code})\n${renderEntries(own, say)}`;
  });
  const { size } = model.content.unreadablePages;
  return { output: `${parts.join("\n")}${size === 0 ? "" : `\n${say.unreadable(size)}`}`, exitCode };
}

/** What needs work is named page by page; what is in order is counted, with what awaits a review. */
function renderEntries(entries: readonly Entry[], { states, toReview }: TranslationsWords): string {
  return order
    .map((state) => ({ state, found: entries.filter((entry) => entry.state === state) }))
    .filter(({ found }) => found.length > 0)
    .map(({ state, found }) => {
      const named = found.filter(({ isDraft }) => state !== "current" || isDraft);
      const names = named.map(({ path, isDraft }) => `    ${path}${isDraft ? ` (${states.draft})` : ""}\n`).join("");
      const unseen = found.filter(({ status, isDraft }) => state === "current" && status === "provisional" && !isDraft);
      const review = unseen.length === 0 ? "" : `, ${toReview(unseen.length)}`;
      return `  ${states[state]} : ${found.length}${review}\n${names}`;
    })
    .join("");
}

function listEntries(model: ContentModel): Entry[] {
  const { stateOf, revisionOf } = createTranslationStates(model.content);
  return translatedLocales(model).flatMap(({ code: locale }) =>
    pageKeys(model).flatMap((key): Entry[] => {
      if (model.content.unreadablePages.has(`${locale}/${key}`)) return [];
      const page = findPage(model, locale, key);
      const currentRevision = revisionOf(key);
      // A page of another translation alone is missing nothing here.
      if (page === undefined && currentRevision === undefined) return [];
      const state = page === undefined ? "missing" : stateOf(page);
      if (state === "reference") return [];
      const path = `${model.root}/${locale}/${key}.md`;
      return [
        { locale, key, path, state, ...describe(page), ...(currentRevision !== undefined && { currentRevision }) },
      ];
    }),
  );
}

function describe(page: PageFile | undefined): Pick<Entry, "isDraft" | "status" | "revision"> {
  const { status, revision } = page?.header.translation ?? {};
  return {
    isDraft: page?.header.draft === true,
    ...(status !== undefined && { status }),
    ...(revision !== undefined && { revision }),
  };
}

function translatedLocales({ content }: ContentModel) {
  const reference = referenceLocale(content.settings).code;
  return content.settings.locales.filter(({ code }) => code !== reference);
}
