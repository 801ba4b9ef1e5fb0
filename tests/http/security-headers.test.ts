// Security headers on every kind of answer: the exact CSP, HSTS on https, no cookie, no signature of the server.

import request from "supertest";
import { describe, expect, it } from "vitest";
import { appOf, tinySite } from "../support/app.ts";

const csp =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';" +
  "manifest-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'";
const expected = {
  "content-security-policy": csp,
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()",
};
const asset = [...tinySite.responses.keys()].find((path) => path.startsWith("/assets/css/")) ?? "";
const failing = () => ({
  ...tinySite,
  responses: Object.assign(new Map(), {
    get: () => {
      throw new Error("broken");
    },
  }),
});

describe("headers", () => {
  it.each([
    ["a page", 200, "/fr/", undefined],
    ["a file", 200, asset, undefined],
    ["the root", 302, "/", undefined],
    ["a redirect", 301, "/FR", undefined],
    ["an old address", 301, "/service-de-securite-interieure", undefined],
    ["a bad request", 400, "/%", undefined],
    ["a missing page", 404, "/rien", undefined],
    ["an unchanged page", 304, "/fr/", undefined],
    ["our own fault", 500, "/fr/", failing],
  ])("O4: %s (%i)", async (_, status, target, current) => {
    const { app } = appOf(current);
    const asked = request(app).get(target).redirects(0);
    const answer = await (status === 304 ? asked.set("If-None-Match", "*") : asked);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(expected);
    expect(answer.headers).not.toHaveProperty("x-powered-by");
    expect(answer.headers).not.toHaveProperty("server");
    expect(answer.headers).not.toHaveProperty("set-cookie");
  });

  it("O4: a refused method", async () => {
    const answer = await request(appOf().app).post("/fr/");
    expect(answer.status).toBe(405);
    expect(answer.headers).toMatchObject(expected);
  });

  it("C11: a cookie that comes in changes nothing and none goes out", async () => {
    const answer = await request(appOf().app).get("/fr/").set("Cookie", "lang=en; session=1");
    expect(answer.headers).not.toHaveProperty("set-cookie");
    expect(answer.headers["content-language"]).toBe("fr");
  });

  it("HSTS is sent on https only", async () => {
    const { app } = appOf(undefined, { origin: "http://127.0.0.1:3000" });
    expect((await request(app).get("/fr/")).headers).not.toHaveProperty("strict-transport-security");
  });
});
