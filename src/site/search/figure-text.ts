// A figure drawn from data → the words that a reader finds in it, in one language.

import type { Figure } from "../../content/figures.ts";

/** Title and entries; a locator has only its alternative to say, and where its distance comes from. */
export function readFigure(figure: Figure, locale: string, formatDate: (iso: string) => string): string[] {
  return [figure.title[locale] ?? "", ...readEntries(figure, locale, formatDate)].filter((text) => text !== "");
}

function readEntries(figure: Figure, locale: string, formatDate: (iso: string) => string): string[] {
  const join = (...words: readonly (string | number | undefined)[]) => words.filter(Boolean).join(" ");
  switch (figure.kind) {
    case "key-figures":
      return figure.figures.map(({ value, label }) => join(value, label[locale]));
    case "lineage":
      return figure.stages.flatMap(({ bodies }) =>
        bodies.map(({ acronym, name, since }) => join(acronym, name[locale], formatDate(since))),
      );
    case "timeline":
      return figure.events.map(({ date, text }) => join(formatDate(date), text[locale]));
    case "levels":
      return figure.levels.flatMap(({ name, note, beside }) => join(name[locale], note?.[locale], beside?.[locale]));
    case "locator":
      return [figure.alternative, ...figure.sources.map((source) => source.text)].map((text) => text[locale] ?? "");
  }
}
