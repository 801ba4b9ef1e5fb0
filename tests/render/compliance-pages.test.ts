// The compulsory pages as visitors see them: what is known, what is missing, the mention in every footer, before launch.

import { describe, expect, it } from "vitest";
import type { RenderedSite } from "../../src/render/render-site.ts";
import { tags, tagWith, words } from "../support/html.ts";
import { auditLines, completeBlocks } from "../support/settings-problem-cases.ts";
import { htmlAt, origin, page, renderFiles } from "../support/site-files.ts";

const locales = ["fr", "en", "sq"];
const languages = locales
  .map((code) => `  - { code: ${code}, name: "${code}"${code === "en" ? ", tag: en-GB" : ""} }\n`)
  .join("");
const pages = Object.fromEntries(
  locales.flatMap((locale) => [
    [`${locale}/index.md`, page(`Accueil ${locale}`)],
    [`${locale}/acces.md`, page("Accès", "## Mesures", "layout: accessibility\n")],
    [`${locale}/mentions.md`, page("Mentions", "## Liens", "layout: legal\n")],
    [`${locale}/donnees.md`, page("Données", "## Droits", "layout: personal-data\n")],
  ]),
);
const render = (lines: string, now?: Date) =>
  renderFiles({ ...pages, "site.yml": `locales:\n${languages}${lines}` }, now && { now });

const empty = await render("launch: false\n");
const audited = await render(`launch: true\n${completeBlocks}  audit:\n${auditLines()}`);

const footer = (html: string) => tags(html, "footer")[0]?.html ?? "";
const mention = (html: string, locale: string) => tagWith(footer(html), "a", "href", `/${locale}/acces`).text;
const errorPage = (site: RenderedSite, locale: string) =>
  Buffer.from(site.errorPages.get(404)?.get(locale)?.bodies.identity ?? "").toString();

/** The sections made from data: id → words. */
function sectionsOf(html: string): Map<string, string> {
  const parts = html.split(/<h2 id="site-(?=[a-z-]+">)/).slice(1);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('"')), words(`<h2 id="${part}`)]));
}

describe("C1: the mention of accessibility", () => {
  it.each(locales)("stands in the footer of every page, error pages too, and leads to the statement: %s", (locale) => {
    for (const path of ["", "acces", "mentions", "donnees"]) {
      expect(mention(htmlAt(empty, `/${locale}/${path}`), locale)).toBe(`${locale} accessibilityNone`);
      expect(mention(htmlAt(audited, `/${locale}/${path}`), locale)).toBe(`${locale} accessibilityPartial`);
    }
    expect(mention(errorPage(audited, locale), locale)).toBe(`${locale} accessibilityPartial`);
  });

  it("stands where the footer menu of content/site.yml puts the statement, once", async () => {
    const site = await render("menus:\n  footer: [mentions, acces, donnees]\n");
    const links = tags(footer(htmlAt(site, "/fr/")), "a").map(({ attributes }) => attributes["href"]);
    expect(links).toEqual(["/fr/mentions", "/fr/acces", "/fr/donnees"]);
  });

  it("C2: says so when the audit is full, and no longer when it has lapsed", async () => {
    const full = auditLines({
      rate: "100",
      criteria: "{ conforming: 60, nonConforming: 0, notApplicable: 46 }",
      nonConformities: "[]",
    });
    const lines = `launch: true\n${completeBlocks}  audit:\n${full}`;
    expect(mention(htmlAt(await render(lines), "/fr/"), "fr")).toBe("fr accessibilityFull");
    const later = await render(lines, new Date("2029-02-01T12:00:00Z"));
    expect(mention(htmlAt(later, "/fr/"), "fr")).toBe("fr accessibilityNone");
    expect(htmlAt(later, "/en/acces")).toContain("en conformityExpired 15 January 2026");
  });
});

describe("C3: the statement", () => {
  const parts = ["commitment", "conformity", "results", "gaps", "establishment", "feedback", "remedies"];

  it.each(locales)(
    "has every compulsory part, in order, linked from the top, with and without an audit: %s",
    (locale) => {
      for (const site of [empty, audited]) {
        const html = htmlAt(site, `/${locale}/acces`);
        expect([...sectionsOf(html).keys()]).toEqual(parts);
        const summary = tags(tagWith(html, "nav", "aria-labelledby", "site-summary").html, "a");
        expect(summary.map(({ attributes }) => attributes["href"])).toEqual([
          ...parts.map((id) => `#site-${id}`),
          "#mesures",
        ]);
      }
    },
  );

  it.each(locales)("without an audit invents no result, and says what the embassy has to complete: %s", (locale) => {
    const sections = sectionsOf(htmlAt(empty, `/${locale}/acces`));
    expect(sections.get("conformity")).toContain(`${locale} conformityNone ${locale} noAudit`);
    expect(sections.get("results")).toBe(`${locale} resultsTitle ${locale} noAudit`);
    expect(sections.get("commitment")).toContain(
      `${locale} statementSiteLabel ${new URL(origin).host} ${locale} schemeLabel`,
    );
    for (const part of ["commitment", "establishment", "feedback"]) {
      expect(sections.get(part)).toContain(`${locale} toComplete`);
    }
    expect(htmlAt(empty, `/${locale}/acces`)).not.toMatch(/\d ?%/);
  });

  it("with an audit gives its date, author, numbers, gaps, tools, pages, as each language writes them", () => {
    const french = sectionsOf(htmlAt(audited, "/fr/acces"));
    expect(french.get("conformity")).toMatch(/fr conformityPartial fr conformityRate 15 janvier 2026 83,33\s%/);
    expect(french.get("results")).toMatch(
      /auditDateLabel 15 janvier 2026 .*auditorLabel Essai .*rateLabel 83,33\s% .*conformingLabel 50 .*nonConformingLabel 10 .*notApplicableLabel 46/,
    );
    expect(french.get("gaps")).toMatch(
      /nonConformitiesLabel Une carte .*derogationsLabel fr noneListed .*exemptLabel fr noneListed/,
    );
    expect(french.get("establishment")).toMatch(
      /environmentsLabel Firefox .*auditToolsLabel Loupe .*auditedPagesLabel Accueil/,
    );
    expect(sectionsOf(htmlAt(audited, "/en/acces")).get("results")).toContain("83.33%");
    expect(htmlAt(audited, "/fr/acces")).not.toContain("toComplete");
  });

  it.each(locales)("tells where to complain: %s", (locale) => {
    const html = htmlAt(audited, `/${locale}/acces`);
    expect(html).toContain('href="mailto:essai@example.org"');
    const remedies = tags(html, "a").filter(({ attributes }) => attributes["href"]?.includes("defenseurdesdroits.fr"));
    expect(remedies.map(({ attributes }) => [attributes["href"], attributes["hreflang"]])).toEqual(
      ["https://formulaire.defenseurdesdroits.fr/", "https://www.defenseurdesdroits.fr/saisir/delegues"].map((href) => [
        href,
        locale === "fr" ? undefined : "fr",
      ]),
    );
    const address = tags(html, "span").find(({ text }) => text.includes("Libre réponse 71120, 75342 Paris CEDEX 07"));
    expect(address?.attributes["lang"]).toBe(locale === "fr" ? undefined : "fr");
  });
});

describe("C4: legal notice and personal data", () => {
  it.each([
    ["mentions", ["publisher", "director", "host"], 7],
    ["donnees", ["controller", "officer", "host-logs"], 3],
  ])("%s shows every fact, or that it is missing, in each language", (path, ids, count) => {
    for (const locale of locales) {
      const html = htmlAt(empty, `/${locale}/${path}`);
      expect([...sectionsOf(html).keys()]).toEqual(ids);
      expect(html.match(/class="site-missing"/g)).toHaveLength(count);
      expect(htmlAt(audited, `/${locale}/${path}`)).not.toContain("site-missing");
    }
  });

  it("a text per language is shown in the page's own, or marked as French", async () => {
    const text = `{ fr: "La direction : qui ?", en: "The direction: who?" }`;
    const site = await render(`${completeBlocks.replace('"La direction"', text)}`);
    expect(htmlAt(site, "/en/mentions")).toContain("<span>The direction: who?</span>");
    expect(htmlAt(site, "/sq/mentions")).toContain('<span lang="fr">La direction\u00A0: qui\u202F?</span>');
  });

  it("facts are escaped, and only whole addresses become links", async () => {
    const site = await render(
      completeBlocks
        .replace('"La direction"', `"<b>x</b> https://example.org/"`)
        .replace('"Rien"', '"javascript:alert(1)"'),
    );
    expect(htmlAt(site, "/fr/mentions")).toContain("&lt;b&gt;x&lt;/b&gt; https://example.org/");
    expect(htmlAt(site, "/fr/donnees")).not.toMatch(/href="javascript/i);
  });
});

describe("C5: before launch", () => {
  const robots = (site: RenderedSite) => [...site.responses].map(([, { headers }]) => headers["X-Robots-Tag"]);

  it("every answer says noindex: pages, files, redirects, error pages", () => {
    expect(robots(empty).length).toBeGreaterThan(20);
    expect(new Set(robots(empty))).toEqual(new Set(["noindex"]));
    for (const versions of empty.errorPages.values()) {
      for (const { headers } of versions.values()) expect(headers["X-Robots-Tag"]).toBe("noindex");
    }
    for (const locale of locales) {
      expect(htmlAt(empty, `/${locale}/`)).toContain('<meta name="robots" content="noindex">');
    }
  });

  it("after launch none does, but the data of pages, which are found as pages", () => {
    const hidden = [...audited.responses].filter(([, { headers }]) => headers["X-Robots-Tag"] !== undefined);
    expect(hidden.map(([address]) => address).filter((address) => !address.endsWith(".json"))).toEqual([]);
    expect(htmlAt(audited, "/fr/")).not.toContain('content="noindex"');
  });
});

describe("V3: what the compulsory pages show", () => {
  it("is found by the search, in the section that shows it, once it is given", async () => {
    const search = { "fr/recherche.md": page("Recherche", "", "layout: search\n") };
    const found = async (lines: string) => {
      const site = await renderFiles({ ...pages, ...search, "site.yml": `locales:\n${languages}${lines}` });
      return site.renderSearch("fr", "hotelier").body;
    };
    const lines = completeBlocks.replace('"La direction"', '"Chez Hôtelier"');
    expect(lines).not.toBe(completeBlocks);
    expect(await found(lines)).toMatch(/href="\/fr\/mentions#[a-z-]+"/);
    expect(await found(completeBlocks)).not.toContain("/fr/mentions#");
  });
});
