// What a load makes use of from the one before: the result is the one that a load from nothing gives, byte for byte.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAssetFolder } from "../../src/content/read-files.ts";
import type { RawFile } from "../../src/content/source-file.ts";
import { checkFiles } from "../../src/live/load-site.ts";
import { type RenderedSite, renderSite } from "../../src/render/render-site.ts";
import { createTemplates } from "../../src/render/templates.ts";
import { definitions, origin, page, siteFiles, someDay } from "../support/site-files.ts";

const builtAssets = await readAssetFolder("dist/public");
const templates = createTemplates("views");
const options = { contentFolder: "content", viewsFolder: "views", origin, isPreview: false };
const dayAfter = new Date(someDay.valueOf() + 86_400_000);

const glossary = (name: string) => `entries:
  - acronym: ABC
    expansion:
      fr: ${name}
    definition:
      fr: Un service des essais.
`;

const start = {
  "fr/index.md": page("Accueil", "Bonjour, voici l'ABC. [Mission](mission.md)"),
  "en/index.md": page("Home", "Hello. [Mission](mission.md#one)", "translation: { status: provisional }\n"),
  "sq/index.md": page("Kreu"),
  "fr/mission.md": page("Mission", "Le texte de la mission.\n\n## Un {#one}\n\nUn.", "order: 1\n"),
  "en/mission.md": page("Our mission", "The text.\n\n## One {#one}\n\nOne."),
  "fr/recherche.md": page("Recherche", "", "layout: search\n"),
  "fr/glossaire.md": page("Glossaire", "Les sigles.", "layout: glossary\n"),
  "fr/plan.md": page("Plan du site", "", "layout: site-map\n"),
  "fr/actualites/index.md": page("Actualités", "", "layout: news\n"),
  "fr/actualites/une.md": page("Une nouvelle", "Elle parle de l'ABC.", "publishFrom: 2026-11-01\n"),
  "glossary.yml": glossary("autorité du bon conseil"),
};

type Files = ReadonlyMap<string, RawFile>;

/** One thing that an editor does; the number makes it another one each time. */
const edits: Readonly<Record<string, (n: number) => Readonly<Record<string, string>>>> = {
  text: (n) => ({
    "fr/mission.md": page("Mission", `Le texte neuf${n} est ici.\n\n## Un {#one}\n\nUn.`, "order: 1\n"),
  }),
  "text of a translation": (n) => ({ "en/mission.md": page("Our mission", `Text ${n}.\n\n## One {#one}\n\nOne.`) }),
  "text with an acronym": (n) => ({ "fr/index.md": page("Accueil", `Voici ${n} fois l'ABC, puis l'ABC.`) }),
  "text of a news item": (n) => ({
    "fr/actualites/une.md": page("Une nouvelle", `Elle dit ${n}.`, "publishFrom: 2026-11-01\n"),
  }),
  title: (n) => ({ "fr/mission.md": page(`Mission ${n}`, "Le texte.\n\n## Un {#one}", "order: 1\n") }),
  heading: (n) => ({ "fr/mission.md": page("Mission", `Le texte.\n\n## Un ${n} {#one}`, "order: 1\n") }),
  anchor: (n) => ({ "en/mission.md": page("Our mission", `The text.\n\n## One {#one-${n}}`) }),
  draft: (n) => ({ "fr/mission.md": page("Mission", `Le texte ${n}.`, "draft: true\n") }),
  "a page of the day after": (n) => ({ "fr/demain.md": page("Demain", `Texte ${n}.`, "publishFrom: 2026-11-24\n") }),
  link: (n) => ({ "fr/plan.md": page("Plan du site", `[Vers ${n}](mission.md)`, "layout: site-map\n") }),
  "broken link": (n) => ({ "fr/plan.md": page("Plan du site", `[Vers ${n}](rien-${n}.md)`, "layout: site-map\n") }),
  glossary: (n) => ({ "glossary.yml": glossary(`autre bon conseil ${n}`) }),
};

const queries = ["texte", "mission", "abc", "rien du tout", "conseil"];

async function load(files: Files, now: Date, earlier?: RenderedSite) {
  const read = { files: [...files.values()], problems: [], definitions };
  const { site, problems } = checkFiles(read, { ...options, earlier: earlier?.site }, now);
  if (site === undefined) throw new Error("no site");
  const rendered = await renderSite(site, { templates, builtAssets, origin, earlier });
  const { renewSearch, ...current } = rendered;
  return { rendered: { ...current, ...(await renewSearch?.(new AbortController().signal)) }, problems };
}

/** Everything that the site can answer, without what cannot be compared. */
function answersOf({ responses, errorPages, cards, renderSearch, renderNotFound }: RenderedSite) {
  const found = ["fr", "en", "sq"].flatMap((locale) =>
    queries.map((query) => (locale === "fr" ? renderSearch(locale, query).body : renderNotFound(locale, query).body)),
  );
  return { responses: new Map([...responses].sort()), errorPages, cards, found };
}

function edited(files: Files, changed: Readonly<Record<string, string>>): Files {
  const encoder = new TextEncoder();
  const raw = Object.entries(changed).map(([path, text]): [string, RawFile] => [
    `content/${path}`,
    { path: `content/${path}`, bytes: encoder.encode(text) },
  ]);
  return new Map([...new Map([...files, ...raw])].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const first = edited(new Map(siteFiles(start).map((file) => [file.path, file])), {});
/** The same bytes in other objects: nothing can be remembered of them. */
const anew = (files: Files): Files =>
  new Map([...files].map(([path, { bytes }]) => [path, { path, bytes: bytes.slice() }]));

describe("E5: a load that makes use of the one before", () => {
  it("gives the same answers and problems as one from nothing, whatever was edited, in whatever order", async () => {
    const names = fc.shuffledSubarray(Object.keys(edits), { minLength: Object.keys(edits).length });
    const moves = fc.array(fc.record({ number: fc.integer({ min: 1, max: 3 }), isNextDay: fc.boolean() }), {
      minLength: Object.keys(edits).length,
    });
    await fc.assert(
      fc.asyncProperty(names, moves, async (order, numbers) => {
        let files: Files = first;
        let last = (await load(files, someDay)).rendered;
        for (const [index, name] of order.entries()) {
          const { number = 1, isNextDay = false } = numbers[index] ?? {};
          files = edited(files, edits[name]?.(number) ?? {});
          const now = isNextDay ? dayAfter : someDay;
          const again = await load(files, now, last);
          last = again.rendered;
          // Each other time: a load from nothing takes ten times as long.
          if (index % 2 === 0) continue;
          const fresh = await load(anew(files), now);
          expect(again.problems).toEqual(fresh.problems);
          expect(answersOf(last)).toEqual(answersOf(fresh.rendered));
        }
      }),
      { numRuns: 1 },
    );
  });

  it("keeps the answers of the pages that nothing changed, and the search until it is renewed", async () => {
    const { rendered: before } = await load(first, someDay);
    const files = edited(first, edits["text"]?.(1) ?? {});
    const { site } = checkFiles(
      { files: [...files.values()], problems: [], definitions },
      { ...options, earlier: before.site },
      someDay,
    );
    if (site === undefined) throw new Error("no site");
    const after = await renderSite(site, { templates, builtAssets, origin, earlier: before });
    const bodies = (rendered: RenderedSite, path: string) => rendered.responses.get(path)?.bodies;
    expect(bodies(after, "/fr/glossaire")).toBe(bodies(before, "/fr/glossaire"));
    expect(bodies(after, "/fr/mission")).not.toEqual(bodies(before, "/fr/mission"));
    expect(after.indexes).toEqual(before.indexes);
    const isFound = ({ renderSearch }: Pick<RenderedSite, "renderSearch">) =>
      renderSearch("fr", "neuf1").body.includes("<mark>neuf1</mark>");
    expect(isFound(after)).toBe(false);
    const renewed = await after.renewSearch?.(new AbortController().signal);
    expect(renewed && isFound(renewed)).toBe(true);
    expect(renewed?.renewSearch).toBeUndefined();
    const stopped = new AbortController();
    stopped.abort();
    expect(await after.renewSearch?.(stopped.signal)).toBeUndefined();
  });
});
