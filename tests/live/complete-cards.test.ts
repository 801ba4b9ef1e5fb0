// Cards after the site is served: from the last site, from the cache, or drawn; stopped when a newer site comes.

import { describe, expect, it } from "vitest";
import { createCardCompletion } from "../../src/live/complete-cards.ts";
import { completeAll } from "../../src/live/live-site.ts";
import type { Card } from "../../src/pictures/card.ts";
import type { RenderedSite } from "../../src/render/render-site.ts";
import { memoryCache } from "../support/memory-cache.ts";
import { page, renderFiles } from "../support/site-files.ts";

const { responses, ...rest } = await renderFiles();
const [someCard] = rest.cards.values();

/** A site with so many cards. */
function siteWith(count: number, first = 0): RenderedSite {
  const names = Array.from({ length: count }, (_, index) => `/assets/cards/${first + index}.png`);
  return { ...rest, responses, cards: new Map(names.flatMap((name) => (someCard ? [[name, someCard]] : []))) };
}

function completion(draw: (card: Card) => Promise<Uint8Array> = async () => new Uint8Array([1])) {
  const failures: unknown[] = [];
  let drawn = 0;
  const cache = memoryCache();
  const complete = createCardCompletion({
    cache,
    draw: async (card) => {
      drawn += 1;
      return draw(card);
    },
    onFailure: (error) => failures.push(error),
  });
  return { complete, cache, failures, drawn: () => drawn };
}

const cardsOf = (site: RenderedSite) =>
  [...site.responses.keys()].filter((address) => address.startsWith("/assets/cards/"));

describe("C5 the cards of a site", () => {
  it("are kept out of search engines until the launch, those of the site before too", async () => {
    const launched = siteWith(1);
    const hidden = { ...launched, site: { ...launched.site, isLaunched: false } };
    const tagOf = (site: RenderedSite) => site.responses.get("/assets/cards/0.png")?.headers["X-Robots-Tag"];
    const before = await completeAll(hidden, completion().complete);
    expect(tagOf(before)).toBe("noindex");
    for await (const after of completion().complete(launched, before, new AbortController().signal)) {
      expect(after.responses.has("/assets/cards/0.png")).toBe(true);
      expect(tagOf(after)).toBeUndefined();
    }
  });
});

describe("M6 the cards of a site", () => {
  it("are named by its pages, and missing until they are drawn", async () => {
    const site = await renderFiles({ "fr/a.md": page("A") });
    expect(cardsOf(site)).toEqual([]);
    const full = await completeAll(site, completion().complete);
    expect(new Set(cardsOf(full))).toEqual(new Set(site.cards.keys()));
    const [address = ""] = site.cards.keys();
    expect(full.responses.get(address)?.headers).toEqual({
      "Content-Type": "image/png",
      "Cache-Control": "public, max-age=31536000, immutable",
    });
  });

  it("leave the site that is being served as it is, and everything else in it", async () => {
    const site = siteWith(2);
    const before = new Map(site.responses);
    const full = await completeAll(site, completion().complete);
    expect(site.responses).toEqual(before);
    for (const [address, response] of before) expect(full.responses.get(address)).toBe(response);
  });

  it("are not drawn again after a restart", async () => {
    const { complete, drawn } = completion();
    await completeAll(siteWith(3), complete);
    await completeAll(siteWith(3), complete);
    expect(drawn()).toBe(3);
  });

  it("are taken over from the last site at once, without the cache", async () => {
    const { complete, cache, drawn } = completion();
    const last = await completeAll(siteWith(3), complete);
    cache.entries.clear();
    const next = siteWith(3, 1);
    const steps: string[][] = [];
    for await (const fuller of complete(next, last, new AbortController().signal)) steps.push(cardsOf(fuller));
    expect(steps).toEqual([
      ["/assets/cards/1.png", "/assets/cards/2.png"],
      ["/assets/cards/1.png", "/assets/cards/2.png", "/assets/cards/3.png"],
    ]);
    expect(drawn()).toBe(4);
  });

  it("are served a batch at a time", async () => {
    const counts: number[] = [];
    for await (const fuller of completion().complete(siteWith(100), undefined, new AbortController().signal)) {
      counts.push(cardsOf(fuller).length);
    }
    expect(counts).toEqual([40, 80, 100]);
  });

  it("stop being drawn when they are no longer wanted", async () => {
    const stop = new AbortController();
    const { complete, drawn } = completion(async () => {
      stop.abort();
      return new Uint8Array();
    });
    for await (const _ of complete(siteWith(5), undefined, stop.signal)) throw new Error("nothing was to come");
    expect(drawn()).toBe(1);
  });

  it("that cannot be drawn are told, and hold up no other", async () => {
    let count = 0;
    const { complete, failures } = completion(async () => {
      count += 1;
      if (count === 2) throw new Error("no letters");
      return new Uint8Array();
    });
    expect(cardsOf(await completeAll(siteWith(3), complete))).toHaveLength(2);
    expect(failures).toEqual([new Error("no letters")]);
  });
});
