// The Markdown tree → HTML: links resolved, heading ids, tables, containers through component macros, typography.

import type { Block, Container, Inline, List, Table } from "../content/markdown/markdown-node.ts";
import { plainText } from "../content/markdown/markdown-node.ts";
import type { AcronymUse, ResolvedLink } from "../site/site.ts";
import { type AcronymContext, renderAcronyms } from "./acronym-html.ts";
import { escapeHtml } from "./escape-html.ts";
import type { Pictures } from "./pictures.ts";
import { typesetInlines } from "./typeset-inlines.ts";
import { typeset } from "./typography.ts";

export { escapeHtml };

/** What rendering a page's text needs besides the tree. */
export interface MarkdownContext {
  /** Locale of the text, which is not the page's where a translation is missing. */
  readonly locale: string;
  readonly title: string;
  readonly links: ReadonlyMap<string, ResolvedLink>;
  readonly renderComponent: (name: string, params: Readonly<Record<string, unknown>>) => string;
  /** The figure drawn from a data file of content/figures. */
  readonly renderFigure: (name: string) => string;
  readonly formatDate: (iso: string) => string;
  /** The pieces of text in which an acronym is first used, and the glossary page. */
  readonly acronyms?: {
    readonly uses: ReadonlyMap<Inline, readonly AcronymUse[]>;
    readonly page: AcronymContext["page"];
  };
  readonly renderPicture: Pictures["render"];
  /** Where the picture stands that is seen without scrolling, when there is one. */
  readonly firstPicture?: number;
  /** The name of a language in that of the text: `en` → "anglais". */
  readonly languageName: (code: string) => string;
}

const rightToLeft = /^(?:ar|dv|fa|he|ps|sd|ug|ur|yi)(?:-|$)/;

/** Renders the blocks of a page. */
export function renderMarkdown(blocks: readonly Block[], context: MarkdownContext): string {
  let label = context.title;
  return blocks
    .map((block) => {
      if (block.type === "heading") label = typeset(plainText(block.children), context.locale);
      return renderBlock(block, label, context);
    })
    .join("\n");
}

/** Renders the inline parts of a whole paragraph, cell or heading. */
export function renderInlines(parts: readonly Inline[], context: MarkdownContext): string {
  const [only] = parts;
  // Most texts are words alone, with no other part to be read together with.
  if (only?.type === "text" && parts.length === 1) return renderText(only, typeset(only.text, context.locale), context);
  return renderParts(parts, typesetInlines(parts, context.locale), context);
}

function renderBlock(block: Block, label: string, context: MarkdownContext): string {
  switch (block.type) {
    case "heading":
      return `<h${block.level} id="${escapeHtml(block.id)}">${renderInlines(block.children, context).trim()}</h${block.level}>`;
    case "paragraph":
      return `<p>${renderInlines(block.children, context)}</p>`;
    case "plain":
      return renderInlines(block.children, context);
    case "blockquote":
      return `<blockquote>${renderMarkdown(block.children, context)}</blockquote>`;
    case "list":
      return renderList(block, context);
    case "table":
      return renderTable(block, label, context);
    case "code-block":
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case "rule":
      return "<hr>";
    case "container":
      return renderContainer(block, context);
  }
}

function renderList(list: List, context: MarkdownContext): string {
  const items = list.items.map((item) => `<li>${renderMarkdown(item.children, context)}</li>`).join("\n");
  const start = list.isOrdered && list.first !== 1 ? ` start="${list.first}"` : "";
  return list.isOrdered ? `<ol${start}>\n${items}\n</ol>` : `<ul>\n${items}\n</ul>`;
}

/** The first column names its row, so its cells are headers too. */
function renderTable(table: Table, label: string, context: MarkdownContext): string {
  const alignment = (column: number) => {
    const side = table.alignments[column];
    return side === "center" || side === "right" ? ` class="fr-cell--${side}"` : "";
  };
  const header = table.header.map((cell, column) => {
    const html = renderInlines(cell, context);
    return html === "" ? "<td></td>" : `<th scope="col"${alignment(column)}>${html}</th>`;
  });
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, column) => {
      const html = renderInlines(cell, context);
      return column === 0 && html !== "" ? `<th scope="row">${html}</th>` : `<td${alignment(column)}>${html}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const tableHtml = `<table>\n<thead><tr>${header.join("")}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`;
  return context.renderComponent("table", { label, tableHtml });
}

function renderContainer(container: Container, context: MarkdownContext): string {
  if (container.data !== undefined) return context.renderFigure(container.data);
  const params = Object.entries(container.params).map(([name, value]) => [name, typeset(value, context.locale)]);
  const label = container.params["caption"] ?? context.title;
  const body = container.items?.map((item) => ({
    iso: item.date,
    text: context.formatDate(item.date),
    bodyHtml: renderInlines(item.children, context),
  }));
  return context.renderComponent(container.name, {
    ...Object.fromEntries(params),
    ...(body === undefined
      ? { bodyHtml: renderMarkdown(container.children, { ...context, title: typeset(label, context.locale) }) }
      : { items: body }),
  });
}

/** `texts` has the words of each text as they are printed. */
function renderParts(parts: readonly Inline[], texts: ReadonlyMap<Inline, string>, context: MarkdownContext): string {
  return parts.map((part) => renderPart(part, texts, context)).join("");
}

function renderPart(part: Inline, texts: ReadonlyMap<Inline, string>, context: MarkdownContext): string {
  switch (part.type) {
    case "text":
      return renderText(part, texts.get(part) ?? part.text, context);
    case "code":
      return `<code>${escapeHtml(part.text)}</code>`;
    case "strong":
      return `<strong>${renderParts(part.children, texts, context)}</strong>`;
    case "emphasis":
      return `<em>${renderParts(part.children, texts, context)}</em>`;
    case "deleted":
      return `<del>${renderParts(part.children, texts, context)}</del>`;
    case "break":
      return "<br>";
    case "phrase":
      return renderPhrase(part.lang, renderParts(part.children, texts, { ...context, locale: part.lang }));
    case "link":
      return renderLink(part.href, renderParts(part.children, texts, context), context);
    case "image":
      return renderImage(part, context);
  }
}

function renderText(part: Inline, printed: string, context: MarkdownContext): string {
  const uses = context.acronyms?.uses.get(part);
  if (uses === undefined) return escapeHtml(printed);
  return renderAcronyms(printed, uses, { locale: context.locale, page: context.acronyms?.page });
}

function renderPhrase(lang: string, html: string): string {
  const direction = rightToLeft.test(lang) ? ` dir="rtl"` : "";
  return `<span lang="${lang}"${direction}>${html}</span>`;
}

/** A page in another language says so in words, for eyes, ears and paper alike. */
function renderLink(target: string, html: string, context: MarkdownContext): string {
  const link = context.links.get(target);
  if (link === undefined || link.kind === "media") return html;
  const href = escapeHtml(link.href);
  if (link.kind === "external") return `<a href="${href}"${isWeb(link.href) ? ` rel="external"` : ""}>${html}</a>`;
  if (link.locale === context.locale) return `<a href="${href}">${html}</a>`;
  return `<a href="${href}" hreflang="${link.locale}">${html} (${escapeHtml(context.languageName(link.locale))})</a>`;
}

function isWeb(href: string): boolean {
  return !/^\s*(?:mailto|tel):/i.test(href);
}

/** The alternative stays as typed: it is an attribute, read aloud or searched, never set in print. */
function renderImage({ src, alt, start }: Extract<Inline, { type: "image" }>, context: MarkdownContext): string {
  const image = context.links.get(src);
  if (image?.kind !== "media") return "";
  return context.renderPicture(image.path, { alt, isFirst: start === context.firstPicture });
}
