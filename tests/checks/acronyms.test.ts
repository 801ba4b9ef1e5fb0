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

  it("is known when the glossary of the same language has it, with or without its slash", () => {
    const glossary = {
      "fr/glossaire.md": page("Glossaire", "## PAF – police aux frontières\n\né\n\n## S/DP – é è\n\né"),
    };
    expect(saidOf("La PAF, la SDP, la S/DP", "fr", glossary)).toEqual([]);
    expect(saidOf("The PAF", "en", glossary)).toEqual(["text/acronym: PAF"]);
  });
});
