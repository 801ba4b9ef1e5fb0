// Every problem code is reported at its exact place, alone: one cause, one message.

import { describe, expect, it } from "vitest";
import { severityOf } from "../src/problem-codes.ts";
import { problemCases, problemsOf } from "./support/problem-cases.ts";
import { page, summarise } from "./support/site-files.ts";

const cases = Object.entries(problemCases);
const encoder = new TextEncoder();

/** The same text as another editor would save it: a byte order mark, Windows line ends. */
function savedOnWindows(body: string | Uint8Array | null): string | Uint8Array | null {
  return typeof body === "string" ? encoder.encode(`\uFEFF${body.replaceAll("\n", "\r\n")}`) : body;
}

describe("the place of each problem", () => {
  it.each(cases)("%s points at what is wrong and says nothing else", async (code, one) => {
    expect(summarise(await problemsOf(one))).toEqual([`${code} content/${one.at}`]);
  });

  it.each(cases.filter(([code]) => !code.startsWith("file/")))(
    "%s has the same place in a file with a byte order mark and CRLF",
    async (code, { at, files = {}, ...rest }) => {
      const saved = Object.fromEntries(Object.entries(files).map(([path, body]) => [path, savedOnWindows(body)]));
      const found = (await problemsOf({ ...rest, files: saved })).filter(
        (one) => !["file/bom", "file/crlf"].includes(one.code),
      );
      expect(summarise(found)).toEqual([`${code} content/${at}`]);
    },
  );

  it.each(cases)("%s carries the line that it points at", async (_code, one) => {
    const [found] = await problemsOf(one);
    const { at } = one;
    const hasExcerpt = at.endsWith(":1:1-1:1") || at.startsWith("fr/a.md:7:1-7:2");
    expect(found?.excerpt === "").toBe(hasExcerpt);
    if (found?.line === found?.endLine && !hasExcerpt) {
      expect(found?.excerpt.length).toBeGreaterThanOrEqual((found?.endColumn ?? 0) - 1);
    }
  });

  it("columns count UTF-16 units, so that an emoji before the fault counts for two", async () => {
    const at = async (before: string) =>
      (await problemsOf({ files: { "fr/a.md": page("A", `${before}[x](nulle-part.md)`) } }))[0]?.column;
    expect([await at(""), await at("é"), await at("ë"), await at("👮"), await at("e\u0301")]).toEqual([1, 2, 2, 3, 3]);
  });
});

describe("one cause, one message", () => {
  const alone = async (files: Parameters<typeof problemsOf>[0]["files"]) =>
    (await problemsOf({ files })).map((one) => one.code);

  it.each([
    [
      "a misspelt field is not also missing",
      { "fr/a.md": page("A").replace("title:", "titel:") },
      "header/unknown-field",
    ],
    [
      "a page with capitals in its name is not also missing",
      { "fr/Contact.md": page("A"), "fr/b.md": page("B", "[a](contact.md)") },
      "file/bad-name",
    ],
    [
      "an unreadable page breaks no links to it",
      { "fr/a.md": "x", "fr/b.md": page("B", "[a](a.md)") },
      "header/missing",
    ],
    ["an unreadable home page is not also missing", { "fr/index.md": "x" }, "header/missing"],
    [
      "a file with forbidden characters is not also unreadable",
      { "site.yml": "a\u0000: b\n" },
      "file/forbidden-character",
    ],
    ["unreadable words are not also missing", { "words/fr.yml": new Uint8Array([0xff]) }, "file/not-utf8"],
    ["a pair of tags is one piece of HTML", { "fr/a.md": page("A", "Un <b>mot</b> et <b>un</b>") }, undefined],
    [
      "a broken link shown in place of a translation is said once",
      { "fr/a.md": page("A", "[b](b.md)") },
      "link/broken",
    ],
  ])("%s", async (_name, files, code) => {
    expect(await alone(files)).toEqual(code === undefined ? ["structure/raw-html", "structure/raw-html"] : [code]);
  });

  it("independent faults of one file are all reported at once", async () => {
    const files = { "fr/a.md": page("A", "# Un\n\n[b](b.md)\n\n:::inconnu\n:::", "order: un\n") };
    const found = await alone(files);
    expect(found).toEqual(["header/invalid", "structure/title-in-body", "container/unknown"]);
  });
});

it("only what leaves the page readable is a warning", () => {
  const warnings = cases.map(([code]) => code).filter((code) => severityOf(problemCode(code)) === "warning");
  const blocking = ["file", "header", "words", "address", "menu", "link", "image", "structure", "container"];
  expect(warnings).toContain("header/too-long");
  expect(warnings.filter((code) => !blocking.includes(code.split("/")[0] ?? ""))).not.toEqual([]);
  expect(
    ["link/broken", "image/no-alternative", "image/wrong-case", "file/case-clash"].filter((code) =>
      warnings.includes(code),
    ),
  ).toEqual([]);
});

function problemCode(code: string): keyof typeof problemCases {
  const known = (one: string): one is keyof typeof problemCases => one in problemCases;
  if (!known(code)) throw new Error(code);
  return code;
}
