// The first use of each acronym in the running text of a page, and whether the author has given its name.

import { describe, expect, it } from "vitest";
import type { AcronymUse } from "../../src/site/site.ts";
import { someGlossary } from "../support/glossary-file.ts";
import { buildFiles, page } from "../support/site-files.ts";

/** The uses of a page, each as `piece of text » letters+ending`, with `=` before it where the name is given. */
function usesIn(body: string, { locale = "fr", title = "Ça", glossary = someGlossary } = {}): string[] {
  const { site } = buildFiles({
    "fr/a.md": page("Ça"),
    [`${locale}/a.md`]: page(title, body),
    "glossary.yml": glossary,
  });
  const uses = [...(site.acronymUses.get(`/${locale}/a`) ?? [])];
  return uses.flatMap(([, found]) => found.map(short));
}

const short = ({ entry, form, ending, isSpelledOut }: AcronymUse) =>
  `${isSpelledOut ? "=" : ""}${entry.acronym}:${form}${ending}`;

describe("V15: the first use of an acronym", () => {
  it.each([
    ["Le SSI, puis le SSI", ["SSI:SSI"]],
    ["Le **SSI** et *la DCI*", ["SSI:SSI", "DCI:DCI"]],
    ["La S/DCI, la SDCI et la DCIS", ["S/DCI:S/DCI", "DCIS:DCIS"]],
    ["La SDCI", ["S/DCI:SDCI"]],
    ["- Le SSI\n- Le SSI\n\n> La DCI", ["SSI:SSI", "DCI:DCI"]],
    [":::timeline\n- 2010 : La DCI\n:::", ["DCI:DCI"]],
    [":::callout Le SSI\nLe SSI\n:::", ["SSI:SSI"]],
    ["| DCI | b |\n|---|---|\n| SSI | La DCIS |", ["DCIS:DCIS"]],
    ["l'UE, l’UE", ["UE:UE"]],
  ])("of %j is found: %j", (body, expected) => expect(usesIn(body)).toEqual(expected));

  it.each([
    "## Le SSI\n\né",
    "[Le SSI](https://example.org/)",
    "`SSI`",
    "![Le SSI](../media/a.png)",
    "[SSI]{lang=en}",
    "    SSI\n",
    ":::figure Le SSI\n- **1** é\n:::",
    "ISSI, SSI_1, SSIs2, xS/DCI, DCI/A, a.SSI.fr, SSI@a, ssi",
  ])("does not stand in %j", (body) => expect(usesIn(body)).toEqual([]));

  it("is the next one in running text when the first is in a heading or a link", () => {
    expect(usesIn("## SSI\n\n[SSI](https://example.org/) et SSI")).toEqual(["SSI:SSI"]);
  });

  it.each([
    ["sq", "SSI-ja, SSI-së, BE-ja", ["SSI:SSI-ja", "BE:BE-ja"]],
    ["en", "The SSIs, the DCI's, the EU", ["SSI:SSIs", "DCI:DCI's", "EU:EU"]],
    ["fr", "SSI-Tirana, DCI-gendarmerie", ["SSI:SSI", "DCI:DCI"]],
  ])("in %s takes the endings of %j with it: %j", (locale, body, expected) => {
    expect(usesIn(body, { locale })).toEqual(expected);
  });

  it("counts the same letters before it in a piece of text, parts of other words too", () => {
    const { site } = buildFiles({ "fr/a.md": page("Ça", "xSSI, SSIx et SSI"), "glossary.yml": someGlossary });
    const [uses = []] = [...(site.acronymUses.get("/fr/a")?.values() ?? [])];
    expect(uses.map(({ skipped }) => skipped)).toEqual([2]);
  });

  it("is not looked for on the glossary page, nor without a glossary", () => {
    const { site } = buildFiles({ "fr/a.md": page("Ça", "SSI", "layout: glossary\n"), "glossary.yml": someGlossary });
    expect(site.acronymUses.get("/fr/a")).toBeUndefined();
    expect(usesIn("SSI", { glossary: "entries: []" })).toEqual([]);
  });

  it("is that of the text's language where a translation is missing", () => {
    const { site } = buildFiles({ "fr/a.md": page("Ça", "L'UE, la BE"), "glossary.yml": someGlossary });
    const [uses = []] = [...(site.acronymUses.get("/sq/a")?.values() ?? [])];
    expect(uses.map(({ entry }) => entry.acronym)).toEqual(["UE"]);
  });
});

describe("V15: the author gives the name", () => {
  it.each([
    "Le service de sécurité intérieure (SSI)",
    "Les Services de Sécurité Intérieure (SSI)",
    "Le service de sécurité intérieure (en français, SSI)",
    "Un [service de sécurité intérieure](https://example.org/) (SSI)",
    "Le SSI (service de sécurité intérieure)",
    "Le SSI, service de sécurité intérieure de l'ambassade",
    "SSI – service de sécurité intérieure",
    "[Le service de sécurité intérieure (SSI)](https://example.org/), le SSI",
    "## Le service de sécurité intérieure (SSI)\n\nLe SSI",
    ":::callout Le service de sécurité intérieure (SSI)\nLe SSI\n:::",
  ])("in %j", (body) => expect(usesIn(body)).toEqual(["=SSI:SSI"]));

  it.each([
    "Le SSI. Plus bas : le service de sécurité intérieure",
    "Le SSI\n\nLe service de sécurité intérieure (SSI)",
    "Le réseau compte 76 postes (SSI)",
    "[Internal Security Service]{lang=en} (SSI)",
    "Le SSI (à Tirana)",
  ])("does not in %j", (body) => expect(usesIn(body)).toEqual(["SSI:SSI"]));

  it("in the title counts for the whole page", () => {
    expect(usesIn("Le SSI", { title: "Le service de sécurité intérieure (SSI)" })).toEqual(["=SSI:SSI"]);
  });

  it.each([
    ["sq", "Zyrat e Shërbimit të Sigurisë së Brendshme (SSI-së)", ["=SSI:SSI-së"]],
    ["en", "The Internal Security Services (SSI, [services de sécurité intérieure]{lang=fr})", ["=SSI:SSI"]],
  ])("in %s: %j", (locale, body, expected) => expect(usesIn(body, { locale })).toEqual(expected));
});

it("V15: each acronym has one first use in a page, however often it stands there", () => {
  const line = "SSI DCI DCIS S/DCI SDCI UE AKMC ".repeat(40);
  expect(usesIn(Array.from({ length: 60 }, () => line).join("\n\n"))).toHaveLength(6);
});
