// An answer packed: every encoding gives back the same bytes.

import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { packSite } from "../../src/live/pack-site.ts";
import { compressed } from "../../src/render/compressed.ts";
import { createStoredResponse } from "../../src/render/stored-response.ts";
import { page, renderFiles } from "../support/site-files.ts";

const long = "Sécurité intérieure. ".repeat(50);
const html = "text/html; charset=utf-8";
const pack = (type: string, body: string) => compressed(createStoredResponse({ status: 200, type, body }));

describe("compressed", () => {
  it("packs a text in every encoding, each giving back the same bytes", () => {
    const { bodies } = pack(html, long);
    expect(Buffer.from(bodies.identity).toString()).toBe(long);
    expect(gunzipSync(bodies.gzip ?? "").toString()).toBe(long);
    expect(brotliDecompressSync(bodies.br ?? "").toString()).toBe(long);
  });

  it("keeps no more memory than the compressed bytes", () => {
    const { bodies } = pack(html, long);
    expect(bodies.br?.buffer.byteLength).toBe(bodies.br?.byteLength);
    expect(bodies.gzip?.buffer.byteLength).toBe(bodies.gzip?.byteLength);
    expect(bodies.identity).not.toBe(bodies.identity);
  });

  it.each([
    ["a short text", html, "court", false],
    ["a picture", "image/png", long, false],
    ["a font", "font/woff2", long, false],
    ["a long text", html, long, true],
    ["a drawing", "image/svg+xml", long, true],
    ["a script", "text/javascript; charset=utf-8", long, true],
  ])("packs what is worth it: %s", (_, type, body, isPacked) => {
    const { bodies } = pack(type, body);
    expect([bodies.br !== undefined, bodies.gzip !== undefined]).toEqual([isPacked, isPacked]);
  });
});

describe("packSite", () => {
  it("packs every text of a site, error pages too", async () => {
    const site = packSite(await renderFiles({ "fr/deux.md": page("Deux", long) }));
    const errors = [...site.errorPages.values()].flatMap((versions) => [...versions.values()]);
    const texts = [...site.responses.values(), ...errors].filter(({ headers }) =>
      /html|json|xml/.test(headers["Content-Type"] ?? ""),
    );
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter(({ bodies }) => bodies.br === undefined || bodies.gzip === undefined)).toEqual([]);
  });
});
