// The cards of a site, from the cache or drawn, a few at a time: they come after all that visitors read.

import { type Card, cardType } from "../pictures/card.ts";
import type { RenderedSite } from "../render/render-site.ts";
import { type Answers, createStoredResponse, type StoredResponse } from "../render/stored-response.ts";
import { createFileCache, type FileCache, remember } from "./file-cache.ts";

export interface CardDrawing {
  readonly cache: FileCache;
  readonly draw: (card: Card) => Promise<Uint8Array>;
  /** Hears of a card that cannot be drawn; its page is served without it, and the others are drawn. */
  readonly onFailure: (error: unknown) => void;
}

/** Cards that are served at a time. */
const batch = 40;

/** The site with its cards, for those who do not serve it meanwhile. */
export async function withCards(
  site: RenderedSite,
  { cacheFolder, fontsFolder }: { readonly cacheFolder: string; readonly fontsFolder: string },
  onFailure: (error: unknown) => void,
): Promise<RenderedSite> {
  const cache = createFileCache(cacheFolder, onFailure);
  const draw = async (card: Card) => (await import("../pictures/draw-card.ts")).drawCard(card, fontsFolder);
  const responses = new Map(site.responses);
  for await (const drawn of drawCards(site.cards, site.cardHeaders, { cache, draw, onFailure }))
    for (const [path, response] of drawn) responses.set(path, response);
  return { ...site, responses };
}

/** Cards by their address, one drawn after the other, so that a core stays free for visitors. */
export async function* drawCards(
  cards: RenderedSite["cards"],
  headers: Readonly<Record<string, string>>,
  { cache, draw, onFailure }: CardDrawing,
  signal?: AbortSignal,
): AsyncIterable<Answers> {
  let drawn: [string, StoredResponse][] = [];
  for (const [address, card] of cards) {
    if (signal?.aborted === true) return;
    const body = await remember(cache, address, () => draw(card)).catch((error: unknown) => {
      onFailure(error);
      return undefined;
    });
    if (body === undefined) continue;
    drawn.push([address, createStoredResponse({ status: 200, type: cardType, body, headers })]);
    if (drawn.length < batch) continue;
    yield drawn;
    drawn = [];
  }
  if (drawn.length > 0) yield drawn;
}
