// Notices on every page, the dates of reviews, and the link to the forge: what content/site.yml and headers switch on.

import { describe, expect, it } from "vitest";
import { tags, tagWith, words } from "../support/html.ts";
import { htmlAt, page, renderFiles } from "../support/site-files.ts";

const languages = ["fr", "en", "sq"].map((code) => `  - { code: ${code}, name: "${code}" }\n`).join("");
const files = {
  "fr/dossier/page.md": page("Page", "", "reviewed: 2026-01-31\nreviewEvery: 13 months\n"),
  "fr/relue.md": page("Relue", "", "reviewed: 2026-01-31\n"),
  "fr/prevue.md": page("Prévue", "", "reviewEvery: 6 months\n"),
  "en/relue.md": page("Reviewed"),
};
const render = (lines: string, isPreview = false) =>
  renderFiles({ ...files, "site.yml": `locales:\n${languages}${lines}` }, { isPreview });

describe("V12: a notice", () => {
  const link =
    'link: { to: relue, label: { fr: "En savoir plus sur lundi", en: "More about Monday", sq: "Më shumë" } }';
  const outside = 'link: { to: "https://example.org/a?b=\'c\'", label: "Préfecture" }';
  const notices = [
    `{ text: { fr: "Fermé : lundi", en: "Closed" }, from: 2026-11-20, until: 2026-11-30, ${link} }`,
    `{ text: "<b>Alerte</b>", kind: alert, from: 2026-11-20, until: 2026-11-30, ${outside} }`,
    `{ text: "Plus tard", kind: warning, from: 2026-12-20, until: 2026-12-30 }`,
  ];
  const lines = `notices:\n${notices.map((one) => `  - ${one}\n`).join("")}`;

  it("stands on every page and error page, in a part with a name, each in its language or marked as French", async () => {
    const site = await render(lines);
    const part = (html: string, locale: string) => tagWith(html, "section", "aria-label", `${locale} siteNotices`);
    const htmlOf = (path: string) => part(htmlAt(site, path), path.slice(1, 3));
    expect(htmlOf("/fr/").text).toBe(
      "fr noticeInfo Fermé\u00A0: lundi En savoir plus sur lundi fr noticeAlert <b>Alerte</b> Préfecture",
    );
    expect(htmlOf("/en/relue").text).toContain("en noticeInfo Closed More about Monday");
    expect(htmlOf("/sq/").html).toContain('<span class="fr-notice__desc" lang="fr">Fermé');
    expect(
      part(Buffer.from(site.errorPages.get(404)?.get("fr")?.bodies.identity ?? "").toString(), "fr").text,
    ).toContain("Fermé");
    const links = tags(htmlOf("/en/").html, "a").map(({ attributes }) => [attributes["href"], attributes["rel"]]);
    expect(links).toEqual([
      ["/en/relue", undefined],
      ["https://example.org/a?b='c'", "external"],
    ]);
  });

  it("is not there when there is none, and a coming one is in a preview only", async () => {
    expect(htmlAt(await render(""), "/fr/")).not.toContain("siteNotices");
    expect(htmlAt(await render(lines), "/fr/")).not.toContain("Plus tard");
    expect(words(htmlAt(await render(lines, true), "/fr/"))).toContain("fr noticeWarning Plus tard");
  });
});

describe("V7: dates of reviews", () => {
  it.each([
    ["/fr/dossier/page", ["fr reviewedOnLabel 31 janvier 2026", "fr reviewDueLabel 28 février 2027"]],
    ["/fr/relue", ["fr reviewedOnLabel 31 janvier 2026"]],
    ["/fr/prevue", ["fr reviewDueLabel 23 mai 2027"]],
    ["/fr/", []],
  ])("%s shows %j apart from the last change", async (path, expected) => {
    const end = tagWith(htmlAt(await render(""), path), "p", "class", "site-updated").text;
    expect(end).toBe(["fr updatedOnLabel 23 novembre 2026", ...expected].join(" "));
  });
});

describe("E13: edit this page", () => {
  const linkOn = async (path: string, lines: string, isPreview = false) =>
    tags(htmlAt(await render(lines, isPreview), path), "a").find(
      (one) => one.text === "fr editPage" || one.text === "en editPage",
    )?.attributes["href"];
  const url = "https://forge.example.org/ssi/site/-/edit/main";

  it.each([
    ["", false, undefined],
    ["", true, undefined],
    [`forge: { url: "${url}" }\n`, false, undefined],
    [`forge: { url: "${url}" }\n`, true, `${url}/content/fr/dossier/page.md`],
    [`forge: { url: "${url}/", show: preview }\n`, false, undefined],
    [`forge: { url: "${url}/", show: always }\n`, false, `${url}/content/fr/dossier/page.md`],
  ])("%j, preview %s: %s", async (lines, isPreview, expected) => {
    expect(await linkOn("/fr/dossier/page", lines, isPreview)).toBe(expected);
  });

  it("leads to the file whose text is shown, when a translation is missing", async () => {
    expect(await linkOn("/en/dossier/page", `forge: { url: "${url}", show: always }\n`)).toBe(
      `${url}/content/fr/dossier/page.md`,
    );
  });

  it.each([
    "javascript:alert(1)",
    "http://forge.example.org",
    "//forge",
    "https://user:pass@forge.org",
    "https://f.org/?a=",
    "https://f.org/#a",
  ])("refuses the address %s", async (bad) => {
    await expect(render(`forge: { url: "${bad}" }\n`)).rejects.toThrow("header/invalid");
  });
});
