// The markup of an SVG file → tags, attributes and texts with their offsets; what is not plain XML is a fault, never guessed.

export interface SvgAttribute {
  readonly name: string;
  /** With its character references read. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export type SvgToken = { readonly start: number; readonly end: number } & (
  | {
      readonly type: "open";
      readonly name: string;
      readonly attributes: readonly SvgAttribute[];
      readonly isEmpty: boolean;
    }
  | { readonly type: "close"; readonly name: string }
  | { readonly type: "text"; readonly text: string }
  /** A document type, an entity, a processing instruction: nothing that a drawing needs. */
  | { readonly type: "instruction" }
);

/** Where the text stops being XML that we understand. */
export class SvgFault extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super(`not plain SVG at ${offset}`);
    this.name = "SvgFault";
    this.offset = offset;
  }
}

const name = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/y;
const equals = /\s*=\s*/y;
const quoted = /"[^"<]*"|'[^'<]*'/y;
const space = /\s*/y;
const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Reads the whole text. Comments and the XML declaration are left out.
 * @throws SvgFault at the first thing that is not well-formed
 */
export function parseSvgMarkup(text: string): SvgToken[] {
  const tokens: SvgToken[] = [];
  let at = /^\s*<\?xml\s[^<>]*\?>/.exec(text)?.[0].length ?? 0;
  while (at < text.length) {
    const token = readToken(text, at);
    at = token.end;
    const last = tokens.at(-1);
    // Texts around a comment are one text: nothing hides by being cut in two.
    if (token.type === "text" && last?.type === "text") {
      tokens[tokens.length - 1] = { ...last, text: last.text + token.text, end: token.end };
    } else if (token.type !== "comment") tokens.push(token);
  }
  checkNesting(tokens, text.length);
  return tokens;
}

function readToken(text: string, at: number): SvgToken | { readonly type: "comment"; readonly end: number } {
  if (text[at] !== "<") return readText(text, at);
  if (text.startsWith("<!--", at)) return { type: "comment", end: endAfter("-->", text, at + 4) };
  if (text.startsWith("<![CDATA[", at)) {
    const end = endAfter("]]>", text, at);
    return { type: "text", text: text.slice(at + 9, end - 3), start: at, end };
  }
  if (/[!?]/.test(text[at + 1] ?? "")) return { type: "instruction", start: at, end: endAfter(">", text, at) };
  return text[at + 1] === "/" ? readClosingTag(text, at) : readOpeningTag(text, at);
}

function readText(text: string, at: number): SvgToken {
  const next = text.indexOf("<", at);
  const end = next === -1 ? text.length : next;
  return { type: "text", text: decodeReferences(text.slice(at, end), at), start: at, end };
}

function readClosingTag(text: string, at: number): SvgToken {
  const found = match(name, text, at + 2);
  const end = skip(space, text, at + 2 + found.length);
  if (text[end] !== ">") throw new SvgFault(at);
  return { type: "close", name: found, start: at, end: end + 1 };
}

function readOpeningTag(text: string, at: number): SvgToken {
  const tagName = match(name, text, at + 1, at);
  const attributes: SvgAttribute[] = [];
  let cursor = at + 1 + tagName.length;
  for (;;) {
    const next = skip(space, text, cursor);
    const isEmpty = text[next] === "/";
    if (isEmpty || text[next] === ">") {
      if (isEmpty && text[next + 1] !== ">") throw new SvgFault(next);
      const end = next + (isEmpty ? 2 : 1);
      return { type: "open", name: tagName, attributes, isEmpty, start: at, end };
    }
    if (next === cursor) throw new SvgFault(cursor);
    const attribute = readAttribute(text, next);
    if (attributes.some((one) => one.name === attribute.name)) throw new SvgFault(next);
    attributes.push(attribute);
    cursor = attribute.end;
  }
}

function readAttribute(text: string, start: number): SvgAttribute {
  const attributeName = match(name, text, start);
  const valueStart = start + attributeName.length + match(equals, text, start + attributeName.length).length;
  const raw = match(quoted, text, valueStart);
  const value = decodeReferences(raw.slice(1, -1), valueStart + 1);
  return { name: attributeName, value, start, end: valueStart + raw.length };
}

/** Only the five references of XML and numbers: any other would need a document type. */
function decodeReferences(text: string, offset: number): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+))?(;?)/g, (whole, decimal, hex, word, end, at) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    const character = word === undefined ? characterOf(code) : Object.entries(named).find(([key]) => key === word)?.[1];
    if (character === undefined || end === "" || whole === "&") throw new SvgFault(offset + Number(at));
    return character;
  });
}

function characterOf(code: number): string | undefined {
  return code >= 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Every tag is closed by its own name, and there is one root. */
function checkNesting(tokens: readonly SvgToken[], length: number): void {
  const open: string[] = [];
  let roots = 0;
  for (const token of tokens) {
    if (token.type === "open") {
      if (open.length === 0) roots += 1;
      if (roots > 1) throw new SvgFault(token.start);
      if (!token.isEmpty) open.push(token.name);
    }
    if (token.type === "close" && open.pop() !== token.name) throw new SvgFault(token.start);
    if (token.type === "text" && open.length === 0 && token.text.trim() !== "") throw new SvgFault(token.start);
  }
  if (open.length > 0 || roots === 0) throw new SvgFault(Math.max(0, length - 1));
}

function match(pattern: RegExp, text: string, at: number, faultAt = at): string {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  if (found === undefined) throw new SvgFault(faultAt);
  return found;
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + match(pattern, text, at).length;
}

function endAfter(mark: string, text: string, at: number): number {
  const found = text.indexOf(mark, at);
  if (found === -1) throw new SvgFault(at);
  return found + mark.length;
}
