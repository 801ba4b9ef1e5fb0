// Typography per language at render time.

import { describe, expect, it } from "vitest";
import { typeset } from "../../src/render/typography.ts";

/** `_` stands for U+202F (narrow), `~` for U+00A0, so that the tables can be read. */
function set(text: string, locale: string): string {
  return typeset(text, locale).replaceAll("\u202F", "_").replaceAll("\u00A0", "~");
}

describe("Albanian", () => {
  it.each([
    ["rreth 1 600 km", "rreth 1~600 km"],
    ["në 2017 250 policë", "në 2017 250 policë"],
    ["Kush? Po!", "Kush? Po!"],
  ])("L13: %s becomes %s", (text, expected) => expect(set(text, "sq")).toBe(expected));
});

describe("French", () => {
  it.each([
    ["Qui ?", "Qui_?"],
    ["Oui !", "Oui_!"],
    ["un ; deux", "un_; deux"],
    ["un  ; deux", "un_; deux"],
    ["Quoi ?!", "Quoi_?!"],
    ["un : deux", "un~: deux"],
    ["fin :", "fin~:"],
    ["Qui?", "Qui?"],
    ["12:30", "12:30"],
    ["de 12:30 à 14:00", "de 12:30 à 14:00"],
    ["https://a.fr/?b;c", "https://a.fr/?b;c"],
    ["« mot »", "«~mot~»"],
    ["«mot»", "«~mot~»"],
    ["« mot » !", "«~mot~»_!"],
    ["« a » et « b »", "«~a~» et «~b~»"],
    ["loi n° 2009-971", "loi n°~2009-971"],
    ["N° 3", "N°~3"],
    ["10 000 personnes", "10_000 personnes"],
    ["1 234 567 euros", "1_234_567 euros"],
    ["en 2017 250 policiers", "en 2017 250 policiers"],
    ["92 ambassades", "92 ambassades"],
    ["l'État", "l’État"],
    ["aujourd'hui", "aujourd’hui"],
    ["d'« ami »", "d’«~ami~»"],
    ["Jusqu'", "Jusqu’"],
    ["l'", "l’"],
    ["les amis'", "les amis'"],
    ["et puis...", "et puis…"],
    ["etc....", "etc…."],
    ["une phrase simple.", "une phrase simple."],
    ["SSI – Albanie", "SSI~– Albanie"],
    ["", ""],
    [" !", "_!"],
    ["« ", "«~"],
    [" »", "~»"],
  ])("L13: %s becomes %s (_ narrow, ~ no-break)", (text, expected) => {
    expect(set(text, "fr")).toBe(expected);
  });

  it.each(["Qui\u202F?", "un\u00A0: deux", "«\u00A0mot\u00A0»", "«\u202Fmot\u202F»", "Oui\u00A0!"])(
    "L13: what an editor already typed with its space is set once: %j",
    (text) => {
      const done = typeset(text, "fr");
      expect(done).toBe(typeset(text.replace(/[\u00A0\u202F]/g, " "), "fr"));
      expect(typeset(done, "fr")).toBe(done);
    },
  );
});

describe("English and Albanian", () => {
  it.each([
    ["en", "Who?", "Who?"],
    ["en", "wrong ?", "wrong ?"],
    ["en", "one : two", "one : two"],
    ["en", "10 000", "10 000"],
    ["en", "« word »", "« word »"],
    ["en", "isn't", "isn’t"],
    ["en", "wait...", "wait…"],
    ["en", "the states' role", "the states' role"],
    ["sq", "Kush?", "Kush?"],
    ["sq", "një ; dy !", "një ; dy !"],
    ["sq", "t'i dërgohet", "t’i dërgohet"],
    ["sq", "n° 3", "n° 3"],
    ["sq", "përsëri...", "përsëri…"],
  ])("L13: no French spacing in %s: %s", (locale, text, expected) => {
    expect(set(text, locale)).toBe(expected);
  });
});
