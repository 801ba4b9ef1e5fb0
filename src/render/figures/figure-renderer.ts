// Name of a data file → the HTML of its figure, for the pages of a locale.

import type { Site } from "../../site/site.ts";
import type { Phrasebook } from "../i18n.ts";
import type { MarkdownContext } from "../markdown-html.ts";
import type { Templates } from "../templates.ts";
import { renderFigure } from "./render-figure.ts";

/** Figures of a site without errors always have their data; without them there is nothing to show. */
export function createFigureRenderer(
  { figures }: Site,
  locale: string,
  phrasebook: Phrasebook | undefined,
  { renderComponent }: Templates,
): MarkdownContext["renderFigure"] {
  return (name) => {
    const figure = figures.get(name);
    if (figure === undefined || phrasebook === undefined) return "";
    return renderFigure(figure, { locale, phrasebook, renderComponent });
  };
}
