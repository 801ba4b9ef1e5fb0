// Nunjucks: layouts by fixed names, component macros by name. The only place where templates are loaded and run.

import nunjucks from "nunjucks";
import type { Page } from "../site/site.ts";
import { compiledTemplates } from "./compiled-templates.ts";
import type { PageView } from "./page-view.ts";
import { createTemplateLoader } from "./template-loader.ts";

export type Layout = Page["layout"] | "error";

export interface Templates {
  readonly renderLayout: (layout: Layout, view: PageView) => string;
  /** Calls the macro of views/components/<name>.njk; its text parameters are escaped, those ending in Html are not. */
  readonly renderComponent: (name: string, params: Readonly<Record<string, unknown>>) => string;
}

type Macro = (params: Readonly<Record<string, unknown>>) => unknown;

const options: Readonly<nunjucks.ConfigureOptions> = {
  autoescape: true,
  throwOnUndefined: true,
  trimBlocks: true,
  lstripBlocks: true,
};

/**
 * Loads the templates of a folder; what the build compiled from the same text is not compiled again. Content never
 * reaches a template's name or its source.
 */
export function createTemplates(viewsFolder: string, compiled = compiledTemplates): Templates {
  const environment = new nunjucks.Environment(createTemplateLoader(viewsFolder, compiled), { ...options });
  const macros = new Map<string, Macro>();
  const macroOf = (name: string) => {
    const macro = macros.get(name) ?? loadMacro(environment, name);
    macros.set(name, macro);
    return macro;
  };
  return {
    renderLayout: (layout, view) => tidy(environment.render(`layouts/${layout}.njk`, view)),
    renderComponent: (name, params) => String(macroOf(name)(params)).trim(),
  };
}

/** The code of a template: the body of a function that returns its functions. */
export function compileTemplate(name: string, source: string): string {
  return nunjucks.compiler.compile(source, [], [], name, options);
}

/** Asking the compiled template for its macro costs a hundredth of rendering a string that calls it. */
function loadMacro(environment: nunjucks.Environment, name: string): Macro {
  const template = environment.getTemplate(`components/${name}.njk`, true);
  let macro: unknown;
  template.getExported((error, exported) => {
    if (error !== null) throw error;
    macro = exported?.[name];
  });
  if (!isMacro(macro)) throw new Error(`views/components/${name}.njk has no macro called ${name}`);
  return macro;
}

function isMacro(value: unknown): value is Macro {
  return typeof value === "function";
}

/** Template tags leave empty and indented lines behind: bytes that nobody reads. Text in `pre` is not touched. */
function tidy(html: string): string {
  if (!html.includes("<pre")) return tidyLines(html).trim();
  return html
    .split(/(<pre[\s\S]*?<\/pre>)/)
    .map((part) => (part.startsWith("<pre") ? part : tidyLines(part)))
    .join("")
    .trim();
}

/** A line end and the white space around it become one line end; looking from line to line spares a search at each space. */
function tidyLines(html: string): string {
  let tidied = "";
  let kept = 0;
  for (let end = html.indexOf("\n"); end !== -1; end = html.indexOf("\n", Math.max(end + 1, kept))) {
    // Lines that end and begin as they should, such as most of an article, are copied together.
    if (isInk(html.charCodeAt(end - 1)) && isInk(html.charCodeAt(end + 1))) continue;
    tidied += `${html.slice(kept, end).trimEnd()}\n`;
    kept = html.length - html.slice(end).trimStart().length;
  }
  return tidied + html.slice(kept);
}

/** No space of any kind; of the signs beyond ASCII, some are. */
function isInk(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}
