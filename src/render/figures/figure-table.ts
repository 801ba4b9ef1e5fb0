// The data of a figure as a table: the same facts as the drawing, for whoever reads rather than looks.

import type { Figure, FigureOf, LocalText } from "../../content/figures.ts";
import { escapeHtml } from "../escape-html.ts";
import { eventsInOrder, type FigureContext, renderSource, textIn } from "./figure-context.ts";
import { sayDistance } from "./locator.ts";

/** Cells are HTML; the first of a row names it. */
interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const sureWords = { A: "figureSureA", B: "figureSureB", C: "figureSureC" } as const;

export function renderFigureTable(figure: Figure, context: FigureContext): string {
  const { header, rows } = tableOf(figure, context);
  const titles = header.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join("");
  const lines = rows.map(([first = "", ...others]) => {
    const cells = others.map((cell) => `<td>${cell}</td>`).join("");
    return `<tr><th scope="row">${first}</th>${cells}</tr>`;
  });
  const tableHtml = `<table><thead><tr>${titles}</tr></thead><tbody>${lines.join("")}</tbody></table>`;
  return context.renderComponent("table", { label: textIn(figure.title, context), tableHtml });
}

function tableOf(figure: Figure, context: FigureContext): Table {
  switch (figure.kind) {
    case "key-figures":
      return tableOfKeyFigures(figure, context);
    case "lineage":
      return tableOfLineage(figure, context);
    case "timeline":
      return tableOfTimeline(figure, context);
    case "levels":
      return tableOfLevels(figure, context);
    case "locator":
      return tableOfLocator(figure, context);
  }
}

function tableOfKeyFigures({ figures, sources }: FigureOf<"key-figures">, context: FigureContext): Table {
  const { words, formatDate, formatNumber } = context.phrasebook;
  return {
    header: [words.figureCounted, words.figureNumber, words.figureDate, words.figureSource],
    rows: figures.map(({ value, label, date, source }) => [
      escapeHtml(textIn(label, context)),
      escapeHtml(formatNumber(value)),
      escapeHtml(formatDate(date)),
      sourceCell(sources, source, context),
    ]),
  };
}

function tableOfLineage({ stages }: FigureOf<"lineage">, context: FigureContext): Table {
  const { words, formatDate } = context.phrasebook;
  const rows = stages.flatMap(({ bodies }, index) =>
    bodies.map(({ acronym, name, since }) =>
      [
        acronym,
        textIn(name, context),
        formatDate(since),
        stages[index + 1]?.bodies.map((next) => next.acronym).join(", ") ?? "–",
      ].map(escapeHtml),
    ),
  );
  return { header: [words.figureAcronym, words.figureName, words.figureSince, words.figureSuccessor], rows };
}

function tableOfTimeline(figure: FigureOf<"timeline">, context: FigureContext): Table {
  const { words, formatDate } = context.phrasebook;
  return {
    header: [words.figureDate, words.figureEvent, words.figureSource, words.figureSure],
    rows: eventsInOrder(figure).map(({ date, text, source, sure }) => [
      escapeHtml(formatDate(date)),
      escapeHtml(textIn(text, context)),
      sourceCell(figure.sources, source, context),
      escapeHtml(words[sureWords[sure]]),
    ]),
  };
}

function tableOfLevels({ levels, lines }: FigureOf<"levels">, context: FigureContext): Table {
  const { words } = context.phrasebook;
  const rows = levels.map(({ name, note, beside }, index) => {
    const above = levels[index - 1];
    const links = [
      ...(above === undefined ? [] : [sayLink(lines.full, above.name, context)]),
      ...(beside === undefined ? [] : [sayLink(lines.dashed, beside, context)]),
    ];
    return [textIn(name, context), textIn(note, context) || "–", links.join(" · ") || "–"].map(escapeHtml);
  });
  return { header: [words.figureLevel, words.figureRole, words.figureLink], rows };
}

function sayLink(line: LocalText, other: LocalText, context: FigureContext): string {
  return context.phrasebook.say("figureLinkTo", { link: textIn(line, context), other: textIn(other, context) });
}

function tableOfLocator(figure: FigureOf<"locator">, context: FigureContext): Table {
  const { words, formatNumber } = context.phrasebook;
  const degrees = (value: number) => `${formatNumber(value)}°`;
  const places = [
    { ...figure.from, distance: "–" },
    { ...figure.to, distance: sayDistance(figure, context) },
  ];
  return {
    header: [words.figurePlace, words.figureLatitude, words.figureLongitude, words.figureDistanceTitle],
    rows: places.map(({ name, latitude, longitude, distance }) =>
      [textIn(name, context), degrees(latitude), degrees(longitude), distance].map(escapeHtml),
    ),
  };
}

function sourceCell(sources: Figure["sources"], id: string, context: FigureContext): string {
  const source = sources.find((one) => one.id === id);
  return source === undefined ? "" : renderSource(source, context);
}
