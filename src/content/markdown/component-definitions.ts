// What each component of views/components accepts (its YAML), and which of them editors may call in Markdown.

import { parse } from "yaml";
import * as z from "zod";
import { oncePer } from "../once-per.ts";
import type { RawFile } from "../source-file.ts";

const paramSchema = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z]*$/),
  type: z.enum(["string", "html", "list", "boolean", "number"]),
  values: z.array(z.string()).optional(),
  default: z.string().optional(),
  required: z.boolean(),
  description: z.string(),
});

const containerSchema = z.strictObject({
  title: z.string().optional(),
  attributes: z.array(z.string()).default([]),
  body: z.string(),
  bodyType: z.enum(["html", "dated-list"]).default("html"),
  /** The attribute that names a data file: with it, the block has neither title nor body of its own. */
  data: z.string().optional(),
});

const definitionSchema = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z]*$/),
  purpose: z.string(),
  params: z.array(paramSchema),
  container: containerSchema.optional(),
  examples: z
    .array(
      z.strictObject({ name: z.string(), data: z.record(z.string(), z.unknown()), markdown: z.string().optional() }),
    )
    .min(1),
});

export type ComponentDefinition = z.output<typeof definitionSchema>;
export type ComponentDefinitions = ReadonlyMap<string, ComponentDefinition>;

/** Reads the component definitions. They are code, not content: a fault throws with the file's name. */
export const parseComponentDefinitions = oncePer((files: readonly RawFile[]): ComponentDefinitions => {
  const definitions = files.map((file) => {
    const result = definitionSchema.safeParse(parse(new TextDecoder().decode(file.bytes)));
    if (!result.success) throw new Error(`${file.path}: ${z.prettifyError(result.error)}`);
    return result.data;
  });
  return new Map(definitions.map((definition) => [definition.name, definition]));
});
