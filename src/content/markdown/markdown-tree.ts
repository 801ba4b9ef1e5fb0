// marked's block tokens → our tree: positions found again, headings collected, containers read.

import type { Token, Tokens } from "marked";
import { problem } from "../../problem.ts";
import { placeOf } from "../source-file.ts";
import { isValidAnchor, slugify, uniqueAnchor } from "./anchors.ts";
import { parseContainer } from "./container-syntax.ts";
import { readContainerCall, readDatedList } from "./containers.ts";
import type { Findings } from "./findings.ts";
import { convertInlines, isMarkedToken, refuseBox, refuseHtml } from "./inline-tree.ts";
import type { Block, Heading, Spot } from "./markdown-node.ts";
import { plainText } from "./markdown-node.ts";
import { indexWithin, inOrder, spotOf } from "./token-spots.ts";

/** Converts block tokens that stand between two offsets of the file. */
export function convertBlocks(tokens: readonly Token[], start: number, end: number, findings: Findings): Block[] {
  const blocks: Block[] = [];
  for (const [token, spot] of inOrder(tokens, start, end, findings.file)) {
    const block = convertBlock(token, spot, findings);
    if (block !== undefined) blocks.push(block);
  }
  return blocks.slice();
}

function convertBlock(token: Token, spot: Spot, findings: Findings): Block | undefined {
  const { start, end } = spot;
  if (token.type === "container") return convertContainer(token.raw, token.tokens ?? [], spot, findings);
  if (!isMarkedToken(token)) return undefined;
  switch (token.type) {
    case "heading":
      return convertHeading(token, spot, findings);
    case "paragraph":
      return { start, end, type: "paragraph", children: convertInlines(token.tokens, spot, findings) };
    case "text":
      return { start, end, type: "plain", children: convertInlines(token.tokens ?? [token], spot, findings) };
    case "blockquote":
      return { start, end, type: "blockquote", children: convertBlocks(token.tokens, spot.start, spot.end, findings) };
    case "list":
      return convertList(token, spot, findings);
    case "table":
      return convertTable(token, spot, findings);
    case "code":
      checkCodeEnd(token.raw, spot, findings);
      return { start, end, type: "code-block", text: token.text };
    case "hr":
      return { start, end, type: "rule" };
    case "checkbox":
      refuseBox(token.raw, spot, findings);
      return undefined;
    case "html":
      refuseHtml(token.raw, spot, findings);
      return undefined;
    default:
      return undefined;
  }
}

function convertContainer(raw: string, tokens: readonly Token[], spot: Spot, findings: Findings): Block | undefined {
  const { file } = findings;
  const source = parseContainer(raw);
  const place = placeOf(file, spot.start, spot.start + source.openingLength);
  const call = readContainerCall(source, findings.definitions, place);
  findings.problems.push(...call.problems);
  const children = convertBlocks(tokens, spot.start + source.bodyStart, spot.end, findings);
  if (call.definition === undefined) return undefined;
  const { params, data } = call;
  const container = {
    start: spot.start,
    end: spot.end,
    type: "container",
    name: source.name,
    params,
    children,
  } as const;
  if (data !== undefined) return { ...container, data };
  if (call.definition.container.bodyType === "html" || children.length === 0) return container;
  const dated = readDatedList(source.name, children, place, (start, end) => placeOf(file, start, end));
  findings.problems.push(...dated.problems);
  return { ...container, items: dated.items };
}

/** A block of code that nothing closes takes in all the rest of the page. */
function checkCodeEnd(raw: string, { start }: Spot, { file, problems }: Findings): void {
  const [opening, name = ""] = /^ {0,3}(`{3,}|~{3,})[^\n]*/.exec(raw) ?? [];
  if (opening === undefined || (raw.trimEnd().slice(opening.length).split("\n").at(-1) ?? "").includes(name)) return;
  // The end of a block above it is in what it took in.
  const above = problems.findIndex(({ code }) => code === "container/unclosed");
  if (above !== -1) problems.splice(above, 1);
  problems.push(problem("container/unclosed", placeOf(file, start, start + opening.length), { name }));
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
    start: itemSpot.start,
    end: itemSpot.end,
    children: convertBlocks(item.tokens, itemSpot.start, itemSpot.end, findings),
  }));
  const first = typeof token.start === "number" ? token.start : 1;
  return {
    start: spot.start,
    end: spot.end,
    type: "list",
    isOrdered: token.ordered,
    first,
    isLoose: token.loose,
    items,
  };
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
  return { start: spot.start, end: spot.end, type: "table", alignments: token.align, header, rows };
}
