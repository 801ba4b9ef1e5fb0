// Writes docs/rgaa.md from docs/rgaa.yml: the audit table of RGAA 4.1.2, by theme, for people.

import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import * as z from "zod";

export const tablePath = "docs/rgaa.md";

const rowSchema = z.strictObject({
  criterion: z.string().regex(/^\d{1,2}\.\d{1,2}$/),
  title: z.string().min(10),
  /** What makes the criterion apply; absent when it always does. */
  onlyIf: z.string().optional(),
  tests: z.array(z.strictObject({ file: z.string(), name: z.string().min(1) })).default([]),
  /** Rules of axe-core that the first test runs for this criterion. */
  axe: z.array(z.string()).default([]),
  /** How a person checks it, where no test can. */
  person: z.string().optional(),
});

export type RgaaRow = z.output<typeof rowSchema>;

const themes: Readonly<Record<string, string>> = {
  1: "Images",
  3: "Couleurs",
  5: "Tableaux",
  6: "Liens",
  7: "Scripts",
  8: "Éléments obligatoires",
  9: "Structuration de l'information",
  10: "Présentation de l'information",
  11: "Formulaires",
  12: "Navigation",
  13: "Consultation",
};

/** The rows of docs/rgaa.yml, in the order of the criteria. */
export function readRows(): RgaaRow[] {
  const rows = z.array(rowSchema).parse(parse(readFileSync("docs/rgaa.yml", "utf8")));
  const rank = ({ criterion }: RgaaRow) => {
    const [theme = "0", number = "0"] = criterion.split(".");
    return Number(theme) * 100 + Number(number);
  };
  return rows.sort((a, b) => rank(a) - rank(b));
}

export function renderTable(): string {
  const rows = readRows();
  const tested = rows.filter((row) => row.tests.length > 0).length;
  const read = rows.filter((row) => row.person !== undefined).length;
  const parts = Object.entries(themes).map(([theme, name]) => {
    const lines = rows.filter(({ criterion }) => criterion.startsWith(`${theme}.`)).map(renderRow);
    return `## ${theme}. ${name}\n\n| Critère | Contrôle automatique | Ce qu'une personne vérifie |\n|---|---|---|\n${lines.join("\n")}\n`;
  });
  return `# Grille d'audit d'accessibilité (RGAA 4.1.2)

<!-- Cette page est faite de docs/rgaa.yml par npm run rgaa ; ne la changez pas à la main. -->

${rows.length} critères peuvent s'appliquer à ce site : ${rows.filter((row) => row.onlyIf === undefined).length} toujours, ${rows.filter((row) => row.onlyIf !== undefined).length} sous condition.
${tested} ont un contrôle automatique, fait à chaque modification ; ${read} demandent une vérification humaine, en entier ou en partie.

**Cette grille n'est pas un audit.** Un contrôle automatique n'en voit qu'une part, et aucune vérification humaine n'est
consignée ici. Le site se dit donc « non conforme » tant que les résultats d'un audit ne sont pas dans \`content/site.yml\`.

${parts.join("\n")}`;
}

function renderRow({ criterion, title, onlyIf, tests, axe, person }: RgaaRow): string {
  const condition = onlyIf === undefined ? "" : ` *(si : ${onlyIf})*`;
  const files = tests.map(({ file, name }) => `[${name}](../${file})`);
  const rules = axe.length === 0 ? [] : [`règles axe : ${axe.join(", ")}`];
  return `| **${criterion}** ${title}${condition} | ${[...files, ...rules].join("<br>") || "–"} | ${person ?? "–"} |`;
}

if (process.argv[1]?.endsWith("rgaa.ts") === true) writeFileSync(tablePath, renderTable());
