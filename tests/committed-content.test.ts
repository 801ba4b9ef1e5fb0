// The content in the repository: no error, every page in every language with the same structure. Never its wording.

import { describe, expect, it } from "vitest";
import type { Block, Inline } from "../src/content/markdown/markdown-node.ts";
import { plainText } from "../src/content/markdown/markdown-node.ts";
import { loadSite } from "../src/live/snapshot.ts";
import { origin, someDay, summarise } from "./support/site-files.ts";

const options = { contentFolder: "content", viewsFolder: "views", origin, isPreview: true };
const { site: undated } = await loadSite(options, someDay);
/** The content is read as on the day of its newest page, which is today at the latest: a change of today is not one of the future. */
const newest =
  undated?.pages
    .map(({ source }) => source.header.updated)
    .sort()
    .at(-1) ?? "";
const day = new Date(Math.min(Date.now(), Date.parse(`${newest}T12:00:00Z`)));
const { site, problems, fileCount } = await loadSite(options, day);
const locales = site?.settings.locales.map(({ code }) => code) ?? [];
const [reference = "", ...others] = locales;
const keys = [...(site?.pagesByKey.keys() ?? [])];

/** The nesting of a text as a list of marks, with the links and pictures in it. */
function structureOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case "heading":
        return [`heading ${block.level}`, ...marksOf(block.children)];
      case "container": {
        const kind = block.data ?? block.params["kind"] ?? "";
        return [
          `:::${block.name} ${kind}`.trim(),
          ...(block.items?.map((item) => item.date) ?? structureOf(block.children)),
          ":::",
        ];
      }
      case "list":
        return [`list ${block.items.length}`, ...block.items.flatMap((item) => structureOf(item.children))];
      case "table":
        return [`table ${block.header.length}×${block.rows.length}`];
      case "blockquote":
        return ["quote", ...structureOf(block.children)];
      case "paragraph":
      case "plain":
        return marksOf(block.children);
      default:
        return [block.type];
    }
  });
}

function marksOf(parts: readonly Inline[]): string[] {
  return parts.flatMap((part): string[] => {
    if (part.type === "link")
      return [part.href.startsWith("http") ? `link ${part.href}` : `link ${part.href.split("#")[0]}`];
    if (part.type === "image") return [`image ${part.src}`];
    return "children" in part && part.type !== "phrase" ? marksOf(part.children) : [];
  });
}

const versionOf = (key: string, locale: string) => site?.pagesByKey.get(key)?.get(locale);
const count = (marks: readonly string[], start: string) => marks.filter((mark) => mark.startsWith(start)).length;

it("has neither errors nor warnings, but for what only the embassy can fill in before launch", () => {
  const others = problems.filter(({ code, file }) => code !== "compliance/to-complete" || file !== "content/site.yml");
  expect(summarise(others)).toEqual([]);
});

it("C4: has the pages that the law asks for, and one on cookies, in every footer", () => {
  const layouts = site?.pages.map((page) => page.layout);
  expect(layouts).toEqual(expect.arrayContaining(["legal", "personal-data", "accessibility", "site-map"]));
  const [map, statement, legal, data, cookies] = site?.settings.menus.footer ?? [];
  const layoutOf = (key: string | undefined) => versionOf(key ?? "", reference)?.layout;
  expect([map, statement, legal, data].map(layoutOf)).toEqual(["site-map", "accessibility", "legal", "personal-data"]);
  expect(cookies).toBe("cookies");
});

it.each(locales)(
  "V18: has in %s a page of sources and updates, which leads to the former page and to texts of law",
  (locale) => {
    const sources = versionOf("sources", locale);
    expect(sources?.isFallback).toBe(false);
    const hosts = sources?.source.body.links.flatMap(({ target }) =>
      URL.canParse(target) ? new URL(target).host : [],
    );
    expect(hosts).toEqual(expect.arrayContaining(["al.ambafrance.org", "legifrance.gouv.fr"]));
    expect(site?.settings.menus.footer).toContain("sources");
  },
);

it("has pages, settings and words", () => {
  expect(keys).toContain("index");
  expect(fileCount).toBeGreaterThan(keys.length * locales.length);
});

describe.each(keys)("the page %s", (key) => {
  it.each(locales)("is written in %s", (locale) => expect(versionOf(key, locale)?.isFallback).toBe(false));

  it.each(others)("has in %s the headings, blocks, lists, tables, pictures and links of the reference", (locale) => {
    const [original, translated] = [reference, locale].map((code) =>
      structureOf(versionOf(key, code)?.source.body.blocks ?? []),
    );
    for (const start of ["heading 2", "heading 3", "heading 4", ":::", "list", "table", "image", "link"]) {
      expect([start, count(translated ?? [], start)]).toEqual([start, count(original ?? [], start)]);
    }
    expect(translated?.filter((mark) => /^(?:heading|:::|list|table|\d)/.test(mark))).toEqual(
      original?.filter((mark) => /^(?:heading|:::|list|table|\d)/.test(mark)),
    );
  });

  it.each(others)("says in %s that its translation awaits review or has had it", (locale) => {
    expect(versionOf(key, locale)?.source.header.translation?.status).toMatch(/^(?:provisional|reviewed)$/);
  });

  it.each(locales)("has in %s an own title and headings with words", (locale) => {
    const titles = keys.filter((other) => other !== key).map((other) => versionOf(other, locale)?.title);
    expect(titles).not.toContain(versionOf(key, locale)?.title);
    for (const heading of versionOf(key, locale)?.source.body.headings ?? []) {
      expect(plainText(heading.children).trim()).not.toBe("");
    }
  });
});
