// Data files of figures for tests, one sound file for each kind, and the problems that figures can have.

import type { FigureKind } from "../../src/content/figures.ts";
import type { ProblemCode } from "../../src/problem-codes.ts";
import type { ProblemCase } from "./problem-cases.ts";
import { page } from "./site-files.ts";

/** The same text in every language, with the language before it, so that a test sees which one was printed. */
const texts = (words: string) => `{ fr: "fr ${words}", en: "en ${words}", sq: "sq ${words}" }`;

const heads = (kind: FigureKind) => `kind: ${kind}
title: ${texts("titre")}
alternative: ${texts("équivalent")}
sources:
  - { id: loi, text: ${texts("loi")}, url: "https://example.org/loi?a=1&b=2" }
`;

const bodies: Readonly<Record<FigureKind, string>> = {
  "key-figures": `figures:
  - { value: 1250, label: ${texts("policiers")}, date: 2010-09-01, source: loi }
`,
  lineage: `stages:
  - bodies:
      - { acronym: SCTIP, name: ${texts("police")}, since: 1961 }
      - { acronym: S/DCI, name: ${texts("gendarmerie")}, since: 1985 }
  - bodies:
      - { acronym: DCI, name: ${texts("direction")}, since: 2010-09-01 }
`,
  timeline: `events:
  - { date: 2010-09-01, text: ${texts("création")}, source: loi, sure: A }
  - { date: 1961, text: ${texts("origine")}, source: loi, sure: C }
  - { date: 2003-09, text: ${texts("arrivée")}, source: loi, sure: B }
`,
  levels: `lines: { full: ${texts("relève de")}, dashed: ${texts("conseille")} }
levels:
  - { name: ${texts("ministre")}, note: ${texts("définit")} }
  - { name: ${texts("attaché")}, beside: ${texts("ambassade")} }
`,
  locator: `from: { name: ${texts("Paris")}, longitude: 2.3522, latitude: 48.8566 }
to: { name: ${texts("Tirana")}, longitude: 19.8187, latitude: 41.3275 }
`,
};

/** A sound data file. */
export function figureFile(kind: FigureKind = "key-figures"): string {
  return heads(kind) + bodies[kind];
}

/** A page that shows the figure `reseau`, and its data file. */
export function figureFiles(data: string, markdown = ":::figure {data=reseau}\n:::") {
  return { "fr/a.md": page("Ça", markdown), "figures/reseau.yml": data };
}

/** Bodies start on line 7, entries of the data on line 7 as well. */
export const figureProblemCases = {
  "container/data-and-text": {
    files: figureFiles(figureFile(), "été\n\n:::figure {data=reseau} Été\n:::"),
    at: "fr/a.md:9:1-9:28",
  },
  "figure/unknown-data": {
    files: figureFiles(figureFile(), '- été 👮\n\n  :::figure {data="resau"}\n  :::'),
    at: "fr/a.md:9:20-9:25",
  },
  "figure/too-early": {
    files: figureFiles(figureFile("lineage").replace("2010-09-01", "1910-09-01")),
    at: "figures/reseau.yml:11:102-11:112",
  },
  "figure/unknown-source": {
    files: figureFiles(figureFile().replace("source: loi }", "source: lui }")),
    at: "figures/reseau.yml:7:117-7:120",
  },
  "figure/unused": { files: figureFiles(figureFile(), "été"), at: "figures/reseau.yml:1:1-1:1" },
} as const satisfies Partial<Record<ProblemCode, ProblemCase>>;
