// Answers whose bytes have not come yet: asked for when somebody wants them, known as addresses all the while.

import request from "supertest";
import { describe, expect, it } from "vitest";
import type { ServedSite } from "../../src/render/served-site.ts";
import type { StoredResponse } from "../../src/render/stored-response.ts";
import { appOf, tinySite } from "../support/app.ts";

const asked: string[] = [];
const waiting = new Map(
  [...tinySite.responses].map(([path, response]): [string, StoredResponse] => [
    path,
    response.status === 200 ? { ...response, bodies: { identity: new Uint8Array(), isPending: true } } : response,
  ]),
);
const site: ServedSite = {
  ...tinySite,
  responses: waiting,
  bringPending: async (path) => {
    asked.push(path);
    if (path === "/en/") throw new Error("the thread that makes the site does not answer");
    return tinySite.responses.get(path);
  },
};
const { app, errors } = appOf(() => site);

describe("an answer to come", () => {
  it("is brought and sent as any other", async () => {
    const [brought, usual] = await Promise.all([request(app).get("/fr/"), request(appOf().app).get("/fr/")]);
    expect([brought.status, brought.text]).toEqual([200, usual.text]);
    for (const name of ["etag", "cache-control", "content-security-policy", "content-encoding", "vary"])
      expect(brought.headers[name]).toBe(usual.headers[name]);
    expect(asked.splice(0)).toEqual(["/fr/"]);
  });

  it("HEAD and a tag that the reader has are answered as usual", async () => {
    const { headers } = await request(app).get("/fr/");
    expect((await request(app).head("/fr/")).status).toBe(200);
    expect((await request(app).get("/fr/").set("If-None-Match", String(headers["etag"]))).status).toBe(304);
    asked.splice(0);
  });

  it("other forms of its address, other methods and unknown addresses do not need it", async () => {
    expect((await request(app).get("/FR/")).headers["location"]).toBe("/fr/");
    expect((await request(app).post("/fr/")).status).toBe(405);
    expect((await request(app).get("/fr/nulle-part")).status).toBe(404);
    expect(asked.splice(0)).toEqual([]);
  });

  it("that does not come is a failure of the server, told with its path", async () => {
    expect((await request(app).get("/en/")).status).toBe(500);
    expect(errors.map(({ path }) => path)).toEqual(["/en/"]);
  });
});
