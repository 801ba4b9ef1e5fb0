// move: renames a page in all languages, or changes its slug in one, and keeps links, menus and old addresses right.

import type { Config } from "../../config.ts";
import { slugify } from "../../content/markdown/anchors.ts";
import { nearestName } from "../../content/near-name.ts";
import { renderChangedLines } from "../../editing/changed-lines.ts";
import { writeContent } from "../../editing/write-content.ts";
import type { ReportLanguage } from "../../messages/messages.ts";
import type { Problem } from "../../problem.ts";
import { renderPretty } from "../../reports/pretty.ts";
import { type Arguments, readArguments } from "../arguments.ts";
import type { CommandResult } from "../check/check.ts";
import { type ContentModel, findPage, pageKeys, readModel, readPageKey } from "../content-model.ts";
import { type MovePlan, type MoveRequest, planMove } from "./move-plan.ts";
import { type MoveWords, moveWords } from "./move-words.ts";

/** Runs the command over the configured content folder at `now`. */
export async function movePage(args: readonly string[], config: Config, now: Date): Promise<CommandResult> {
  const options = readArguments(args, { texts: ["slug"] });
  const say = moveWords[options.language];
  if (options.has("help")) return { output: say.help, exitCode: 0 };
  const model = await readModel(config, now, options.language);
  if (!("content" in model)) return faulty(say.unreadable, model, options.language);
  const unread = model.problems.filter(({ file, severity }) => severity === "error" && isUnread(model, file));
  if (unread.length > 0) return faulty(say.unreadable, unread, options.language);
  const plan = planMove(model, readRequest(options, model, say));
  if (plan.problems.length > 0) return faulty(say.wouldBreak, plan.problems, options.language);
  if (options.has("dry-run")) return { output: renderPlan(plan, say) + say.dryRun, exitCode: 0 };
  await writeContent(model.base, plan.changes, options.language);
  return { output: renderPlan(plan, say) + say.next, exitCode: 0 };
}

/** Links in a page whose header or text cannot be read could not be kept right. */
function isUnread({ content, root }: ContentModel, file: string): boolean {
  return content.unreadablePages.has(file.slice(root.length + 1).replace(/\.md$/, ""));
}

function faulty(reason: string, problems: readonly Problem[], language: ReportLanguage): CommandResult {
  return { output: `${reason}\n\n${renderPretty({ problems }, language)}`, exitCode: 1 };
}

/** @throws Error with a plain message when the page is not there or its new name cannot be taken */
function readRequest(options: Arguments, model: ContentModel, say: MoveWords): MoveRequest {
  const locale = options.text("slug");
  const [first, second, ...rest] = options.positionals;
  if (first === undefined || second === undefined || rest.length > 0) throw new Error(say.help);
  const from = readPageKey(model, first);
  const keys = pageKeys(model);
  if (!keys.includes(from)) throw new Error(say.unknownPage(from, nearestName(from, keys)));
  if (locale !== undefined) return readSlug(model, locale, from, second, say);
  if (from === "index") throw new Error(say.homeStays);
  const to = readPageKey(model, second);
  const proper = to
    .split("/")
    .map((part) => slugify(part) || "page")
    .join("/");
  if (proper !== to) throw new Error(say.badName(to, proper));
  if (keys.includes(to)) throw new Error(say.exists(to));
  return { kind: "key", from, to };
}

function readSlug(model: ContentModel, locale: string, key: string, slug: string, say: MoveWords): MoveRequest {
  const known = model.content.settings.locales.map(({ code }) => code);
  if (!known.includes(locale)) throw new Error(say.unknownLocale(locale, known.join(", ")));
  const page = findPage(model, locale, key);
  if (page === undefined) throw new Error(say.notInLocale(key, locale));
  const proper = slugify(slug) || "page";
  if (proper !== slug) throw new Error(say.badName(slug, proper));
  if (key === "index") throw new Error(say.homeHasNoSlug);
  if (page.header.slug === slug) throw new Error(say.sameSlug(slug));
  return { kind: "slug", locale, key, slug };
}

function renderPlan({ changes, addresses }: MovePlan, say: MoveWords): string {
  const files = changes.map(({ path, from, before, bytes }) => {
    const heading = from === undefined ? say.edited(path) : say.renamed(from, path);
    return `${heading}\n${before === undefined ? "" : renderChangedLines(before, bytes)}`;
  });
  const moved = addresses.map(({ from, to, isRedirected }) => `${say.address(from, to, isRedirected)}\n`);
  return [...files, ...(moved.length > 0 ? ["\n", ...moved] : [])].join("");
}
