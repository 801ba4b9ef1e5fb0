// translations start: a translation begins as a draft that holds the French text and says which version that is.

import { fingerprint } from "../../content/fingerprint.ts";
import { writeContent } from "../../editing/write-content.ts";
import type { CommandResult } from "../check/check.ts";
import { type NamedTranslation, readNames, type TranslationsCall, wordsOf } from "./translations-call.ts";

/** @throws Error with a plain message when the translation exists, or the page does not */
export async function startTranslation(call: TranslationsCall): Promise<CommandResult> {
  const { model, options } = call;
  const say = wordsOf(call);
  const named = readNames(call);
  const { locale, key, path } = named;
  if (model.rawFiles.some((file) => file.path.toLowerCase() === path.toLowerCase())) {
    throw new Error(say.exists(path, locale, key));
  }
  const text = renderDraft(named);
  if (options.has("dry-run")) return { output: `${path}\n\n${text}\n${say.dryRun}`, exitCode: 0 };
  await writeContent(model.base, [{ path, bytes: new TextEncoder().encode(text) }], options.language);
  return { output: say.started(path), exitCode: 0 };
}

function renderDraft({ original }: NamedTranslation): string {
  const { header, file } = original;
  const close = file.text.indexOf("\n---") + 1;
  const afterFence = file.text.indexOf("\n", close);
  const fields = [
    `title: ${quoted(header.title)}`,
    ...(header.menuTitle === undefined ? [] : [`menuTitle: ${quoted(header.menuTitle)}`]),
    `description: ${quoted(header.description)}`,
    `updated: ${header.updated}`,
    "draft: true",
    "translation:",
    `  revision: ${fingerprint(original)}`,
    "  status: provisional",
  ];
  return `---\n${fields.join("\n")}\n---\n${afterFence === -1 ? "" : file.text.slice(afterFence + 1)}`;
}

function quoted(text: string): string {
  return `"${text.replace(/\s*\n\s*/g, " ").replace(/["\\]/g, "\\$&")}"`;
}
