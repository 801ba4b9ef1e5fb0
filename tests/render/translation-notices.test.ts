// What visitors of each language read above a text that is stale, provisional or missing, in the site's own words.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tags, words } from "../support/html.ts";
import { htmlAt, origin, page, renderFiles } from "../support/site-files.ts";

const locales = ["fr", "en", "sq"] as const;
const stale = "translation: { revision: fr-1-000000000000, status: provisional }\n";
const rendered = await renderFiles({
  ...Object.fromEntries(
    locales.map((locale) => [`words/${locale}.yml`, readFileSync(`content/words/${locale}.yml`, "utf8")]),
  ),
  "fr/dci.md": page("La DCI", "Nouveau texte"),
  "en/dci.md": page("The DCI", "Old text", stale).replace("2026-11-23", "2017-06-12"),
  "sq/dci.md": page("DCI", "Tekst i vjetër", stale).replace("2026-11-23", "2017-06-12"),
  "fr/seul.md": page("Seul", "Texte français"),
  "en/alone.md": page("Alone", "English text"),
});

function noticeAt(path: string) {
  const html = htmlAt(rendered, path);
  const found = tags(html, "div").find((tag) => tag.attributes["class"]?.includes("fr-notice"));
  if (found === undefined) throw new Error(`no notice at ${path}`);
  expect(html.indexOf("fr-notice")).toBeLessThan(html.search(/Old text|Tekst i vjetër|Texte français|English text/));
  const said = words(found.html);
  expect(said).not.toMatch(/\{\{|\bundefined\b/);
  return { html, said, attributes: found.attributes, link: tags(found.html, "a")[0] };
}

describe("a translation that fell behind", () => {
  it.each([
    ["/en/dci", "en", "23 November 2026", "12 June 2017"],
    ["/sq/dci", "sq", "23 nëntor 2026", "12 qershor 2017"],
  ])(
    "L7, L19: %s says so in its language, with both dates as it writes them, and leads to the French text",
    (path, lang, ...dates) => {
      const { said, attributes, link } = noticeAt(path);
      expect(attributes["lang"]).toBe(lang);
      for (const date of dates) expect(said).toContain(date);
      // Fallen behind, awaiting review, French authoritative, the link: four sentences.
      expect(said.split(/[.:](?= |$)/).length).toBeGreaterThanOrEqual(4);
      expect(link?.attributes).toMatchObject({ href: "/fr/dci", hreflang: "fr", lang: "fr" });
    },
  );
});

describe("a text that stands in for a missing one", () => {
  it.each([
    ["/en/seul", "en", "fr", "/fr/seul"],
    ["/sq/seul", "sq", "fr", "/fr/seul"],
    ["/fr/alone", "fr", "en", "/en/alone"],
    ["/sq/alone", "sq", "en", "/en/alone"],
  ])(
    "L5, L6: %s says so in the language asked, and search engines are sent to the original",
    (path, lang, source, original) => {
      const { html, said, attributes, link } = noticeAt(path);
      expect([attributes["lang"], link?.attributes["href"], link?.attributes["lang"]]).toEqual([
        lang,
        original,
        source,
      ]);
      const language = new Intl.DisplayNames(lang, { type: "language" }).of(source) ?? "";
      expect(said.toLowerCase()).toContain(language.toLowerCase());
      expect(tags(html, "article")[0]?.attributes["lang"]).toBe(source);
      expect(html).toContain(`<link rel="canonical" href="${origin}${original}">`);
      expect(html).toContain(`<meta name="robots" content="noindex">`);
      expect(html).not.toContain('rel="alternate" hreflang');
      expect(htmlAt(rendered, "/sitemap.xml")).not.toContain(`${path}<`);
    },
  );
});
