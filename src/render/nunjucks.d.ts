// What nunjucks has and its published types leave out.

import "nunjucks";

declare module "nunjucks" {
  interface Template {
    /** Calls back, in the same turn for templates without asynchronous tags, with what the template exports. */
    getExported(callback: (error: Error | null, exported: Readonly<Record<string, unknown>> | undefined) => void): void;
  }
}
