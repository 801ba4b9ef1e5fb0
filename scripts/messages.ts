// Writes every message of the check into the editors' guide, between two marks, from the catalogue that prints them.

import { readFileSync, writeFileSync } from "node:fs";
import { explanationOf, isFixable } from "../src/messages/explanations.ts";
import { problemCodes } from "../src/messages/messages.ts";
import { type ProblemCode, severityOf } from "../src/problem-codes.ts";

export const guidePath = "docs/guide-de-redaction.md";

const opening = "<!-- messages : faits par npm run messages ; ne les changez pas à la main -->";
const closing = "<!-- fin des messages -->";

const areas: Readonly<Record<string, string>> = {
  address: "Adresses",
  audit: "Audit d'accessibilité",
  comment: "Commentaires qui font taire un message",
  compliance: "Obligations",
  container: "Blocs",
  figure: "Figures",
  file: "Fichiers",
  glossary: "Glossaire",
  header: "En-tête",
  history: "Historique",
  image: "Images",
  link: "Liens",
  menu: "Menus",
  notice: "Annonces",
  settings: "Réglages",
  news: "Actualités",
  structure: "Structure",
  text: "Texte",
  translation: "Traductions",
  words: "Mots de l'interface",
};

/** The guide with its list of messages written anew. */
export function withMessages(guide: string): string {
  const [before, rest = ""] = guide.split(opening);
  const [, after] = rest.split(closing);
  if (after === undefined) throw new Error(`${guidePath} has lost the marks around its messages`);
  return `${before}${opening}\n\n${renderMessages()}\n${closing}${after}`;
}

/** A part for each area, a row for each code. */
export function renderMessages(): string {
  const names = [...new Set(problemCodes.map(areaOf))];
  const parts = names.map((area) => {
    const rows = problemCodes.filter((code) => areaOf(code) === area).map(renderRow);
    return `### ${areas[area] ?? area}\n\n| Code | Gravité | Pourquoi | Au lieu de | Écrivez |\n|---|---|---|---|---|\n${rows.join("\n")}\n`;
  });
  return parts.join("\n");
}

function renderRow(code: ProblemCode): string {
  const { why, wrong, right } = explanationOf(code, "fr");
  const level = severityOf(code) === "error" ? "erreur" : "avertissement";
  return `| \`${code}\` | ${level}${isFixable(code) ? ", `--fix`" : ""} | ${why} | ${cell(wrong)} | ${cell(right)} |`;
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
  writeFileSync(guidePath, withMessages(readFileSync(guidePath, "utf8")));
  process.stdout.write(`${guidePath}: ${problemCodes.length} messages\n`);
}
