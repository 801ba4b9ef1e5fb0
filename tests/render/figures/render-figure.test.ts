// Figures drawn from data: each kind in each language, with its alternative, its table and nothing that CSP refuses.

import { describe, expect, it } from "vitest";
import { type FigureKind, figureKinds } from "../../../src/content/figures.ts";
import { figureFile, figureFiles } from "../../support/figure-files.ts";
import { tags, tagWith, words } from "../../support/html.ts";
import { htmlAt, page, renderFiles } from "../../support/site-files.ts";

const locales = ["fr", "en", "sq"] as const;
const drawn: readonly FigureKind[] = ["lineage", "levels", "locator"];

/** The figure as it stands on the page of each language; what is drawn comes before the first "details". */
async function figuresOf(data: string) {
  const markdown = ":::figure {data=reseau}\n:::";
  const site = await renderFiles({
    ...figureFiles(data),
    ...Object.fromEntries(locales.map((locale) => [`${locale}/a.md`, page("A", markdown)])),
  });
  return locales.map((locale) => {
    const { html } = tagWith(htmlAt(site, `/${locale}/a`), "figure", "role", "figure");
    const [picture = "", folded = ""] = html.split("<details");
    return { locale, html, picture, folded };
  });
}

const cellsOf = (html: string) =>
  tags(html, "tr").map((row) =>
    [...row.html.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => words(cell ?? "")),
  );
const columnOf = (html: string, column: number) => cellsOf(html).map((row) => row[column]);
/** Of the first drawing, which fits everywhere. */
const textsOf = (picture: string) => tags(tags(picture, "svg")[0]?.html ?? "", "text").map(({ text }) => text);

describe.each(figureKinds)("V16: the kind %s", async (kind) => {
  const figures = await figuresOf(figureFile(kind));

  it.each(figures)("in $locale is a figure named by its title, with alternative and table to unfold", (one) => {
    const { locale, html, folded, picture } = one;
    expect(words(tags(html, "figcaption")[0]?.html ?? "")).toBe(`${locale} titre`);
    expect(html.split("figcaption")[0]).not.toContain("<p");
    expect(tags(folded, "p")[0]?.text).toBe(`${locale} équivalent`);
    expect(words(folded)).toContain(`${locale} figureData`);
    expect(tags(folded, "th").filter(({ attributes }) => attributes["scope"] === "col").length).toBeGreaterThan(2);
    expect(picture).toContain(`<a href="https://example.org/loi?a=1&#38;b=2" rel="external">${locale} loi</a>`);
    expect(html).not.toMatch(/style=|undefined|NaN|\[object| on\w+=/);
  });

  it.each(figures)("in $locale says everything in that language, and no colour", ({ locale, html, picture }) => {
    const others = locales.filter((one) => one !== locale).join("|");
    expect(words(html)).not.toMatch(new RegExp(`\\b(?:${others}) (?:titre|équivalent|loi|police|ministre|Paris)`));
    expect(picture).not.toMatch(/#[0-9a-f]{3,6}\b|rgb\(|(?:fill|stroke|color)="/);
  });
});

describe.each(drawn)("V16: the kind %s", async (kind) => {
  const figures = await figuresOf(figureFile(kind));

  it.each(figures)(
    "in $locale is a drawing with its alternative, and for many words a wide one that says the same",
    (one) => {
      const [svg, wide, ...more] = tags(one.picture, "svg");
      const named = { role: "img", "aria-label": `${one.locale} équivalent` };
      expect([svg?.attributes, more]).toMatchObject([{ ...named, width: "288" }, []]);
      expect(wide?.attributes["class"]).toBe(kind === "locator" ? undefined : "site-drawing site-drawing--wide");
      if (wide !== undefined) expect(wide.attributes).toMatchObject({ ...named, width: "544" });
      expect(words(wide?.html ?? svg?.html ?? "")).toBe(words(svg?.html ?? ""));
      for (const drawing of [svg, wide]) {
        for (const { attributes } of tags(drawing?.html ?? "", "text")) {
          expect(Number(attributes["x"])).toBeLessThan(Number(drawing?.attributes["width"]));
          expect(Number(attributes["y"])).toBeLessThanOrEqual(Number(drawing?.attributes["height"]));
        }
      }
    },
  );
});

/** The sound figure of a kind, in each language. */
const figuresOfKind = (kind: FigureKind) => figuresOf(figureFile(kind));

it("V16, L12: the table says the same: key figures: numbers and dates as each language writes them", async () => {
  const figures = await figuresOfKind("key-figures");
  expect(figures.map(({ picture }) => words(tags(picture, "li")[0]?.html ?? ""))).toEqual([
    "1\u202F250 fr policiers 1er septembre 2010",
    "1,250 en policiers 1 September 2010",
    "1\u00A0250 sq policiers 1 shtator 2010",
  ]);
  expect(tags(figures[0]?.picture ?? "", "time")[0]?.attributes["datetime"]).toBe("2010-09-01");
  expect(cellsOf(figures[0]?.folded ?? "")[1]).toEqual(["fr policiers", "1\u202F250", "1er septembre 2010", "fr loi"]);
});

it("V16, L12: the table says the same: lineage: each body with its date, name and successor", async () => {
  const [french] = await figuresOfKind("lineage");
  expect(textsOf(french?.picture ?? "")).toEqual([
    "1961",
    "SCTIP",
    "fr police",
    "1985",
    "S/DCI",
    "fr",
    "gendarmerie",
    "1er septembre 2010",
    "DCI",
    "fr direction",
  ]);
  expect(cellsOf(french?.folded ?? "").slice(1)).toEqual([
    ["SCTIP", "fr police", "1961", "DCI"],
    ["S/DCI", "fr gendarmerie", "1985", "DCI"],
    ["DCI", "fr direction", "1er septembre 2010", "–"],
  ]);
});

it("V16, L12: the table says the same: timeline: oldest first, with source and how sure it is", async () => {
  const [, english] = await figuresOfKind("timeline");
  expect(tags(english?.picture ?? "", "time").map(({ text }) => text)).toEqual([
    "1961",
    "September 2003",
    "1 September 2010",
  ]);
  expect(cellsOf(english?.folded ?? "").slice(1)).toEqual([
    ["1961", "en origine", "en loi", "en figureSureC"],
    ["September 2003", "en arrivée", "en loi", "en figureSureB"],
    ["1 September 2010", "en création", "en loi", "en figureSureA"],
  ]);
});

it("V16, L12: the table says the same: levels: what each line means is said in words too", async () => {
  const [, , albanian] = await figuresOfKind("levels");
  expect(textsOf(albanian?.picture ?? "")).toEqual([
    "sq ministre",
    "sq définit",
    "sq attaché",
    "sq",
    "ambassade",
    "sq relève de",
    "sq conseille",
  ]);
  expect(columnOf(albanian?.folded ?? "", 2).slice(1)).toEqual([
    "–",
    "sq figureLinkTo sq relève de sq ministre · sq figureLinkTo sq conseille sq ambassade",
  ]);
  expect(tags(albanian?.picture ?? "", "svg")[0]?.html.match(/site-drawing__line--dashed/g)).toHaveLength(2);
});

it("V16, L12: the table says the same: locator: both places, their distance in round numbers, and the credit of the map", async () => {
  const figures = await figuresOfKind("locator");
  const distances = figures.map(({ picture }) => textsOf(picture).at(-1));
  expect(distances).toEqual([
    "fr figureDistance 1\u202F600",
    "en figureDistance 1,600",
    "sq figureDistance 1\u00A0600",
  ]);
  expect(figures.map(({ folded }) => columnOf(folded, 3).at(-1))).toEqual(distances);
  expect(columnOf(figures[1]?.folded ?? "", 0).slice(1)).toEqual(["en Paris", "en Tirana"]);
  for (const { locale, picture } of figures) expect(words(picture)).toContain(`${locale} figureMapCredit`);
});

it("V16: texts of the data are escaped, and a word too long for its box is pressed into it", async () => {
  const hostile = figureFile("lineage").replaceAll("fr police", "<b>&amp; a'b</b>").replaceAll("SCTIP", "x".repeat(40));
  const [french] = await figuresOf(hostile);
  expect(french?.html).not.toContain("<b>");
  expect(textsOf(french?.picture ?? "").join(" ")).toContain("<b>&amp; a’b</b>");
  expect(tags(french?.picture ?? "", "text").find(({ text }) => text.startsWith("xxx"))?.attributes["textLength"]).toBe(
    "124",
  );
});

it("V16: where a translation is missing, the figure speaks the language of the text that stands in for it", async () => {
  const site = await renderFiles(figureFiles(figureFile("timeline")));
  const { html } = tagWith(htmlAt(site, "/en/a"), "figure", "role", "figure");
  expect(html).toContain("fr titre");
  expect(html).not.toContain("en titre");
});
