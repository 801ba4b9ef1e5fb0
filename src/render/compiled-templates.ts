// The templates of views/ as the build compiled them: none here, the build puts them in the place of this list.

/** The functions that Nunjucks makes of a template: `root`, and one for each of its blocks. */
export type TemplateFunctions = Readonly<Record<string, (...given: readonly never[]) => void>>;

export interface CompiledTemplate {
  /** Says which text it was made from. */
  readonly digest: string;
  readonly functions: TemplateFunctions;
}

/** By name, such as `layouts/page.njk`. */
export type CompiledTemplates = Readonly<Record<string, CompiledTemplate>>;

export const compiledTemplates: CompiledTemplates = {};
