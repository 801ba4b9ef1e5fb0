// sitemap.xml and robots.txt: every page that search engines may name, judged by the official schema.

import { describe, expect, it } from "vitest";
import { tags } from "../support/html.ts";
import { buildFiles, htmlAt, origin, page, renderFiles } from "../support/site-files.ts";
import { findSitemapFaults } from "../support/xmllint.ts";

const files = {
  "fr/index.md": page("Accueil"),
  "en/index.md": page("Home"),
  "fr/dci.md": page("DCI", "", "slug: direction\n").replace("2026-11-23", "2025-02-28"),
  "en/dci.md": page("The DCI", "", "slug: directorate\n").replace("2026-11-23", "2025-03-01"),
  "sq/vetem.md": page("Vetëm"),
  "fr/cachee.md": page("Cachée", "", "noindex: true\n"),
  "fr/bientot.md": page("Bientôt", "", "publishFrom: 2026-12-01\n"),
  "fr/demain.md": page("Demain").replace("2026-11-23", "2026-11-24"),
  "fr/actualites/index.md": page("Actualités", "", "layout: news\n").replace("2026-11-23", "2026-01-01"),
  "fr/actualites/a.md": page("A", "", "publishFrom: 2026-03-01\n").replace("2026-11-23", "2026-04-01"),
};
const rendered = await renderFiles(files);
const sitemap = htmlAt(rendered, "/sitemap.xml");
const entries = new Map(tags(sitemap, "url").map(({ html }) => [tags(html, "loc")[0]?.text ?? "", html]));
const entry = (path: string) => entries.get(origin + path) ?? "";

describe("sitemap.xml", () => {
  it("M1: has every public page that search engines may name, and no other", () => {
    const { site } = buildFiles(files);
    const wanted = site.pages.filter(({ isIndexed }) => isIndexed).map(({ address }) => origin + address);
    expect([...entries.keys()]).toEqual(wanted);
    expect(wanted).toHaveLength(8);
    expect(sitemap).not.toMatch(/cachee|bientot|sq\/direction/);
  });

  it("M1: lastmod is the date of the header, for a list of news that of its newest item; no day to come", () => {
    const lastmod = (path: string) => tags(entry(path), "lastmod").map(({ text }) => text);
    expect(lastmod("/fr/direction")).toEqual(["2025-02-28"]);
    expect(lastmod("/en/directorate")).toEqual(["2025-03-01"]);
    expect(lastmod("/fr/actualites")).toEqual(["2026-04-01"]);
    expect(lastmod("/fr/demain")).toEqual([]);
  });

  it("M2, L6: alternates are those of the page's head: real translations only", () => {
    const alternates = (xml: string, name: string) =>
      tags(xml, name)
        .filter(({ attributes }) => attributes["hreflang"] !== undefined && attributes["rel"] === "alternate")
        .map(({ attributes }) => `${attributes["hreflang"]} ${attributes["href"]}`);
    expect(alternates(entry("/fr/direction"), "xhtml:link")).toEqual([
      `fr ${origin}/fr/direction`,
      `en ${origin}/en/directorate`,
      `x-default ${origin}/fr/direction`,
    ]);
    for (const [loc, xml] of entries) {
      const head = alternates(htmlAt(rendered, loc.slice(origin.length)).split("<body")[0] ?? "", "link");
      expect(alternates(xml, "xhtml:link"), loc).toEqual(head);
    }
  });

  it("M1: is valid by the official schema, which is at work", async () => {
    expect(await findSitemapFaults(sitemap)).toEqual([]);
    const faulty = sitemap.replace("2025-02-28", "28/02/2025").replace('hreflang="en"', 'hreflang="en_GB"');
    const faults = (await findSitemapFaults(faulty)).join();
    expect([faults.includes("28/02/2025"), faults.includes("en_GB")]).toEqual([true, true]);
  });

  it("M1: is kept like a page: asked about each time", () => {
    const { headers, etag } = rendered.responses.get("/sitemap.xml") ?? { headers: {} };
    expect(headers).toMatchObject({
      "Content-Type": "application/xml; charset=utf-8",
      "Cache-Control": rendered.responses.get("/fr/")?.headers["Cache-Control"],
    });
    expect(etag).toBeDefined();
  });
});

describe("robots.txt", () => {
  it("M7: lets search engines in and points to the sitemap", () => {
    expect(htmlAt(rendered, "/robots.txt")).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${origin}/sitemap.xml\n`);
    expect(rendered.responses.get("/robots.txt")?.headers["Content-Type"]).toBe("text/plain; charset=utf-8");
  });

  it("O6: lets them read that nothing of a preview may be found, and there is no sitemap", async () => {
    const preview = await renderFiles(files, { isPreview: true });
    expect(htmlAt(preview, "/robots.txt")).toBe("User-agent: *\nAllow: /\n");
    expect([...preview.responses.values()].map(({ headers }) => headers["X-Robots-Tag"])).not.toContain(undefined);
    expect(preview.responses.has("/sitemap.xml")).toBe(false);
    expect(preview.responses.get("/fr/actualites.atom")?.headers["X-Robots-Tag"]).toBe("noindex");
  });
});

describe("/.well-known/security.txt", () => {
  const contact =
    'locales: [{ code: fr, name: Français }]\nsecurityContact: { address: "mailto:securite@example.org", expires: 2027-11-22 }\n';
  const withContact = { "site.yml": contact, "words/en.yml": null, "words/sq.yml": null };

  it("M7: is there when a contact is configured, with the day of the settings", async () => {
    expect(htmlAt(await renderFiles(withContact), "/.well-known/security.txt")).toBe(
      `Contact: mailto:securite@example.org\nExpires: 2027-11-22T23:59:59Z\nPreferred-Languages: fr\nCanonical: ${origin}/.well-known/security.txt\n`,
    );
    expect(rendered.responses.has("/.well-known/security.txt")).toBe(false);
  });
});
