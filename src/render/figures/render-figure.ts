// Figure data → HTML in one language: title, drawing or list, sources, and the data as text and table to unfold.

import type { Figure, FigureOf } from "../../content/figures.ts";
import { escapeHtml } from "../escape-html.ts";
import { eventsInOrder, type FigureContext, renderSource, textIn } from "./figure-context.ts";
import { renderFigureTable } from "./figure-table.ts";
import { renderLevels } from "./levels.ts";
import { renderLineage } from "./lineage.ts";
import { renderLocator } from "./locator.ts";

export type { FigureContext } from "./figure-context.ts";

export function renderFigure(figure: Figure, context: FigureContext): string {
  const { renderComponent, phrasebook } = context;
  const alternative = `<p>${escapeHtml(textIn(figure.alternative, context))}</p>`;
  return renderComponent("dataFigure", {
    title: textIn(figure.title, context),
    bodyHtml: renderBody(figure, context),
    sourcesHtml: renderSources(figure, context),
    dataHtml: renderComponent("details", {
      title: phrasebook.words.figureData,
      bodyHtml: alternative + renderFigureTable(figure, context),
    }),
  });
}

function renderBody(figure: Figure, context: FigureContext): string {
  switch (figure.kind) {
    case "key-figures":
      return renderKeyFigures(figure, context);
    case "lineage":
      return renderLineage(figure, context);
    case "timeline":
      return renderTimeline(figure, context);
    case "levels":
      return renderLevels(figure, context);
    case "locator":
      return renderLocator(figure, context);
  }
}

function renderKeyFigures({ figures }: FigureOf<"key-figures">, context: FigureContext): string {
  const { formatDate, formatNumber } = context.phrasebook;
  const items = figures.map(({ value, label, date }) => ({
    value: formatNumber(value),
    label: textIn(label, context),
    iso: date,
    date: formatDate(date),
  }));
  return context.renderComponent("keyFigures", { items });
}

function renderTimeline(figure: FigureOf<"timeline">, context: FigureContext): string {
  const items = eventsInOrder(figure).map(({ date, text }) => ({
    iso: date,
    text: context.phrasebook.formatDate(date),
    bodyHtml: escapeHtml(textIn(text, context)),
  }));
  return context.renderComponent("timeline", { items });
}

/** A map is credited too, in the language of the page. */
function renderSources({ kind, sources }: Figure, context: FigureContext): string {
  const { words } = context.phrasebook;
  const listed = sources.map((source) => renderSource(source, context));
  const all = kind === "locator" ? [...listed, escapeHtml(words.figureMapCredit)] : listed;
  return `${escapeHtml(all.length === 1 ? words.figureOneSource : words.figureSources)} ${all.join(" · ")}`;
}
