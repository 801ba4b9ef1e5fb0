// marked's tokens → our tree: positions found again, entities decoded, raw HTML refused, headings and links collected.

import { decodeHTML } from "entities";
import type { MarkedToken, Token, Tokens } from "marked";
import { type Problem, problem } from "../../problem.ts";
import { placeOf, type SourceFile } from "../source-file.ts";
import { isValidAnchor, slugify, uniqueAnchor } from "./anchors.ts";
import type { ComponentDefinitions } from "./component-definitions.ts";
import { parseContainer } from "./container-syntax.ts";
import { readContainerCall, readDatedList } from "./containers.ts";
import type { ExcessToken } from "./markdown-lexer.ts";
import type { Block, Heading, Inline, Spot } from "./markdown-node.ts";
import { plainText } from "./markdown-node.ts";
import { indexWithin, inOrder, spotOf } from "./token-spots.ts";

/** What is gathered while the tree is built. */
export interface Findings {
  readonly file: SourceFile;
  readonly definitions: ComponentDefinitions;
  readonly headings: Heading[];
  readonly links: (Spot & { readonly target: string })[];
  readonly images: (Spot & { readonly target: string })[];
  readonly anchors: Set<string>;
  readonly problems: Problem[];
  /** Names of the HTML elements reported: their closing tags are part of the same mistake. */
  readonly openedTags: Set<string>;
}

/** Converts block tokens that stand between two offsets of the file. */
export function convertBlocks(tokens: readonly Token[], start: number, end: number, findings: Findings): Block[] {
  return inOrder(tokens, start, end, findings.file).flatMap(([token, spot]) => convertBlock(token, spot, findings));
}

function convertBlock(token: Token, spot: Spot, findings: Findings): Block[] {
  if (token.type === "container") return convertContainer(token.raw, token.tokens ?? [], spot, findings);
  if (!isMarkedToken(token)) return [];
  switch (token.type) {
    case "heading":
      return [convertHeading(token, spot, findings)];
    case "paragraph":
      return [{ ...spot, type: "paragraph", children: convertInlines(token.tokens, spot, findings) }];
    case "text":
      return [{ ...spot, type: "plain", children: convertInlines(token.tokens ?? [token], spot, findings) }];
    case "blockquote":
      return [{ ...spot, type: "blockquote", children: convertBlocks(token.tokens, spot.start, spot.end, findings) }];
    case "list":
      return [convertList(token, spot, findings)];
    case "table":
      return [convertTable(token, spot, findings)];
    case "code":
      return [{ ...spot, type: "code-block", text: token.text }];
    case "hr":
      return [{ ...spot, type: "rule" }];
    case "html":
      refuseHtml(token.raw, spot, findings);
      return [];
    default:
      return [];
  }
}

function convertContainer(raw: string, tokens: readonly Token[], spot: Spot, findings: Findings): Block[] {
  const { file } = findings;
  const source = parseContainer(raw);
  const place = placeOf(file, spot.start, spot.start + source.openingLength);
  const call = readContainerCall(source, findings.definitions, place);
  findings.problems.push(...call.problems);
  const children = convertBlocks(tokens, spot.start + source.bodyStart, spot.end, findings);
  if (call.definition === undefined) return [];
  const { params, data } = call;
  const container = { ...spot, type: "container", name: source.name, params, children } as const;
  if (data !== undefined) return [{ ...container, data }];
  if (call.definition.container.bodyType === "html" || children.length === 0) return [container];
  const dated = readDatedList(source.name, children, place, (start, end) => placeOf(file, start, end));
  findings.problems.push(...dated.problems);
  return [{ ...container, items: dated.items }];
}

function convertHeading(token: Tokens.Heading, spot: Spot, findings: Findings): Heading {
  const children = convertInlines(token.tokens, spot, findings);
  const last = children.at(-1);
  const [mark, explicit] = (last?.type === "text" && /\s*\{#([^}]*)\}\s*$/.exec(last.text)) || [];
  if (last?.type === "text" && mark !== undefined) {
    children[children.length - 1] = { ...last, text: last.text.slice(0, -mark.length) };
  }
  const text = plainText(children).trim();
  const end = spot.start + token.raw.trimEnd().length;
  const place = placeOf(findings.file, spot.start, end);
  const anchorAt = explicit === undefined ? -1 : indexWithin(findings.file.text, "{#", spot.start, end);
  const anchorPlace = anchorAt === -1 ? place : placeOf(findings.file, anchorAt, end);
  if (text === "") findings.problems.push(problem("structure/empty-heading", place, {}));
  const id = explicit ?? uniqueAnchor(text, findings.anchors);
  if (!isValidAnchor(id)) {
    findings.problems.push(
      problem("structure/bad-anchor", anchorPlace, { anchor: id, near: slugify(id) || "section" }),
    );
  } else if (findings.anchors.has(id)) {
    findings.problems.push(problem("structure/duplicate-anchor", anchorPlace, { anchor: id }));
  }
  findings.anchors.add(id);
  const heading: Heading = { start: spot.start, end, type: "heading", level: token.depth, id, children };
  findings.headings.push(heading);
  return heading;
}

function convertList(token: Tokens.List, spot: Spot, findings: Findings): Block {
  const items = inOrder(token.items, spot.start, spot.end, findings.file).map(([item, itemSpot]) => ({
    ...itemSpot,
    children: convertBlocks(item.tokens, itemSpot.start, itemSpot.end, findings),
  }));
  const first = typeof token.start === "number" ? token.start : 1;
  return { ...spot, type: "list", isOrdered: token.ordered, first, isLoose: token.loose, items };
}

function convertTable(token: Tokens.Table, spot: Spot, findings: Findings): Block {
  let at = spot.start;
  const convertCell = (cell: Tokens.TableCell) => {
    const cellSpot = spotOf(cell.text, at, spot.end, findings.file.text);
    at = cellSpot.end;
    return convertInlines(cell.tokens, cellSpot, findings);
  };
  const header = token.header.map(convertCell);
  const rows = token.rows.map((row) => row.map(convertCell));
  return { ...spot, type: "table", alignments: token.align, header, rows };
}

function convertInlines(tokens: readonly Token[], within: Spot, findings: Findings): Inline[] {
  const parts = inOrder(tokens, within.start, within.end, findings.file).flatMap(([token, spot]) =>
    convertInline(token, spot, findings),
  );
  return joinTexts(parts);
}

/** Escapes and entities cut a text into pieces; typography needs it whole. */
function joinTexts(parts: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.type !== "text" || last?.type !== "text") joined.push(part);
    else joined[joined.length - 1] = { ...last, text: last.text + part.text, end: part.end };
  }
  return joined;
}

function convertInline(token: Token, spot: Spot, findings: Findings): Inline[] {
  if (token.type === "phrase") {
    const lang = /\{lang=([^}]+)\}$/.exec(token.raw)?.[1] ?? "";
    return [{ ...spot, type: "phrase", lang, children: convertInlines(token.tokens ?? [], spot, findings) }];
  }
  if (token.type === "decorative-image") return [convertDecorativeImage(token, spot, findings)];
  if (isExcess(token)) return [refuseExcess(token, spot, findings)];
  if (!isMarkedToken(token)) return [];
  switch (token.type) {
    case "text":
      return [{ ...spot, type: "text", text: readText(token, spot, findings) }];
    case "escape":
      return [{ ...spot, type: "text", text: token.text }];
    case "codespan":
      return [{ ...spot, type: "code", text: token.text }];
    case "br":
      return [{ ...spot, type: "break" }];
    case "strong":
    case "em":
    case "del": {
      const type = ({ strong: "strong", em: "emphasis", del: "deleted" } as const)[token.type];
      return [{ ...spot, type, children: convertInlines(token.tokens, spot, findings) }];
    }
    case "link":
      return [convertLink(token, spot, findings)];
    case "image":
      return [convertImage(token, spot, findings)];
    case "html":
      refuseHtml(token.raw, spot, findings);
      return [];
    default:
      return [];
  }
}

/** Left-over `**`: French emphasis such as `**« mot »**s` is not bold by CommonMark's rule. */
function readText(token: Tokens.Text, spot: Spot, findings: Findings): string {
  const at = token.raw.indexOf("**");
  if (at !== -1) {
    const found = Math.max(spot.start, indexWithin(findings.file.text, "**", spot.start, spot.end));
    const place = placeOf(findings.file, found, found + 2);
    findings.problems.push(problem("structure/broken-emphasis", place, { text: token.raw.slice(at, at + 30) }));
  }
  return decodeHTML(token.text);
}

function convertLink(token: Tokens.Link, spot: Spot, findings: Findings): Inline {
  const href = token.autolink === true ? token.href : decodeHTML(token.href);
  findings.links.push({ ...spot, target: href });
  return { ...spot, type: "link", href, children: convertInlines(token.tokens, spot, findings) };
}

function convertImage(token: Tokens.Image, spot: Spot, findings: Findings): Inline {
  const src = decodeHTML(token.href);
  const alt = decodeHTML(token.text);
  findings.images.push({ ...spot, target: src });
  if (alt.trim() === "") {
    findings.problems.push(
      problem("image/no-alternative", placeOf(findings.file, spot.start, spot.end), { target: src }),
    );
  }
  return { ...spot, type: "image", src, alt };
}

/** A picture that says nothing which the text does not say: screen readers pass over it. */
function convertDecorativeImage(token: Token, spot: Spot, findings: Findings): Inline {
  const target = /^!\[[^\]]*\]\(([^)]*)\)/.exec(token.raw)?.[1]?.trim() ?? "";
  const src = decodeHTML(target);
  findings.images.push({ ...spot, target: src });
  return { ...spot, type: "image", src, alt: "" };
}

/** Of words that are too many the first character stands for all: the page cannot be served. */
function refuseExcess({ raw, kind, most }: ExcessToken, { start }: Spot, findings: Findings): Inline {
  findings.problems.push(problem("structure/too-long", placeOf(findings.file, start), { kind, most }));
  return { type: "text", start, end: start + 1, text: raw.slice(0, 1) };
}

/** Comments are an editor's notes and vanish; any other HTML would pass through to visitors. */
function refuseHtml(raw: string, spot: Spot, findings: Findings): void {
  if (/^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/.test(raw)) return;
  const [, slash, name] = /^\s*<(\/?)([a-z][\w-]*)/i.exec(raw) ?? [];
  if (slash !== "" && name !== undefined && findings.openedTags.has(name)) return;
  if (name !== undefined) findings.openedTags.add(name);
  const html = raw.trim().split("\n")[0]?.slice(0, 60) ?? "";
  findings.problems.push(
    problem("structure/raw-html", placeOf(findings.file, spot.start, spot.start + html.length), { html }),
  );
}

function isExcess(token: Token | ExcessToken): token is ExcessToken {
  return token.type === "excess";
}

/** Our own extensions are the only tokens that marked does not know. */
function isMarkedToken(token: Token): token is MarkedToken {
  return !["container", "phrase", "decorative-image", "excess"].includes(token.type);
}
