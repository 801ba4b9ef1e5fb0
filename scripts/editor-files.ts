// Writes what VS Code uses without an extension: snippets of the components, JSON Schemas of headers, figures, site.yml and glossary.yml.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import * as z from "zod";
import { createFigureSchemas } from "../src/content/figures.ts";
import { pageHeaderSchema } from "../src/content/front-matter.ts";
import { glossarySchema } from "../src/content/glossary.ts";
import { type ComponentDefinition, parseComponentDefinitions } from "../src/content/markdown/component-definitions.ts";
import { readFolder } from "../src/content/read-files.ts";
import { parseSettings, settingsSchema } from "../src/content/settings.ts";
import { createSourceFile } from "../src/content/source-file.ts";
import {
  figureDescriptions,
  glossaryDescriptions,
  headerDescriptions,
  siteDescriptions,
} from "./schema-descriptions.ts";

interface Snippet {
  readonly scope: "markdown";
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** Path → text of each generated file. */
export async function renderEditorFiles(): Promise<Map<string, string>> {
  const definitions = parseComponentDefinitions(await readFolder("views/components", ".yml"));
  const containers = [...definitions.values()].flatMap((one) => [...containerSnippet(one), ...dataSnippet(one)]);
  return new Map([
    [".vscode/content.code-snippets", toJson(Object.fromEntries([...textSnippets, ...containers]))],
    ["schemas/page-header.schema.json", toJson(schemaOf(pageHeaderSchema, "En-tête d'une page", headerDescriptions))],
    ["schemas/figure.schema.json", toJson(await figureSchema())],
    ["schemas/site.schema.json", toJson(schemaOf(settingsSchema, "Réglages du site", siteDescriptions))],
    [
      "schemas/glossary.schema.json",
      toJson(schemaOf(glossarySchema(await readLocales()), "Glossaire des sigles", glossaryDescriptions)),
    ],
  ]);
}

/** The languages of the site: each text of the glossary has one version in each. */
async function readLocales(): Promise<string[]> {
  const { settings } = parseSettings(createSourceFile("content/site.yml", await readFile("content/site.yml", "utf8")));
  return settings?.locales.map(({ code }) => code) ?? [];
}

/* biome-ignore-start lint/suspicious/noTemplateCurlyInString: VS Code marks the places to fill in this way */
const textSnippets: readonly (readonly [string, Snippet])[] = [
  [
    "En-tête de page",
    snippet(["en-tête", "entete"], "En-tête d'une nouvelle page, datée d'aujourd'hui.", [
      "---",
      'title: "${1:Titre de la page}"',
      'description: "${2:Une ou deux phrases.}"',
      "updated: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE",
      "---",
      "",
      "$0",
    ]),
  ],
  ["Lien", snippet(["lien"], "Lien vers une autre page du site.", ["[${1:texte du lien}](${2:page.md})$0"])],
  [
    "Image",
    snippet(["image"], "Image du dossier content/media, avec sa description.", [
      "![${1:Ce que montre l'image}](../media/${2:image.jpg})$0",
    ]),
  ],
  [
    "Mot étranger",
    snippet(["langue", "étranger"], "Mots dans une autre langue, que les lecteurs d'écran prononceront bien.", [
      "[${1:mots}]{lang=${2|en,sq,fr|}}$0",
    ]),
  ],
  [
    "Titre avec ancre",
    snippet(["titre", "ancre"], "Titre de partie avec son ancre.", ["## ${1:Titre} {#${2:ancre}}", "", "$0"]),
  ],
];
/* biome-ignore-end lint/suspicious/noTemplateCurlyInString: end of the snippets */

function containerSnippet(definition: ComponentDefinition): [string, Snippet][] {
  const { container, examples, name, params, purpose } = definition;
  const [, ...lines] = examples[0]?.markdown?.trimEnd().split("\n") ?? [];
  if (container === undefined || lines.length === 0) return [];
  const attributes = container.attributes.map((attribute, index) => {
    const param = params.find((one) => one.name === attribute);
    const stop = index + 1;
    if (param?.values === undefined) return `${attribute}="\${${stop}:${escapeText(param?.description ?? "")}}"`;
    return `${attribute}=\${${stop}|${param.values.join(",")}|}`;
  });
  const braces = attributes.length === 0 ? "" : ` {${attributes.join(" ")}}`;
  const next = attributes.length + 1;
  const title = container.title === undefined ? "" : ` \${${next}:Titre}`;
  const text = escapeText(lines.slice(0, -1).join("\n"));
  const body = `:::${name}${braces}${title}\n\${${title === "" ? next : next + 1}:${text}}\n:::\n$0`;
  return [[`Bloc ${name}`, snippet([`:::${name}`, name], purpose, body.split("\n"))]];
}

/** A block that shows a data file instead of what the editor types. */
function dataSnippet({ container, name }: ComponentDefinition): [string, Snippet][] {
  if (container?.data === undefined) return [];
  const body = [`:::${name} {${container.data}=\${1:reseau}}`, ":::", "$0"];
  return [[`Bloc ${name}, d'après des données`, snippet([`:::${name}`, name], "Figure de content/figures.", body)]];
}

function snippet(prefix: readonly string[], description: string, body: readonly string[]): Snippet {
  return { scope: "markdown", prefix, description, body };
}

function escapeText(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** A figure is of one kind, and each kind has its own fields; its texts are in the languages of the site. */
async function figureSchema() {
  const settings = createSourceFile("content/site.yml", await readFile("content/site.yml", "utf8"));
  const locales = parseSettings(settings).settings?.locales ?? [];
  const texts = Object.fromEntries(locales.map(({ code, name }) => [code, `Le texte, dans cette langue : ${name}.`]));
  const kinds = Object.values(createFigureSchemas(locales.map(({ code }) => code)));
  return {
    title: "Figure dessinée d'après des données",
    anyOf: kinds.map((kind) => {
      const name = kind.shape.kind.value;
      return schemaOf(kind, `Figure : ${name}`, { ...figureDescriptions, ...texts });
    }),
  };
}

function schemaOf(schema: z.ZodType, title: string, descriptions: Readonly<Record<string, string>>) {
  const json = z.toJSONSchema(schema, { target: "draft-7", io: "input", unrepresentable: "any" });
  return { ...json, title, properties: describe(json.properties, "", descriptions) };
}

/** Adds to each property what it means; lists pass the path on to their entries. */
function describe(properties: unknown, path: string, descriptions: Readonly<Record<string, string>>): unknown {
  if (!isRecord(properties)) return properties;
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      const at = path === "" ? name : `${path}.${name}`;
      const description = descriptions[at] ?? descriptions[`${path}.*`] ?? descriptions[name];
      if (description === undefined) throw new Error(`scripts/schema-descriptions.ts does not say what ${at} means`);
      return [name, isRecord(property) ? { description, ...withInner(property, at, descriptions) } : property];
    }),
  );
}

function withInner(property: Record<string, unknown>, at: string, descriptions: Readonly<Record<string, string>>) {
  const { properties, items } = property;
  if (isRecord(properties)) return { ...property, properties: describe(properties, at, descriptions) };
  if (!isRecord(items) || !isRecord(items["properties"])) return property;
  return { ...property, items: { ...items, properties: describe(items["properties"], at, descriptions) } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

if (process.argv[1]?.endsWith("editor-files.ts") === true) {
  for (const [path, text] of await renderEditorFiles()) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}
