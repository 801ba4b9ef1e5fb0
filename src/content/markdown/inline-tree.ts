// marked's inline tokens → our tree: entities decoded, links and pictures collected, raw HTML refused.

import { decodeHTML } from "entities";
import type { MarkedToken, Token, Tokens } from "marked";
import { problem } from "../../problem.ts";
import { placeOf } from "../source-file.ts";
import type { Findings } from "./findings.ts";
import type { ExcessToken } from "./markdown-lexer.ts";
import type { Inline, Spot } from "./markdown-node.ts";
import { indexWithin, inOrder } from "./token-spots.ts";

// A tree stays in memory with thousands of others: an object made by spreading takes five times the room of one written
// out, and an array that grew three times the room of its copy.

/** Converts inline tokens that stand inside a spot of the file. */
export function convertInlines(tokens: readonly Token[], within: Spot, findings: Findings): Inline[] {
  const parts: Inline[] = [];
  for (const [token, spot] of inOrder(tokens, within.start, within.end, findings.file)) {
    const part = convertInline(token, spot, findings);
    const last = parts.at(-1);
    // Escapes and entities cut a text into pieces; typography needs it whole.
    if (part?.type === "text" && last?.type === "text") {
      parts[parts.length - 1] = { type: "text", start: last.start, end: part.end, text: last.text + part.text };
    } else if (part !== undefined) parts.push(part);
  }
  return parts.slice();
}

function convertInline(token: Token, spot: Spot, findings: Findings): Inline | undefined {
  const { start, end } = spot;
  if (token.type === "phrase") {
    return {
      start,
      end,
      type: "phrase",
      lang: String(token["lang"]),
      children: convertInlines(token.tokens ?? [], spot, findings),
    };
  }
  if (token.type === "decorative-image") return convertDecorativeImage(token, spot, findings);
  if (isExcess(token)) return refuseExcess(token, spot, findings);
  if (!isMarkedToken(token)) return undefined;
  switch (token.type) {
    case "text":
      return { start, end, type: "text", text: readText(token, spot, findings) };
    case "escape":
      return { start, end, type: "text", text: token.text };
    case "codespan":
      return { start, end, type: "code", text: token.text };
    case "br":
      return { start, end, type: "break" };
    case "strong":
    case "em":
    case "del": {
      const type = ({ strong: "strong", em: "emphasis", del: "deleted" } as const)[token.type];
      return { start, end, type, children: convertInlines(token.tokens, spot, findings) };
    }
    case "link":
      return convertLink(token, spot, findings);
    case "image":
      return convertImage(token, spot, findings);
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

function readText(token: Tokens.Text, spot: Spot, findings: Findings): string {
  if (token.raw.includes("**")) refuseStars(token.raw, spot, findings);
  return token.text.includes("&") ? decodeHTML(token.text) : token.text;
}

/** Left-over `**`, two by two: French emphasis such as `**« mot »**s` is not bold by CommonMark's rule. */
function refuseStars(raw: string, spot: Spot, { file, problems }: Findings): void {
  let at = spot.start;
  const nextStars = () => {
    const found = Math.max(at, indexWithin(file.text, "**", at, spot.end));
    at = found + 2;
    return placeOf(file, found, at);
  };
  for (const { 0: text, groups } of raw.matchAll(/\*\*(?:(?<inner>[^*]*)\*\*)?/g)) {
    const inner = groups?.["inner"];
    const cause = inner === undefined ? "alone" : inner === inner.trim() ? "touching" : "space";
    problems.push(problem("structure/broken-emphasis", nextStars(), { text: text.slice(0, 60), cause }));
    if (inner !== undefined) nextStars();
  }
}

function convertLink(token: Tokens.Link, spot: Spot, findings: Findings): Inline {
  const href = token.autolink === true ? token.href : decodeHTML(token.href);
  findings.links.push({ start: spot.start, end: spot.end, target: href });
  return {
    start: spot.start,
    end: spot.end,
    type: "link",
    href,
    children: convertInlines(token.tokens, spot, findings),
  };
}

function convertImage(token: Tokens.Image, spot: Spot, findings: Findings): Inline {
  const src = decodeHTML(token.href);
  const alt = decodeHTML(token.text);
  findings.images.push({ start: spot.start, end: spot.end, target: src });
  if (alt.trim() === "") {
    findings.problems.push(
      problem("image/no-alternative", placeOf(findings.file, spot.start, spot.end), { target: src }),
    );
  }
  return { start: spot.start, end: spot.end, type: "image", src, alt };
}

/** A picture that says nothing which the text does not say: screen readers pass over it. */
function convertDecorativeImage(token: Token, spot: Spot, findings: Findings): Inline {
  const target = /^!\[[^\]]*\]\(([^)]*)\)/.exec(token.raw)?.[1]?.trim() ?? "";
  const src = decodeHTML(target);
  findings.images.push({ start: spot.start, end: spot.end, target: src });
  return { start: spot.start, end: spot.end, type: "image", src, alt: "" };
}

/** Of words that are too many the first character stands for all: the page cannot be served. */
function refuseExcess({ raw, kind, most }: ExcessToken, { start }: Spot, findings: Findings): Inline {
  findings.problems.push(problem("structure/too-long", placeOf(findings.file, start), { kind, most }));
  return { type: "text", start, end: start + 1, text: raw.slice(0, 1) };
}

/** The box of `- [x] done`: a page is no list of tasks, and nobody could tick it. */
export function refuseBox(raw: string, { start }: Spot, { file, problems }: Findings): void {
  const box = raw.trim();
  problems.push(problem("structure/task-box", placeOf(file, start, start + box.length), { box }));
}

/** Comments are an editor's notes and vanish; any other HTML would pass through to visitors. */
export function refuseHtml(raw: string, spot: Spot, findings: Findings): void {
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
export function isMarkedToken(token: Token): token is MarkedToken {
  return !["container", "phrase", "decorative-image", "excess"].includes(token.type);
}
