// What drawing a figure needs besides its data: the language's words, dates and numbers, and the components.

import type { FigureOf, FigureSource, LocalText } from "../../content/figures.ts";
import { escapeHtml } from "../escape-html.ts";
import type { Phrasebook } from "../i18n.ts";
import { typeset } from "../typography.ts";

export interface FigureContext {
  readonly locale: string;
  readonly phrasebook: Phrasebook;
  readonly renderComponent: (name: string, params: Readonly<Record<string, unknown>>) => string;
}

/** A text in the figure's language, as that language is printed. */
export function textIn(text: LocalText | undefined, { locale }: FigureContext): string {
  return typeset(text?.[locale] ?? "", locale);
}

/** The events of a timeline, oldest first, however the file lists them. */
export function eventsInOrder({ events }: FigureOf<"timeline">): FigureOf<"timeline">["events"] {
  return [...events].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** A source with its link, when it has one. */
export function renderSource({ text, url }: FigureSource, context: FigureContext): string {
  const words = escapeHtml(textIn(text, context));
  return url === undefined ? words : `<a href="${escapeHtml(url)}" rel="external">${words}</a>`;
}
