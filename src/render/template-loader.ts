// Where Nunjucks finds a template: in its file, already compiled when the build made it from the same text.

import { createHash } from "node:crypto";
import { resolve } from "node:path";
import nunjucks from "nunjucks";
import type { CompiledTemplates } from "./compiled-templates.ts";

/** Two templates with the same one have the same text. */
export function templateDigest(source: string): string {
  return createHash("sha256").update(source).digest("base64");
}

/** A template that was edited since the build is compiled from its text. */
export function createTemplateLoader(viewsFolder: string, compiled: CompiledTemplates): nunjucks.FileSystemLoader {
  const built = new nunjucks.PrecompiledLoader();
  built.precompiled = Object.fromEntries(Object.entries(compiled).map(([name, { functions }]) => [name, functions]));

  class TemplateLoader extends nunjucks.FileSystemLoader {
    override getSource(name: string): nunjucks.LoaderSource {
      const read = super.getSource(name);
      // Nunjucks takes no source at all for a template that is not there.
      if (read === null || compiled[name]?.digest !== templateDigest(read.src)) return read;
      return { ...built.getSource(name), path: read.path };
    }

    /** The build knows templates by their names, from which `./` leads nowhere. */
    override resolve(from: string, to: string): string {
      return super.resolve(resolve(viewsFolder, from), to);
    }
  }
  return new TemplateLoader(viewsFolder, { watch: false, noCache: false });
}
