// Safe YAML: header split (gray-matter with the `yaml` engine, never JavaScript), whole YAML files, position of each key.

import matter from "gray-matter";
import { type Document, isAlias, isMap, isPair, isScalar, type ParsedNode, parseDocument, visit } from "yaml";
import { type Fix, type Problem, problem, replacing } from "../problem.ts";
import { oncePer } from "./once-per.ts";
import { placeOf, type SourceFile } from "./source-file.ts";
import { lastFieldLine, meantLine, openQuoteBefore, quoted } from "./yaml-slips.ts";

/** A parsed mapping. Offsets are those of the source file. */
export interface YamlMap {
  readonly file: SourceFile;
  readonly value: Readonly<Record<string, unknown>>;
  /** Where the key at a path stands, and its value; the start of the map for a path that is not there. */
  readonly rangeOf: (path: readonly PropertyKey[]) => { readonly key: Range; readonly value: Range };
}

type Range = readonly [start: number, end: number];

const mostHeaderCharacters = 16 * 1024;
const mostDepth = 20;
const fence = "---";

/**
 * Splits a page into header and body.
 * `bodyOffset` is where the Markdown starts; without a readable header only problems come back.
 */
export function parseHeader(file: SourceFile): { map?: YamlMap; bodyOffset: number; problems: Problem[] } {
  const failed = (found: Problem) => ({ bodyOffset: file.text.length, problems: [found] });
  const firstLine = file.text.slice(0, indexOrEnd(file.text, "\n", 0));
  // Spaces after the dashes cannot be seen, so they are let pass.
  if (firstLine.trimEnd() !== fence) return failed(noHeader(file, firstLine));

  const close = /\n---[^\n]*/.exec(file.text);
  if (close === null || close[0].trimEnd() !== `\n${fence}`) {
    const found = close?.[0].trim() ?? "";
    const [start, end] = close === null ? lastFieldLine(file.text) : [close.index + 1, close.index + close[0].length];
    return failed(problem("header/unclosed", placeOf(file, start, end), { found }));
  }
  if (close.index > mostHeaderCharacters) {
    return failed(problem("header/too-large", placeOf(file, 0, 3), { most: mostHeaderCharacters / 1024 }));
  }
  const bodyOffset = Math.min(close.index + close[0].length + 1, file.text.length);
  const unsafe = checkBeforeParsing(file, fence.length, close.index);
  if (unsafe !== undefined) return { bodyOffset, problems: [unsafe] };
  return { ...readDocument(file, splitWithGrayMatter(file.text.slice(0, bodyOffset)), fence.length), bodyOffset };
}

/** Reads a file that is YAML from its first line to its last, such as content/site.yml. */
export const parseYamlFile = oncePer((file: SourceFile) => readYaml(file));

function readYaml(file: SourceFile): { readonly map?: YamlMap; readonly problems: readonly Problem[] } {
  const unsafe = checkBeforeParsing(file, 0, file.text.length);
  if (unsafe !== undefined) return { problems: [unsafe] };
  return readDocument(file, parseSafely(file.text), 0);
}

function noHeader(file: SourceFile, firstLine: string): Problem {
  const place = placeOf(file, 0, Math.max(1, firstLine.length));
  const language = /^-{4,}$|(?<=^-{3,}\s*)[^\s-].*$/.exec(firstLine.trimEnd())?.[0];
  return language === undefined
    ? problem("header/missing", place, {})
    : problem("header/not-yaml", place, { language });
}

/** gray-matter looks engines up by the word after the fence: all but ours refuse, so that no header can run as code. */
function splitWithGrayMatter(text: string): Document.Parsed {
  let document = parseSafely("");
  const refuse = (): never => {
    throw new Error("only YAML headers are read");
  };
  const parse = (yaml: string) => {
    document = parseSafely(yaml);
    return {};
  };
  const refusing = { parse: refuse, stringify: refuse };
  const engines = { yaml: { parse, stringify: refuse }, json: refusing, javascript: refusing, coffee: refusing };
  matter(text, { language: "yaml", engines });
  return document;
}

function parseSafely(yaml: string): Document.Parsed {
  return parseDocument(yaml, {
    version: "1.2",
    schema: "core",
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: "error",
  });
}

/** What must not reach the parser: tabs as indentation (nested silently wrong) and nesting that overflows the stack. */
function checkBeforeParsing(file: SourceFile, start: number, end: number): Problem | undefined {
  const yaml = file.text.slice(start, end);
  const tab = /^ *\t/m.exec(yaml);
  if (tab !== null) {
    const at = start + tab.index + tab[0].length - 1;
    return problem("header/tab", placeOf(file, at, at + 1), {}, withoutTabs(file, start, yaml));
  }
  // Overflowing the stack cannot be caught safely: compiling a regular expression at its edge ends the process.
  const chain = /^ *(?:(?:[-?:]|[!&]\S*|[^\s:!&][^\s:]*:) +){21}/m.exec(yaml);
  if (chain !== null) return problem("header/too-deep", placeOf(file, start + chain.index), { most: mostDepth });
  let depth = 0;
  for (const found of yaml.matchAll(/[[{\]}]|^ {40}/gm)) {
    const isIndent = found[0].length > 1;
    depth = Math.max(0, depth + (found[0] === "[" || found[0] === "{" ? 1 : -1));
    if (isIndent || depth > mostDepth) {
      return problem("header/too-deep", placeOf(file, start + found.index), { most: mostDepth });
    }
  }
  return undefined;
}

function readDocument(
  file: SourceFile,
  document: Document.Parsed,
  offset: number,
): { map?: YamlMap; problems: Problem[] } {
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault !== undefined) return { problems: [syntaxProblem(file, fault.code, offset + fault.pos[0])] };
  const root = document.contents;
  if (root !== null && !isMap(root)) {
    const [start, end] = root.range;
    return { problems: [problem("header/not-a-map", placeOf(file, offset + start, offset + end), {})] };
  }
  const forbidden = root?.items.find((pair) => isScalar(pair.key) && pair.key.value === "__proto__")?.key.range;
  if (forbidden !== undefined) {
    const place = placeOf(file, offset + forbidden[0], offset + forbidden[1]);
    return { problems: [problem("header/forbidden-key", place, { field: "__proto__" })] };
  }
  const value = toPlainValue(document);
  if (value === undefined) return { problems: [syntaxProblem(file, "ALIAS", offset + firstAlias(document))] };
  const rangeOf: YamlMap["rangeOf"] = (path) => rangesAt(root, path, offset);
  return { map: { file, value, rangeOf }, problems: [] };
}

/** Aliases are refused (`maxAliasCount: 0`): a few lines of them can stand for gigabytes. */
function toPlainValue(document: Document.Parsed): Record<string, unknown> | undefined {
  try {
    const value: Record<string, unknown> | null = document.toJS({ maxAliasCount: 0 });
    return value ?? {};
  } catch {
    return undefined;
  }
}

function firstAlias(document: Document.Parsed): number {
  let found = 0;
  visit(document, (_key, node) => {
    if (!isAlias(node)) return undefined;
    found = node.range?.[0] ?? 0;
    return visit.BREAK;
  });
  return found;
}

function rangesAt(root: ParsedNode | null, path: readonly PropertyKey[], offset: number): { key: Range; value: Range } {
  // What is not there is shown on the opening fence, or at the start of a file that is all YAML.
  const nowhere: Range = [0, Math.max(offset, 1)];
  let found: { key: Range; value: Range } = { key: nowhere, value: nowhere };
  let node: unknown = root;
  for (const step of path) {
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === step) : undefined;
    if (pair !== undefined && isPair(pair) && isScalar(pair.key)) {
      const key = shifted(pair.key.range, offset) ?? found.key;
      node = pair.value;
      found = { key, value: shifted(rangeOfNode(node), offset) ?? key };
    } else {
      node = childAt(node, step);
      const range = shifted(rangeOfNode(node), offset);
      if (range !== undefined) found = { key: range, value: range };
    }
  }
  return found;
}

function childAt(node: unknown, step: PropertyKey): unknown {
  if (typeof step !== "number" || typeof node !== "object" || node === null || !("items" in node)) return undefined;
  return Array.isArray(node.items) ? node.items[step] : undefined;
}

function rangeOfNode(node: unknown): readonly number[] | undefined {
  if (typeof node !== "object" || node === null || !("range" in node)) return undefined;
  return Array.isArray(node.range) ? node.range : undefined;
}

function shifted(range: readonly number[] | null | undefined, offset: number): Range | undefined {
  const [start, end] = range ?? [];
  return start === undefined || end === undefined ? undefined : [offset + start, offset + Math.max(end, start + 1)];
}

function syntaxProblem(file: SourceFile, code: string, at: number): Problem {
  const stumbledAt = file.text.lastIndexOf("\n", at - 1) + 1;
  const lineStart = openQuoteBefore(file.text, stumbledAt) ?? stumbledAt;
  const line = file.text.slice(lineStart, indexOrEnd(file.text, "\n", lineStart));
  const unquoted = unquotedColon(file, lineStart, line);
  if (unquoted !== undefined) return unquoted;
  if (code === "DUPLICATE_KEY") {
    const field = /^\s*["']?([^"':]+)/.exec(line)?.[1] ?? line;
    return problem("header/duplicate-key", placeOf(file, at, at + field.length), { field });
  }
  // A fault found at the end of a line, such as a missing quotation mark, is shown on the whole line.
  const start = file.text.slice(at, lineStart + line.length).trim() === "" ? lineStart + indentOf(line) : at;
  const place = placeOf(file, start, Math.max(lineStart + line.length, start + 1));
  return problem("header/syntax", place, { right: meantLine(line) });
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** `title: DCI : présentation`: the commonest slip of French editors, unreadable in a YAML reader's own words. */
function unquotedColon(file: SourceFile, lineStart: number, line: string): Problem | undefined {
  const match = /^(\s*(?:- +)?)([A-Za-z][\w-]*)(:\s+)([^"'[{|>&*!#\s].*:(?:\s.*)?)$/.exec(line);
  if (match === null) return undefined;
  const [, indent = "", field = "", colon = "", value = ""] = match;
  const start = lineStart + indent.length + field.length + colon.length;
  // A comment after the value, and spaces that cannot be seen, stay outside of the quotation marks.
  const comment = value.search(/\s#/);
  const meant = (comment === -1 ? value : value.slice(0, comment)).trimEnd();
  const fix = replacing(placeOf(file, start, start + meant.length), quoted(meant));
  return problem("header/unquoted-colon", placeOf(file, start, start + value.length), { field, value }, fix);
}

/** Two spaces for each tab that indents a line, in the whole header at once. */
function withoutTabs(file: SourceFile, start: number, yaml: string): Fix {
  const indents = [...yaml.matchAll(/^[ \t]*\t[ \t]*/gm)];
  const [first, last] = [indents[0]?.index ?? 0, indents.at(-1)];
  const end = last === undefined ? first : last.index + last[0].length;
  const text = yaml.slice(first, end).replace(/^[ \t]+/gm, (indent) => indent.replaceAll("\t", "  "));
  return replacing(placeOf(file, start + first, start + end), text);
}

function indexOrEnd(text: string, searched: string, from: number): number {
  const found = text.indexOf(searched, from);
  return found === -1 ? text.length : found;
}
