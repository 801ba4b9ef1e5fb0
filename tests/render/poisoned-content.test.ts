// Poisoned content: whatever a page holds, no markup of its own comes through, nothing runs, nothing leads astray.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../src/render/markdown-html.ts";
import { createTemplates } from "../../src/render/templates.ts";
import { poisonedPages, poisons } from "../fixtures/poisoned/pages.ts";
import { onePixel } from "../support/pictures.ts";
import { buildFiles, frenchOnly, page, renderFiles } from "../support/site-files.ts";

const templates = createTemplates("views");
const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z:-]+(?:="[^"<>]*")?)*)\s*\/?>/g;
const attribute = /\s([a-zA-Z:-]+)(?:="([^"]*)")?/g;
const foreign = /^(?:script|style|iframe|object|embed|base|math|foreignobject)$/;

/** What HTML of ours never holds; what is no well-formed tag counts as well. */
function strangeIn(html: string): string[] {
  const found = html
    .replace(tag, "")
    .split("\n")
    .filter((line) => /[<>]/.test(line));
  for (const { 2: name = "", 3: attributes = "" } of html.matchAll(tag)) {
    if (foreign.test(name)) found.push(`<${name}>`);
    for (const { 1: key = "", 2: value = "" } of attributes.matchAll(attribute)) {
      const isTarget = /^(?:href|src|action|formaction|data|xlink:href)$/i.test(key);
      if (/^(?:on|style$|srcdoc$|http-equiv$)/i.test(key)) found.push(`${name} ${key}`);
      if (isTarget && !/^(?:https?:|mailto:|tel:|\/|#)/.test(value)) found.push(`${name} ${key}=${value}`);
      if (/^(?:src|action)$/i.test(key) && /evil\.example/.test(value)) found.push(`${name} ${key}=${value}`);
    }
  }
  return found;
}

/** The page without what is ours around it: its type, our own scripts and styles, and data, which must be JSON. */
function withoutFurniture(html: string): string {
  return html
    .replace(/^<!doctype html>/i, "")
    .replace(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g, (_, json: string) => {
      expect(() => JSON.parse(json)).not.toThrow();
      return "";
    })
    .replace(/<script src="\/assets\/[^"]+"(?: [a-z]+(?:="[a-z]*")?)*><\/script>/g, "");
}

it("the judge itself refuses what it should", () => {
  const bad = [
    "<script>",
    '<p onclick="x">',
    "<p onclick=x>",
    "a < b",
    '<a href="javascript:x">',
    '<img src="//evil.example">',
    '<p style="x">',
    "<!-- a -->",
  ];
  for (const html of bad) expect(strangeIn(html), html).not.toEqual([]);
  expect(strangeIn('<p class="a"><a href="/fr/x" rel="external">a &#60; b</a><br></p>')).toEqual([]);
});

it("sixty poisoned pages and more: no answer of the site holds anything of theirs but words", {
  timeout: 120_000,
}, async () => {
  expect(poisonedPages.length).toBeGreaterThanOrEqual(60);
  expect(new Set(poisonedPages).size).toBe(poisonedPages.length);
  const files = Object.fromEntries(poisonedPages.map((text, index) => [`fr/p-${index}.md`, text]));
  const site = await renderFiles({ ...frenchOnly, ...files, "media/a.png": onePixel });
  let pages = 0;
  for (const [path, response] of site.responses) {
    const type = String(response.headers["Content-Type"] ?? "");
    const text = new TextDecoder().decode(response.bodies.identity);
    if (type.includes("xml") && !path.startsWith("/assets/")) expect(text, path).not.toMatch(/<script|<img|<svg/i);
    if (!type.startsWith("text/html")) continue;
    pages++;
    expect(strangeIn(withoutFurniture(text)), path).toEqual([]);
  }
  expect(pages).toBeGreaterThan(60);
  expect(Reflect.has(globalThis, "wasPoisoned")).toBe(false);
  expect(Reflect.has({}, "draft")).toBe(false);
});

describe("a hundred thousand generated texts", () => {
  /** The HTML of a page with these texts, a paragraph each. */
  function render(texts: readonly string[]): string {
    const { site } = buildFiles({ ...frenchOnly, "media/a.png": onePixel, "fr/a.md": page("A", texts.join("\n\n")) });
    const source = site.pagesByKey.get("a")?.get("fr")?.source;
    return renderMarkdown(source?.body.blocks ?? [], {
      locale: "fr",
      title: "A",
      links: site.links.get("/fr/a") ?? new Map(),
      renderComponent: templates.renderComponent,
      renderFigure: () => "",
      formatDate: (iso) => iso,
      renderPicture: () => "",
      languageName: (code) => code,
    });
  }
  const marks = [
    "<",
    ">",
    '"',
    "'",
    "`",
    "](",
    "[",
    "![",
    "&#",
    "javascript:",
    "data:",
    "//",
    "\n",
    " ",
    "=",
    "/",
    "{",
    "}",
    "&lt;",
    "onclick=",
    "\\",
    "|",
    "> ",
    "- ",
  ];
  const piece = fc.oneof(
    fc.constantFrom(...poisons),
    fc.tuple(fc.constantFrom(...poisons), fc.nat({ max: 60 })).map(([text, at]) => text.slice(at)),
    fc.tuple(fc.constantFrom(...poisons), fc.nat({ max: 60 })).map(([text, at]) => text.slice(0, at)),
    fc.constantFrom(...marks),
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) =>
    pieces
      .join("")
      .replace(/^(?:```|~~~|:::).*$/gm, "")
      .replace(/\n{2,}/g, "\n"),
  );

  it.each([1, 2, 3, 4])("no markup comes through, part %i of four", { timeout: 120_000 }, () => {
    const texts = fc.array(text, { minLength: 500, maxLength: 500 });
    fc.assert(
      fc.property(texts, (all) => {
        expect(strangeIn(render(all))).toEqual([]);
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });
});
