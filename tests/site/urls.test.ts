// Addresses: localized slugs, folders, collisions, reserved addresses, old addresses.

import { describe, expect, it } from "vitest";
import { buildFiles, page, summarise } from "../support/site-files.ts";

function addresses(files: Parameters<typeof buildFiles>[0]): string[] {
  return buildFiles(files).site.pages.map((one) => one.address);
}

describe("addresses", () => {
  it("L1: each language version has its own address with a language prefix", () => {
    expect(addresses({ "fr/dci.md": page("DCI") })).toEqual(["/fr/", "/fr/dci", "/en/", "/en/dci", "/sq/", "/sq/dci"]);
  });

  it("L2: slugs are translated", () => {
    const files = {
      "fr/missions.md": page("Missions", "", "slug: nos-missions\n"),
      "en/missions.md": page("Tasks", "", "slug: tasks\n"),
    };
    expect(addresses(files)).toEqual(["/fr/", "/fr/nos-missions", "/en/", "/en/tasks", "/sq/", "/sq/nos-missions"]);
  });

  it("a page in a folder stands below the folder's index page", () => {
    const files = {
      "fr/dossier/index.md": page("Dossier", "", "slug: le-dossier\n"),
      "fr/dossier/page.md": page("Page"),
      "en/dossier/index.md": page("Folder", "", "slug: the-folder\n"),
      "en/dossier/page.md": page("Page", "", "slug: the-page\n"),
      "fr/sans-index/page.md": page("Page"),
    };
    expect(addresses(files).filter((address) => !address.startsWith("/sq"))).toEqual([
      "/fr/",
      "/fr/le-dossier",
      "/fr/le-dossier/page",
      "/fr/sans-index/page",
      "/en/",
      "/en/the-folder",
      "/en/the-folder/the-page",
      "/en/sans-index/page",
    ]);
  });
});

describe("problems of addresses", () => {
  it("two pages on one address are reported on the second one, at its slug", () => {
    const { problems } = buildFiles({ "fr/a.md": page("A"), "fr/b.md": page("B", "", "slug: a\n") });
    expect(summarise(problems)).toEqual(["address/collision content/fr/b.md:5:7-5:8"]);
  });

  describe("pages that follow each other on one address", () => {
    const codes = (first: string, second: string, isPreview = true) =>
      buildFiles(
        { "fr/a.md": page("A", "", first), "fr/b.md": page("B", "", `slug: a\n${second}`) },
        { isPreview },
      ).problems.map((one) => `${one.code} ${one.file}:${one.line}`);
    const collision = ["address/collision content/fr/b.md:5"];

    it.each([
      ["one ends when the other begins", "publishUntil: 2026-12-01T09:00\n", "publishFrom: 2026-12-01T09:00\n", []],
      ["the later one comes first", "publishFrom: 2026-12-01\n", "publishUntil: 2026-11-30\n", []],
      ["a day lasts to its end", "publishUntil: 2026-11-30\n", "publishFrom: 2026-12-01\n", []],
      ["both on one day", "publishUntil: 2026-12-01\n", "publishFrom: 2026-12-01T09:00\n", collision],
      ["a minute together", "publishUntil: 2026-12-01T09:01\n", "publishFrom: 2026-12-01T09:00\n", collision],
      ["one never ends", "", "publishFrom: 2026-12-01\n", collision],
      ["one is a draft", "draft: true\n", "", collision],
      ["a draft that follows", "publishUntil: 2026-11-30\n", "draft: true\npublishFrom: 2026-12-01\n", []],
    ])("%s", (_, first, second, expected) => expect(codes(first, second)).toEqual(expected));

    it("the server, which sees one of them, agrees", () => {
      expect(codes("publishUntil: 2026-11-30\n", "publishFrom: 2026-12-01\n", false)).toEqual([]);
    });

    it("the second may keep the first one's address as its old one, but not while both are shown", () => {
      const files = (until: string) => ({
        "fr/a.md": page("A", "", `publishUntil: ${until}\n`),
        "fr/b.md": page("B", "", 'publishFrom: 2026-12-01\naliases: ["/fr/a"]\n'),
      });
      const codesOf = (until: string) => buildFiles(files(until), { isPreview: true }).problems.map((one) => one.code);
      expect([codesOf("2026-11-30"), codesOf("2026-12-01")]).toEqual([[], ["address/shadowed-alias"]]);
    });
  });

  it.each([
    ["the root", "/"],
    ["assets", "/assets/x.css"],
    ["health", "/healthz"],
    ["metrics, whatever the case", "/Metrics"],
  ])("an old address may not be reserved: %s", (_, alias) => {
    const { problems } = buildFiles({ "fr/a.md": page("A", "", `aliases: ["${alias}"]\n`) });
    expect(problems.map((one) => one.code)).toEqual(["address/reserved"]);
  });

  it.each(["/fr/b", "/FR/B/", "/fr", "/en/b"])("an old address may not hide a page: %s", (alias) => {
    const files = { "fr/a.md": page("A", "", `aliases: ["${alias}"]\n`), "fr/b.md": page("B"), "en/b.md": page("B") };
    expect(buildFiles(files).problems.map((one) => one.code)).toEqual(["address/shadowed-alias"]);
  });

  it("two pages may not claim one old address", () => {
    const { problems } = buildFiles({
      "fr/a.md": page("A", "", `aliases: ["/vieux"]\n`),
      "fr/b.md": page("B", "", `aliases: ["/Vieux/"]\n`),
    });
    expect(summarise(problems)).toEqual(["address/collision content/fr/b.md:5:11-5:20"]);
  });
});

describe("old addresses", () => {
  it("L3: lead to the page of the language that lists them, in one canonical form", () => {
    const files = {
      "fr/a.md": page("A", "", `aliases: ["/Vieux", "/plus/Vieux/"]\n`),
      "en/a.md": page("A", "", `aliases: ["/old"]\n`),
    };
    expect([...buildFiles(files).site.redirects]).toEqual([
      ["/vieux", "/fr/a"],
      ["/plus/vieux", "/fr/a"],
      ["/old", "/en/a"],
    ]);
  });
});
