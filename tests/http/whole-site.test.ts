// The committed site over HTTP: every page answers, and everything that it links to on this site answers too.

import request from "supertest";
import { afterAll, describe, expect, it } from "vitest";
import { createApp } from "../../src/http/app.ts";
import { createSnapshot } from "../../src/live/snapshot.ts";
import { addressesIn, tags } from "../support/html.ts";
import { openRawServer } from "../support/raw-client.ts";
import { origin, someDay } from "../support/site-files.ts";

const folders = { contentFolder: "content", viewsFolder: "views", assetsFolder: "dist/public" };
const { site, rendered } = await createSnapshot({ ...folders, origin, isPreview: false }, someDay);
if (site === undefined || rendered === undefined) throw new Error("the committed content has errors: npm run check");
const app = createApp({
  current: () => rendered,
  origin,
  trustedProxies: 0,
  logError: (error) => {
    throw error;
  },
});
const server = await openRawServer(app);
afterAll(server.close);

/** Address of an answered page → its HTML. */
const bodies = new Map<string, string>();
for (const { address } of site.pages) {
  const answer = await server.send(address);
  if (answer.status === 200) bodies.set(address, answer.body.toString());
}

describe("the committed site", () => {
  it("O8, L1: every page answers 200 at its address in each language", () => {
    expect([...bodies.keys()]).toEqual(site.pages.map((page) => page.address));
    expect(new Set(site.pages.map((page) => page.locale)).size).toBe(site.settings.locales.length);
  });

  it("L3, L4, E15: every internal link, file, language and canonical address answers 200, without a detour", async () => {
    const targets = new Set<string>();
    for (const [address, html] of bodies) {
      for (const found of addressesIn(html)) {
        const url = new URL(found, origin + address);
        if (url.origin === origin) targets.add(url.pathname);
      }
    }
    expect(targets.size).toBeGreaterThan(bodies.size);
    const statuses = await Promise.all(
      [...targets].map(async (target) => [target, (await server.send(target)).status] as const),
    );
    expect(statuses.filter(([, status]) => status !== 200)).toEqual([]);
  });

  it("E7: every anchor that a page links to is there", () => {
    for (const [address, html] of bodies) {
      for (const found of addressesIn(html)) {
        const url = new URL(found, origin + address);
        if (url.origin !== origin || url.hash === "") continue;
        expect(bodies.get(url.pathname), `${address} → ${found}`).toContain(`id="${url.hash.slice(1)}"`);
      }
    }
  });

  it("V14: no page loads anything from another host", () => {
    for (const [address, html] of bodies) {
      const loaded = [
        // JSON-LD is data: it loads nothing, and runs nothing.
        ...tags(html, "script").filter((tag) => tag.attributes["type"] !== "application/ld+json"),
        ...tags(html, "img"),
        ...tags(html, "link").filter((tag) => !["canonical", "alternate"].includes(tag.attributes["rel"] ?? "")),
      ];
      const foreign = loaded
        .map(({ attributes }) => attributes["src"] ?? attributes["href"] ?? "")
        .filter((target) => !/^\/(?!\/)/.test(target));
      expect(foreign, address).toEqual([]);
      expect(html).not.toMatch(/<(?:iframe|object|embed|video|audio|base)\b/);
    }
  });

  it("M3: hreflang is the same set on every version of a page, itself included", () => {
    const alternates = (html: string) =>
      tags(html, "link")
        .filter((tag) => tag.attributes["rel"] === "alternate" && tag.attributes["hreflang"] !== undefined)
        .map((tag) => `${tag.attributes["hreflang"]} ${tag.attributes["href"]}`);
    for (const page of site.pages.filter((one) => one.isIndexed)) {
      const own = alternates(bodies.get(page.address) ?? "");
      expect(own).toContain(`${page.locale} ${origin}${page.address}`);
      for (const version of site.pagesByKey.get(page.key)?.values() ?? []) {
        if (version.isIndexed) expect(alternates(bodies.get(version.address) ?? "")).toEqual(own);
      }
    }
  });

  it("titles differ within a language", () => {
    for (const { code } of site.settings.locales) {
      const titles = site.pages
        .filter((page) => page.locale === code)
        .map((page) => tags(bodies.get(page.address) ?? "", "title")[0]?.text);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it("the address of the former page leads to the French home page", async () => {
    const answer = await request(app).get("/Service-de-Securite-Interieure").redirects(0);
    expect([answer.status, answer.headers["location"]]).toEqual([301, "/fr/"]);
  });
});
