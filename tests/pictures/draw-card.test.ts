// Cards for social networks: their size, their letters in each language, titles of any length, an address that follows the words.

import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { type Card, cardAddress } from "../../src/pictures/card.ts";
import { drawCard } from "../../src/pictures/draw-card.ts";

const card: Card = { title: "Missions", organisation: "Service", language: "Français", dir: "ltr", brand: "neutral" };
const draw = (change: Partial<Card>) => drawCard({ ...card, ...change }, "dist/fonts");

/** How many pixels of a part of the card are not of the colour of its ground. */
async function inked(bytes: Uint8Array, area = { left: 0, top: 190, width: 1200, height: 300 }): Promise<number> {
  const { data, info } = await sharp(bytes).extract(area).raw().toBuffer({ resolveWithObject: true });
  const ground = data.subarray(0, 3);
  let count = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    if (!data.subarray(at, at + 3).equals(ground)) count += 1;
  }
  return count;
}

/** The ink of a title, each drawn once. */
const inks = new Map<string, Promise<number>>();
function inkOf(title: string): Promise<number> {
  const ink = inks.get(title) ?? draw({ title: title.repeat(3) }).then((bytes) => inked(bytes));
  inks.set(title, ink);
  return ink;
}

describe("M6 a card", () => {
  it.each(["neutral", "state"] as const)("in the %s look is a PNG of 1200 × 630", async (brand) => {
    const bytes = await draw({ brand });
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "png", width: 1200, height: 630, hasAlpha: false });
    expect(bytes.length).toBeLessThan(60_000);
  });

  it("the same words give the same bytes", async () => expect(await draw({})).toEqual(await draw({})));

  it.each([
    ["é", "e"],
    ["ë", "e"],
    ["ç", "c"],
    ["’", "'"],
    ["–", "-"],
  ])("%s has a letter of its own: neither %s nor the box of a missing letter", async (letter, plain) => {
    const [own, other, missing] = await Promise.all([letter, plain, "\u{10FFF0}"].map(inkOf));
    expect(own).toBeGreaterThan(0);
    expect([other, missing]).not.toContain(own);
  });

  it.each([
    ["Français", "Coopération en matière de sécurité : l’essentiel, çà et là"],
    ["English", "Co-operation in matters of security: the essentials"],
    ["Shqip", "Bashkëpunimi në çështjet e sigurisë së brendshme"],
  ])("in %s shows its title, its language and who speaks", async (language, title) => {
    const full = await draw({ language, title });
    const without = await draw({ language: " ", title: " ", organisation: " " });
    expect(await inked(full)).toBeGreaterThan((await inked(without)) + 2000);
    const top = { left: 0, top: 0, width: 1200, height: 140 };
    const bottom = { left: 0, top: 500, width: 1200, height: 130 };
    for (const area of [top, bottom]) expect(await inked(full, area)).toBeGreaterThan(await inked(without, area));
  });

  it.each([
    ["very long", "mot ".repeat(400)],
    ["in one word", "W".repeat(400)],
    ["with signs of markup", '<b>&amp; "un" <span foreground="red">'],
    ["of another script", "Ασφάλεια Безопасность"],
    ["of spaces", "   "],
  ])("a title %s does no harm", async (_name, title) => {
    const bytes = await draw({ title, organisation: title });
    expect((await sharp(bytes).metadata()).height).toBe(630);
  });

  it("reads from right to left where the language does", async () => {
    const left = { left: 0, top: 190, width: 400, height: 300 };
    const [ltr, rtl] = [await draw({ title: "Un" }), await draw({ title: "Un", dir: "rtl" })];
    expect(await inked(ltr, left)).toBeGreaterThan(0);
    expect(await inked(rtl, left)).toBe(0);
  });
});

it("M6: the address of a card follows everything that stands on it", () => {
  const changes: Partial<Card>[] = [
    {},
    { title: "Mission" },
    { organisation: "Services" },
    { language: "Shqip" },
    { dir: "rtl" },
    { brand: "state" },
  ];
  const addresses = changes.map((change) => cardAddress({ ...card, ...change }));
  expect(new Set(addresses).size).toBe(changes.length);
  for (const address of addresses) expect(address).toMatch(/^\/assets\/cards\/[0-9a-f]{12}\.png$/);
});
