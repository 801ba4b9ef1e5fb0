// Stage 1 in order: content files → Content (settings, words, pages), with every problem found on the way.

import { type Problem, problem, wholeFile } from "../problem.ts";
import { type FigureFiles, parseFigures } from "./figures.ts";
import { checkCaseClashes, isPicture } from "./file-names.ts";
import { type PageHeader, parseFrontMatter } from "./front-matter.ts";
import { type Glossary, glossaryName, parseGlossary } from "./glossary.ts";
import { slugify } from "./markdown/anchors.ts";
import type { ComponentDefinitions } from "./markdown/component-definitions.ts";
import { type ParsedBody, parseMarkdown } from "./markdown/markdown.ts";
import { oncePer } from "./once-per.ts";
import { type PublishedAddresses, parsePublishedAddresses, publishedAddressesName } from "./published-addresses.ts";
import { parseSettings, type Settings } from "./settings.ts";
import { createSourceFile, parseSourceFile, type RawFile, type SourceFile } from "./source-file.ts";
import { atOnce, type Steps } from "./steps.ts";
import { parseWords, type Words } from "./words.ts";
import type { YamlMap } from "./yaml.ts";

/** A page as its file gives it. The same key in two locales is the same page. */
export interface PageFile {
  readonly locale: string;
  readonly key: string;
  readonly file: SourceFile;
  readonly header: PageHeader;
  /** Where the value of a header field, or one entry of its list, stands; the opening fence for a field that is not there. */
  readonly rangeOf: (...path: readonly PropertyKey[]) => readonly [start: number, end: number];
  readonly body: ParsedBody;
}

export interface Content {
  readonly settings: Settings;
  readonly settingsMap: YamlMap;
  readonly words: ReadonlyMap<string, Words>;
  readonly pages: readonly PageFile[];
  /** The same pages by `locale/key`. */
  readonly pagesByName: ReadonlyMap<string, PageFile>;
  /** `locale/key` of the pages whose file or header could not be read: links to them are not reported as well. */
  readonly unreadablePages: ReadonlySet<string>;
  /** Undefined when its file cannot be read, which is reported once. */
  readonly glossary: Glossary | undefined;
  readonly figures: FigureFiles;
  readonly media: readonly MediaFile[];
  /** Every file that is no page, whether it could be read or not. */
  readonly commonFiles: readonly RawFile[];
  /** Absent before anything was published, or when the list cannot be read. */
  readonly published: PublishedAddresses | undefined;
}

/** A picture of content/media. `path` is relative to the parent of the content folder. */
export type MediaFile = RawFile;

/**
 * Parses the files of a content folder named `root`; without settings or words there is no content to build from.
 * `unread` are the files that are there and that the disk did not give: what they lack is not reported as well.
 */
export function parseContent(...given: Parameters<typeof parseContentInSteps>): ParsedContent {
  return atOnce(parseContentInSteps(...given));
}

export interface ParsedContent {
  readonly content?: Content;
  readonly problems: Problem[];
}

/** The same in steps, a page each. */
export function* parseContentInSteps(
  root: string,
  rawFiles: readonly RawFile[],
  definitions: ComponentDefinitions,
  unread: readonly string[] = [],
): Steps<ParsedContent> {
  const problems: Problem[] = [];
  const files = rawFiles.flatMap((raw) => {
    if (isPicture(raw.path)) return [];
    const result = parseSourceFile(raw);
    problems.push(...result.problems);
    return result.file === undefined ? [] : [result.file];
  });
  const read = new Set(files.map(({ path }) => path));
  const unreadable = new Set([...rawFiles.map(({ path }) => path), ...unread].filter((path) => !read.has(path)));
  const settingsFile = files.find((file) => file.path === `${root}/site.yml`);
  if (settingsFile === undefined) {
    const missing = problem("file/missing", wholeFile(`${root}/site.yml`), { name: "site.yml" });
    return { problems: unreadable.has(`${root}/site.yml`) ? problems : [...problems, missing] };
  }
  yield;
  const settings = parseSettings(settingsFile);
  problems.push(...settings.problems);
  if (settings.settings === undefined || settings.map === undefined) return { problems };

  const locales = settings.settings.locales.map(({ code }) => code);
  const figures = parseFigures(
    root,
    files,
    rawFiles.map(({ path }) => path),
    locales,
  );
  const words = readWords(root, settings.settings, files, unreadable);
  const pages = yield* readPages(settings.settings, files, definitions);
  yield;
  const clashes = checkCaseClashes(rawFiles.map((file) => file.path));
  const isOtherCause = (one: Problem) => one.code !== "file/bad-name" || !clashes.some(({ file }) => file === one.file);
  problems.push(...clashes, ...words.problems, ...figures.problems, ...pages.problems.filter(isOtherCause));
  for (const name of pageNames(root, unreadable)) pages.unreadable.add(name);
  const publishedFile = files.find((file) => file.path === `${root}/${publishedAddressesName}`);
  const list = publishedFile === undefined ? undefined : parsePublishedAddresses(publishedFile);
  problems.push(...(list?.problems ?? []));
  const glossary = readGlossary(root, settings.settings, files, unreadable);
  problems.push(...glossary.problems);
  if (words.words.size < settings.settings.locales.length) return { problems };
  const content: Content = {
    settings: settings.settings,
    settingsMap: settings.map,
    words: words.words,
    pages: pages.pages,
    pagesByName: new Map(pages.pages.map((page) => [`${page.locale}/${page.key}`, page])),
    unreadablePages: pages.unreadable,
    glossary: glossary.glossary,
    figures: figures.figures,
    media: rawFiles.filter((file) => isPicture(file.path)),
    commonFiles: rawFiles.filter(({ path }) => !path.endsWith(".md")),
    published: list?.published,
  };
  return { content, problems };
}

/** `locale/key` of the pages among these paths. */
function pageNames(root: string, paths: ReadonlySet<string>): string[] {
  return [...paths].filter((path) => path.endsWith(".md")).map((path) => path.slice(root.length + 1, -".md".length));
}

function readWords(
  root: string,
  settings: Settings,
  files: readonly SourceFile[],
  unreadable: ReadonlySet<string>,
): { words: Map<string, Words>; problems: Problem[] } {
  const words = new Map<string, Words>();
  const problems = settings.locales.flatMap(({ code }): readonly Problem[] => {
    const path = `${root}/words/${code}.yml`;
    const file = files.find((one) => one.path === path);
    if (file === undefined) {
      return unreadable.has(path) ? [] : [problem("file/missing", wholeFile(path), { name: `words/${code}.yml` })];
    }
    const result = parseWords(file);
    if (result.words !== undefined) words.set(code, result.words);
    return result.problems;
  });
  return { words, problems };
}

/** A site without a glossary has an empty one. */
function readGlossary(
  root: string,
  settings: Settings,
  files: readonly SourceFile[],
  unreadable: ReadonlySet<string>,
): { glossary?: Glossary; problems: Problem[] } {
  const path = `${root}/${glossaryName}`;
  const file = files.find((one) => one.path === path);
  const locales = settings.locales.map(({ code }) => code);
  if (file !== undefined) return parseGlossary(file, locales);
  return unreadable.has(path)
    ? { problems: [] }
    : { glossary: { terms: [], file: createSourceFile(path, ""), rangeOf: () => [0, 0] }, problems: [] };
}

/** A page file as it is by itself; no page where its header cannot be read. */
const pageParserOf = oncePer((definitions: ComponentDefinitions) =>
  oncePer((file: SourceFile): { readonly page?: PageFile; readonly problems: readonly Problem[] } => {
    const { header, bodyOffset, rangeOf, problems: headerProblems } = parseFrontMatter(file);
    const { body, problems: bodyProblems } = parseMarkdown(file, bodyOffset, definitions);
    const problems = [...headerProblems, ...bodyProblems];
    return header === undefined
      ? { problems }
      : { page: { ...splitName(file), file, header, rangeOf, body }, problems };
  }),
);

function* readPages(
  settings: Settings,
  files: readonly SourceFile[],
  definitions: ComponentDefinitions,
): Steps<{ pages: PageFile[]; unreadable: Set<string>; problems: Problem[] }> {
  const parsePage = pageParserOf(definitions);
  const problems: Problem[] = [];
  const unreadable = new Set<string>();
  const pages: PageFile[] = [];
  for (const file of files) {
    if (!file.path.endsWith(".md")) continue;
    const named = readName(settings, file);
    const { page, problems: ownProblems } = parsePage(file);
    problems.push(...(named.problem === undefined ? [] : [named.problem]), ...ownProblems);
    // The page is there, under a name that will be this one.
    if (named.problem !== undefined) unreadable.add(`${named.locale}/${named.key.split("/").map(slugify).join("/")}`);
    else if (page === undefined) unreadable.add(`${named.locale}/${named.key}`);
    else pages.push(page);
    yield;
  }
  return { pages, unreadable, problems };
}

/** `content/fr/dossier/page.md` → locale `fr`, key `dossier/page`. */
function splitName({ path }: SourceFile): { locale: string; key: string } {
  const [, locale = "", ...rest] = path.slice(0, -".md".length).split("/");
  return { locale, key: rest.join("/") };
}

function readName(settings: Settings, file: SourceFile): { locale: string; key: string; problem?: Problem } {
  const { locale, key } = splitName(file);
  const known = settings.locales.map(({ code }) => code);
  if (key === "" || !known.includes(locale)) {
    const params = { locale: key === "" ? "" : locale, known: known.join(", ") };
    return { locale, key, problem: problem("file/unknown-locale", wholeFile(file.path), params) };
  }
  const bad = key.split("/").find((part) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part));
  if (bad === undefined) return { locale, key };
  const params = { name: `${bad}.md`, near: `${slugify(bad) || "page"}.md` };
  return { locale, key, problem: problem("file/bad-name", wholeFile(file.path), params) };
}
