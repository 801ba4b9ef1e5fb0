// Markdown → HTML: every kind of block and inline part, escaping, links, pictures, tables, containers.

import { describe, expect, it } from "vitest";
import { escapeHtml } from "../../src/render/escape-html.ts";
import { renderMarkdown } from "../../src/render/markdown-html.ts";
import { createTemplates } from "../../src/render/templates.ts";
import { buildFiles, page, summarise } from "../support/site-files.ts";

const templates = createTemplates("views");
const others = {
  "fr/dci.md": page("DCI", "## Rôle {#role}"),
  "en/only.md": page("Only"),
  "media/plan.png": new Uint8Array([1]),
};

/** The HTML of a body; components are shown as their name and parameters. */
function render(body: string, { locale = "fr", components = false } = {}): string {
  const path = `${locale}/a.md`;
  const { site, problems } = buildFiles({ ...others, [path]: page("Titre", body) });
  if (problems.length > 0) throw new Error(summarise(problems).join("\n"));
  const source = site.pagesByKey.get("a")?.get(locale)?.source;
  return renderMarkdown(source?.body.blocks ?? [], {
    locale,
    title: "Titre",
    links: site.links.get(`/${locale}/a`) ?? new Map(),
    renderComponent: components ? templates.renderComponent : (name, params) => `[${name} ${JSON.stringify(params)}]`,
    renderFigure: (name) => `[figure ${name}]`,
    formatDate: (iso) => `<${iso}>`,
    renderPicture: (path, { alt, isFirst }) => `<img ${path} ${alt}${isFirst ? " first" : ""}>`,
    languageName: (code) => (code === "en" ? "anglais" : code),
  });
}

describe("blocks", () => {
  it.each([
    ["a paragraph", "un\ndeux", "<p>un\ndeux</p>"],
    ["a heading", "## Été à Tirana", `<h2 id="ete-a-tirana">Été à Tirana</h2>`],
    ["a heading with its own id", "## Été {#chaud}", `<h2 id="chaud">Été</h2>`],
    ["headings of one name", "## A\n\n## A", `<h2 id="a">A</h2>\n<h2 id="a-2">A</h2>`],
    ["a list", "- un\n- deux", "<ul>\n<li>un</li>\n<li>deux</li>\n</ul>"],
    ["a loose list", "- un\n\n- deux", "<ul>\n<li><p>un</p></li>\n<li><p>deux</p></li>\n</ul>"],
    ["a numbered list", "1. un\n2. deux", "<ol>\n<li>un</li>\n<li>deux</li>\n</ol>"],
    ["a numbered list from 3", "3. un\n4. deux", `<ol start="3">\n<li>un</li>\n<li>deux</li>\n</ol>`],
    ["a list in a list", "- un\n  - deux", "<ul>\n<li>un\n<ul>\n<li>deux</li>\n</ul></li>\n</ul>"],
    ["a quotation", "> un", "<blockquote><p>un</p></blockquote>"],
    ["a rule", "un\n\n---\n\ndeux", "<p>un</p>\n<hr>\n<p>deux</p>"],
    ["code", "```\n<b> & {{ x }}\n```", "<pre><code>&#60;b&#62; &#38; {{ x }}</code></pre>"],
    ["a comment", "un\n\n<!-- note -->\n\ndeux", "<p>un</p>\n<p>deux</p>"],
    ["nothing", "", ""],
  ])("%s", (_, body, expected) => expect(render(body)).toBe(expected));
});

describe("inline parts", () => {
  it.each([
    ["strong", "**un**", "<strong>un</strong>"],
    ["emphasis", "*un*", "<em>un</em>"],
    ["deleted", "~~un~~", "<del>un</del>"],
    ["code, kept as typed", "`l'un ? <b>`", "<code>l&#39;un ? &#60;b&#62;</code>"],
    ["a line break", "un\\\ndeux", "un<br>deux"],
    ["nested marks", "**un *deux***", "<strong>un <em>deux</em></strong>"],
    ["L17: a phrase in another language", "[Who ?]{lang=en}", `<span lang="en">Who ?</span>`],
    [
      "L17: a language as people type it",
      '[A]{lang="en"} [B]{ lang = EN } [C]{lang=en-GB}',
      `<span lang="en">A</span> <span lang="en">B</span> <span lang="en-GB">C</span>`,
    ],
    ["L17: a phrase written from right to left", "[سلام]{lang=ar}", `<span lang="ar" dir="rtl">سلام</span>`],
    ["markup characters", 'a < b & c > d "e"', "a &#60; b &#38; c &#62; d &#34;e&#34;"],
    ["entities", "a&nbsp;b &lt;script&gt; &eacute;", "a\u00A0b &#60;script&#62; é"],
    ["escapes", "\\*un\\* \\<b\\>", "*un* &#60;b&#62;"],
    ["template marks are only text", "{{ words.menu }} {% include %}", "{{ words.menu }} {% include %}"],
    ["L13: typography", "Quoi ? l'un : « deux »", "Quoi\u202F? l’un\u00A0: «\u00A0deux\u00A0»"],
    ["L13: typography around marks", "« **un** » !", "«\u00A0<strong>un</strong>\u00A0»\u202F!"],
  ])("%s", (_, body, expected) => expect(render(body)).toBe(`<p>${expected}</p>`));

  it("L13: no French spacing on an English page, but in its French phrases", () => {
    expect(render("Who ? [Qui ?]{lang=fr}", { locale: "en" })).toBe(`<p>Who ? <span lang="fr">Qui\u202F?</span></p>`);
  });

  it("escapes whatever could end an attribute or a tag", () => {
    expect(escapeHtml(`<a b="c" d='e'>&`)).toBe("&#60;a b=&#34;c&#34; d=&#39;e&#39;&#62;&#38;");
  });
});

describe("links", () => {
  it.each([
    ["L3: to a page", "[la DCI](dci.md)", `<a href="/fr/dci">la DCI</a>`],
    ["to an anchor", "[rôle](dci.md#role)", `<a href="/fr/dci#role">rôle</a>`],
    ["L18: to a page in another language", "[x](../en/only.md)", `<a href="/en/only" hreflang="en">x (anglais)</a>`],
    [
      "L17, L18: to a page in another language, with its words marked",
      "[[Only]{lang=en}](../en/only.md)",
      `<a href="/en/only" hreflang="en"><span lang="en">Only</span> (anglais)</a>`,
    ],
    [
      "of mail and telephone",
      "[x](mailto:a@b.fr) [y](tel:+33)",
      `<a href="mailto:a@b.fr">x</a> <a href="tel:+33">y</a>`,
    ],
    ["outside", "[x](https://a.fr/?b=1&c)", `<a href="https://a.fr/?b=1&#38;c" rel="external">x</a>`],
    ["an address in angles", "<https://a.fr>", `<a href="https://a.fr" rel="external">https://a.fr</a>`],
    ["with marks inside", "[**un**](dci.md)", `<a href="/fr/dci"><strong>un</strong></a>`],
    [
      "an address with a quote",
      '[x](https://a.fr/"onclick=")',
      `<a href="https://a.fr/&#34;onclick=&#34;" rel="external">x</a>`,
    ],
  ])("%s", (_, body, expected) => expect(render(body)).toBe(`<p>${expected}</p>`));

  it("a picture is rendered from its file, with its alternative as typed", () => {
    expect(render('![L\'ambassade : "plan"](../media/plan.png)')).toBe(
      `<p><img content/media/plan.png L'ambassade : "plan"></p>`,
    );
  });
});

describe("tables", () => {
  const table = "| Période | Nom |\n|---|--:|\n| 2010 | DCI |\n| 2021 | **DCIS** |";

  it("have a header row and header cells with their scope, inside the table component", () => {
    const html = render(`## Noms\n\n${table}`, { components: true });
    expect(html).toContain(
      `<thead><tr><th scope="col">Période</th><th scope="col" class="fr-cell--right">Nom</th></tr></thead>`,
    );
    expect(html).toContain(`<tr><th scope="row">2010</th><td class="fr-cell--right">DCI</td></tr>`);
    expect(html).toContain("<strong>DCIS</strong>");
    expect(html).toContain(`aria-label="Noms"`);
  });

  it("are named after the heading before them, the figure around them, or the page", () => {
    expect(render(table)).toContain(`"label":"Titre"`);
    expect(render(`## « Noms » !\n\n${table}`)).toContain(`"label":"«\u00A0Noms\u00A0»\u202F!"`);
    expect(render(`:::figure Les noms\n${table}\n:::`, { components: true })).toContain(`aria-label="Les noms"`);
  });

  it("an empty first cell of the header names nothing", () => {
    expect(render("| | A |\n|---|---|\n| x | y |", { components: true })).toContain(
      `<thead><tr><td></td><th scope="col">A</th>`,
    );
  });
});

describe("containers", () => {
  it.each([
    ["callout", ":::callout Un titre ?\ncorps\n:::", { title: "Un titre\u202F?", bodyHtml: "<p>corps</p>" }],
    ["highlight", ":::highlight\ncorps\n:::", { bodyHtml: "<p>corps</p>" }],
    ["details", ":::details Voir\n- un\n:::", { title: "Voir", bodyHtml: "<ul>\n<li>un</li>\n</ul>" }],
    ["alert", ":::alert {kind=warning} Gare\ncorps\n:::", { kind: "warning", title: "Gare", bodyHtml: "<p>corps</p>" }],
    [
      "quote",
      `:::quote {author="L'une" source="Là"}\ncorps\n:::`,
      { author: "L’une", source: "Là", bodyHtml: "<p>corps</p>" },
    ],
  ])("E14: %s calls the macro with its parameters", (name, body, params) => {
    expect(render(body)).toBe(`[${name} ${JSON.stringify(params)}]`);
  });

  it("E14: a timeline gives dated items", () => {
    expect(render(":::timeline\n- 2010-09 : **née**\n:::")).toBe(
      `[timeline ${JSON.stringify({ items: [{ iso: "2010-09", text: "<2010-09>", bodyHtml: "<strong>née</strong>" }] })}]`,
    );
  });

  it("E14: macros escape texts and keep the body's HTML", () => {
    const html = render(":::callout <b> & co\n**corps**\n:::", { components: true });
    expect(html).toContain("&lt;b&gt; &amp; co");
    expect(html).toContain("<p><strong>corps</strong></p>");
  });

  it("E14: a container stands inside another", () => {
    const html = render(":::details Voir\n:::highlight\ncorps\n:::\n:::", { components: true });
    expect(html).toMatch(/<details[\s\S]*fr-highlight[\s\S]*corps[\s\S]*<\/details>/);
  });
});
