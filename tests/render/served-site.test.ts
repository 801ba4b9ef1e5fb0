// What is served keeps nothing alive of what it was made from, and answers all the same.

import { describe, expect, it } from "vitest";
import { readAssetFolder } from "../../src/content/read-files.ts";
import { completeSearch } from "../../src/live/complete-search.ts";
import { checkFiles } from "../../src/live/load-site.ts";
import { packSite } from "../../src/live/pack-site.ts";
import { type RenderedSite, renderSite } from "../../src/render/render-site.ts";
import { keepServed } from "../../src/render/served-site.ts";
import { createTemplates } from "../../src/render/templates.ts";
import { definitions, origin, page, siteFiles, someDay } from "../support/site-files.ts";
import { stillAlive, watch } from "../support/still-alive.ts";

const builtAssets = await readAssetFolder("dist/public");
const templates = createTemplates("views");
const options = { contentFolder: "content", viewsFolder: "views", origin, isPreview: false };

function filesWith(text: string) {
  return siteFiles({
    // As objects of their own: the usual files are kept by other tests.
    "fr/index.md": page("Accueil de la maison", "Bonjour. [Mission](mission.md)"),
    "en/index.md": page("Home of the house", "Hello."),
    "fr/mission.md": page("La mission du service", `${text}\n\n## Un {#un}\n\nUn.`, "order: 1\naliases: [/vieille]\n"),
    "en/mission.md": page("The mission", "Words.", "slug: the-mission-of-the-service\n"),
    "fr/recherche.md": page("Recherche", "", "layout: search\n"),
    "fr/plan.md": page("Plan du site", "", "layout: site-map\n"),
    "fr/actualites/index.md": page("Actualités", "", "layout: news\n"),
    "fr/actualites/une.md": page("Une nouvelle", "Elle dit.", "publishFrom: 2026-11-01\n"),
  });
}

/** A site with all that is added after it is served, and what is not to outlive it. */
async function load(files: ReturnType<typeof filesWith>, earlier?: RenderedSite) {
  const checked = checkFiles({ files, problems: [], definitions }, { ...options, earlier: earlier?.site }, someDay);
  const { site, content } = checked;
  if (site === undefined || content === undefined) throw new Error("no site");
  const packed = packSite(await renderSite(site, { templates, builtAssets, origin, earlier }));
  const rendered = (await completeSearch(packed, new AbortController().signal)) ?? packed;
  const refs = watch({
    Site: site,
    Content: content,
    Frame: rendered.frame,
    Page: site.pages.find(({ address }) => address === "/fr/mission"),
    "page of the search": site.pages.find(({ layout }) => layout === "search"),
    PageFile: content.pages.find(({ key }) => key === "mission"),
    RawFile: files.find(({ path }) => path.endsWith("mission.md")),
  });
  return { rendered, refs };
}

describe("the answers alone", () => {
  it("keep no page, text or file, and find and name pages all the same", async () => {
    const open = async () => {
      const { rendered, refs } = await load(filesWith("Le premier texte."));
      return { served: keepServed(rendered), refs };
    };
    const { served, refs } = await open();
    expect(await stillAlive(refs)).toEqual([]);
    const found = (await served.renderSearch("fr", "premier")).body;
    expect(found).toContain("<mark>premier</mark>");
    expect(found).toContain('href="/fr/mission"');
    const near = (await served.renderNotFound("fr", "/fr/misson")).body;
    expect(near).toContain("La mission du service");
    expect(near).toContain("Description de La mission du service");
    expect(served.responses.get("/fr/mission")?.bodies.br).toBeDefined();
  });

  it("keep nothing when the search was renewed, neither of the site before nor of their own", async () => {
    const open = async () => {
      const before = await load(filesWith("Le premier texte."));
      const after = await load(filesWith("Le second texte."), before.rendered);
      expect(after.rendered.frame).toBe(before.rendered.frame);
      return { served: keepServed(after.rendered), before: before.refs, after: after.refs };
    };
    const { served, before, after } = await open();
    expect(await stillAlive(before)).toEqual([]);
    expect(await stillAlive(after)).toEqual([]);
    expect((await served.renderSearch("fr", "second")).body).toContain("<mark>second</mark>");
  });
});
