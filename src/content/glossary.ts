// The glossary: content/glossary.yml → acronyms with their names and definitions in every language, checked.

import * as z from "zod";
import { type Problem, problem } from "../problem.ts";
import { slugify } from "./markdown/anchors.ts";
import { checkSchema, expecting } from "./schema.ts";
import { placeOf, type SourceFile } from "./source-file.ts";
import { parseYamlFile, type YamlMap } from "./yaml.ts";

export const glossaryName = "glossary.yml";

const text = expecting("text", z.string().trim().min(1));
/** Letters and digits, two capitals among them; inside, one of `/ & -`. Dots and spaces are not written. */
const acronym = expecting(
  "acronym",
  z.string().regex(/^(?=.{2,12}$)(?=.*\p{Lu}.*\p{Lu})[\p{L}\p{N}]+(?:[/&-][\p{L}\p{N}]+)*$/u),
);
/** A page as a link names it, in the text's own language: `dci.md`, `dci.md#dcis`. */
const target = expecting("page-target", z.string().regex(/^[a-z0-9/-]+\.md(?:#[a-z0-9-]+)?$/));
const status = z.enum(["current", "former", "past", "doubtful"]);

/** Acronyms in the order of the file; texts by locale, the reference one always among them. */
export interface Glossary {
  readonly terms: readonly GlossaryTerm[];
  readonly file: SourceFile;
  /** Where the value of a field of a term stands; the path starts with the number of the term. */
  readonly rangeOf: (...path: readonly PropertyKey[]) => readonly [start: number, end: number];
}

export type GlossaryTerm = z.output<ReturnType<typeof glossarySchema>>["entries"][number];
export type TermStatus = z.output<typeof status>;

/** One schema for the file, for its messages and for VS Code; the first locale is the reference. */
export function glossarySchema(locales: readonly string[]) {
  const [reference = "", ...others] = locales;
  const optional = <Text extends z.ZodType>(value: Text) =>
    Object.fromEntries(others.map((locale) => [locale, value.optional()]));
  const byLocale = <Text extends z.ZodType>(value: Text) =>
    expecting("map", z.strictObject({ [reference]: value, ...optional(value) }));
  const term = z.strictObject({
    acronym,
    /** Only where a language has an acronym of its own: UE, EU, BE. */
    acronymIn: expecting("map", z.strictObject(optional(acronym))).default({}),
    variants: expecting("acronym-list", z.array(acronym)).default([]),
    /** The language whose words the letters come from. */
    language: expecting(`one of ${locales.join(" | ")}`, z.enum(locales)).default(reference),
    status: expecting(`one of ${status.options.join(" | ")}`, status).default("current"),
    expansion: byLocale(text),
    definition: byLocale(text),
    see: byLocale(target).optional(),
  });
  return z.strictObject({ entries: expecting("entry-list", z.array(expecting("map", term))) });
}

/** Reads the glossary; one with an error comes back as problems only. */
export function parseGlossary(
  file: SourceFile,
  locales: readonly string[],
): { glossary?: Glossary; problems: Problem[] } {
  const { map, problems } = parseYamlFile(file);
  if (map === undefined) return { problems: [...problems] };
  const { value, problems: faults } = checkSchema(glossarySchema(locales), map);
  if (value === undefined) return { problems: faults };
  const rangeOf: Glossary["rangeOf"] = (...path) => map.rangeOf(["entries", ...path]).value;
  const glossary = { terms: value.entries, file, rangeOf };
  const duplicates = checkDuplicates(glossary, locales);
  return duplicates.length > 0
    ? { problems: duplicates }
    : { glossary, problems: checkLanguages(glossary.terms, locales, map) };
}

/** The acronym of a term as a locale writes it. */
export function acronymIn(term: GlossaryTerm, locale: string): string {
  return term.acronymIn[locale] ?? term.acronym;
}

/** The id of an acronym on the glossary page: `S/DCI` → `s-dci`. */
export function acronymAnchor(written: string): string {
  return slugify(written);
}

/** The same letters twice in one language: nobody could know which is meant. */
function checkDuplicates({ terms, file, rangeOf }: Glossary, locales: readonly string[]): Problem[] {
  const reported = new Set<string>();
  return locales.flatMap((locale) => {
    const taken = new Set<string>();
    return terms.flatMap((term, index) => {
      const own = term.acronymIn[locale] === undefined ? ["acronym"] : ["acronymIn", locale];
      const forms: [string, PropertyKey[]][] = [
        [acronymIn(term, locale), own],
        ...term.variants.map((variant, at): [string, PropertyKey[]] => [variant, ["variants", at]]),
      ];
      return forms.flatMap(([form, path]): Problem[] => {
        const id = acronymAnchor(form);
        const spot = [index, ...path].join();
        const isFree = !taken.has(id) || reported.has(spot);
        taken.add(id);
        if (isFree) return [];
        reported.add(spot);
        return [problem("glossary/duplicate", placeOf(file, ...rangeOf(index, ...path)), { acronym: form })];
      });
    });
  });
}

/** One message for each term and language, at the first field that lacks it; the reference text stands in. */
function checkLanguages(terms: readonly GlossaryTerm[], locales: readonly string[], map: YamlMap): Problem[] {
  const [, ...others] = locales;
  return terms.flatMap((term, index) =>
    others.flatMap((locale): Problem[] => {
      const field = (["expansion", "definition", "see"] as const).find(
        (one) => term[one] !== undefined && term[one][locale] === undefined,
      );
      if (field === undefined) return [];
      const place = placeOf(map.file, ...map.rangeOf(["entries", index, field]).key);
      return [problem("glossary/missing-language", place, { acronym: term.acronym, field, locale })];
    }),
  );
}
