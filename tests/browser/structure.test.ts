// The structure that assistive technology reads: titles, headings, landmarks, languages.
/// <reference lib="dom" />

import { expect, it } from "vitest";
import { openChromium, visitAll } from "../support/chromium.ts";
import { type ServedSite, serveSite } from "../support/serve-site.ts";

const browser = await openChromium();
const neutral = await serveSite();
const state = await serveSite("state");

const errorAddresses = ["/fr/nulle-part", "/en/nowhere", "/sq/askund"];

function outlinesOf({ origin, pages }: ServedSite, extra: readonly string[] = []) {
  const addresses = [...pages.map((page) => page.address), ...extra];
  return visitAll(browser, addresses, { javaScriptEnabled: false }, async (page, address) => {
    await page.goto(origin + address);
    return { address, ...(await page.evaluate(readOutline)) };
  });
}

const neutralOutlines = await outlinesOf(neutral, errorAddresses);
const stateOutlines = await outlinesOf(state);

it("every page has a title of its own", () => {
  const titles = neutralOutlines.filter(({ address }) => !errorAddresses.includes(address)).map(({ title }) => title);
  expect(titles.length).toBe(neutral.pages.length);
  expect(titles.filter((title, index) => title === "" || titles.indexOf(title) !== index)).toEqual([]);
});

it("every page has one heading of level 1, and no level is skipped", () => {
  const faulty = [...neutralOutlines, ...stateOutlines].filter(({ levels }) => {
    const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
    return levels[0] !== 1 || levels.filter((level) => level === 1).length !== 1 || jumps.length > 0;
  });
  expect(faulty).toEqual([]);
});

it("every page has one header, main and footer, and navigations with names of their own", () => {
  const faulty = [...neutralOutlines, ...stateOutlines].filter(
    ({ landmarks, navigations }) =>
      landmarks.join(" ") !== "header main footer" ||
      navigations.includes("") ||
      new Set(navigations).size !== navigations.length,
  );
  expect(faulty).toEqual([]);
});

it("every page says its language, and marks its language links", () => {
  const expected = ["fr fr Français", "en en English", "sq sq Shqip"];
  for (const { address, lang, dir, languages } of [...neutralOutlines, ...stateOutlines]) {
    expect({ address, lang, dir, languages }).toEqual({
      address,
      lang: address.split("/")[1],
      dir: "ltr",
      languages: expected,
    });
  }
});

it("words marked as foreign have a language that exists and differs from the text around them", () => {
  const marks = neutralOutlines.flatMap(({ foreign }) => foreign);
  expect(marks.length).toBeGreaterThan(0);
  expect(marks.filter(({ own, around }) => own === around || !/^(fr|en|sq|la)$/.test(own))).toEqual([]);
});

it("the State's brand block is marked as French in every language", () => {
  for (const { address, brandBlocks } of stateOutlines)
    expect([address, ...brandBlocks]).toEqual([address, "fr", "fr"]);
});

function readOutline() {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const nameOf = (element: HTMLElement) => {
    const labelled = document.getElementById(element.getAttribute("aria-labelledby") ?? "");
    return element.ariaLabel ?? labelled?.textContent ?? "";
  };
  return {
    title: document.title,
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    levels: all("h1, h2, h3, h4, h5, h6").map((heading) => Number(heading.localName.slice(1))),
    landmarks: all("body > header, body > main, body > footer").map((landmark) => landmark.localName),
    navigations: all("nav").map(nameOf),
    languages: all(".site-languages a").map(
      (link) => `${link.lang} ${link.getAttribute("hreflang")} ${link.textContent}`,
    ),
    foreign: all("main .site-text [lang]").map((mark) => ({
      own: mark.lang,
      around: mark.parentElement?.closest<HTMLElement>("[lang]")?.lang,
      text: mark.textContent,
    })),
    brandBlocks: all(".fr-logo").map((block) => block.lang),
  };
}
