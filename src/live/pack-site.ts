// A site with every answer packed at once: for an export, and for tests.

import { compressed } from "../render/compressed.ts";
import type { RenderedSite } from "../render/render-site.ts";
import type { StoredResponse } from "../render/stored-response.ts";

export function packSite(site: RenderedSite): RenderedSite {
  const pack = (answers: ReadonlyMap<string, StoredResponse>) =>
    new Map([...answers].map(([path, response]) => [path, compressed(response)]));
  const errorPages = [...site.errorPages].map(([status, versions]) => [status, pack(versions)] as const);
  return { ...site, responses: pack(site.responses), errorPages: new Map(errorPages) };
}
