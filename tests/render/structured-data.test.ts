// JSON-LD of each page: true to its header, sound by the vocabulary of schema.org, and unable to end its element.

import { describe, expect, it } from "vitest";
import { findDataFaults, type GraphNode, graphIn, nodeOf } from "../support/json-ld.ts";
import { htmlAt, origin, page, renderFiles } from "../support/site-files.ts";

const evil = "</script><!--<b>&";
const files = {
  "fr/index.md": page("Accueil"),
  "en/index.md": page("Home"),
  "fr/dossier/index.md": page("Le dossier", "", "publishFrom: 2026-11-20\n"),
  "fr/dossier/page.md": page(evil).replace("2026-11-23", "2026-11-22"),
  "en/dossier/page.md": page("A page", "", "slug: one\n"),
  "sq/vetem.md": page("Vetëm"),
  "fr/demain.md": page("Demain").replace("2026-11-23", "2026-11-24"),
  "fr/plan.md": page("Plan", "", "layout: site-map\n"),
  "fr/actualites/index.md": page("Actualités", "", "layout: news\n"),
  "fr/actualites/a.md": page("A", "", "publishFrom: 2026-11-01T09:00\n").replace("2026-11-23", "2026-10-30"),
};
const rendered = await renderFiles(files);
const graph = (path: string) => graphIn(htmlAt(rendered, path));
const pages = [...rendered.responses.keys()].filter((path) => /^\/(?:fr|en|sq)\/[^.]*$/.test(path));
const steps = (nodes: readonly GraphNode[]) => nodeOf(nodes, "BreadcrumbList")["itemListElement"];

describe("every page", () => {
  it.each(pages)("M9: %s has the organisation, the site and the page, without a fault", async (path) => {
    const nodes = graph(path);
    const lang = nodes.map((node) => node["inLanguage"]).filter((one) => one !== undefined);
    expect(nodes.map((node) => node["@type"]).slice(0, 2)).toEqual(["GovernmentOrganization", "WebSite"]);
    expect(new Set(lang).size).toBe(1);
    expect(nodes.some((node) => node["@type"] === "BreadcrumbList")).toBe(!/^\/..\/$/.test(path));
    expect(await findDataFaults(nodes)).toEqual([]);
  });

  it("the checkers are at work: wrong types, properties, values and breadcrumbs are reported", async () => {
    expect((await findDataFaults([{ "@type": "Webpage" }])).join()).toContain("no type");
    expect((await findDataFaults([{ "@type": "WebPage", titel: "A" }])).join()).toContain("titel");
    expect((await findDataFaults([{ "@type": "WebPage", dateModified: "hier" }])).join()).toContain("dateModified");
    expect((await findDataFaults([{ "@type": "WebPage", author: [{ "@type": "Person", agee: 1 }] }])).join()).toContain(
      "agee",
    );
    const step = { "@type": "ListItem", position: 1, name: "A" };
    const crumbs = { "@type": "BreadcrumbList", itemListElement: [step, { ...step, position: 2 }] };
    expect((await findDataFaults([crumbs])).join()).toContain("item");
  });

  it("no content can end the script element", () => {
    const html = htmlAt(rendered, "/fr/dossier/page");
    expect(nodeOf(graph("/fr/dossier/page"), "WebPage")["name"]).toBe(evil);
    expect(html.split("</script>")).toHaveLength(htmlAt(rendered, "/fr/plan").split("</script>").length);
  });
});

describe("the page", () => {
  it("M9: has the dates of its header; a day to come is not told", () => {
    const { dateModified, datePublished } = nodeOf(graph("/fr/dossier/page"), "WebPage");
    expect([dateModified, datePublished]).toEqual(["2026-11-22", undefined]);
    expect(nodeOf(graph("/fr/dossier"), "WebPage")["datePublished"]).toBe("2026-11-20");
    expect(nodeOf(graph("/fr/demain"), "WebPage")["dateModified"]).toBeUndefined();
  });

  it("M9: the reference names its translations, and each of them the reference", () => {
    const original = nodeOf(graph("/fr/dossier/page"), "WebPage");
    const translated = nodeOf(graph("/en/dossier/one"), "WebPage");
    expect(original["workTranslation"]).toEqual([{ "@id": translated["@id"] }]);
    expect(translated["translationOfWork"]).toEqual({ "@id": original["@id"] });
    expect(nodeOf(graph("/sq/vetem"), "WebPage")).not.toHaveProperty("translationOfWork");
    expect(nodeOf(graph("/fr/plan"), "CollectionPage")).not.toHaveProperty("workTranslation");
  });

  it("L6: a text that stands in for a translation is told as the original that it is", () => {
    const { "@id": id, inLanguage } = nodeOf(graph("/sq/dossier/page"), "WebPage");
    expect([id, inLanguage]).toEqual([`${origin}/fr/dossier/page`, "fr"]);
  });

  it("V20: a news item is an article with its day; changes before that day do not count", () => {
    const { headline, datePublished, dateModified, author } = nodeOf(graph("/fr/actualites/a"), "NewsArticle");
    expect([headline, datePublished, dateModified]).toEqual(["A", "2026-11-01", "2026-11-01"]);
    expect(author).toEqual({ "@id": nodeOf(graph("/fr/"), "GovernmentOrganization")["@id"] });
  });

  it("M9: the breadcrumb goes from home to the page, by absolute addresses", () => {
    expect(steps(graph("/fr/dossier/page"))).toEqual([
      { "@type": "ListItem", position: 1, name: "Accueil", item: { "@id": `${origin}/fr/` } },
      { "@type": "ListItem", position: 2, name: "Le dossier", item: { "@id": `${origin}/fr/dossier` } },
      { "@type": "ListItem", position: 3, name: evil, item: { "@id": `${origin}/fr/dossier/page` } },
    ]);
  });
});

it("M9: the site has a search action where the language has a search page", async () => {
  const search = { "fr/recherche.md": page("Recherche", "", "layout: search\nnoindex: true\n") };
  const nodes = graphIn(htmlAt(await renderFiles({ ...files, ...search }), "/fr/plan"));
  expect(nodeOf(nodes, "WebSite")["potentialAction"]).toMatchObject({
    target: { urlTemplate: `${origin}/fr/recherche?q={q}` },
    "query-input": "required name=q",
  });
  expect(await findDataFaults(nodes)).toEqual([]);
  expect(nodeOf(graph("/fr/"), "WebSite")).not.toHaveProperty("potentialAction");
});
