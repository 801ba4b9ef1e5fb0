// Stage 2 in order: Content + now → Site. Pure: no disk, no clock, no environment.

import type { PageHeader } from "../content/front-matter.ts";
import type { Inline } from "../content/markdown/markdown-node.ts";
import { createMemory } from "../content/once-per.ts";
import type { Content, PageFile } from "../content/parse-content.ts";
import { referenceLocale } from "../content/settings.ts";
import { atOnce, type Steps } from "../content/steps.ts";
import { type Problem, problem, wholeFile } from "../problem.ts";
import { createUseFinder } from "./acronym-uses.ts";
import { checkCompliance, isLaunched } from "./compliance.ts";
import { checkAudit, conformityOf, lastDayOf } from "./conformity.ts";
import { checkFigures } from "./figures.ts";
import { createFrame, type Frame, siteParts } from "./frame.ts";
import { buildGlossary, glossaryAnchors } from "./glossary.ts";
import { resolveLinks } from "./links.ts";
import { dayOf, momentOf } from "./moments.ts";
import { checkMenus } from "./navigation.ts";
import { checkNews, isNewsItem, newsFolders } from "./news.ts";
import { checkNotices, noticesAt, scheduleOf } from "./notices.ts";
import { checkPublished } from "./published.ts";
import type { AcronymUse, Page, ResolvedLink, Site, TranslationState } from "./site.ts";
import { createTranslationStates, sourceFor } from "./translations.ts";
import { addressOf, checkCollisions, collectRedirects } from "./urls.ts";
import { isVisible, nextChange, type Schedule } from "./visibility.ts";

export interface BuildOptions {
  readonly now: Date;
  /** Shows drafts and pages of other dates, and keeps every page out of search engines. */
  readonly isPreview: boolean;
  /** One page file that is shown whether or not it is published, such as `fr/mission`. */
  readonly shown?: string;
  /** An earlier site, to be made use of where nothing changed. */
  readonly earlier?: Site | undefined;
}

const linksOf = createMemory<ReturnType<typeof resolveLinks>>();
const acronymUsesOf = createMemory<ReadonlyMap<Inline, readonly AcronymUse[]>>();

export interface BuiltSite {
  readonly site: Site;
  readonly problems: Problem[];
}

/** Builds the site; it always comes back, so that a check can report everything at once. */
export function buildSite(content: Content, options: BuildOptions): BuiltSite {
  return atOnce(buildSiteInSteps(content, options));
}

/** The same in steps, a page each. */
export function* buildSiteInSteps(content: Content, options: BuildOptions): Steps<BuiltSite> {
  const { settings } = content;
  const versionsByKey = groupVisible(content, options);
  yield;
  const { stateOf } = createTranslationStates(content);
  const folders = newsFolders(content.pages);
  const made: Page[] = [];
  for (const { code } of settings.locales) {
    for (const [key, versions] of versionsByKey) {
      const page = makePage(content, code, key, versions, { ...options, stateOf, folders });
      if (page !== undefined) made.push(page);
      yield;
    }
  }
  const dated = datedState(content, options);
  const frame = createFrame(siteParts(content, made, dated), options.earlier?.frame);
  const pages = frame === options.earlier?.frame ? made.map((page) => keepPage(page, options.earlier)) : made;
  yield;
  const { redirects, problems: redirectProblems } = collectRedirects(
    pages.filter((page) => !page.isFallback),
    settings.timeZone,
  );
  const pagesByKey = groupByKey(pages);
  const links = new Map<string, ReadonlyMap<string, ResolvedLink>>();
  const problems = [...redirectProblems, ...(yield* checkInSteps(content, pages, options.now))];
  const { glossary, problems: glossaryProblems } = buildGlossary(content, pagesByKey);
  problems.push(...glossaryProblems);
  for (const page of pages) {
    const resolved = linksOf([frame, page], () => resolveLinks(page, pagesByKey, content));
    links.set(page.address, resolved.links);
    if (!page.isFallback) problems.push(...resolved.problems);
    yield;
  }
  const acronymUses = findAcronymUses(pages, glossary, frame);
  yield;
  const site: Site = {
    frame,
    settings,
    words: content.words,
    pages,
    pagesByKey,
    links,
    redirects,
    glossary,
    acronymUses,
    figures: new Map([...content.figures.readable].map(([name, { figure }]) => [name, figure])),
    media: content.media,
    ...dated,
    nextChange: options.isPreview ? undefined : nextChange(schedulesOf(content), options.now, settings.timeZone),
  };
  return { site: Object.freeze(site), problems };
}

/** What is wrong with the pages together, and with the settings. */
function* checkInSteps(content: Content, pages: readonly Page[], now: Date): Steps<Problem[]> {
  const problems = [...checkHome(content), ...checkMenus(content)];
  yield;
  problems.push(...checkCollisions(pages, content.settings.timeZone));
  yield;
  problems.push(...checkPublished(content, pages, now), ...checkFigures(content));
  yield;
  problems.push(...checkNews(content, pages));
  yield;
  return [...problems, ...checkCompliance(content), ...checkAudit(content, now), ...checkNotices(content)];
}

/** What of the site depends on the moment or on its settings alone. */
function datedState(content: Content, { now, isPreview }: BuildOptions) {
  const { settings } = content;
  const { accessibility, forge, timeZone } = settings;
  const today = dayOf(now, timeZone);
  return {
    today,
    isLaunched: isLaunched(settings) && !isPreview,
    conformity: conformityOf(accessibility?.audit, today),
    notices: noticesAt(settings, now, isPreview),
    editBase: isPreview || forge?.show === "always" ? forge?.url.replace(/\/+$/, "") : undefined,
  };
}

function schedulesOf(content: Content): Schedule[] {
  const { accessibility, notices } = content.settings;
  const pages = content.pages.map((page) => withInherited(page, content).header);
  const audit = accessibility?.audit ? [{ publishUntil: lastDayOf(accessibility.audit) }] : [];
  return [...pages, ...notices.map(scheduleOf), ...audit];
}

function groupVisible(content: Content, options: BuildOptions): Map<string, Map<string, PageFile>> {
  const groups = new Map<string, Map<string, PageFile>>();
  for (const page of content.pages) {
    const file = withInherited(page, content);
    const isShown = options.isPreview || `${file.locale}/${file.key}` === options.shown;
    if (!isShown && !isVisible(file.header, options.now, content.settings.timeZone)) continue;
    const versions = groups.get(file.key) ?? new Map<string, PageFile>();
    groups.set(file.key, versions.set(file.locale, file));
  }
  return groups;
}

/** What is not words (order, layout, dates) comes from the reference page unless the translation says otherwise. */
function withInherited(page: PageFile, content: Content): PageFile {
  const reference = referenceLocale(content.settings).code;
  if (page.locale === reference) return page;
  const original = content.pagesByName.get(`${reference}/${page.key}`)?.header;
  return original === undefined ? page : inheritOnce([page, original], () => inherit(page, original));
}

const inheritOnce = createMemory<PageFile>();

function inherit(page: PageFile, original: PageHeader): PageFile {
  const { layout, order, draft, publishFrom, publishUntil, noindex } = original;
  const inherited = { layout, order, draft, publishFrom, publishUntil, noindex };
  const given = Object.entries(inherited).filter(([, value]) => value !== undefined);
  return { ...page, header: { ...Object.fromEntries(given), ...page.header } };
}

/** The earlier page where a page of the same frame has the same text: it is in no way another one. */
function keepPage(page: Page, earlier: Site | undefined): Page {
  const known = earlier?.pagesByKey.get(page.key)?.get(page.locale);
  return known?.source === page.source && known.translation === page.translation ? known : page;
}

function makePage(
  content: Content,
  locale: string,
  key: string,
  versions: ReadonlyMap<string, PageFile>,
  options: BuildOptions & {
    readonly stateOf: (page: PageFile) => TranslationState;
    readonly folders: readonly string[];
  },
): Page | undefined {
  const { settings } = content;
  const source = sourceFor(versions, locale, settings);
  if (source === undefined) return undefined;
  const isFallback = source.locale !== locale;
  const written = (searched: string, code: string) => content.pagesByName.get(`${code}/${searched}`);
  // A folder is called as in the language of the address, a page as in the language that it is written in.
  const find = (searched: string) =>
    (searched === key ? undefined : written(searched, locale)) ?? written(searched, source.locale);
  const { header } = source;
  return Object.freeze({
    locale,
    key,
    address: addressOf(locale, key, find),
    source,
    isFallback,
    isProvisional: header.translation?.status === "provisional",
    translation: isFallback ? "missing" : options.stateOf(source),
    isIndexed: !isFallback && header.noindex !== true && !options.isPreview,
    layout: header.layout ?? usualLayout(key, options.folders),
    published: publication(header.publishFrom, settings.timeZone),
    anchors: new Set([
      ...source.body.headings.map(({ id }) => id),
      ...(header.layout === "glossary" ? glossaryAnchors(content.glossary, source.locale) : []),
    ]),
    order: header.order,
    title: header.title,
    menuTitle: header.menuTitle ?? header.title,
    description: header.description,
  });
}

function usualLayout(key: string, folders: readonly string[]): Page["layout"] {
  if (key === "index") return "home";
  return isNewsItem(key, folders) ? "news-item" : "page";
}

function publication(from: string | undefined, timeZone: string): Page["published"] {
  if (from === undefined) return undefined;
  const at = momentOf(from, timeZone);
  return { at, day: dayOf(at, timeZone) };
}

/** Each text is read once, however many locales show it. The glossary page explains all by itself. */
function findAcronymUses(pages: readonly Page[], glossary: Site["glossary"], frame: Frame): Site["acronymUses"] {
  const finders = new Map([...glossary].map(([locale, entries]) => [locale, createUseFinder(entries)]));
  const usesIn = (source: PageFile) =>
    acronymUsesOf([frame, source], () => finders.get(source.locale)?.(source) ?? new Map());
  return new Map(
    pages.filter(({ layout }) => layout !== "glossary").map(({ address, source }) => [address, usesIn(source)]),
  );
}

function groupByKey(pages: readonly Page[]): Map<string, Map<string, Page>> {
  const groups = new Map<string, Map<string, Page>>();
  for (const page of pages) {
    const versions = groups.get(page.key) ?? new Map<string, Page>();
    groups.set(page.key, versions.set(page.locale, page));
  }
  return groups;
}

function checkHome(content: Content): Problem[] {
  const { code } = referenceLocale(content.settings);
  const hasHome = content.pages.some((page) => page.key === "index") || content.unreadablePages.has(`${code}/index`);
  const [root = "content"] = content.settingsMap.file.path.split("/");
  const name = `${code}/index.md`;
  return hasHome ? [] : [problem("file/missing", wholeFile(`${root}/${name}`), { name })];
}
