// Headings that say the same, lists made by hand, tables without titles, filler texts.

import { describe, expect, it } from "vitest";
import { saidOf } from "../support/check-site.ts";

it("headings that differ only in capitals and spaces say the same", () => {
  expect(saidOf("## Le rôle\n\né\n\n## le  Rôle {#b}\n\né\n\n## Le rôle ici\n\né")).toEqual([
    "structure/duplicate-heading: ## le  Rôle {#b}",
  ]);
});

describe("E16: formatting that is not understood is told", () => {
  it.each([
    ["##Titre", "##Titre"],
    ["Été\n###Titre ici", "###Titre ici"],
    ["Voir [la page] (contact.md) ici", "[la page] (contact.md)"],
    ["Voir [la page](mon fichier.md) ici", "[la page](mon fichier.md)"],
    ["![Une vue] (../media/a.jpg)", "![Une vue] (../media/a.jpg)"],
    ["Voir [la page](contact.md ici", "[la page](contact.md"],
    ["Voir (contact.md)[la page] ici", "(contact.md)[la page]"],
    ["Du [fair play]{lang=anglais}", "[fair play]{lang=anglais}"],
    ["Le [Home Office]{langue=en} ici", "[Home Office]{langue=en}"],
    ["Du [fair play] {lang=en} ici", "[fair play] {lang=en}"],
    ["Du [fair play]{en} et [là]", "[fair play]{en}"],
    ["La [Policia e Shtetit]{lang=al} ici", "[Policia e Shtetit]{lang=al}"],
    ["Voir [la loi](https://example.org){lang=en} ici", "{lang=en}"],
    ["- [Home Office]{Lang:en}", "[Home Office]{Lang:en}"],
    ["Un texte {#ancre}", "{#ancre}"],
    ["::callout Titre", "::callout Titre"],
    ["Une note[^1] ici", "[^1]"],
  ])("%j at %j", (typed, mark) => expect(saidOf(typed)).toEqual([`structure/visible-mark: ${mark}`]));

  it.each([
    "Le n° #1 et ## deux",
    "`##Titre`",
    "    ##Titre",
    "| A | B |\n|---|---|\n| 1 | 2 |",
    "Un | deux",
    "Voir [la note] (plus bas)",
    "Voir (voir plus haut)[note] et a::b",
    "Un ensemble {a, b} et [x] {a}",
    "Les [mots]{lang=en} et la [Policia]{lang=sq}",
    "`[Home Office]{en}`",
    "\\[Home Office]{en}",
    "Le motif {a, b}",
    "## Titre {#titre}\n\né",
    "\\[a](b c)",
    "[É](https://example.org 'titre long')",
  ])("%j is right", (typed) => expect(saidOf(typed)).toEqual([]));
});

it("each slip of a paragraph is told", () => {
  expect(saidOf("Voir [a] (contact.md), (contact.md)[b] et [c](le plan.md)")).toEqual([
    "structure/visible-mark: [a] (contact.md)",
    "structure/visible-mark: (contact.md)[b]",
    "structure/visible-mark: [c](le plan.md)",
  ]);
});

describe("a list made by hand", () => {
  it.each([
    ["1/ un\n2/ deux", "1/"],
    ["• un", "•"],
    ["Trois axes :\n• un\n• deux", "•"],
    ["– un\n– deux", "–"],
    ["a) un\nb) deux", "a)"],
    ["> • un\n> • deux", "•"],
    ["Trois axes : • un • deux • trois", "•"],
    ["\\- un\n\\- deux", "\\-"],
    ["-un\n-deux", "-"],
    ["1.un\n2.deux", "1."],
    ["•un", "•"],
  ])("%j is reported at %j", (typed, mark) => expect(saidOf(typed)).toEqual([`structure/hand-made-list: ${mark}`]));

  it.each([
    "- un\n- deux",
    "1. un\n2. deux",
    "1) un\n2) deux",
    "– Bonjour, dit-il.",
    "Le 1/2 et le 3/4\n24/7 aussi",
    "Est-ce\n-là tout ?",
    "-5 °C\n-7 °C",
    "Un tiret – et un autre –\nà la ligne",
    "```\n• un\n• deux\n```",
    "`• un`",
  ])("%j is none", (typed) => expect(saidOf(typed)).toEqual([]));
});

describe("a table", () => {
  it("without the line of dashes is refused: it would be shown as bars", () =>
    expect(saidOf("| A | B |\n| 1 | 2 |")).toEqual(["structure/table-without-header: | A | B |"]));

  it.each(["|  |  |\n|---|---|\n| é | b |", "| A |  | C |\n|---|---|---|\n| é | b | c |"])(
    "without a title for each column is refused: %j",
    (typed) => expect(saidOf(typed)).toEqual([`structure/table-without-header: ${typed.split("\n")[0]}`]),
  );

  it("with too few groups of dashes is refused", () =>
    expect(saidOf("| A | B |\n|---|\n| 1 | 2 |")).toEqual(["structure/table-without-header: | A | B |"]));

  it("may leave its corner empty", () => expect(saidOf("|  | B |\n|---|---|\n| é | b |")).toEqual([]));
});

describe("a filler text", () => {
  it.each(["Lorem ipsum", "TODO", "XXX", "à compléter", "A compléter", "[..]", "To be completed", "TBD"])(
    "%j is reported",
    (words) => {
      expect(saidOf(`Été : ${words}, suite`)).toContain(`text/placeholder: ${words}`);
    },
  );

  it.each(["todo", "le XXXe", "un formulaire complété", "« un […] deux »", "[nom](https://example.org/)", "`TODO`"])(
    "%j is none",
    (typed) => expect(saidOf(typed)).toEqual([]),
  );

  it.each(["- [ ] à faire", "- [ ] à faire\n\n- [x] fait", "> 1. [X] fait"])(
    "nor is %j, but a box to tick",
    (typed) => {
      expect(new Set(saidOf(typed).map((one) => one.split(":")[0]))).toEqual(new Set(["structure/task-box"]));
    },
  );
});
