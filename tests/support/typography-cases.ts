// Tables of typography: one case a line, `typed → printed`, or the text alone when it is printed as typed.

import { expect, it } from "vitest";
import { parseMarkdown } from "../../src/content/markdown/markdown.ts";
import { createSourceFile } from "../../src/content/source-file.ts";
import { escapeHtml, renderMarkdown } from "../../src/render/markdown-html.ts";
import { createTemplates } from "../../src/render/templates.ts";
import { typeset } from "../../src/render/typography.ts";
import type { ResolvedLink } from "../../src/site/site.ts";
import { definitions } from "./site-files.ts";

export type TypographyCase = readonly [typed: string, printed: string];

const templates = createTemplates("views");

/** Reads a table in which `_` is U+202F, `~` is U+00A0 and `⏎` a line end. */
export function typographyCases(table: string): TypographyCase[] {
  const lines = table.split("\n").filter((line) => line.trim() !== "");
  const real = (text: string) => text.replaceAll("_", "\u202F").replaceAll("~", "\u00A0").replaceAll("⏎", "\n");
  return lines.map((line) => {
    const [typed = "", printed = typed] = line.split(" → ");
    return [real(typed), real(printed)];
  });
}

/** A test of each case: plain texts give exactly what is printed, Markdown gives HTML that holds it. */
export function testTypography(locale: string, texts: readonly TypographyCase[], markdown: readonly TypographyCase[]) {
  it.each(texts)(`L13: ${locale}: %s`, (typed, printed) => {
    expect(typeset(typed, locale)).toBe(printed);
    expect(typeset(printed, locale)).toBe(printed);
  });
  it.each(markdown)(`L13: ${locale}, in Markdown: %s`, (typed, printed) => {
    expect(renderText(typed, locale)).toContain(printed);
  });
  it(`L13: ${locale}: the tables hold at least 80 cases, no two alike`, () => {
    const typed = [...texts, ...markdown].map(([text]) => text);
    expect(new Set(typed).size).toBe(typed.length);
    expect(typed.length).toBeGreaterThanOrEqual(80);
  });
}

function renderText(text: string, locale: string): string {
  const { body } = parseMarkdown(createSourceFile("content/fr/a.md", text), 0, definitions);
  const links = body.links.map(({ target }): [string, ResolvedLink] => [target, { kind: "external", href: target }]);
  const images = body.images.map(({ target }): [string, ResolvedLink] => [target, { kind: "media", path: target }]);
  return renderMarkdown(body.blocks, {
    locale,
    title: "",
    links: new Map([...links, ...images]),
    renderComponent: templates.renderComponent,
    formatDate: (iso) => iso,
    renderFigure: (name) => name,
    renderPicture: (path, { alt }) => `<img src="/${path}" alt="${escapeHtml(alt)}">`,
    languageName: (code) => code,
  });
}
