// Typography that rendering cannot guess: what is found, what is written instead, and what is left alone.

import { describe, expect, it } from "vitest";
import { fixed, problemsIn, saidOf } from "../support/check-site.ts";
import { page } from "../support/site-files.ts";

describe("a text in French", () => {
  it.each([
    ['Le "service" de Tirana', "Le « service » de Tirana"],
    ['Le " service ", dit-on', "Le « service », dit-on"],
    ['La "direction **commune** `x`" et "l\'autre"', "La « direction **commune** `x` » et « l'autre »"],
    ['- un "mot"\n- deux', "- un « mot »\n- deux"],
    ["La 1ère fois, la 2ème, les 3èmes", "La 1re fois, la 2e, les 3es"],
    ["Le XXIème siècle, le 1ier mai", "Le XXIe siècle, le 1er mai"],
    ["L'Etat, les Etats, l'Ecole, une Ile", "L'État, les États, l'École, une Île"],
    ["L'Education nationale et l'Evénement", "L'Éducation nationale et l'Événement"],
    ["Une oeuvre, au coeur, la manoeuvre, Oeil", "Une œuvre, au cœur, la manœuvre, Œil"],
    ["**1ère** et *2ème*", "**1re** et *2e*"],
    ["| Etat | b |\n|---|---|\n| é | 1ère |", "| État | b |\n|---|---|\n| é | 1re |"],
  ])("%j becomes %j, and stays so", (typed, right) => {
    expect(fixed(typed)).toBe(right);
    expect(saidOf(right)).toEqual([]);
  });

  it.each([
    "« mot », “mot”, l’état, l'étatisme",
    'Un écran de 15" et un autre',
    '`"code" Etat 1ère`',
    "[États](https://example.org/Etat-1ere)",
    "https://example.org/Etat",
    '["State" Etat]{lang=en}',
    '```\nL\'Etat "a"\n```',
    "Les États-majors",
    "1er, 2e, 3es, XXe, 2 mètres, quatre ères",
    "coexister, poète, moelle",
    '<!-- une "note" sur l\'Etat -->',
  ])("%j is right", (typed) => expect(saidOf(typed)).toEqual([]));

  it("a block's title, the page's title and its description are read too", () => {
    expect(saidOf(":::callout L'Etat\né\n:::")).toEqual(["text/typography: Etat"]);
    const files = { "fr/a.md": page("L'Etat").replace("Description de L'Etat", "La 1ère page") };
    expect(problemsIn(files).map((one) => `${one.code} ${one.line}:${one.column}`)).toEqual([
      "text/typography 2:11",
      "text/typography 3:18",
    ]);
  });

  it("quotation marks inside the header's own are put right as the text's are", () => {
    const files = { "fr/a.md": page("x").replace('"x"', `'Le "service"'`) };
    expect(problemsIn(files)[0]).toMatchObject({ column: 12, endColumn: 21, fix: { text: "« service »" } });
  });
});

describe("a text in English", () => {
  it.each([
    ["One : two ; three ! Four ?", "One: two; three! Four?"],
    ["A **bold** ; word", "A **bold** ; word"],
    ["An organization and its programs", "An organisation and its programmes"],
    ["Organizing the center. Color matters", "Organising the centre. Colour matters"],
    ["They recognized and prioritized defense", "They recognised and prioritised defence"],
  ])("%j becomes %j", (typed, right) => expect(fixed(typed, "en")).toBe(right));

  it.each([
    "The World Health Organization and the Lincoln Center",
    "A prize, the size, to seize, citizens, horizon, programmer, grammar, senator",
    "Sites such as color.example.org and a@center.org",
    "`program`, [programme](https://example.org/program)",
    "At 10:30; a ratio of 1:2 – yes!",
    "The [organization]{lang=fr}",
  ])("%j is right", (typed) => expect(saidOf(typed, "en")).toEqual([]));
});

describe("a text in Albanian", () => {
  it.each([
    ["Një «fjalë» dhe « një tjetër »", "Një “fjalë” dhe “një tjetër”"],
    ['Një "fjalë"', "Një “fjalë”"],
    ["Një „fjalë” dhe „një“", "Një “fjalë” dhe “një”"],
  ])("%j becomes %j", (typed, right) => {
    expect(fixed(typed, "sq")).toBe(right);
    expect(saidOf(right, "sq")).toEqual([]);
  });
});

it("E16: curly quotation marks around a field of the header become straight ones, those inside stay", () => {
  const titled = (value: string) =>
    problemsIn({ "fr/a.md": page("A").replace(/^title: .*$/m, `title: ${value}`) })
      .filter(({ code }) => code === "header/curly-quotes")
      .map(({ fix }) => (fix?.kind === "replace" ? fix.text : undefined));
  expect([titled("“Été”"), titled("«\u00A0Été\u00A0»"), titled("„Été“")]).toEqual([['"Été"'], ['"Été"'], ['"Été"']]);
  expect(["“Été” et “hiver”", "L’« été »", '"« Été »"', "Été"].flatMap(titled)).toEqual([]);
});
