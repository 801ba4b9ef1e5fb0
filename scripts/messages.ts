// Writes docs/messages-de-controle.md: every message of the check, from the catalogue that prints them.

import { readFileSync, writeFileSync } from "node:fs";
import { explanationOf, isFixable } from "../src/messages/explanations.ts";
import { problemCodes } from "../src/messages/messages.ts";
import { type ProblemCode, severityOf } from "../src/problem-codes.ts";

export const messagesPath = "docs/messages-de-controle.md";

const areas: Readonly<Record<string, string>> = {
  address: "Adresses",
  audit: "Audit d'accessibilité",
  comment: "Commentaires qui font taire un message",
  compliance: "Obligations",
  container: "Blocs",
  figure: "Figures",
  file: "Fichiers",
  header: "En-tête",
  history: "Historique",
  image: "Images",
  link: "Liens",
  menu: "Menus",
  notice: "Annonces",
  settings: "Réglages",
  structure: "Structure",
  text: "Texte",
  translation: "Traductions",
  words: "Mots de l'interface",
};

/** The page: a part for each area, a row for each code. */
export function renderMessages(): string {
  const names = [...new Set(problemCodes.map(areaOf))];
  const parts = names.map((area) => {
    const rows = problemCodes.filter((code) => areaOf(code) === area).map(renderRow);
    return `## ${areas[area] ?? area}\n\n| Code | Gravité | Pourquoi | À ne pas écrire | À écrire | \`--fix\` |\n|---|---|---|---|---|---|\n${rows.join("\n")}\n`;
  });
  return `# Messages de contrôle

<!-- Cette page est faite par npm run messages ; ne la changez pas à la main. -->

Chaque message de \`npm run check\` porte un code. Cette page dit pourquoi il compte et quoi écrire.
La même explication s'affiche avec, par exemple : \`npm run check -- --explain link/broken\`.
Une erreur empêche la publication ; un avertissement ne l'empêche pas.

${parts.join("\n")}`;
}

function renderRow(code: ProblemCode): string {
  const { why, wrong, right } = explanationOf(code, "fr");
  const level = severityOf(code) === "error" ? "erreur" : "avertissement";
  return `| \`${code}\` | ${level} | ${why} | ${cell(wrong)} | ${cell(right)} | ${isFixable(code) ? "oui" : "non"} |`;
}

/** An example in one cell of a table: each line as code, a bar escaped. */
function cell(text: string): string {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const shown = line.replaceAll("|", "\\|").replaceAll("\t", "→");
      return shown.includes("`") ? `\`\` ${shown} \`\`` : `\`${shown}\``;
    })
    .join("<br>");
}

function areaOf(code: ProblemCode): string {
  return code.split("/")[0] ?? "";
}

if (process.argv[1]?.endsWith("messages.ts") === true) {
  writeFileSync(messagesPath, renderMessages());
  process.stdout.write(`${messagesPath}: ${readFileSync(messagesPath, "utf8").split("\n").length} lines\n`);
}
