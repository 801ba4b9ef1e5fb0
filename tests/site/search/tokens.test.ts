// Words of a text with their places: elisions, acronyms, endings, figures; and their folded forms.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/site/search/fold.ts";
import { rulesOf } from "../../../src/site/search/language-rules.ts";
import { tokenise } from "../../../src/site/search/tokens.ts";

/** Of every plane; the ready-made units of fast-check take a second to prepare. */
const anyCharacter = fc
  .integer({ min: 0, max: 0x10_f7_ff })
  .map((code) => String.fromCodePoint(code < 0xd8_00 ? code : code + 0x8_00));

const words = (text: string, locale = "fr") => tokenise(text, rulesOf(locale).hyphenEndings).map(({ word }) => word);

describe("tokenise", () => {
  it.each([
    ["l'asi d’Albanie qu'elle lorsqu’un", ["asi", "Albanie", "elle", "un"]],
    ["aujourd'hui, prud’homme", ["aujourd", "hui", "prud", "homme"]],
    ["L'A.S.I. et la D.C.I.", ["ASI", "et", "la", "DCI"]],
    ["La S/DCI (ou S-DCI). Fin.", ["La", "SDCI", "ou", "SDCI", "Fin"]],
    ["police-gendarmerie et/ou", ["police", "gendarmerie", "et", "ou"]],
    ["10 000, 1\u202F600 et 3.500.000 en 2010", ["10000", "1600", "et", "3500000", "en", "2010"]],
    ["al.ambafrance.org n° 2009-971", ["al", "ambafrance", "org", "n", "2009", "971"]],
    ["« mot »… 🙂 \u202E!", ["mot"]],
    ["", []],
  ])("V3: %j", (text, expected) => expect(words(text)).toEqual(expected));

  it("V3: Albanian endings behind a hyphen are no words; English possessives neither", () => {
    expect(words("SSI-ja, DCI-së, S/DCI-ja, ASI-ve, Sri-Lanka", "sq")).toEqual([
      "SSI",
      "DCI",
      "SDCI",
      "ASI",
      "Sri",
      "Lanka",
    ]);
    expect(words("the attaché's role, France’s", "en")).toEqual(["the", "attaché", "role", "France"]);
  });

  it("places point at the words in the text", () => {
    const text = "L’attaché (A.S.I.) : 10 000 S/DCI-ja";
    const found = tokenise(text, rulesOf("sq").hyphenEndings).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(["attaché", "A.S.I.", "10 000", "S/DCI"]);
  });

  it("any text gives words in order, inside the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 120 }), (text) => {
        const found = tokenise(text, rulesOf("sq").hyphenEndings);
        const ends = [0, ...found.map(({ end }) => end)];
        expect(found.every(({ start, end }, index) => start >= (ends[index] ?? 0) && end > start)).toBe(true);
        expect(ends.at(-1)).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("fold", () => {
  it.each([
    ["Sécurité", "securite"],
    ["SÉCURITÉ", "securite"],
    ["shërbim", "sherbim"],
    ["Ç\u0327A", "ca"],
    ["cœur", "coeur"],
    ["Straße", "strasse"],
    ["ﬁn", "fin"],
    ["ＡＳＩ", "asi"],
  ])("V3: %s is %s", (word, expected) => expect(fold(word)).toBe(expected));

  it("folding twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (word) => {
        expect(fold(fold(word))).toBe(fold(word));
      }),
    );
  });
});

describe("endings", () => {
  it.each([
    ["fr", "attache attaches attachee attachees"],
    ["fr", "national nationale nationales nationaux"],
    ["fr", "niveau niveaux"],
    ["fr", "europeen europeenne europeennes"],
    ["fr", "axe axes"],
    ["en", "embassy embassies"],
    ["en", "mission missions"],
    ["en", "address addresses"],
    ["sq", "sherbim sherbimi sherbimit sherbimin sherbime sherbimet sherbimeve"],
    ["sq", "siguri siguria sigurise sigurine"],
    ["sq", "police policet policeve"],
    ["sq", "atashe atasheu atasheut atasheve atashete atasheja"],
    ["sq", "brendshem brendshme"],
    ["sq", "ambasade ambasada ambasades ambasadat ambasadave"],
    ["sq", "shtet shteti shtetit shtetet"],
  ])("V3: in %s these are one: %s", (locale, forms) => {
    expect(new Set(forms.split(" ").map(rulesOf(locale).stem)).size).toBe(1);
  });

  it.each([
    ["fr", "bus gaz loi"],
    ["en", "crisis us gas"],
    ["sq", "asi dci"],
    ["de", "Häuser"],
  ])("in %s short words and words of other languages stay: %s", (locale, forms) => {
    for (const form of forms.split(" ")) expect(rulesOf(locale).stem(form)).toBe(form);
  });
});
