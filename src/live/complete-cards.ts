// After a site is served: the cards of its pages, from the last site, from the cache, or drawn, a few at a time.

import type { Card } from "../pictures/card.ts";
import { untilLaunch } from "../render/common-headers.ts";
import type { RenderedSite } from "../render/render-site.ts";
import { createStoredResponse, immutable, type StoredResponse } from "../render/stored-response.ts";
import { createFileCache, type FileCache, remember } from "./file-cache.ts";
import type { Completion } from "./live-site.ts";

export interface CardCompletionOptions {
  readonly cache: FileCache;
  readonly draw: (card: Card) => Promise<Uint8Array>;
  /** Hears of a card that cannot be drawn; its page is served without it, and the others are drawn. */
  readonly onFailure: (error: unknown) => void;
}

const png = "image/png";
/** Cards drawn between two servings: each serving copies the map. */
const batch = 40;

/** The cards of a site as its folders give them; `draw` is for who does not want to draw them itself. */
export function createCompletion(
  { cacheFolder, fontsFolder }: { readonly cacheFolder: string; readonly fontsFolder: string },
  onFailure: (error: unknown) => void,
  draw: CardCompletionOptions["draw"] = async (card) =>
    (await import("../pictures/draw-card.ts")).drawCard(card, fontsFolder),
): Completion {
  return createCardCompletion({ cache: createFileCache(cacheFolder, onFailure), draw, onFailure });
}

/** Cards are drawn one after the other, so that a core stays free for visitors. */
export function createCardCompletion({ cache, draw, onFailure }: CardCompletionOptions): Completion {
  return async function* completeCards(site, previous, signal) {
    const headers = { ...immutable, ...untilLaunch(site.site) };
    const kept = [...site.cards.keys()].flatMap((address): [string, StoredResponse][] => {
      const response = previous?.responses.get(address);
      return response === undefined ? [] : [[address, { ...response, headers: { "Content-Type": png, ...headers } }]];
    });
    let fuller = kept.length === 0 ? site : withResponses(site, kept);
    if (kept.length > 0) yield fuller;
    let drawn: [string, StoredResponse][] = [];
    for (const [address, card] of [...site.cards].filter(([one]) => !fuller.responses.has(one))) {
      if (signal.aborted) return;
      const body = await remember(cache, address, () => draw(card)).catch((error: unknown) => {
        onFailure(error);
        return undefined;
      });
      if (body === undefined) continue;
      drawn.push([address, createStoredResponse({ status: 200, type: png, body, headers })]);
      if (drawn.length < batch) continue;
      fuller = withResponses(fuller, drawn);
      drawn = [];
      yield fuller;
    }
    if (drawn.length > 0) yield withResponses(fuller, drawn);
  };
}

function withResponses(site: RenderedSite, more: readonly (readonly [string, StoredResponse])[]): RenderedSite {
  return { ...site, responses: new Map([...site.responses, ...more]) };
}
