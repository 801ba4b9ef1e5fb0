// An SVG file → a drawing that is safe to serve: dangerous parts are problems, what programs left behind is taken out.

import { posix } from "node:path";
import { createSourceFile, placeOf, type RawFile, type SourceFile } from "../content/source-file.ts";
import { type Place, type Problem, problem } from "../problem.ts";
import { parseSvgMarkup, SvgFault, type SvgToken } from "./svg-markup.ts";
import { isSafeStyle, judgeAttribute, judgeElement } from "./svg-rules.ts";

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

type OpeningTag = Extract<SvgToken, { type: "open" }>;

/** A longer line would fill the screen of who reads the problem. */
const longestExcerpt = 300;
/** CSS pixels in a unit of length. */
const units: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** Reads a drawing; with a dangerous part in it only problems come back. */
export function parseDrawing(raw: RawFile): { drawing?: Drawing; problems: Problem[] } {
  const file = createSourceFile(raw.path, new TextDecoder("utf-8").decode(raw.bytes));
  const name = posix.basename(raw.path);
  let tokens: SvgToken[];
  try {
    tokens = parseSvgMarkup(file.text);
  } catch (error) {
    if (!(error instanceof SvgFault)) throw error;
    return { problems: [problem("image/svg-syntax", placeIn(file, error.offset), { name })] };
  }
  const problems = [...checkTokens(tokens, file), ...checkCopies(tokens, file)];
  const root = tokens.find((token) => token.type === "open");
  const size = root === undefined ? undefined : sizeOf(root);
  if (problems.length > 0 || root === undefined) return { problems };
  if (size === undefined)
    return { problems: [problem("image/svg-size", placeIn(file, root.start, root.end), { name })] };
  return { drawing: { ...size, bytes: new TextEncoder().encode(writeDrawing(tokens)) }, problems };
}

function checkTokens(tokens: readonly SvgToken[], file: SourceFile): Problem[] {
  const root = tokens.find((token) => token.type === "open");
  const unsafe = ({ start, end }: { start: number; end: number }) => {
    const what = file.text.slice(start, end).replace(/\s+/g, " ");
    const shown = what.length > 60 ? `${what.slice(0, 60)}…` : what;
    return problem("image/svg-unsafe", placeIn(file, start, end), { what: shown });
  };
  let isStyle = false;
  return tokens.flatMap((token): Problem[] => {
    if (token.type === "instruction") return [unsafe(token)];
    if (token.type === "text") return isStyle && !isSafeStyle(token.text) ? [unsafe(token)] : [];
    // A style sheet holds no tags: what stands after one would not be read as one text.
    if (isStyle && token.type === "open") return [unsafe(token)];
    isStyle = token.type === "open" && token.name === "style" && !token.isEmpty;
    if (token.type === "close") return [];
    const isRoot = token === root;
    const isSvg = token.name === "svg" && token.attributes.some(({ name }) => name === "xmlns");
    if (isRoot && !isSvg)
      return [problem("image/svg-syntax", placeIn(file, token.start, token.end), { name: posix.basename(file.path) })];
    if (judgeElement(token.name) === "refuse") return [unsafe(token)];
    return token.attributes.filter((one) => judgeAttribute(one) === "refuse").map(unsafe);
  });
}

/** Copies of copies multiply: a dozen lines can draw a thousand million shapes. */
function checkCopies(tokens: readonly SvgToken[], file: SourceFile): Problem[] {
  const open: OpeningTag[] = [];
  const holders = new Set<string>();
  const copies: { readonly tag: OpeningTag; readonly target: string }[] = [];
  const valueIn = (tag: OpeningTag, pattern: RegExp) => tag.attributes.find(({ name }) => pattern.test(name))?.value;
  for (const token of tokens) {
    if (token.type === "close") open.pop();
    if (token.type !== "open") continue;
    if (token.name === "use") {
      copies.push({ tag: token, target: valueIn(token, /^(?:xlink:)?href$/)?.slice(1) ?? "" });
      for (const holder of [...open, token]) holders.add(valueIn(holder, /^id$/) ?? "");
    }
    if (!token.isEmpty) open.push(token);
  }
  return copies
    .filter(({ target }) => target !== "" && holders.has(target))
    .map(({ tag, target }) =>
      problem("image/svg-unsafe", placeIn(file, tag.start, tag.end), { what: `<use href="#${target}">` }),
    );
}

/** The tags and attributes that are kept, nothing else: no comment, no note of a drawing program, no declaration. */
function writeDrawing(tokens: readonly SvgToken[]): string {
  let depth = 0;
  let leftOutAt: number | undefined;
  const parts: string[] = [];
  for (const token of tokens) {
    if (token.type === "text" && leftOutAt === undefined) parts.push(escapeXml(token.text));
    if (token.type === "close") {
      depth -= 1;
      if (leftOutAt === undefined) parts.push(`</${token.name}>`);
      else if (leftOutAt === depth) leftOutAt = undefined;
    }
    if (token.type !== "open") continue;
    const isKept = leftOutAt === undefined && judgeElement(token.name) === "keep";
    if (isKept) parts.push(writeTag(token));
    else if (!token.isEmpty) leftOutAt ??= depth;
    if (!token.isEmpty) depth += 1;
  }
  return parts.join("").trim();
}

function writeTag({ name, attributes, isEmpty }: OpeningTag): string {
  const kept = attributes.filter((one) => judgeAttribute(one) === "keep");
  const written = kept.map((one) => ` ${one.name}="${escapeXml(one.value).replaceAll('"', "&quot;")}"`);
  return `<${name}${written.join("")}${isEmpty ? "/" : ""}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** In CSS pixels: from width and height, or else from the view box. */
function sizeOf(root: OpeningTag): { width: number; height: number } | undefined {
  const value = (name: string) => root.attributes.find((one) => one.name === name)?.value ?? "";
  const [, , boxWidth, boxHeight] = value("viewBox")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const width = lengthOf(value("width"));
  const height = lengthOf(value("height"));
  const size = width !== undefined && height !== undefined ? [width, height] : [boxWidth, boxHeight];
  const [wide = 0, high = 0] = size.map((one) => Math.round(one ?? 0));
  return wide >= 1 && high >= 1 ? { width: wide, height: high } : undefined;
}

function lengthOf(text: string): number | undefined {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)([a-z]{0,2})$/.exec(text.trim()) ?? [];
  const factor = Object.entries(units).find(([name]) => name === unit)?.[1];
  return amount === undefined || factor === undefined ? undefined : Number(amount) * factor;
}

function placeIn(file: SourceFile, start: number, end?: number): Place {
  const place = placeOf(file, start, end);
  return place.excerpt.length > longestExcerpt ? { ...place, excerpt: "" } : place;
}
