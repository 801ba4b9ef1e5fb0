// Poisoned pages, rendered even where the check refuses them: no markup of theirs comes through, nothing runs, nothing leads astray.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAssetFolder } from "../../src/content/read-files.ts";
import { renderMarkdown } from "../../src/render/markdown-html.ts";
import { createTemplates } from "../../src/render/templates.ts";
import { poisonedPages, poisons } from "../fixtures/poisoned/pages.ts";
import { foreignMarkup } from "../support/foreign-markup.ts";
import { onePixel } from "../support/pictures.ts";
import { buildFiles, frenchOnly, page, renderFiles } from "../support/site-files.ts";

const shared = { builtAssets: await readAssetFolder("dist/public"), templates: createTemplates("views") };
const { templates } = shared;

/** Each page stands in a list of news, so that feeds bear its text too. */
async function foreignIn(texts: readonly string[]): Promise<string[]> {
  const files = texts.map((text, index) => [`fr/actualites/n${index}.md`, text] as const);
  const list = { "fr/actualites/index.md": page("Actualités", "", "layout: news\n"), "media/a.png": onePixel };
  const site = await renderFiles({ ...frenchOnly, ...list, ...Object.fromEntries(files) }, shared);
  return [...site.responses].flatMap(([path, { headers, bodies }]) => {
    const { "Content-Type": type = "", Location: target } = headers;
    if (target !== undefined) return /^\/(?![/\\])[^\r\n]*$/.test(target) ? [] : [target];
    const text = Buffer.from(bodies.identity).toString();
    const html = type.startsWith("text/html") ? [text] : type.includes("atom") ? escapedTexts(text) : [];
    return html.flatMap(foreignMarkup).map((fault) => `${path}: ${fault}`);
  });
}

/** The HTML that a feed bears as text. */
function escapedTexts(xml: string): string[] {
  return [...xml.matchAll(/ type="html"[^>]*>([^<]*)</g)].map(([, text = ""]) =>
    text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
  );
}

const dated = (text: string) => text.replace(/^(updated: .*\n)/m, "$1publishFrom: 2026-01-02\n");

describe("poisoned pages", () => {
  it("are more than sixty, each another", () => {
    expect(new Set(poisonedPages).size).toBe(poisonedPages.length);
    expect(poisonedPages.length).toBeGreaterThanOrEqual(150);
  });

  it("markup of theirs would be seen", () => {
    expect(foreignMarkup('<p class="a"><a href="/fr/x" rel="external">a &#60; b</a><br></p>')).toEqual([]);
    const bad = ["<script>1</script>", '<p onclick="x">', "<p onclick=x>", '<p style="x">', "<!-- a -->", "<iframe>"];
    for (const text of [...bad, '<a href="javascript:x">', '<img src="//b.example">', ...poisons.slice(0, 15)])
      expect(foreignMarkup(`<p>${text}</p>`), text).not.toEqual([]);
  });

  const together = 20;
  const groups = Array.from({ length: Math.ceil(poisonedPages.length / together) }, (_, index) => index * together);
  it.each(groups)("bring nothing through: those from number %i", async (start) => {
    expect(await foreignIn(poisonedPages.slice(start, start + together).map(dated))).toEqual([]);
    expect([Reflect.has(globalThis, "wasPoisoned"), Reflect.has({}, "draft")]).toEqual([false, false]);
  });
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
  ];
  const more = ["}", "&lt;", "onclick=", "\\", "|", "> ", "- "];
  const cut = fc.tuple(fc.constantFrom(...poisons), fc.nat({ max: 60 }));
  const piece = fc.oneof(
    fc.constantFrom(...poisons),
    cut.map(([text, at]) => text.slice(at)),
    cut.map(([text, at]) => text.slice(0, at)),
    fc.constantFrom(...marks, ...more),
  );
  // What opens a block that goes on over the next texts would hide them; a page with invisible signs is not read at all.
  const whole = (text: string) =>
    text
      .replace(/[^\P{C}\n\t]/gu, "")
      .replace(/^[ \t>]*(?:```|~~~|:::|<).*$/gm, "")
      .replace(/\n{2,}/g, "\n");
  const text = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => whole(pieces.join("")));

  it.each([1, 2, 3, 4])("no markup comes through, part %i of four", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 500, maxLength: 500 }), (texts) => {
        const html = render(texts);
        expect([html.length > 10_000, foreignMarkup(html)]).toEqual([true, []]);
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });
});
