// Links that mislead: other language, own address, vague words, http.

import { describe, expect, it } from "vitest";
import { fixed, saidOf } from "../support/check-site.ts";
import { page } from "../support/site-files.ts";

const others = {
  "fr/b.md": page("B", "## É {#e}\n\né"),
  "en/b.md": page("B", "## E {#e}\n\ne\n\n## F {#f}\n\nf", "slug: bee\n"),
  "en/c.md": page("C"),
};

describe("E8 a link to another language", () => {
  it.each([
    ["[le b](../en/b.md)", "[le b](b.md)"],
    ['[le b](../en/b.md#e "é")', '[le b](b.md#e "é")'],
  ])("%j, when the page exists in this one, becomes %j", (typed, right) => {
    expect(saidOf(typed, "fr", others)).toEqual([`link/wrong-language: ${typed}`]);
    expect(fixed(typed, "fr", others)).toBe(right);
  });

  it("is reported without a fix when the anchor is only there", () => {
    expect(() => fixed("[le b](../en/b.md#f)", "fr", others)).toThrow("no fix");
  });

  it.each(["[le c](../en/c.md)", "[[the b]{lang=en}](../en/b.md)", "[le b](b.md)", "[ça](a.md)"])(
    "%j is meant",
    (typed) => expect(saidOf(typed, "fr", others)).toEqual([]),
  );
});

describe("a link to the site's own address", () => {
  it.each([
    ["[b](https://ssi.example.org/fr/b)", "[b](b.md)"],
    ["[b](http://SSI.example.org/fr/b#e)", "[b](b.md#e)"],
    ["[b](/fr/b)", "[b](b.md)"],
    ["[c](//ssi.example.org/en/c)", "[c](../en/c.md)"],
    ["[b](https://ssi.example.org/fr/b/)", "[b](b.md)"],
  ])("%j becomes %j", (typed, right) => expect(fixed(typed, "fr", others)).toBe(right));

  it("that no page has is reported without a fix", () => {
    expect(saidOf("[b](https://ssi.example.org/fr/x)")).toEqual([
      "link/own-address: [b](https://ssi.example.org/fr/x)",
    ]);
  });

  it.each(["[b](https://ssi.example.org.evil.example/fr/b)", "[b](https://example.org/?u=https://ssi.example.org/)"])(
    "%j is another site",
    (typed) => expect(saidOf(typed)).toEqual([]),
  );
});

describe("the words of a link", () => {
  it.each([
    ["ici", "fr"],
    ["Cliquez ici", "fr"],
    ["« Lire la suite… »", "fr"],
    ["**En savoir plus** →", "fr"],
    ["Click here!", "en"],
    ["read  more", "en"],
    ["Klikoni këtu", "sq"],
    ["më shumë", "sq"],
  ])("%j are vague in %s", (words, locale) => {
    const link = `[${words}](https://example.org/)`;
    expect(saidOf(link, locale)).toEqual([`link/vague: ${link}`]);
  });

  it.each(["ici à Tirana", "Cliquez", "la page Contact", "heritage"])("%j are not", (words) =>
    expect(saidOf(`[${words}](https://example.org/)`)).toEqual([]),
  );
});

it("a link in http is reported, one in https, mailto and tel is not", () => {
  expect(saidOf("[é](http://example.org/) [é](https://example.org/) [é](mailto:a@b.org) [é](tel:+355)")).toEqual([
    "link/insecure: [é](http://example.org/)",
  ]);
});
