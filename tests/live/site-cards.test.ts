// Cards of a site: from the cache, or drawn; stopped when nobody wants them any more.

import { describe, expect, it } from "vitest";
import { drawCards } from "../../src/live/site-cards.ts";
import type { Card } from "../../src/pictures/card.ts";
import { headersOfCards } from "../../src/render/page-card.ts";
import { memoryCache } from "../support/memory-cache.ts";
import { page, renderFiles } from "../support/site-files.ts";

const site = await renderFiles({ "fr/a.md": page("A") });
const [someCard] = site.cards.values();

/** So many cards. */
function cards(count: number): ReadonlyMap<string, Card> {
  const names = Array.from({ length: count }, (_, index) => `/assets/cards/${index}.png`);
  return new Map(names.flatMap((name) => (someCard ? [[name, someCard]] : [])));
}

function drawing(draw: (card: Card) => Promise<Uint8Array> = async () => new Uint8Array([1])) {
  const failures: unknown[] = [];
  let drawn = 0;
  const options = {
    cache: memoryCache(),
    draw: async (card: Card) => {
      drawn += 1;
      return draw(card);
    },
    onFailure: (error: unknown) => failures.push(error),
  };
  /** The addresses of each batch. */
  const drawAll = async (wanted: ReadonlyMap<string, Card>, signal?: AbortSignal) => {
    const batches: string[][] = [];
    for await (const batch of drawCards(wanted, {}, options, signal)) batches.push(batch.map(([address]) => address));
    return batches;
  };
  return { drawAll, failures, drawn: () => drawn };
}

describe("C5 the cards of a site", () => {
  it("are kept out of search engines until the launch", () => {
    const tagOf = (isLaunched: boolean) => headersOfCards({ ...site.site, isLaunched })["X-Robots-Tag"];
    expect([tagOf(false), tagOf(true)]).toEqual(["noindex", undefined]);
  });
});

describe("M6 the cards of a site", () => {
  it("are named by its pages, and are no answers of it until they are drawn", async () => {
    expect([...site.cards.keys()].filter((address) => site.responses.has(address))).toEqual([]);
    const headers = headersOfCards({ ...site.site, isLaunched: true });
    expect(headers).toEqual({
      "Content-Type": "image/png",
      "Cache-Control": "public, max-age=31536000, immutable",
    });
    const { drawAll } = drawing();
    expect(new Set((await drawAll(site.cards)).flat())).toEqual(new Set(site.cards.keys()));
  });

  it("are not drawn again after a restart", async () => {
    const { drawAll, drawn } = drawing();
    await drawAll(cards(3));
    await drawAll(cards(3));
    expect(drawn()).toBe(3);
  });

  it("are served a batch at a time", async () => {
    const batches = await drawing().drawAll(cards(100));
    expect(batches.map(({ length }) => length)).toEqual([40, 40, 20]);
  });

  it("stop being drawn when they are no longer wanted", async () => {
    const stop = new AbortController();
    const { drawAll, drawn } = drawing(async () => {
      stop.abort();
      return new Uint8Array();
    });
    expect(await drawAll(cards(5), stop.signal)).toEqual([]);
    expect(drawn()).toBe(1);
  });

  it("that cannot be drawn are told, and hold up no other", async () => {
    let count = 0;
    const { drawAll, failures } = drawing(async () => {
      count += 1;
      if (count === 2) throw new Error("no letters");
      return new Uint8Array();
    });
    expect((await drawAll(cards(3))).flat()).toHaveLength(2);
    expect(failures).toEqual([new Error("no letters")]);
  });
});
