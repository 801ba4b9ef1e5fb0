// Prepared answers: bodies in each encoding, ETag, headers.

import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createRedirect, createStoredResponse } from "../../src/render/stored-response.ts";

const long = "Sécurité intérieure. ".repeat(50);
const html = "text/html; charset=utf-8";

describe("createStoredResponse", () => {
  it("prepares every encoding of a text, each giving back the same bytes", async () => {
    const { bodies } = await createStoredResponse({ status: 200, type: html, body: long });
    expect(Buffer.from(bodies.identity).toString()).toBe(long);
    expect(gunzipSync(bodies.gzip ?? "").toString()).toBe(long);
    expect(brotliDecompressSync(bodies.br ?? "").toString()).toBe(long);
  });

  it("keeps no more memory than the compressed bytes", async () => {
    const { bodies } = await createStoredResponse({ status: 200, type: html, body: long });
    expect(bodies.br?.buffer.byteLength).toBe(bodies.br?.byteLength);
    expect(bodies.gzip?.buffer.byteLength).toBe(bodies.gzip?.byteLength);
  });

  it.each([
    ["a short text", html, "court", ["identity"]],
    ["a picture", "image/png", long, ["identity"]],
    ["a font", "font/woff2", long, ["identity"]],
    ["a long text", html, long, ["identity", "br", "gzip"]],
    ["a drawing", "image/svg+xml", long, ["identity", "br", "gzip"]],
    ["a script", "text/javascript; charset=utf-8", long, ["identity", "br", "gzip"]],
  ])("compresses what is worth it: %s", async (_, type, body, expected) => {
    expect(Object.keys((await createStoredResponse({ status: 200, type, body })).bodies)).toEqual(expected);
  });

  it("takes bodies that were compressed before", async () => {
    const br = new Uint8Array([1, 2]);
    const stored = await createStoredResponse({ status: 200, type: html, body: long, compressed: { br } });
    expect(stored.bodies).toEqual({ identity: Buffer.from(long), br });
  });

  it("a text varies with the encodings that the reader takes, a picture does not", async () => {
    const text = await createStoredResponse({ status: 200, type: html, body: "a" });
    const picture = await createStoredResponse({ status: 200, type: "image/png", body: "a" });
    expect([text.headers["Vary"], picture.headers["Vary"]]).toEqual(["Accept-Encoding", undefined]);
  });

  it("O5: the ETag follows the body and nothing else", async () => {
    const etag = async (body: string, status = 200) => (await createStoredResponse({ status, type: html, body })).etag;
    expect(await etag("a")).toBe(await etag("a", 404));
    expect(await etag("a")).not.toBe(await etag("b"));
    expect(await etag("a")).toMatch(/^[\w-]{16}$/);
  });
});

describe("createRedirect", () => {
  it("is permanent, without a body and without an ETag", () => {
    const redirect = createRedirect("/fr/");
    expect([redirect.status, redirect.headers["Location"], redirect.etag]).toEqual([301, "/fr/", undefined]);
    expect(redirect.bodies.identity.length).toBe(0);
  });
});
