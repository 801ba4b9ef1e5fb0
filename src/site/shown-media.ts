// The pictures that the pages of the site show: those of drafts and those that nobody shows stay out.

import type { RawFile } from "../content/source-file.ts";
import type { Site } from "./site.ts";

export function shownMedia({ links, media }: Site): RawFile[] {
  const all = [...links.values()].flatMap((resolved) => [...resolved.values()]);
  const shown = new Set(all.flatMap((link) => (link.kind === "media" ? [link.path] : [])));
  return media.filter(({ path }) => shown.has(path));
}
