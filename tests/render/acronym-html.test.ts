// Acronyms on the page: what screen reader, mouse, finger and paper get of the first use, and the glossary page.

import { describe, expect, it } from "vitest";
import { glossaryFile, someGlossary } from "../support/glossary-file.ts";
import { tags, tagWith, words } from "../support/html.ts";
import { htmlAt, page, renderFiles } from "../support/site-files.ts";

const files = {
  "glossary.yml": someGlossary,
  "fr/glossaire.md": page("Glossaire", "Début [a](a.md)", "layout: glossary\n"),
  "en/glossaire.md": page("Glossary", "Start", "slug: glossary\n"),
  "fr/a.md": page("Ça", "L'équipe : l'SSI ; le SSI. La Direction de la coopération internationale (DCI). L'UE et AKMC"),
  "en/a.md": page("A", "The SSI's staff & the EU"),
  "sq/a.md": page("A", "SSI-ja"),
  "fr/b.md": page("B", "Le SSI"),
};
const site = await renderFiles(files);
/** The text of a page. */
const textOf = (path: string) => tagWith(htmlAt(site, path), "div", "class", "site-text").html;
const linksOf = (path: string) =>
  tags(htmlAt(site, path), "a").filter(({ attributes }) => attributes["class"] === "site-acronym");

describe("V15: the first use of an acronym", () => {
  it("leads to its entry, with its name for the mouse, for screen readers and on paper", () => {
    expect(textOf("/fr/a")).toContain(
      'l’<a class="site-acronym" href="/fr/glossaire#ssi"><abbr title="service de sécurité intérieure">SSI</abbr>' +
        '<span class="fr-sr-only"> (service de sécurité intérieure)</span></a>\u202F; le SSI.',
    );
  });

  it("has its name once where the author gives it", () => {
    expect(textOf("/fr/a")).toContain(
      '(<a class="site-acronym" href="/fr/glossaire#dci"><abbr title="Direction de la coopération internationale">DCI</abbr></a>)',
    );
  });

  it("in another language also gives, once and marked, the name that the letters come from", () => {
    const [ssi] = linksOf("/en/a");
    expect(ssi?.attributes["href"]).toBe("/en/glossary#ssi");
    expect(ssi?.html).toBe(
      '<abbr title="Internal Security Service">SSI</abbr>’s<span class="fr-sr-only"> (Internal Security Service, ' +
        '<span lang="fr">service de sécurité intérieure</span>)</span>',
    );
    expect(linksOf("/fr/a").at(-1)?.html).toContain('<span lang="sq">Agjencia Kombëtare e Mbrojtjes Civile</span>');
  });

  it("keeps its Albanian ending before the name", () => {
    expect(linksOf("/sq/a")[0]?.html).toMatch(/^<abbr title="Shërbimi i Sigurisë së Brendshme">SSI<\/abbr>-ja<span/);
  });

  it("leaves the words and the escapes around it as they are", () => {
    expect(words(textOf("/en/a"))).toMatch(/^The SSI ’s \(.*\) staff & the EU \(European Union, Union européenne \)$/);
  });

  it("on a page shown in place of a translation speaks the language of the text and leads to the page asked for", () => {
    const [ssi] = linksOf("/en/b");
    expect(ssi?.attributes).toMatchObject({ href: "/en/glossary#ssi", hreflang: "en" });
    expect(ssi?.html).toContain('<abbr title="service de sécurité intérieure">SSI</abbr>');
  });

  it("without a glossary page is spelled out all the same", async () => {
    const bare = await renderFiles({ "glossary.yml": someGlossary, "fr/a.md": page("Ça", "Le SSI") });
    expect(htmlAt(bare, "/fr/a")).toContain(
      'Le <abbr title="service de sécurité intérieure">SSI</abbr><span class="fr-sr-only"> (service',
    );
    expect(htmlAt(bare, "/fr/a")).not.toContain('site-acronym"');
  });

  it("keeps the language of a name that is not translated", async () => {
    const french = glossaryFile({ acronym: "SSI", expansion: { fr: "service <b>" }, definition: { fr: "é" } });
    const untranslated = await renderFiles({ ...files, "glossary.yml": french });
    expect(htmlAt(untranslated, "/en/a")).toContain(
      '<abbr title="service &#60;b&#62;" lang="fr">SSI</abbr>’s<span class="fr-sr-only"> (<span lang="fr">service &#60;b&#62;</span>)</span>',
    );
  });
});

describe("V15: the glossary page", () => {
  it("lists every acronym as a term with its anchor, name and definition, in the order of the language", () => {
    const terms = tags(htmlAt(site, "/en/glossary"), "dt");
    expect(terms.map(({ attributes }) => attributes["id"])).toEqual(["akmc", "dci", "dcis", "eu", "s-dci", "ssi"]);
    expect(terms.at(-1)?.text).toBe("SSI – Internal Security Service");
    expect(tags(htmlAt(site, "/en/glossary"), "dd").map(({ text }) => text)).toContain("definition SSI");
    expect(tags(htmlAt(site, "/en/glossary"), "dfn").map(({ text }) => text)).toContain("S/DCI");
  });

  it("has no link to itself, and lists its acronyms under “on this page”", () => {
    expect(linksOf("/fr/glossaire")).toEqual([]);
    const summary = tagWith(htmlAt(site, "/fr/glossaire"), "nav", "class", "fr-summary").html;
    expect(tags(summary, "a").map(({ attributes }) => attributes["href"])).toContain("#s-dci");
  });

  it("says what is former, how else it is written, and what the letters come from", () => {
    const notes = tags(htmlAt(site, "/en/glossary"), "dd").map(({ text }) => text);
    expect(notes).toContain("en glossaryFormer");
    expect(notes).toContain("en glossaryVariants SDCI");
    expect(notes).toContain("en glossaryOriginal French Union européenne (UE)");
  });

  it("M9: is a DefinedTermSet for machines, which no text can end", async () => {
    const hostile = glossaryFile({ acronym: "SSI", definition: { fr: "</script><b>é", en: "e", sq: "ë" } });
    const html = htmlAt(await renderFiles({ ...files, "glossary.yml": hostile }), "/fr/glossaire");
    const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)];
    const json = scripts.map(([, text = ""]) => text).find((text) => text.includes("DefinedTermSet")) ?? "";
    expect(json).not.toContain("<");
    const url = "https://ssi.example.org/fr/glossaire";
    expect(JSON.parse(json)).toEqual({
      "@context": "https://schema.org",
      "@type": "DefinedTermSet",
      "@id": `${url}#glossary`,
      url,
      name: "Glossaire",
      description: "Description de Glossaire",
      inLanguage: "fr",
      hasDefinedTerm: [
        {
          "@type": "DefinedTerm",
          "@id": `${url}#ssi`,
          url: `${url}#ssi`,
          termCode: "SSI",
          name: "name SSI",
          description: "</script><b>é",
          inDefinedTermSet: `${url}#glossary`,
        },
      ],
    });
  });

  it("shown in place of a translation keeps its entries in the language of its text, without JSON-LD", () => {
    const html = htmlAt(site, "/sq/glossaire");
    expect(tags(html, "dt").at(-1)?.attributes["id"]).toBe("ue");
    expect(html).not.toContain("DefinedTerm");
  });

  it("may be empty", async () => {
    const html = htmlAt(await renderFiles({ ...files, "glossary.yml": null }), "/fr/glossaire");
    expect(html).not.toContain("<dl");
  });
});
