// HEAD, ETag and 304, encodings by quality value, 405, caching: how a prepared answer is sent.

import { brotliDecompressSync, gunzipSync } from "node:zlib";
import request from "supertest";
import { afterAll, describe, expect, it } from "vitest";
import { appOf, tinySite } from "../support/app.ts";
import { openRawServer } from "../support/raw-client.ts";

const { app } = appOf();
const server = await openRawServer(app);
afterAll(server.close);

const page = tinySite.responses.get("/fr/direction");
const etag = page?.etag ?? "";
const script = [...tinySite.responses.keys()].find((path) => path.startsWith("/assets/js/")) ?? "";

describe("encodings", () => {
  it.each([
    ["br", "br"],
    ["gzip", "gzip"],
    ["br, gzip", "br"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip;q=1, br;q=0.5", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0, *", "gzip"],
    ["*", "br"],
    ["identity, br;q=0.5", undefined],
    ["br;q=0.2, identity;q=0.9", undefined],
    ["br;q=0, gzip;q=0", undefined],
    ["deflate", undefined],
    ["identity;q=0, br;q=0, gzip;q=0", undefined],
    [";;,q=", undefined],
    ["", undefined],
  ])("Accept-Encoding %j is answered with %s", async (accepted, expected) => {
    const answer = await server.send("/fr/direction", { headers: { "Accept-Encoding": accepted } });
    expect([answer.status, answer.headers.get("content-encoding")]).toEqual([200, expected]);
    expect(answer.headers.get("etag")).toBe(`"${etag}${expected === undefined ? "" : `-${expected}`}"`);
    expect(answer.headers.get("content-length")).toBe(String(answer.body.length));
    const decode = { br: brotliDecompressSync, gzip: gunzipSync }[expected ?? ""];
    expect((decode?.(answer.body) ?? answer.body).equals(Buffer.from(page?.bodies.identity ?? ""))).toBe(true);
  });

  it("without the header the body is sent as it is", async () => {
    expect((await server.send("/fr/direction")).headers.has("content-encoding")).toBe(false);
  });

  it("pages say that they vary with it, and only with it", async () => {
    expect((await server.send("/fr/direction")).headers.get("vary")).toBe("Accept-Encoding");
  });
});

describe("304", () => {
  it.each([
    ["its own tag", `"${etag}"`],
    ["the tag of another encoding", `"${etag}-br"`],
    ["a weak tag", `W/"${etag}-gzip"`],
    ["a list", `"other", W/"${etag}", "third"`],
    ["a star", "*"],
  ])("O5: an unchanged page answers 304 to %s", async (_, tag) => {
    const headers = { "If-None-Match": tag, "Accept-Encoding": "br" };
    const answer = await server.send("/fr/direction", { headers });
    expect([answer.status, answer.body.length]).toEqual([304, 0]);
    expect(answer.headers.get("etag")).toBe(`"${etag}-br"`);
    expect(answer.headers.get("vary")).toBe("Accept-Encoding");
    expect(answer.headers.get("cache-control")).toBe(
      "public, max-age=0, s-maxage=60, stale-while-revalidate=30, stale-if-error=86400",
    );
    expect(answer.headers.has("content-type") || answer.headers.has("content-length")).toBe(false);
  });

  it.each([
    ["another tag", `"other"`],
    ["a tag without quotes", etag],
    ["an empty header", ""],
    ["part of the tag", `"${etag.slice(1)}"`],
    ["rubbish", `W/"", ,"`],
  ])("O5: a changed page is sent again to %s", async (_, tag) => {
    expect((await server.send("/fr/direction", { headers: { "If-None-Match": tag } })).status).toBe(200);
  });

  it("HEAD and files answer 304 as well, an error page never does", async () => {
    const headers = { "If-None-Match": "*" };
    expect((await server.send("/fr/", { method: "HEAD", headers })).status).toBe(304);
    expect((await server.send(script, { headers })).status).toBe(304);
    expect((await server.send("/fr/rien", { headers })).status).toBe(404);
  });
});

describe("HEAD", () => {
  it.each(["/fr/direction", "/fr/rien", "/FR", "/", script])(
    "has the headers of GET and no body: %s",
    async (target) => {
      const [head, get] = await Promise.all([server.send(target, { method: "HEAD" }), server.send(target)]);
      const without = (headers: ReadonlyMap<string, string>) =>
        [...headers].filter(([name]) => name !== "date" && name !== "transfer-encoding");
      expect(head.body.length).toBe(0);
      expect(head.status).toBe(get.status);
      expect(without(head.headers)).toEqual(without(get.headers));
    },
  );
});

describe("methods", () => {
  it.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])(
    "%s on a page answers 405 with Allow",
    async (method) => {
      for (const target of ["/fr/direction", script, "/"]) {
        const answer = await server.send(target, { method });
        expect([answer.status, answer.headers.get("allow")], target).toEqual([405, "GET, HEAD"]);
        expect(answer.body.toString()).toContain("fr methodNotAllowedTitle");
      }
    },
  );

  it("the page is in the language of the address", async () => {
    const answer = await request(app).post("/en/").send({ a: "b" });
    expect([answer.status, answer.headers["content-language"]]).toEqual([405, "en"]);
  });
});

describe("files", () => {
  it("are kept for ever: their address follows their content", async () => {
    const answer = await request(app).get(script);
    expect(answer.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(answer.headers["content-type"]).toBe("text/javascript; charset=utf-8");
  });

  it("every file that a page names answers 200, others 404", async () => {
    expect((await request(app).get("/assets/manifest.json")).status).toBe(404);
    expect((await request(app).get("/assets/")).status).toBe(404);
    expect((await request(app).get("/assets/../package.json")).status).toBe(404);
  });
});

describe("pages", () => {
  it.each([
    ["/fr/direction", "fr", undefined],
    ["/en/directorate", "en", undefined],
    ["/sq/direction", "fr", "noindex"],
  ])("L1, L6: %s is in %s, X-Robots-Tag %s", async (target, language, robots) => {
    const answer = await request(app).get(target);
    expect([answer.headers["content-language"], answer.headers["x-robots-tag"]]).toEqual([language, robots]);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.headers["cache-control"]).toBe(
      "public, max-age=0, s-maxage=60, stale-while-revalidate=30, stale-if-error=86400",
    );
  });
});
