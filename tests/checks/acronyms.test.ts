// Acronyms: spelled out on the page, in the glossary of the language, or reported once.

import { describe, expect, it } from "vitest";
import { saidOf } from "../support/check-site.ts";
import { page } from "../support/site-files.ts";

describe("an acronym", () => {
  it.each([
    ["La PAF, puis la PAF", ["PAF"]],
    ["La **PAF** et [la DZPAF](https://example.org/)", ["PAF", "DZPAF"]],
    ["S/DGPN", ["S/DGPN"]],
    ["Les OPJs, DGPN-ja", ["OPJ", "DGPN"]],
    ["- La PAF", ["PAF"]],
    ["| PAF | b |\n|---|---|\n| é | c |", ["PAF"]],
    ["## La PAF\n\né", ["PAF"]],
    ["(PAF)", ["PAF"]],
  ])("in %j is reported once: %j", (text, expected) => {
    expect(saidOf(text)).toEqual(expected.map((one) => `text/acronym: ${one}`));
  });

  it.each([
    "La police aux frontières (PAF), puis la PAF",
    "La PAF (police aux frontières)",
    "La PAF, avant la [police aux frontières](b.md) (PAF)",
    "Border Police (PAF, [police aux frontières]{lang=fr})",
    "La police aux frontières (en français, PAF)",
    ":::details La police aux frontières (PAF)\nLa PAF\n:::",
    "Le XIX, le XXI, Louis XIV",
    "ATTENTION AUX PAF DE LA",
    "Un PDF, un GPS",
    "IOCC1018202A, a.PAF.fr, PAF_1, iPAF, PAFs2",
    "`PAF` et [PAF]{lang=en}",
  ])("is no mistake in %j", (text) => {
    expect(saidOf(text, "fr", { "fr/b.md": page("B") })).toEqual([]);
  });

  it("V15: is known when the glossary has it, in the letters of the language and in its variants", () => {
    const text = "{ fr: é, en: e, sq: ë }";
    const entry = (lines: string) => `  - ${lines}\n    expansion: ${text}\n    definition: ${text}\n`;
    const glossary = {
      "glossary.yml": `entries:\n${entry("acronym: S/DP\n    variants: [SDP]")}${entry("acronym: UE\n    acronymIn: { en: EU }")}`,
    };
    expect(saidOf("L'UE, la SDP, la S/DP", "fr", glossary)).toEqual([]);
    expect(saidOf("SDP-ja, UE-ja", "sq", glossary)).toEqual([]);
    expect(saidOf("The EU, the UE", "en", glossary)).toEqual(["text/acronym: UE"]);
  });

  it("is not reported for want of a glossary that cannot be read", () => {
    expect(saidOf("La PAF", "fr", { "glossary.yml": "entries: [" })).toEqual([]);
  });
});
