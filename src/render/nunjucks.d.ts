// What nunjucks has and its published types leave out.

import "nunjucks";

declare module "nunjucks" {
  interface Template {
    /** Calls back, in the same turn for templates without asynchronous tags, with what the template exports. */
    getExported(callback: (error: Error | null, exported: Readonly<Record<string, unknown>> | undefined) => void): void;
  }

  interface PrecompiledLoader {
    /** The functions of each template by its name. */
    precompiled: Readonly<Record<string, object>>;
  }

  const compiler: {
    /** The body of a function that returns the functions of a template. */
    readonly compile: (
      source: string,
      asyncFilters: readonly string[],
      extensions: readonly Extension[],
      name: string,
      options: ConfigureOptions,
    ) => string;
  };
}
