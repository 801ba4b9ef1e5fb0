// Prepared answers: body, ETag, headers.

import { describe, expect, it } from "vitest";
import { createRedirect, createStoredResponse } from "../../src/render/stored-response.ts";

const html = "text/html; charset=utf-8";

describe("createStoredResponse", () => {
  it("takes bodies that were compressed before", () => {
    const br = new Uint8Array([1, 2]);
    const stored = createStoredResponse({ status: 200, type: html, body: "long", compressed: { br } });
    expect(stored.bodies).toEqual({ identity: Buffer.from("long"), br });
  });

  it("a text varies with the encodings that the reader takes, a picture does not", () => {
    const text = createStoredResponse({ status: 200, type: html, body: "a" });
    const picture = createStoredResponse({ status: 200, type: "image/png", body: "a" });
    expect([text.headers["Vary"], picture.headers["Vary"]]).toEqual(["Accept-Encoding", undefined]);
  });

  it("O5: the ETag follows the body and nothing else", () => {
    const etag = (body: string, status = 200) => createStoredResponse({ status, type: html, body }).etag;
    expect(etag("a")).toBe(etag("a", 404));
    expect(etag("a")).not.toBe(etag("b"));
    expect(etag("a")).toMatch(/^[\w-]{16}$/);
  });
});

describe("createRedirect", () => {
  it("is permanent, without a body and without an ETag", () => {
    const redirect = createRedirect("/fr/");
    expect([redirect.status, redirect.headers["Location"], redirect.etag]).toEqual([301, "/fr/", undefined]);
    expect(redirect.bodies.identity.length).toBe(0);
  });
});
