// The card of each page and language: the same for a translation and for what stands in for a missing one.

import { referenceLocale } from "../content/settings.ts";
import type { Steps } from "../content/steps.ts";
import { type Card, cardAddress, cardType } from "../pictures/card.ts";
import type { Page, Site } from "../site/site.ts";
import { untilLaunch } from "./common-headers.ts";
import type { Phrasebook } from "./i18n.ts";
import { immutable } from "./stored-response.ts";
import { typeset } from "./typography.ts";

interface CardContext {
  readonly site: Site;
  readonly phrasebooks: ReadonlyMap<string, Phrasebook>;
}

/** What the card of a page says: in the language of its text. */
export function buildCard(page: Page, { site, phrasebooks }: CardContext): Card {
  const { settings } = site;
  const { locale } = page.source;
  const { name, dir } = settings.locales.find(({ code }) => code === locale) ?? referenceLocale(settings);
  const organisation = phrasebooks.get(locale)?.words.organisation ?? "";
  return { title: typeset(page.title, locale), organisation, language: name, dir, brand: settings.brand };
}

/** All that the answer of a card bears. */
export function headersOfCards(site: Site): Readonly<Record<string, string>> {
  return { "Content-Type": cardType, ...immutable, ...untilLaunch(site) };
}

/** Every card of the site by its address, in steps. */
export function* buildCards(context: CardContext): Steps<ReadonlyMap<string, Card>> {
  const cards = new Map<string, Card>();
  for (const page of context.site.pages) {
    const card = buildCard(page, context);
    cards.set(cardAddress(card), card);
    yield;
  }
  return cards;
}
