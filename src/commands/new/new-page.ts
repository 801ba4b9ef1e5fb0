// new: creates a page with a complete header and a text to replace; an existing page is never overwritten.

import type { Config } from "../../config.ts";
import { slugify } from "../../content/markdown/anchors.ts";
import { referenceLocale } from "../../content/settings.ts";
import { type FileChange, writeContent } from "../../editing/write-content.ts";
import { renderPretty } from "../../reports/pretty.ts";
import { isNewsItem, newsFolders } from "../../site/news.ts";
import { type Arguments, readArguments } from "../arguments.ts";
import type { CommandResult } from "../check/check.ts";
import { buildModel, type ContentModel, findPage, newErrors, readModel, readPageKey } from "../content-model.ts";
import { type NewPageWords, newPageWords } from "./new-page-words.ts";

/** Runs the command over the configured content folder; `now` gives the date of the page. */
export async function createPage(args: readonly string[], config: Config, now: Date): Promise<CommandResult> {
  const options = readArguments(args, { texts: ["title", "description", "locale"] });
  const say = newPageWords[options.language];
  if (options.has("help")) return { output: say.help, exitCode: 0 };
  const model = await readModel(config, now, options.language);
  if (!("content" in model)) return { output: renderPretty({ problems: model }, options.language), exitCode: 1 };
  const { change, locale, key } = planPage(options, model, say);
  const after = buildModel(model, [...model.rawFiles, change]);
  const problems = "content" in after ? newErrors(model.problems, after.problems) : after;
  if (problems.length > 0) {
    const report = renderPretty({ problems }, options.language);
    return { output: `${say.wouldBreak}\n\n${report}`, exitCode: 1 };
  }
  const text = new TextDecoder().decode(change.bytes);
  if (options.has("dry-run")) return { output: `${change.path}\n\n${text}${say.dryRun}`, exitCode: 0 };
  await writeContent(model.base, [change], options.language);
  const address = "content" in after ? after.site.pagesByKey.get(key)?.get(locale)?.address : undefined;
  return { output: say.created(change.path, address ?? "/"), exitCode: 0 };
}

/** @throws Error with a plain message when an argument is missing or the page is there already */
function planPage(
  options: Arguments,
  model: ContentModel,
  say: NewPageWords,
): { readonly change: FileChange; readonly locale: string; readonly key: string } {
  const [name, stray] = options.positionals;
  const title = options.text("title")?.trim() ?? "";
  if (name === undefined) throw new Error(say.help);
  if (stray !== undefined) throw new Error(say.strayWord(stray));
  if (title === "") throw new Error(say.noTitle(name));
  const { settings } = model.content;
  const reference = referenceLocale(settings).code;
  const locale = options.text("locale") ?? reference;
  const known = settings.locales.map(({ code }) => code);
  if (!known.includes(locale)) throw new Error(say.unknownLocale(locale, known.join(", ")));
  const key = readPageKey(model, name);
  const proper = key
    .split("/")
    .map((part) => slugify(part) || "page")
    .join("/");
  if (proper !== key) throw new Error(say.badName(key, proper));
  const path = `${model.root}/${locale}/${key}.md`;
  if (model.rawFiles.some((file) => file.path.toLowerCase() === path.toLowerCase())) throw new Error(say.exists(path));
  if (locale !== reference && findPage(model, reference, key) !== undefined)
    throw new Error(say.translate(locale, key));
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: settings.timeZone, dateStyle: "short" }).format(model.now);
  const template = locale === "fr" ? newPageWords.fr : newPageWords.en;
  const description = options.text("description")?.trim() || template.description;
  const isNews = isNewsItem(key, newsFolders(model.content.pages));
  const text = renderTemplate({ title, description, today, isNews }, template);
  return { change: { path, bytes: new TextEncoder().encode(text) }, locale, key };
}

function renderTemplate(
  page: { readonly title: string; readonly description: string; readonly today: string; readonly isNews: boolean },
  say: NewPageWords,
): string {
  const published = page.isNews ? `publishFrom: ${page.today} # ${say.newsDateNote}\n` : "";
  return `---
title: ${quoted(page.title)}
description: ${quoted(page.description)}
updated: ${page.today}
${published}draft: true # ${say.draftNote}
---

${say.body}
`;
}

/** Between quotation marks nothing in a title can be mistaken for something else. */
function quoted(text: string): string {
  return `"${text.replace(/\s+/g, " ").replace(/["\\]/g, "\\$&")}"`;
}
