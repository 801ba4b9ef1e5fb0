// Fingerprint of a page's text: what a translation was made from, blind to layout, typography and order.

import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { PageHeader } from "./front-matter.ts";
import type { Block, Inline, List } from "./markdown/markdown-node.ts";

/** Raised when the rules below change: old fingerprints then no longer compare. */
const version = 1;

/** What the fingerprint reads of a page. */
export interface FingerprintedPage {
  readonly locale: string;
  readonly key: string;
  readonly header: Pick<PageHeader, "title" | "menuTitle" | "description">;
  readonly body: { readonly blocks: readonly Block[] };
}

/**
 * The fingerprint of a text, such as `fr-1-64dbaebac393`: language, version of the rules, 12 digits of SHA-256.
 * It covers title, menu title, description and body with its link targets and alternative texts. Soft wraps, bullets,
 * comments, blank lines, quotation marks, apostrophes, French spaces, heading anchors and the folder that the page lies
 * in do not count.
 */
export function fingerprint({ locale, key, header, body }: FingerprintedPage): string {
  const fields = [header.title, header.menuTitle ?? "", header.description].map(normalise);
  const text = [...fields, comparableText(body.blocks, key)].join("\n");
  return `${prefix(locale)}${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
}

/** True when a revision was made from texts of `locale` by the present rules: only then can it be compared. */
export function isComparable(revision: string, locale: string): boolean {
  return revision.startsWith(prefix(locale));
}

/** A text in the form that fingerprints compare; two pages with the same one say the same in the same words. */
export function comparableText(blocks: readonly Block[], key: string): string {
  const folder = posix.dirname(key);
  return blocks.map((block) => blockText(block, folder)).join("\n");
}

function prefix(locale: string): string {
  return `${locale}-${version}-`;
}

function blockText(block: Block, folder: string): string {
  const inside = (children: readonly Block[]) => children.map((child) => blockText(child, folder)).join("\n");
  const inline = (parts: readonly Inline[]) => normalise(parts.map((part) => partText(part, folder)).join(""));
  switch (block.type) {
    case "heading":
      return `${"#".repeat(block.level)} ${inline(block.children)}`;
    case "paragraph":
    case "plain":
      return inline(block.children);
    case "blockquote":
      return `> ${indented(inside(block.children))}`;
    case "list":
      return block.items.map((item, index) => `${bullet(block, index)} ${indented(inside(item.children))}`).join("\n");
    case "table":
      return [block.header, ...block.rows].map((row) => row.map(inline).join(" | ")).join("\n");
    case "code-block":
      return `\`\`\`${indented(block.text.normalize("NFC"))}`;
    case "rule":
      return "---";
    case "container": {
      const params = Object.entries(block.params).map(([name, value]) => `${name}=${normalise(value)}`);
      return indented([`:::${block.name}`, ...params.sort(), inside(block.children)].join("\n"));
    }
  }
}

function bullet(list: List, index: number): string {
  return list.isOrdered ? `${list.first + index}.` : "-";
}

/** What stands inside another block keeps apart from what follows it. */
function indented(text: string): string {
  return text.replaceAll("\n", "\n  ");
}

function partText(part: Inline, folder: string): string {
  switch (part.type) {
    case "text":
      return part.text;
    case "code":
      return `\`${part.text}\``;
    case "strong":
    case "emphasis":
    case "deleted":
      return `<${part.type}>${part.children.map((child) => partText(child, folder)).join("")}</${part.type}>`;
    case "break":
      return " ";
    case "link":
      return `[${part.children.map((child) => partText(child, folder)).join("")}](${target(part.href, folder)})`;
    case "image":
      return `![${part.alt}](${target(part.src, folder)})`;
    case "phrase":
      return `[${part.children.map((child) => partText(child, folder)).join("")}]{${part.lang}}`;
  }
}

/** A target as seen from the language's folder, so that a page may move to another folder and still say the same. */
function target(typed: string, folder: string): string {
  return typed === "" || /^(?:[a-z][a-z0-9+.-]*:|[/#])/i.test(typed) ? typed : posix.join(folder, typed);
}

/** Looked for first: most texts have none, and a search that may begin with any space is slow. */
const quotationMark = /[«»“”„‟]/;

/** One form for what typography may write in several ways. */
function normalise(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/\u00AD/g, "")
    .replace(/\u2011/g, "-")
    .replace(/[‘’‛]/g, "'");
  const quoted = quotationMark.test(plain) ? plain.replace(/«\s*|\s*»|[“”„‟]/g, '"') : plain;
  return (
    quoted
      .replace(/…/g, "...")
      .replace(/\s+([;:!?%€])/g, "$1")
      // A single space is one already: most are.
      .replace(/[^\S ]\s*| \s+/g, " ")
      .trim()
  );
}
