// After a site is served: its answers packed, or taken packed from the site before. Until then they are served plain.

import { compressed, isPackable, packedLike } from "../render/compressed.ts";
import type { RenderedSite } from "../render/render-site.ts";
import type { StoredResponse } from "../render/stored-response.ts";
import type { Completion } from "./live-site.ts";

/** Answers packed between two servings: each serving copies the map. */
const batch = 400;

/** Answers are packed one after the other, so that the core stays free for visitors. */
export const completeCompression: Completion = async function* compressSite(site, previous, signal) {
  let fuller = await compressErrorPages(site);
  let packed: [string, StoredResponse][] = [];
  const withPacked = () => ({ ...fuller, responses: new Map([...fuller.responses, ...packed]) });
  for (const [address, response] of site.responses) {
    if (signal.aborted) return;
    if (!isPackable(response)) continue;
    packed.push([address, await compressed(packedLike(response, previous?.responses.get(address)))]);
    if (packed.length < batch) continue;
    fuller = withPacked();
    packed = [];
    yield fuller;
  }
  yield withPacked();
};

async function compressErrorPages(site: RenderedSite): Promise<RenderedSite> {
  const errorPages = new Map(site.errorPages);
  for (const [status, versions] of site.errorPages) {
    const packed = [...versions].map(async ([locale, page]) => [locale, await compressed(page)] as const);
    errorPages.set(status, new Map(await Promise.all(packed)));
  }
  return { ...site, errorPages };
}
