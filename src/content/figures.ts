// Figures as data: content/figures/<name>.yml → Figure, with texts in every language; each kind has its schema.

import * as z from "zod";
import { type Problem, problem, replacing, wholeFile } from "../problem.ts";
import { slugify } from "./markdown/anchors.ts";
import { nearestName } from "./near-name.ts";
import { checkSchema, expecting, isPartialDate } from "./schema.ts";
import { placeOf, type SourceFile } from "./source-file.ts";
import { parseYamlFile, type YamlMap } from "./yaml.ts";

export const figureKinds = ["key-figures", "lineage", "timeline", "levels", "locator"] as const;
export type FigureKind = (typeof figureKinds)[number];

/** Locale → text. */
export type LocalText = Readonly<Record<string, string>>;

export type Figure = Readonly<z.output<ReturnType<typeof createFigureSchemas>[FigureKind]>>;
export type FigureOf<Kind extends FigureKind> = Extract<Figure, { readonly kind: Kind }>;
export type FigureSource = Figure["sources"][number];

/** Figures by name, and the names of those whose file has a fault: pages that show them are not blamed as well. */
export interface FigureFiles {
  readonly readable: ReadonlyMap<string, { readonly path: string; readonly figure: Figure }>;
  readonly unreadable: ReadonlySet<string>;
}

const text = expecting("text", z.string().trim().min(1));
const name = expecting("slug", z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
/** A year alone reads as a number. */
const date = expecting(
  "partial-date",
  z
    .union([z.int(), z.string()])
    .refine((written) => isPartialDate(String(written)))
    .transform(String),
);
/** The map that locators are drawn on shows Europe and what is around it. */
const longitude = expecting("longitude", z.number().min(-9).max(25));
const latitude = expecting("latitude", z.number().min(36).max(54));

/** What a figure of each kind must say, in a site of these languages. */
export function createFigureSchemas(locales: readonly string[]) {
  const texts = expecting("translated-text", z.strictObject(Object.fromEntries(locales.map((code) => [code, text]))));
  const source = z.strictObject({
    id: name,
    text: texts,
    url: expecting("web-address", z.string().regex(/^https?:\/\/[^\s/]+\.[^\s]+$/)).optional(),
  });
  const fieldsOf = <Kind extends FigureKind>(kind: Kind) => ({
    kind: z.literal(kind),
    title: texts,
    alternative: texts,
    sources: listOf(source),
  });
  const number = z.strictObject({ value: expecting("integer", z.int().min(0)), label: texts, date, source: name });
  const body = z.strictObject({ acronym: text, name: texts, since: date });
  const sure = expecting("one of A | B | C", z.enum(["A", "B", "C"]));
  const level = z.strictObject({ name: texts, note: texts.optional(), beside: texts.optional() });
  const place = expecting("map", z.strictObject({ name: texts, longitude, latitude }));
  return {
    "key-figures": z.strictObject({ ...fieldsOf("key-figures"), figures: listOf(number) }),
    lineage: z.strictObject({
      ...fieldsOf("lineage"),
      /** From the oldest to the newest; the bodies of a stage merge into the next one. */
      stages: listOf(z.strictObject({ bodies: listOf(body).max(2) })).min(2),
    }),
    timeline: z.strictObject({
      ...fieldsOf("timeline"),
      events: listOf(z.strictObject({ date, text: texts, source: name, sure })),
    }),
    levels: z.strictObject({
      ...fieldsOf("levels"),
      /** What the two kinds of line say: from a level to the one above it, and to what stands beside it. */
      lines: expecting("map", z.strictObject({ full: texts, dashed: texts })),
      levels: listOf(level).min(2),
    }),
    locator: z.strictObject({ ...fieldsOf("locator"), from: place, to: place }),
  };
}

function listOf<Entry extends z.ZodType>(entry: Entry) {
  return expecting("entry-list", z.array(entry).min(1));
}

/** Reads the figures of a content folder named `root`; `paths` are those of all its files, unreadable ones included. */
export function parseFigures(
  root: string,
  files: readonly SourceFile[],
  paths: readonly string[],
  locales: readonly string[],
): { figures: FigureFiles; problems: Problem[] } {
  const folder = `${root}/figures/`;
  const readable = new Map<string, { path: string; figure: Figure }>();
  const isFigure = (path: string) => path.startsWith(folder) && path.endsWith(".yml");
  const nameOf = (path: string) => path.slice(folder.length, -".yml".length);
  if (!paths.some(isFigure)) return { figures: { readable, unreadable: new Set() }, problems: [] };
  const schemas = createFigureSchemas(locales);
  const problems = files.flatMap((file): Problem[] => {
    if (!isFigure(file.path)) return [];
    const named = nameOf(file.path);
    const parsed = parseFigure(file, schemas);
    if (parsed.figure !== undefined) readable.set(named, { path: file.path, figure: parsed.figure });
    return [...checkName(named, file), ...parsed.problems];
  });
  const unreadable = new Set(
    paths
      .filter(isFigure)
      .map(nameOf)
      .filter((named) => !readable.has(named)),
  );
  return { figures: { readable, unreadable }, problems };
}

function checkName(named: string, { path }: SourceFile): Problem[] {
  if (name.safeParse(named).success) return [];
  const params = { name: `${named}.yml`, near: `${slugify(named) || "figure"}.yml` };
  return [problem("file/bad-name", wholeFile(path), params)];
}

function parseFigure(
  file: SourceFile,
  schemas: ReturnType<typeof createFigureSchemas>,
): { figure?: Figure; problems: Problem[] } {
  const { map, problems } = parseYamlFile(file);
  if (map === undefined) return { problems: [...problems] };
  const kind = checkSchema(kindSchema, map);
  if (kind.value === undefined) return { problems: misspeltKind(map) ?? kind.problems };
  const { value: figure, problems: found } = checkSchema(schemas[kind.value.kind], map);
  if (figure === undefined) return { problems: found };
  const faults = [...checkSources(figure, map), ...checkLineage(figure, map)];
  return faults.length > 0 ? { problems: faults } : { figure, problems: [] };
}

/** The kind is read first: it decides what else the file must say. */
const kindSchema = z.looseObject({
  kind: expecting(`one of ${figureKinds.join(" | ")}`, z.enum(figureKinds)),
});

/** `kin: timeline`: without the kind there is no telling which other fields are right. */
function misspeltKind({ file, value, rangeOf }: YamlMap): Problem[] | undefined {
  const field = Object.keys(value).find((key) => nearestName(key, ["kind"]) !== "");
  if (field === undefined || field === "kind") return undefined;
  const place = placeOf(file, ...rangeOf([field]).key);
  return [problem("header/unknown-field", place, { field, near: "kind", known: "kind" }, replacing(place, "kind"))];
}

/** The sources that entries name must be in the list of the figure. */
function checkSources(figure: Figure, map: YamlMap): Problem[] {
  const known = figure.sources.map(({ id }) => id);
  const [field, entries] = citingEntries(figure);
  return entries.flatMap(({ source }, index) => {
    if (known.includes(source)) return [];
    const place = placeOf(map.file, ...map.rangeOf([field, index, "source"]).value);
    return [
      problem("figure/unknown-source", place, { source, near: nearestName(source, known), known: known.join(", ") }),
    ];
  });
}

/** Nothing is older than what it replaces. */
function checkLineage(figure: Figure, map: YamlMap): Problem[] {
  if (figure.kind !== "lineage") return [];
  return figure.stages.flatMap(({ bodies }, stage) =>
    bodies.flatMap(({ acronym, since }, index) => {
      const before = figure.stages[stage - 1]?.bodies.find((earlier) => isBefore(since, earlier.since));
      if (before === undefined) return [];
      const place = placeOf(map.file, ...map.rangeOf(["stages", stage, "bodies", index, "since"]).value);
      return [problem("figure/too-early", place, { acronym, since, before: `${before.acronym}, ${before.since}` })];
    }),
  );
}

/** Of two dates, as far as both of them tell. */
function isBefore(date: string, other: string): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}

function citingEntries(figure: Figure): readonly [field: string, entries: readonly { readonly source: string }[]] {
  if (figure.kind === "key-figures") return ["figures", figure.figures];
  return figure.kind === "timeline" ? ["events", figure.events] : ["", []];
}
