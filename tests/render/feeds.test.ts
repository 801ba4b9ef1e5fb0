// Atom feeds: one per language, read back by an independent parser and held against what RFC 4287 requires.

import { parseFeed } from "@rowanmanning/feed-parser";
import { describe, expect, it } from "vitest";
import { tags } from "../support/html.ts";
import { htmlAt, origin, page, renderFiles } from "../support/site-files.ts";
import { findXmlFaults } from "../support/xmllint.ts";

const date = (day: string) => `publishFrom: ${day}\n`;
const files = {
  "fr/actualites/index.md": page("Actualités", "", "layout: news\n"),
  "en/actualites/index.md": page("News", "", "slug: news\n"),
  "fr/actualites/b.md": page(
    "B",
    "Un <, un & et « ça » : [la liste](index.md) et [plus bas](#suite).\n\n## Suite\n\nFin",
    date("2026-11-02"),
  ),
  "en/actualites/b.md": page("The B & <c>", "Text", "slug: bee\n"),
  "fr/actualites/a.md": page("A", "Texte", date("2026-11-03T09:30")).replace(
    "updated: 2026-11-23",
    "updated: 2026-10-01",
  ),
  "fr/actualites/cachee.md": page("Cachée", "", `${date("2026-11-04")}noindex: true\n`),
  "fr/actualites/bientot.md": page("Bientôt", "", date("2026-11-24")),
  "fr/actualites/brouillon.md": page("Brouillon", "", `${date("2026-11-01")}draft: true\n`),
};
const rendered = await renderFiles(files);
const french = htmlAt(rendered, "/fr/actualites.atom");
const english = htmlAt(rendered, "/en/news.atom");

describe("the feed of a language", () => {
  it("M8: has its own title and language, and only the news written in it, newest first", () => {
    const [fr, en] = [parseFeed(french), parseFeed(english)];
    expect([fr.title, fr.language, fr.items.map(({ title }) => title)]).toEqual([
      "Actualités – fr siteTitle",
      "fr",
      ["A", "B"],
    ]);
    expect([en.title, en.language, en.items.map(({ title }) => title)]).toEqual([
      "News – en siteTitle",
      "en",
      ["The B & <c>"],
    ]);
    expect(rendered.responses.has("/sq/actualites.atom")).toBe(false);
  });

  it("M8, L12: dates are those of the headers, in the time of the site; no change before the news appeared", () => {
    const entries = tags(french, "entry").map(({ html }) =>
      ["published", "updated"].map((name) => tags(html, name)[0]?.text),
    );
    expect(entries).toEqual([
      ["2026-11-03T09:30:00+01:00", "2026-11-03T09:30:00+01:00"],
      ["2026-11-02T00:00:00+01:00", "2026-11-23T00:00:00+01:00"],
    ]);
    expect(parseFeed(french).updated?.toISOString()).toBe("2026-11-22T23:00:00.000Z");
  });

  it("M8: holds the whole text, its addresses absolute", () => {
    const { content, url } = parseFeed(french).items[1] ?? { content: "", url: "" };
    expect(url).toBe(`${origin}/fr/actualites/b`);
    expect(content).toContain("Un &#60;, un &#38; et");
    expect(content).toContain(`href="${origin}/fr/actualites"`);
    expect(content).toContain(`href="${origin}/fr/actualites/b#suite"`);
    expect(content).toContain('<h2 id="suite">Suite</h2>');
  });

  it.each([french, english])("M8: is well-formed XML with everything that RFC 4287 requires", async (xml) => {
    expect(await findXmlFaults(xml)).toEqual([]);
    expect(parseFeed(xml).meta).toEqual({ type: "atom", version: "1.0" });
    const [feed = "", ...entries] = xml.split("<entry>");
    for (const part of [feed, ...entries]) {
      for (const name of ["id", "title", "updated"]) expect(tags(part, name), name).toHaveLength(1);
      expect(tags(part, "updated")[0]?.text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
      const alternates = tags(part, "link").filter(({ attributes }) => attributes["rel"] === "alternate");
      expect(alternates).toHaveLength(1);
      for (const { attributes } of tags(part, "link")) expect(new URL(attributes["href"] ?? "").origin).toBe(origin);
    }
    const ids = tags(xml, "id").map(({ text }) => text);
    expect(new Set(ids).size).toBe(entries.length + 1);
    expect(ids.filter((id) => !/^tag:[\w.-]+,\d{4}:[a-z]{2}\/[\w/-]+$/.test(id))).toEqual([]);
    expect(tags(feed, "name")[0]?.text).not.toBe("");
    expect(tags(feed, "link").filter(({ attributes }) => attributes["rel"] === "self")).toHaveLength(1);
  });

  it("M8: the check of XML is at work", async () => {
    expect(await findXmlFaults(french.replace("</entry>", ""))).not.toEqual([]);
    expect(await findXmlFaults(french.replace("<title>", "<title>&"))).not.toEqual([]);
  });
});

describe("feeds and their surroundings", () => {
  it("M8: the id of an item survives another slug and another title", async () => {
    const renamed = await renderFiles({
      ...files,
      "fr/actualites/a.md": page("Autre", "", `${date("2026-11-03")}slug: x\n`),
    });
    const idOf = (xml: string) => tags(tags(xml, "entry")[0]?.html ?? "", "id")[0]?.text;
    expect(idOf(htmlAt(renamed, "/fr/actualites.atom"))).toBe(idOf(french));
  });

  it("M8: is served as Atom, asked about each time, and open to scripts of other sites", () => {
    expect(rendered.responses.get("/fr/actualites.atom")?.headers).toMatchObject({
      "Content-Type": "application/atom+xml; charset=utf-8",
      "Cache-Control": rendered.responses.get("/fr/")?.headers["Cache-Control"],
      "Access-Control-Allow-Origin": "*",
    });
  });

  it("M8: the list, its items and the home page name it; others do not", () => {
    const feeds = (path: string) =>
      tags(htmlAt(rendered, path), "link")
        .filter(({ attributes }) => attributes["type"] === "application/atom+xml")
        .map(({ attributes }) => attributes["href"]);
    for (const path of ["/fr/", "/fr/actualites", "/fr/actualites/a"])
      expect(feeds(path)).toEqual([`${origin}/fr/actualites.atom`]);
    expect(feeds("/en/news/bee")).toEqual([`${origin}/en/news.atom`]);
    expect(feeds("/sq/")).toEqual([]);
  });
});

it("M8: a list without news has a feed without entries", async () => {
  const empty = await renderFiles({ "fr/actualites/index.md": page("Actualités", "", "layout: news\n") });
  const xml = htmlAt(empty, "/fr/actualites.atom");
  expect([parseFeed(xml).items, await findXmlFaults(xml)]).toEqual([[], []]);
});

it("M8: twenty items at most, the newest", async () => {
  const news = Object.fromEntries(
    Array.from({ length: 23 }, (_, index) => [
      `fr/actualites/n${index}.md`,
      page(`N${index}`, "", date(`2026-10-${String(index + 1).padStart(2, "0")}`)),
    ]),
  );
  const full = await renderFiles({ ...news, "fr/actualites/index.md": page("Actualités", "", "layout: news\n") });
  const titles = parseFeed(htmlAt(full, "/fr/actualites.atom")).items.map(({ title }) => title);
  expect([titles.length, titles[0], titles.at(-1)]).toEqual([20, "N22", "N3"]);
});
