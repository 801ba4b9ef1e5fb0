// Links: what each target leads to, hostile schemes, anchors, other languages, pages that cannot be seen.

import { describe, expect, it } from "vitest";
import { parseContent } from "../../src/content/parse-content.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { buildFiles, definitions, page, siteFiles, someDay, summarise } from "../support/site-files.ts";

const image = new Uint8Array([1, 2, 3]);
const files = {
  "fr/dci.md": page("DCI", "## Chiffres {#chiffres}\n"),
  "en/dci.md": page("DCI", "## Figures {#figures}\n", "slug: directorate\n"),
  "fr/dossier/page.md": page("Page"),
  "fr/seul.md": page("Seul"),
  "en/only.md": page("Only"),
  "media/plan.png": image,
};

/** Where a target typed in a French page leads, or the codes of its problems. */
function resolve(target: string, others: Parameters<typeof buildFiles>[0] = {}) {
  const { site, problems } = buildFiles({ ...files, "fr/a.md": page("A", `[x](${target})`), ...others });
  const [link] = site.links.get("/fr/a")?.values() ?? [];
  return problems.length > 0 ? problems.map((one) => one.code) : link;
}

describe("targets that lead somewhere", () => {
  it.each([
    ["a file", "dci.md", "/fr/dci", "fr"],
    ["a file written with ./", "./dci.md", "/fr/dci", "fr"],
    ["a file with escapes", "d%63i.md", "/fr/dci", "fr"],
    ["a file in a folder", "dossier/page.md", "/fr/dossier/page", "fr"],
    ["an anchor", "dci.md#chiffres", "/fr/dci#chiffres", "fr"],
    ["a file of another language", "../en/dci.md", "/en/directorate", "en"],
    ["an anchor in another language", "../en/dci.md#figures", "/en/directorate#figures", "en"],
    ["L18: a page that exists in English only, so that its words are English", "only.md", "/fr/only", "en"],
    ["a page of one language from another", "../en/only.md", "/en/only", "en"],
    ["an address", "/en/directorate", "/en/directorate", "en"],
    ["an address with an anchor", "/fr/dci#chiffres", "/fr/dci#chiffres", "fr"],
    ["the home page", "index.md", "/fr/", "fr"],
  ])("E6: %s: %s", (_, target, href, locale) => {
    expect(resolve(target)).toEqual({ kind: "page", href, locale });
  });

  it("an anchor of the page itself", () => {
    const { site, problems } = buildFiles({ "fr/a.md": page("A", "## Un {#un}\n\n[x](#un)") });
    expect(problems).toEqual([]);
    expect(site.links.get("/fr/a")?.get("#un")).toEqual({ kind: "page", href: "/fr/a#un", locale: "fr" });
  });

  it.each([
    "https://www.interieur.gouv.fr/a?b=c",
    "http://example.org",
    "HTTPS://example.org",
    "mailto:a@b.fr",
    "tel:+355",
  ])("an outside address stays as typed: %s", (target) =>
    expect(resolve(target)).toEqual({ kind: "external", href: target }),
  );

  it("two slashes are an outside address", () => {
    expect(resolve("//example.org/x")).toEqual({ kind: "external", href: "//example.org/x" });
  });

  it("a page in a folder reaches its neighbours", () => {
    const { site, problems } = buildFiles({ ...files, "fr/dossier/page.md": page("Page", "[x](../dci.md)") });
    expect(problems).toEqual([]);
    expect(site.links.get("/fr/dossier/page")?.get("../dci.md")).toMatchObject({ href: "/fr/dci" });
  });
});

describe("E7: targets that lead nowhere", () => {
  it.each([
    ["", ""],
    ["dci", "dci.md"],
    ["dci.html#chiffres", "dci.md#chiffres"],
    ["content/fr/dossier/page.md", "dossier/page.md"],
    ["fr/dci.md", "dci.md"],
    ["en/dci", "../en/dci.md"],
    ["DCI.md", "dci.md"],
    ["tout-autre-chose.md", ""],
  ])("%j suggests %j", (target, near) => {
    const { problems } = buildFiles({ ...files, "fr/a.md": page("A", `[x](${target})`) });
    expect(problems).toMatchObject([{ code: "link/broken", params: { near } }]);
  });
});

describe("hostile targets", () => {
  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A;avascript&#x3A;alert(1)",
    "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "<java\tscript:alert(1)>",
    "< javascript:alert(1)>",
    "%6Aavascript:alert(1)",
    "javascript%3Aalert(1)",
    "java%0Ascript:alert(1)",
    "java%E2%80%8Bscript:alert(1)",
    "%01javascript:alert(1)",
    "data:text/html,x",
    "data:text/html;base64,PHNjcmlwdD4=",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "ftp://example.org/x",
    "blob:https://example.org/x",
    "view-source:https://example.org",
    "x:y",
  ])("are refused: %s", (target) => {
    expect(resolve(target)).toEqual(["link/forbidden"]);
  });

  it.each(["java%2573cript:alert(1)", "/\\example.org", "\\\\example.org", "%2F%2Fexample.org/..%2f", "?javascript:x"])(
    "never become a link as such: %s",
    (target) => {
      const found = resolve(target);
      expect(Array.isArray(found) || (found?.kind === "external" && found.href.startsWith("%2F"))).toBe(true);
    },
  );

  it("the same goes for reference links and for links in every language", () => {
    const { problems } = buildFiles({ "en/a.md": page("A", "[x][y]\n\n[y]: javascript:alert(1)") });
    expect(problems.map((one) => one.code)).toEqual(["link/forbidden"]);
  });

  it.each(["javascript:alert(1)", "https://example.org/x.png", "//example.org/x.png", "/plan.png", "data:image/png,x"])(
    "a picture comes from the content alone: %s",
    (target) => {
      const { problems } = buildFiles({ ...files, "fr/a.md": page("A", `![x](${target})`) });
      expect(problems.map((one) => one.code)).toEqual(["link/forbidden"]);
    },
  );
});

describe("broken targets", () => {
  it.each([
    ["an unknown file", "dcu.md", "link/broken"],
    ["a file outside the content", "../../../etc/passwd", "link/broken"],
    ["a page file outside the content", "../../fr/dci.md", "link/broken"],
    ["a page that is not written in the language named", "../en/seul.md", "link/broken"],
    ["an unknown language", "../de/dci.md", "link/broken"],
    ["a file that is no page", "../site.yml", "link/broken"],
    ["a name of every object", "constructor.md", "link/broken"],
    ["an unknown address", "/fr/inconnue", "link/broken"],
    ["an unknown anchor", "dci.md#chifres", "link/anchor"],
    ["an unknown anchor of the page itself", "#rien", "link/anchor"],
    ["an anchor of another language only", "dci.md#figures", "link/anchor"],
  ])("%s: %s", (_, target, code) => expect(resolve(target)).toEqual([code]));

  it("the problem stands at the link and names the nearest file", () => {
    const { problems } = buildFiles({ ...files, "fr/a.md": page("A", "Été [x](dcu.md).") });
    expect(summarise(problems)).toEqual(["link/broken content/fr/a.md:7:5-7:16"]);
    expect(problems[0]?.params).toEqual({ target: "dcu.md", near: "dci.md" });
  });

  it.each([
    ["one letter", "../media/plam.png", "../media/plan.png"],
    ["another folder", "plan.png", "../media/plan.png"],
    ["another name, in the same folder", "../media/ile.png", ""],
  ])("a missing picture names the nearest one: %s", (_, target, near) => {
    const { problems } = buildFiles({ ...files, "fr/a.md": page("A", `![x](${target})`) });
    expect(problems.map((one) => [one.code, one.params])).toEqual([["image/missing", { target, near }]]);
  });

  it("a link to a page whose header cannot be read is not a second problem", () => {
    expect(resolve("mal.md", { "fr/mal.md": "---\ntitle: A : B\n---\n" })).toEqual(["header/unquoted-colon"]);
  });

  it("the content folder may have any name", () => {
    const raw = siteFiles({ ...files, "fr/a.md": page("A", "[x](dci.md) [y](../../content/fr/dci.md)") });
    const renamed = raw.map((file) => ({ ...file, path: file.path.replace(/^content/, "c++ (1") }));
    const { content } = parseContent("c++ (1", renamed, definitions);
    if (content === undefined) throw new Error("no content");
    const { site, problems } = buildSite(content, { now: someDay, isPreview: false });
    expect(problems.map((one) => one.params)).toMatchObject([{ target: "../../content/fr/dci.md" }]);
    expect([...(site.links.get("/fr/a")?.keys() ?? [])]).toEqual(["dci.md"]);
  });
});

describe("pages that cannot be seen yet", () => {
  const hidden = { "fr/plus-tard.md": page("Plus tard", "", "publishFrom: 2030-01-01\n") };

  it.each(["plus-tard.md", "plus-tard.md#rien", "/fr/plus-tard"])(
    "a link to one is plain words, no problem: %s",
    (target) => {
      expect(resolve(target, hidden)).toBeUndefined();
    },
  );

  it("an anchor that only the hidden version has is no problem either", () => {
    const english = { "en/plus-tard.md": page("Later", "", "publishFrom: 2020-01-01\n") };
    expect(resolve("plus-tard.md#rien", { ...hidden, ...english })).toBeUndefined();
  });
});

describe("links on a page shown in place of a missing translation", () => {
  const { site, problems } = buildFiles({
    ...files,
    "fr/a.md": page("A", "[x](dci.md) [y](dci.md#chiffres) [z](seul.md)"),
  });
  const linkOf = (target: string) => site.links.get("/en/a")?.get(target);

  it("L3: stay in the language that was asked for", () => {
    expect(problems).toEqual([]);
    expect(linkOf("dci.md")).toEqual({ kind: "page", href: "/en/directorate", locale: "en" });
    expect(linkOf("seul.md")).toEqual({ kind: "page", href: "/en/seul", locale: "fr" });
  });

  it("go to the language that has the anchor", () => {
    expect(linkOf("dci.md#chiffres")).toEqual({ kind: "page", href: "/fr/dci#chiffres", locale: "fr" });
  });
});
