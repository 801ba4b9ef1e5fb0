// The card that social networks show of a page: what stands on it, and the address that follows from that alone.

import { createHash } from "node:crypto";
import type { Brand, Direction } from "../content/settings.ts";
import { sharpVersion } from "./load-sharp.ts";

/** Everything that a card is drawn from: the same words give the same card. */
export interface Card {
  readonly title: string;
  readonly organisation: string;
  /** The language in its own words. */
  readonly language: string;
  readonly dir: Direction;
  readonly brand: Brand;
}

export const cardType = "image/png";
export const cardSize = { width: 1200, height: 630 } as const;

/** Any change in how cards are drawn changes this, and so every address. */
const design = `card 1, sharp ${sharpVersion}`;

/** Known without drawing the card, so that pages can be served before their cards are there. */
export function cardAddress({ title, organisation, language, dir, brand }: Card): string {
  const inputs = JSON.stringify([design, title, organisation, language, dir, brand]);
  return `/assets/cards/${createHash("sha256").update(inputs).digest("hex").slice(0, 12)}.png`;
}
