// After a site is served: its answers packed, or taken packed from the site before. Until then they are served plain.

import { betweenRequests, type Steps } from "../content/steps.ts";
import { compressed, isPackable, packedLike } from "../render/compressed.ts";
import type { RenderedSite } from "../render/render-site.ts";
import type { StoredResponse } from "../render/stored-response.ts";
import type { Completion } from "./live-site.ts";

/** Answers packed between two servings: each serving copies the map. */
const batch = 400;

type Answers = readonly (readonly [path: string, response: StoredResponse])[];

/** Answers are packed one after the other, by the thread that does the rest: it can be given way to. */
export const completeCompression: Completion = async function* compressSite(site, previous, signal) {
  let fuller = compressErrorPages(site);
  const plain = [...site.responses].filter(([, response]) => isPackable(response));
  for (let at = 0; at < plain.length; at += batch) {
    const packing = packInSteps(plain.slice(at, at + batch), previous);
    const packed = await betweenRequests(packing, signal);
    if (packed === undefined) return;
    fuller = { ...fuller, responses: new Map([...fuller.responses, ...packed]) };
    yield fuller;
  }
  if (plain.length === 0) yield fuller;
};

function* packInSteps(answers: Answers, previous: RenderedSite | undefined): Steps<Answers> {
  const packed: (readonly [string, StoredResponse])[] = [];
  for (const [path, response] of answers) {
    packed.push([path, compressed(packedLike(response, previous?.responses.get(path)))]);
    yield;
  }
  return packed;
}

function compressErrorPages(site: RenderedSite): RenderedSite {
  const errorPages = [...site.errorPages].map(([status, versions]) => {
    const packed = [...versions].map(([locale, page]) => [locale, compressed(page)] as const);
    return [status, new Map(packed)] as const;
  });
  return { ...site, errorPages: new Map(errorPages) };
}
