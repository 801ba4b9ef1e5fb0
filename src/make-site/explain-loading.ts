// What in the environment or the content kept the site from being loaded at start, in plain words; a fault of ours keeps its stack.

import { ConfigError } from "../config.ts";
import { NoCommitError } from "../live/followed-content.ts";
import { ContentError } from "../problem.ts";
import { renderReport } from "../reports/report.ts";

export function explainLoading(error: unknown): string {
  if (error instanceof ContentError) {
    const report = renderReport({ problems: error.problems }, "pretty", "fr");
    return `${report}\nLe site ne démarre pas tant que ces erreurs restent.`;
  }
  if (error instanceof NoCommitError)
    return `${error.message}\nCheck CONTENT_GIT_URL, CONTENT_GIT_BRANCH and CONTENT_GIT_DIR; the reason stands above.`;
  if (error instanceof ConfigError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  if (code === "EACCES" || code === "EPERM")
    return `${error.message}\nCheck who may read CONTENT_DIR and all below it.`;
  if (["ENOENT", "ENOTDIR", "ELOOP"].includes(code))
    return `${error.message}\nCheck CONTENT_DIR, and run npm run build first.`;
  return error.stack ?? error.message;
}
