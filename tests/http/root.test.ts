// The root answers 302 to the best language of Accept-Language.

import request from "supertest";
import { describe, expect, it } from "vitest";
import { appOf } from "../support/app.ts";

const { app } = appOf();

function ask(header: string | undefined) {
  const asked = request(app).get("/").redirects(0);
  return header === undefined ? asked : asked.set("Accept-Language", header);
}

describe("GET /", () => {
  it.each([
    [undefined, "fr"],
    ["", "fr"],
    ["fr", "fr"],
    ["en", "en"],
    ["sq", "sq"],
    ["EN", "en"],
    ["fr-CA", "fr"],
    ["en-US,en;q=0.5", "en"],
    ["sq-AL", "sq"],
    ["de,sq;q=0.5", "sq"],
    ["de, en;q=0.2, sq;q=0.9", "sq"],
    ["fr;q=0.1,en;q=0.2", "en"],
    ["en;q=0.8,fr;q=0.8", "en"],
    ["*", "fr"],
    ["de,*;q=0.1", "fr"],
    ["fr;q=0,*", "en"],
    ["en;q=0, sq", "sq"],
    ["en;q=0", "fr"],
    ["*;q=0", "fr"],
    ["de", "fr"],
    ["zh-Hant-TW, ja", "fr"],
    ["french", "fr"],
    [";;;,,,q=", "fr"],
    ["en;q=abc", "fr"],
    ["constructor,__proto__", "fr"],
    ["<script>alert(1)</script>", "fr"],
    ["x".repeat(10_000), "fr"],
    ["de;q=0.9,".repeat(1100), "fr"],
  ])("Accept-Language %j answers 302 to /%s/", async (header, locale) => {
    const answer = await ask(header);
    expect([answer.status, answer.headers["location"]]).toEqual([302, `/${locale}/`]);
  });

  it("varies with the language and is asked again each time", async () => {
    const answer = await ask("en");
    expect([answer.headers["vary"], answer.headers["cache-control"]]).toEqual(["Accept-Language", "no-cache"]);
  });

  it("HEAD is answered alike, another method with 405", async () => {
    expect((await request(app).head("/").redirects(0)).status).toBe(302);
    const refused = await request(app).post("/").set("Accept-Language", "en");
    expect([refused.status, refused.headers["allow"]]).toEqual([405, "GET, HEAD"]);
    expect(refused.text).toContain("en methodNotAllowedTitle");
  });
});
