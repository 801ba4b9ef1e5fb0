// The printed page: the text alone, dark on white, with the addresses of its links, nothing cut.
/// <reference lib="dom" />

import { expect, it } from "vitest";
import { openChromium, visitAll, withPage } from "../support/chromium.ts";
import { serveSite } from "../support/serve-site.ts";

const browser = await openChromium();
const looks = { neutral: await serveSite(), State: await serveSite("state") };

/** An A4 sheet without its margins, in CSS pixels. */
const sheet = { width: 680, height: 1000 };

it.each(Object.entries(looks))(
  "V11: pages print without menus, complete, with the addresses of its links (%s look)",
  async (look, site) => {
    const visited = look === "neutral" ? site.pages : site.samples.filter(({ locale }) => locale === "fr");
    const addresses = visited.map((page) => page.address);
    const faults = await visitAll(
      browser,
      addresses,
      { viewport: sheet, colorScheme: "dark" },
      async (page, address) => {
        await page.emulateMedia({ media: "print" });
        await page.goto(site.origin + address);
        return (await page.evaluate(findPrintFaults)).map((line) => `${address}: ${line}`);
      },
    );
    expect(faults.flat()).toEqual([]);
  },
);

it("V11: folded text is printed unfolded", async () => {
  const { origin } = looks.neutral;
  await withPage(browser, { viewport: sheet }, async (page) => {
    await page.goto(`${origin}/fr/`);
    await page.evaluate(() => {
      const details = document.createElement("details");
      details.className = "site-details";
      const body = Object.assign(document.createElement("div"), {
        className: "site-details__body",
        textContent: "Texte",
      });
      details.append(Object.assign(document.createElement("summary"), { textContent: "Titre" }), body);
      document.querySelector("main article")?.append(details);
    });
    const body = page.locator(".site-details__body").last();
    expect(await body.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await body.isVisible()).toBe(true);
  });
});

it("V15: the name of an acronym that only a tooltip shows on the screen is printed, without an address", async () => {
  const { origin } = looks.neutral;
  await withPage(browser, { viewport: sheet }, async (page) => {
    await page.goto(`${origin}/fr/`);
    await page.evaluate(() => {
      const link = Object.assign(document.createElement("a"), { className: "site-acronym", href: "/fr/glossaire#ssi" });
      const name = Object.assign(document.createElement("span"), {
        className: "fr-sr-only",
        textContent: " (service de sécurité intérieure)",
      });
      link.append(Object.assign(document.createElement("abbr"), { textContent: "SSI" }), name);
      document.querySelector(".site-text")?.append(link);
    });
    const widthOf = async () => (await page.locator(".site-acronym .fr-sr-only").last().boundingBox())?.width ?? 0;
    expect(await widthOf()).toBeLessThanOrEqual(1);
    await page.emulateMedia({ media: "print" });
    expect(await widthOf()).toBeGreaterThan(100);
    const after = await page
      .locator(".site-acronym")
      .last()
      .evaluate((link) => getComputedStyle(link, "::after").content);
    expect(after).toBe("none");
  });
});

function findPrintFaults(): string[] {
  const faults: string[] = [];
  const isSeen = (element: Element) => element.checkVisibility();
  for (const menu of document.querySelectorAll("nav, button, fieldset, .fr-skiplinks, .site-end a"))
    if (isSeen(menu)) faults.push(`printed: ${menu.localName}.${menu.className}`);
  for (const part of document.querySelectorAll("main h1, main h2, main p, main li, main td"))
    if (!isSeen(part) && !part.closest("nav, .site-discover"))
      faults.push(`not printed: ${part.textContent?.slice(0, 40)}`);
  const sourcesOf = (link: Element) =>
    link.closest(".site-details") && link.closest(".site-figure--data")?.querySelector(".site-figure__sources");
  for (const link of document.querySelectorAll(":is(main, .fr-notice) a[href]:not(.site-acronym)")) {
    const href = link.getAttribute("href") ?? "";
    if (!isSeen(link) || sourcesOf(link)?.querySelector(`[href="${CSS.escape(href)}"]`)) continue;
    const whole = href.startsWith("/") ? location.origin + href : href;
    const printed = getComputedStyle(link, "::after").content.replace("attr(href)", `"${href}"`).replaceAll('" "', "");
    if (!href.startsWith("#") && !printed.includes(whole)) faults.push(`no address: ${href}, but ${printed}`);
  }
  for (const element of document.body.querySelectorAll("*")) {
    if (!isSeen(element) || element.closest(".fr-sr-only, svg")) continue;
    const style = getComputedStyle(element);
    const isWider = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    if (isWider && style.overflowX !== "visible") faults.push(`cut: ${element.localName}.${element.className}`);
    if (element.getBoundingClientRect().right > innerWidth + 1) faults.push(`off the sheet: ${element.localName}`);
    const isKeptWhole = style.breakInside === "avoid" && element.getBoundingClientRect().height > innerHeight / 2;
    if (isKeptWhole) faults.push(`leaves half a sheet empty: ${element.localName}.${element.className}`);
    if (style.position === "fixed" || style.position === "sticky") faults.push(`stuck: ${element.className}`);
  }
  const brightness = (color: string) => Math.max(...(color.match(/\d+/g)?.slice(0, 3).map(Number) ?? [0]));
  const text = getComputedStyle(document.querySelector(".site-lead") ?? document.body).color;
  if (brightness(text) > 110) faults.push(`pale text: ${text}`);
  const paper = getComputedStyle(document.body).backgroundColor;
  if (!paper.endsWith(", 0)") && brightness(paper) < 250) faults.push(`dark paper: ${paper}`);
  return faults;
}
