// Addresses never lost: what counts as answering, what is worth a warning, and what is left alone.

import { expect, it } from "vitest";
import { buildSite } from "../../src/site/build-site.ts";
import { publicAddresses } from "../../src/site/published.ts";
import { buildFiles, page, parseFiles, someDay, summarise } from "../support/site-files.ts";

type Files = Parameters<typeof buildFiles>[0];
const list = (...addresses: string[]) => ({ "published-addresses.txt": addresses.map((one) => `${one}\n`).join("") });
const found = (files: Files, options = {}) => summarise(buildFiles(files, options).problems);
const lost = ["address/lost content/published-addresses.txt:2:1-2:6"];

it("E11: a page deleted or renamed without a redirect is an error in both views", () => {
  expect(found(list("/fr/", "/fr/a"))).toEqual(lost);
  expect(found(list("/fr/", "/fr/a"), { isPreview: true })).toEqual(lost);
});

it("E11: an alias answers for it, whatever the case and the final slash", () => {
  const files = { "fr/b.md": page("B", "", 'aliases: ["/FR/a/"]\n'), ...list("/fr/", "/fr/a", "/fr/b") };
  expect(found(files)).toEqual([]);
});

it.each([
  ["a draft", "draft: true\n"],
  ["a coming page", "publishFrom: 2030-01-01\n"],
  ["a page whose time is over", "publishUntil: 2020-01-01\n"],
])("%s is withheld, not lost, and need not be listed", (_, header) => {
  expect(found({ "fr/a.md": page("A", "", header), ...list("/fr/", "/fr/a") })).toEqual([]);
  expect(found({ "fr/a.md": page("A", "", header), ...list("/fr/") }, { isPreview: true })).toEqual([]);
});

it("a deleted translation whose address shows the reference text still answers", () => {
  expect(found({ "fr/a.md": page("A"), ...list("/fr/", "/fr/a", "/en/a") })).toEqual([]);
});

it("a public page that is not listed is a warning at its slug or title; without a list nothing is said", () => {
  const files = { "fr/a.md": page("A"), "fr/b.md": page("B", "", "slug: c\n") };
  expect(found({ ...files, ...list("/fr/") })).toEqual([
    "address/unlisted content/fr/a.md:2:8-2:11",
    "address/unlisted content/fr/b.md:5:7-5:8",
  ]);
  expect(found(files)).toEqual([]);
});

it("one cause, one message: a page that cannot be read has not lost its address too", () => {
  expect(found({ "fr/a.md": "---\n", ...list("/fr/", "/fr/a") })).toEqual(["header/unclosed content/fr/a.md:1:1-1:4"]);
  const bytes = new Uint8Array([0xe9, 0x0a]);
  expect(found({ "fr/a.md": bytes, ...list("/fr/", "/fr/a") })).toEqual(["file/not-utf8 content/fr/a.md:1:1-1:2"]);
});

it("the remedy names the nearest page and keeps the aliases that it has", () => {
  const files = {
    "fr/missions-2.md": page("M", "", "aliases: [/x]\n"),
    ...list("/fr/", "/fr/missions-2", "/fr/missions"),
  };
  expect(buildFiles(files).problems[0]?.params).toEqual({
    address: "/fr/missions",
    near: "content/fr/missions-2.md",
    aliases: '"/x", "/fr/missions"',
  });
});

it("public addresses: real pages of the day and their old addresses, no stand-ins", () => {
  const { content } = parseFiles({
    "fr/a.md": page("A", "", 'aliases: ["/Ancienne/"]\n'),
    "fr/b.md": page("B", "", "draft: true\n"),
    "en/a.md": page("A", "", "slug: an-a\n"),
  });
  if (content === undefined) throw new Error("no content");
  const { site } = buildSite(content, { now: someDay, isPreview: true });
  expect(publicAddresses(content, site.pages, someDay).sort()).toEqual(["/Ancienne", "/en/an-a", "/fr/", "/fr/a"]);
});
