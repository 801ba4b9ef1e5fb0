// A site with more answers than may wait plain: the oldest are packed while others are rendered, with the same bytes.

import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { completeCompression } from "../../src/live/complete-compression.ts";
import { completeAll } from "../../src/live/live-site.ts";
import { isPackable } from "../../src/render/compressed.ts";
import { frenchOnly, manyNews, renderFiles } from "../support/site-files.ts";

const site = await renderFiles({ ...frenchOnly, ...manyNews(180) });
const plain = [...site.responses.values()].filter(isPackable);

it("packs the oldest answers before it is served, and leaves the others for later", () => {
  expect(site.responses.get("/fr/actualites/n1")?.bodies.br).toBeDefined();
  expect(plain.length).toBeGreaterThanOrEqual(200);
});

it("serves the same bytes of each", async () => {
  const full = await completeAll(site, completeCompression);
  expect([...full.responses.values()].filter(isPackable)).toEqual([]);
  expect([...full.responses.keys()]).toEqual([...site.responses.keys()]);
  for (const [address, { bodies, etag }] of full.responses) {
    const hash = createHash("sha256").update(bodies.identity).digest("base64url").slice(0, 16);
    if (etag !== undefined) expect([address, hash]).toEqual([address, etag]);
  }
});
