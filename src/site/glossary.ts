// The glossary of each locale: entries in the language's alphabetical order, with anchors and their links resolved.

import { acronymAnchor, acronymIn, type Glossary, type GlossaryTerm, glossaryName } from "../content/glossary.ts";
import { plainText } from "../content/markdown/markdown-node.ts";
import type { Content } from "../content/parse-content.ts";
import { referenceLocale } from "../content/settings.ts";
import { placeOf } from "../content/source-file.ts";
import { type Problem, problem } from "../problem.ts";
import { type Reference, resolveLink } from "./links.ts";
import type { GlossaryEntry, Page, ResolvedLink, Site } from "./site.ts";

/** Builds the glossary of every locale; problems are those of the places that the entries lead to. */
export function buildGlossary(
  content: Content,
  pagesByKey: Site["pagesByKey"],
): { glossary: Map<string, readonly GlossaryEntry[]>; problems: Problem[] } {
  const reference = referenceLocale(content.settings).code;
  const pages = [...pagesByKey.values()].flatMap((versions) => [...versions.values()]);
  const pagesByAddress = new Map(pages.map((page) => [page.address, page]));
  const problems = pages.flatMap((page) => checkHeadings(page, content.glossary));
  const glossary = new Map<string, readonly GlossaryEntry[]>();
  const source = content.glossary;
  if (source === undefined) return { glossary, problems };
  for (const { code } of content.settings.locales) {
    const entries = source.terms.map((term, index) => {
      const typedIn = term.see?.[code] === undefined ? reference : code;
      const place = placeOf(source.file, ...source.rangeOf(index, "see", typedIn));
      const outcome = resolveSee(term, code, typedIn, { content, pagesByKey, place });
      // What stands in for a missing text is reported in its own language.
      if (outcome?.problem !== undefined && typedIn === code) problems.push(outcome.problem);
      return buildEntry(term, code, reference, seeFrom(outcome, pagesByAddress));
    });
    glossary.set(code, sortEntries(entries, code));
  }
  return { glossary, problems };
}

/** The ids that the glossary gives the page of a locale. */
export function glossaryAnchors(glossary: Glossary | undefined, locale: string): string[] {
  return (glossary?.terms ?? []).map((term) => acronymAnchor(acronymIn(term, locale)));
}

/** Dots, slashes and hyphens do not count: S/DCI stands after SCTIP. */
function sortEntries(entries: readonly GlossaryEntry[], locale: string): GlossaryEntry[] {
  const { compare } = new Intl.Collator(locale, { ignorePunctuation: true });
  return [...entries].sort((a, b) => compare(a.acronym, b.acronym));
}

function buildEntry(term: GlossaryTerm, locale: string, reference: string, see: GlossaryEntry["see"]): GlossaryEntry {
  // Name and definition are given in one language, so that a reader is not thrown from one to the other.
  const isWritten = term.expansion[locale] !== undefined && term.definition[locale] !== undefined;
  const textLocale = isWritten ? locale : reference;
  const acronym = acronymIn(term, locale);
  const { language, variants, status } = term;
  const original = term.expansion[language];
  return {
    key: acronymAnchor(term.acronym),
    id: acronymAnchor(acronym),
    acronym,
    variants,
    status,
    expansion: term.expansion[textLocale] ?? "",
    definition: term.definition[textLocale] ?? "",
    textLocale,
    ...(language !== textLocale &&
      original !== undefined && {
        original: { locale: language, acronym: acronymIn(term, language), expansion: original },
      }),
    ...(see !== undefined && { see }),
  };
}

/** Targets are typed as in a page of the language `typedIn`. */
function resolveSee(
  { see }: GlossaryTerm,
  locale: string,
  typedIn: string,
  given: Pick<Reference, "content" | "pagesByKey" | "place">,
): { readonly link?: ResolvedLink; readonly problem?: Problem } | undefined {
  const target = see?.[typedIn];
  if (target === undefined) return undefined;
  const [root = "content"] = given.content.settingsMap.file.path.split("/");
  const page = { locale, key: "", source: { locale: typedIn, file: { path: `${root}/${typedIn}/${glossaryName}` } } };
  const outcome = resolveLink({ ...given, target, page });
  if ("link" in outcome) return outcome;
  return outcome.problem === undefined ? undefined : { problem: outcome.problem };
}

function seeFrom(
  outcome: { readonly link?: ResolvedLink } | undefined,
  pagesByAddress: ReadonlyMap<string, Page>,
): GlossaryEntry["see"] {
  if (outcome?.link?.kind !== "page") return undefined;
  const { href } = outcome.link;
  const [address = "", anchor] = href.split("#");
  const page = pagesByAddress.get(address);
  const heading = page?.source.body.headings.find(({ id }) => id === anchor);
  return page && { href, page, ...(heading !== undefined && { heading: plainText(heading.children).trim() }) };
}

/** A heading of the glossary page may not have the id of an acronym below it. */
function checkHeadings(page: Page, glossary: Glossary | undefined): Problem[] {
  if (page.layout !== "glossary" || page.isFallback) return [];
  const taken = new Set(glossaryAnchors(glossary, page.locale));
  const { file, body } = page.source;
  return body.headings
    .filter(({ id }) => taken.has(id))
    .map(({ id, start, end }) => problem("structure/duplicate-anchor", placeOf(file, start, end), { anchor: id }));
}
