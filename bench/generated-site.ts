// Generated content for benchmarks: pages of 10 kB in three languages, written from the sentences of the committed pages.

import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fingerprint } from "../src/content/fingerprint.ts";
import { parseComponentDefinitions } from "../src/content/markdown/component-definitions.ts";
import { parseContent } from "../src/content/parse-content.ts";
import { readContentFolder, readFolder } from "../src/content/read-files.ts";

export const locales = ["fr", "en", "sq"] as const;
export type Locale = (typeof locales)[number];

export interface GeneratedPage {
  readonly locale: Locale;
  /** File name without its extension; the same in each language. */
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly layout?: string;
  /** Its place in the menu; most pages are not in it. */
  readonly order?: number;
  readonly body: string;
}

const source = "content";
/** Pages that a site cannot do without: they count among the pages of a language. */
const fixedPages = [
  { key: "index", layout: "home" },
  { key: "recherche", layout: "search" },
  { key: "plan-du-site", layout: "site-map" },
] as const;
/** Makes about 10 kB of Markdown. */
const usualSections = 8;
const sentencesPerParagraph = 4;
const paragraphsPerSection = 3;
const inMenu = 6;

/** The pages of a site with `perLocale` pages in each language; the same numbers always give the same pages. */
export async function generatePages(perLocale: number, sections = usualSections): Promise<GeneratedPage[]> {
  const perLanguage = await Promise.all(
    locales.map(async (locale) => {
      const sentences = await readSentences(locale);
      return Array.from({ length: perLocale }, (_, index) => generatePage(locale, index, { sentences, sections }));
    }),
  );
  return perLanguage.flat();
}

/** Writes such a site into `folder`: the committed settings and words, and translations that are up to date. */
export async function writeSite(folder: string, pages: readonly GeneratedPage[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(join(source, "words"), join(folder, "words"), { recursive: true });
  const settings = await readFile(join(source, "site.yml"), "utf8");
  await writeFile(join(folder, "site.yml"), settings.replace(/^menus:\n(?: .*\n)+/m, ""));
  for (const locale of locales) await mkdir(join(folder, locale), { recursive: true });
  await Promise.all(pages.map((page) => writePage(folder, page)));
  const revisions = await readRevisions(folder);
  await Promise.all(
    pages.filter(({ locale }) => locale !== "fr").map((page) => writePage(folder, page, revisions.get(page.key))),
  );
}

function writePage(folder: string, page: GeneratedPage, revision?: string): Promise<void> {
  const { locale, key, title, description, layout, order, body } = page;
  const header = [
    `title: "${title}"`,
    `description: "${description}"`,
    ...(layout === undefined ? [] : [`layout: ${layout}`]),
    "updated: 2026-11-23",
    ...(order === undefined ? [] : [`order: ${order}`]),
    ...(revision === undefined ? [] : ["translation:", `  revision: ${revision}`, "  status: reviewed"]),
  ];
  return writeFile(join(folder, locale, `${key}.md`), `---\n${header.join("\n")}\n---\n\n${body}\n`);
}

async function readRevisions(folder: string): Promise<ReadonlyMap<string, string>> {
  const { files } = await readContentFolder(folder);
  const definitions = parseComponentDefinitions(await readFolder("views/components", ".yml"));
  const { content } = parseContent("content", files, definitions);
  if (content === undefined) throw new Error("the generated content cannot be read");
  return new Map(
    content.pages.filter(({ locale }) => locale === "fr").map((page) => [page.key, fingerprint(page)] as const),
  );
}

interface Material {
  readonly sentences: readonly string[];
  readonly sections: number;
}

function generatePage(locale: Locale, index: number, { sentences, sections }: Material): GeneratedPage {
  const fixed = fixedPages[index];
  const random = createRandom(index + 1);
  const pick = () => sentences[Math.floor(random() * sentences.length)] ?? "";
  const number = index - fixedPages.length;
  const key = fixed?.key ?? `page-${number}`;
  const title = `${{ fr: "Dossier", en: "File", sq: "Dosja" }[locale]} ${index + 1}`;
  const description = `${title}. ${pick()}`.slice(0, 140);
  let body = pick();
  for (let section = 1; fixed === undefined && section <= sections; section++) {
    const paragraphs = Array.from({ length: paragraphsPerSection }, () =>
      Array.from({ length: sentencesPerParagraph }, pick).join(" "),
    );
    const list = Array.from({ length: 3 }, () => `- ${pick()}`).join("\n");
    body += `\n\n## ${title}, ${section} {#section-${section}}\n\n${paragraphs.join("\n\n")}\n\n${list}`;
  }
  return {
    locale,
    key,
    title,
    description,
    body,
    ...(fixed !== undefined && { layout: fixed.layout }),
    ...(number >= 0 && number < inMenu && { order: (number + 1) * 10 }),
  };
}

/** Plain sentences of the committed pages: no links, marks, figures, or acronyms that each page would have to explain. */
async function readSentences(locale: Locale): Promise<string[]> {
  const folder = join(source, locale);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  const paragraphs = texts
    .flatMap((text) => text.replace(/^---\n[\s\S]*?\n---\n/, "").split("\n"))
    .filter((line) => /^\p{Lu}/u.test(line));
  return paragraphs
    .flatMap((paragraph) => paragraph.split(/(?<=[.?]) (?=\p{Lu})/u))
    .filter((sentence) => /^\p{Lu}[^[\]{}<>*_`"«»:;()|\d]{30,200}\.$/u.test(sentence))
    .filter((sentence) => !/\p{Lu}{2}/u.test(sentence));
}

/** A small generator of numbers between 0 and 1 (mulberry32): benchmarks must not depend on luck. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
