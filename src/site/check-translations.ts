// Translations against the reference: fallen behind, missing, copied, or with other headings, links or numbers.

import { comparableText } from "../content/fingerprint.ts";
import { type Block, plainText } from "../content/markdown/markdown-node.ts";
import { createNameFinder } from "../content/near-name.ts";
import { createMemory, oncePer } from "../content/once-per.ts";
import type { Content, PageFile } from "../content/parse-content.ts";
import { referenceLocale } from "../content/settings.ts";
import { placeOf } from "../content/source-file.ts";
import { atOnce, type Steps } from "../content/steps.ts";
import { type Place, type Problem, problem } from "../problem.ts";
import { numbersIn } from "./numbers.ts";
import { createTranslationStates } from "./translations.ts";

/** Below this many letters two languages may well say the same: a name, an address. */
const leastLetters = 20;

const comparedOnce = createMemory<readonly Problem[]>();

/** Every problem of the translations of a content; drafts are still being translated, so their text is not compared. */
export function checkTranslations(content: Content): Problem[] {
  return atOnce(checkTranslationsInSteps(content));
}

/** The same in steps, a page each. */
export function* checkTranslationsInSteps(content: Content): Steps<Problem[]> {
  const { code: reference } = referenceLocale(content.settings);
  const originals = new Map(content.pages.filter((page) => page.locale === reference).map((page) => [page.key, page]));
  const { stateOf } = createTranslationStates(content);
  const written = new Set([...content.pages.map(nameOf), ...content.unreadablePages]);
  const problems = [...originals.values()].flatMap((page) => findMissing(page, content, written));
  const findNear = createOriginalFinder(content, reference);
  const check = (page: PageFile): readonly Problem[] => {
    if (page.locale === reference || content.unreadablePages.has(`${reference}/${page.key}`)) return [];
    const original = originals.get(page.key);
    if (original === undefined) return [orphan(page, reference, findNear(page))];
    if (page.body.isUnread || original.body.isUnread) return [];
    const state = stateOf(page);
    const behind = state === "stale" || state === "untracked" ? [notCurrent(page, original, state)] : [];
    return page.header.draft === true
      ? behind
      : [...behind, ...comparedOnce([page, original], () => compare(page, original))];
  };
  for (const page of content.pages) {
    problems.push(...check(page));
    yield;
  }
  return problems;
}

function nameOf(page: PageFile): string {
  return `${page.locale}/${page.key}`;
}

function findMissing(original: PageFile, { settings }: Content, written: ReadonlySet<string>): Problem[] {
  if (original.header.draft === true) return [];
  return settings.locales
    .filter(({ code }) => !written.has(`${code}/${original.key}`))
    .map(({ code }) => problem("translation/missing", titleOf(original), { locale: code, key: original.key }));
}

function orphan(page: PageFile, reference: string, near: string): Problem {
  const [root = ""] = page.file.path.split("/");
  return problem("translation/orphan", titleOf(page), { original: `${root}/${reference}/${page.key}.md`, near });
}

/** Finds for an orphan the nearest reference page that its language lacks. */
function createOriginalFinder({ pages, pagesByName }: Content, reference: string): (orphan: PageFile) => string {
  const finders = new Map<string, (key: string) => string>();
  return ({ locale, key }) => {
    const isFree = (page: PageFile) => page.locale === reference && !pagesByName.has(`${locale}/${page.key}`);
    const find = finders.get(locale) ?? createNameFinder(() => pages.filter(isFree).map((page) => page.key));
    finders.set(locale, find);
    return find(key);
  };
}

function notCurrent(page: PageFile, original: PageFile, state: "stale" | "untracked"): Problem {
  const place = placeOf(page.file, ...page.rangeOf("translation", "revision"));
  return problem(`translation/${state}`, place, { locale: page.locale, key: page.key, original: original.file.path });
}

function compare(page: PageFile, original: PageFile): Problem[] {
  const originalPath = original.file.path;
  if (isCopy(page, original)) return [problem("translation/identical", titleOf(page), { original: originalPath })];
  const [own, reference] = [countParts(page), countParts(original)];
  const structure = (["headings", "lists", "images", "links"] as const).flatMap((kind): Problem[] => {
    const params = { kind, found: own[kind], expected: reference[kind], original: originalPath };
    return own[kind] === reference[kind] ? [] : [problem("translation/structure", titleOf(page), params)];
  });
  return [...structure, ...compareNumbers(page, original)];
}

/** A page that was copied to be translated and then forgotten. */
function isCopy(page: PageFile, original: PageFile): boolean {
  const textsOf = (blocks: (page: PageFile) => readonly Block[]) =>
    [page, original].map((one) => comparableText(blocks(one), one.key) || one.header.description);
  // Nearly every page differs in its first block: the whole text is put together for the others only.
  const [ownStart, referenceStart] = textsOf(({ body }) => body.blocks.slice(0, 1));
  if (ownStart !== referenceStart) return false;
  const [own = "", reference = ""] = textsOf(({ body }) => body.blocks);
  return own === reference && own.replace(/\P{L}/gu, "").length >= leastLetters;
}

function countParts({ body }: PageFile) {
  return {
    headings: body.headings.length,
    lists: countLists(body.blocks),
    images: body.images.length,
    links: body.links.length,
  };
}

function countLists(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === "list") return sum + 1 + countLists(block.items.flatMap((item) => item.children));
    return sum + ("children" in block && isBlockParent(block) ? countLists(block.children) : 0);
  }, 0);
}

function isBlockParent(block: Block): block is Extract<Block, { readonly type: "container" | "blockquote" }> {
  return block.type === "container" || block.type === "blockquote";
}

/** An original is compared with every translation. */
const numbersOf = oncePer((page: PageFile): ReadonlySet<string> => numbersIn(textOf(page)));

function compareNumbers(page: PageFile, original: PageFile): Problem[] {
  if (typedDigits(page) === typedDigits(original)) return [];
  const [own, reference] = [numbersOf(page), numbersOf(original)];
  const missing = [...reference].filter((number) => !own.has(number));
  const extra = [...own].filter((number) => !reference.has(number));
  if (missing.length + extra.length === 0) return [];
  const params = { missing: missing.join(", "), extra: extra.join(", "), original: original.file.path };
  return [problem("translation/numbers", placeOfNumber(page, extra[0]), params)];
}

/** Digits as typed, and the halves of the day, but for those of targets and settings: where these agree, numbers do. */
function typedDigits({ header, file, body }: PageFile): string {
  const text = file.text.slice(body.blocks[0]?.start, body.blocks.at(-1)?.end).replace(/\]\([^)\s]*|\{[^}\n]*/g, "");
  const typed = [header.title, header.description, text].join("\n").match(/\d+(?:\s?[ap]\.?m\b)?/gi) ?? [];
  return typed.map((one) => one.replace(/(?<=\d)\s?(?=\D)/, " ")).join(" ");
}

/** The first number that the original has not, as it is typed; the title when numbers are only left out. */
function placeOfNumber(page: PageFile, number: string | undefined): Place {
  const { file, body } = page;
  const start = body.blocks[0]?.start;
  if (number === undefined || start === undefined) return titleOf(page);
  const found = file.text.slice(start, body.blocks.at(-1)?.end).search(new RegExp(`(?<!\\d)${number}(?!\\d)`));
  return found === -1 ? titleOf(page) : placeOf(file, start + found, start + found + number.length);
}

function textOf({ header, body }: PageFile): string {
  return [header.title, header.description, ...body.blocks.map(wordsOf)].join("\n");
}

function wordsOf(block: Block): string {
  const join = (blocks: readonly Block[]) => blocks.map(wordsOf).join("\n");
  switch (block.type) {
    case "list":
      return block.items.map((item) => join(item.children)).join("\n");
    case "blockquote":
      return join(block.children);
    case "container":
      return [...Object.values(block.params), join(block.children)].join("\n");
    case "table":
      return [block.header, ...block.rows].flat().map(plainText).join("\n");
    case "code-block":
      return block.text;
    case "rule":
      return "";
    default:
      return plainText(block.children);
  }
}

function titleOf(page: PageFile): Place {
  return placeOf(page.file, ...page.rangeOf("title"));
}
