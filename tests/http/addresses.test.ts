// Addresses over HTTP: one canonical form, redirects on this site only, the language of the root.

import request from "supertest";
import { afterAll, describe, expect, it } from "vitest";
import { appOf } from "../support/app.ts";
import { exchange, openRawServer } from "../support/raw-client.ts";
import { page, renderFiles } from "../support/site-files.ts";

const { app } = appOf();
const server = await openRawServer(app);
afterAll(server.close);

describe("canonical form", () => {
  it.each(["/fr/", "/fr/direction", "/en/", "/en/directorate", "/sq/direction"])("L1: %s answers 200", async (path) => {
    const answer = await request(app).get(path);
    expect([answer.status, answer.type]).toEqual([200, "text/html"]);
  });

  it.each([
    ["no final slash on a home page", "/fr", "/fr/"],
    ["a final slash on a page", "/fr/direction/", "/fr/direction"],
    ["several final slashes", "/fr/direction///", "/fr/direction"],
    ["upper case", "/FR/Direction", "/fr/direction"],
    ["upper case home", "/FR", "/fr/"],
    ["doubled slashes", "/fr//direction", "/fr/direction"],
    ["doubled slashes in front", "//fr/direction", "/fr/direction"],
    ["percent-encoded letters", "/%66r/d%69rection", "/fr/direction"],
    ["all at once", "//FR//d%49rection//", "/fr/direction"],
  ])("%s: %s answers 301 to %s", async (_, target, expected) => {
    const answer = await server.send(target);
    expect([answer.status, answer.headers.get("location")]).toEqual([301, expected]);
    expect(answer.headers.get("cache-control")).toBe("public, max-age=3600");
  });

  it.each([
    ["/FR/?q=A%20b&c=é//", "/fr/?q=A%20b&c=é//"],
    ["/fr?", "/fr/?"],
    ["/fr/direction/?u=//evil.example", "/fr/direction?u=//evil.example"],
    ["/Service-de-Securite-Interieure?a=1", "/fr/?a=1"],
    ["/service-de-securite-interieure?a=1", "/fr/?a=1"],
  ])("a redirect keeps the query: %s", async (target, expected) => {
    const [path, query] = expected.split("?");
    const answer = await server.send(target.replace("é", "%C3%A9"));
    expect(answer.headers.get("location")).toBe(`${path}?${query?.replace("é", "%C3%A9")}`);
  });

  it("a query does not change a page", async () => {
    expect((await request(app).get("/fr/direction?utm=1&a[b]=c")).status).toBe(200);
  });
});

describe("old addresses", () => {
  it.each([
    "/Service-de-Securite-Interieure",
    "/service-de-securite-interieure",
    "/SERVICE-DE-SECURITE-INTERIEURE/",
    "/Pr%C3%A9sentation",
    "/pr%c3%a9sentation/",
  ])("L2, E10: %s answers 301 to the page", async (target) => {
    const answer = await server.send(target);
    expect([answer.status, answer.headers.get("location")]).toEqual([301, "/fr/"]);
  });
});

describe("no redirect leaves the site", () => {
  it.each([
    ["two slashes", "//evil.example/", 404],
    ["two slashes and a page", "//evil.example/fr", 404],
    ["three slashes", "///evil.example", 404],
    ["a backslash", "/\\evil.example", 400],
    ["an encoded backslash", "/%5Cevil.example", 400],
    ["an encoded slash", "/%2F/evil.example", 400],
    ["a slash and a language", "//evil.example/%2e%2e/fr", 404],
    ["another host in the target", "http://evil.example/fr", 400],
    ["another host in the target, in capitals", "HTTP://evil.example/FR", 400],
    ["a target that cannot be parsed", "http://[", 400],
    ["bad credentials in the target", "http://%zz@evil.example/fr", 400],
    ["an at sign", "/fr@evil.example", 404],
  ])("%s: %s answers %i", async (_, target, status) => {
    const answer = await server.send(target);
    expect([answer.status, answer.headers.get("location")]).toEqual([status, undefined]);
    expect(answer.headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(answer.body.toString()).toContain("<h1>");
  });

  it("the Host header and its forwarded kin change nothing", async () => {
    const headers = { Host: "evil.example", "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https" };
    expect((await server.send("/FR", { headers })).headers.get("location")).toBe("/fr/");
    const answer = await server.send("/fr/", { headers });
    expect(answer.body.toString()).not.toContain("evil.example");
  });
});

describe("malformed targets", () => {
  it.each([
    "/%",
    "/fr/%zz",
    "/%E0%A4%A",
    "/%C0%AF",
    "/fr/%00",
    "/%0d%0aX:1",
    "/fr%2Fdirection",
    "/fr\\direction",
    "/%7F",
    "*",
  ])("%s answers 400 with a page", async (target) => {
    const answer = await server.send(target, { headers: { "Accept-Language": "en" } });
    expect(answer.status).toBe(400);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.body.toString()).toContain("badRequestTitle");
  });

  it("an over-long one answers 414 with the headers of every answer", async () => {
    const answer = await server.send(`/${"a".repeat(9_000)}`);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([414, "no-store"]);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it("in the language of the address", async () => {
    expect((await server.send("/sq/%")).body.toString()).toContain("sq badRequestTitle");
    expect((await server.send("/EN/%")).body.toString()).toContain("en badRequestTitle");
  });
});

describe("C5: before launch", () => {
  const languages = "locales: [{ code: fr, name: Français }]\n";
  const files = {
    "fr/index.md": page("Accueil", "", "aliases: [/ancienne]\n"),
    "words/en.yml": null,
    "words/sq.yml": null,
  };
  const redirects = ["/", "/fr", "/FR/", "/ancienne", "/Ancienne/"];
  const tagsOf = async (launch: boolean, targets: readonly string[]) => {
    const rendered = await renderFiles({ ...files, "site.yml": `${languages}launch: ${launch}\n` });
    const { send, close } = await openRawServer(appOf(() => rendered).app);
    const tags = await Promise.all(targets.map(async (target) => (await send(target)).headers.get("x-robots-tag")));
    await close();
    return new Set(tags);
  };

  it("every answer keeps search engines away, redirects and error pages too", async () => {
    const others = ["/fr/", "/robots.txt", "/fr/nulle-part", "/%"];
    expect(await tagsOf(false, [...redirects, ...others])).toEqual(new Set(["noindex"]));
  });

  it("after launch redirects lead search engines on", async () => {
    expect(await tagsOf(true, redirects)).toEqual(new Set([undefined]));
  });
});

describe("the Host header", () => {
  const ask = (...hosts: readonly string[]) => {
    const lines = hosts.map((host) => `Host: ${host}\r\n`).join("");
    return exchange(server.port, `GET /fr/ HTTP/1.1\r\n${lines}Connection: close\r\n\r\n`);
  };

  it.each([
    ["two of them", ["a.example", "b.example"]],
    ["the same twice", ["a.example", "a.example"]],
    ["an empty one", [""]],
    ["two names in one", ["a.example, b.example"]],
    ["a path", ["a.example/b"]],
    ["a name with a password", ["user:password@a.example"]],
    ["markup", ["<script>"]],
    ["a port that is none", ["a.example:port"]],
    ["none at all", []],
  ])("%s: 400", async (_, hosts) => expect((await ask(...hosts)).status).toBe(400));

  it.each(["a.example", "a.example:3000", "127.0.0.1:3000", "[::1]:3000", "A_b-c.example."])("%s: 200", async (host) =>
    expect((await ask(host)).status).toBe(200),
  );
});
