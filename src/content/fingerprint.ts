// Fingerprint of a page's text: what a translation was made from, blind to layout, typography and order.

import { createHash } from "node:crypto";
import type { PageHeader } from "./front-matter.ts";
import type { Block, Inline } from "./markdown-node.ts";

/** Raised when the rules below change: old fingerprints then no longer compare. */
const version = 1;

/**
 * The fingerprint of a text, such as `fr-1-64dbaebac393`: language, version of the rules, 12 digits of SHA-256.
 * It covers title, menu title, description and body with its link targets and alternative texts. Soft wraps, bullets,
 * comments, blank lines, quotation marks, apostrophes, French spaces and heading anchors do not count.
 */
export function fingerprint(
  locale: string,
  header: Pick<PageHeader, "title" | "menuTitle" | "description">,
  blocks: readonly Block[],
): string {
  const fields = [header.title, header.menuTitle ?? "", header.description].map(normalise);
  const text = [...fields, ...blocks.map(blockText)].join("\n");
  return `${locale}-${version}-${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
}

function blockText(block: Block): string {
  switch (block.type) {
    case "heading":
      return `${"#".repeat(block.level)} ${inlineText(block.children)}`;
    case "paragraph":
    case "plain":
      return inlineText(block.children);
    case "blockquote":
      return `> ${block.children.map(blockText).join("\n")}`;
    case "list": {
      const mark = block.isOrdered ? "1." : "-";
      return block.items.map((item) => `${mark} ${item.children.map(blockText).join("\n")}`).join("\n");
    }
    case "table":
      return [block.header, ...block.rows].map((row) => row.map(inlineText).join(" | ")).join("\n");
    case "code-block":
      return `\`\`\`${block.text}`;
    case "rule":
      return "---";
    case "container": {
      const params = Object.entries(block.params).map(([name, value]) => `${name}=${normalise(value)}`);
      return [`:::${block.name}`, ...params.sort(), ...block.children.map(blockText), ":::"].join("\n");
    }
  }
}

function inlineText(parts: readonly Inline[]): string {
  return normalise(parts.map(partText).join(""));
}

function partText(part: Inline): string {
  switch (part.type) {
    case "text":
      return part.text;
    case "code":
      return `\`${part.text}\``;
    case "strong":
    case "emphasis":
    case "deleted":
      return `<${part.type}>${part.children.map(partText).join("")}</${part.type}>`;
    case "break":
      return " ";
    case "link":
      return `[${part.children.map(partText).join("")}](${part.href})`;
    case "image":
      return `![${part.alt}](${part.src})`;
    case "phrase":
      return `[${part.children.map(partText).join("")}]{${part.lang}}`;
  }
}

/** One form for what typography may write in several ways. */
function normalise(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00A0\u2009\u202F]/g, " ")
    .replace(/[‘’]/g, "'")
    .replace(/«\s*|\s*»|[“”„]/g, '"')
    .replace(/…/g, "...")
    .replace(/\s+([;:!?])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
