// The committed site as programs read it over HTTP: sitemap, feeds, JSON and JSON-LD, each judged by a checker of others.

import { parseFeed } from "@rowanmanning/feed-parser";
import openGraph from "open-graph-scraper";
import { afterAll, describe, expect, it } from "vitest";
import { createSnapshot } from "../../src/live/snapshot.ts";
import { appOf } from "../support/app.ts";
import { addressesIn, tags } from "../support/html.ts";
import { findDataFaults, graphIn } from "../support/json-ld.ts";
import { openRawServer } from "../support/raw-client.ts";
import { origin, someDay } from "../support/site-files.ts";
import { findSitemapFaults, findXmlFaults } from "../support/xmllint.ts";

const folders = { contentFolder: "content", viewsFolder: "views", assetsFolder: "dist/public" };
const { site, rendered } = await createSnapshot({ ...folders, origin, isPreview: false }, someDay);
if (site === undefined || rendered === undefined) throw new Error("the committed content has errors: npm run check");
const server = await openRawServer(appOf(() => rendered).app);
afterAll(server.close);
const textAt = async (path: string) => (await server.send(path)).body.toString();
const isIndexed = site.isLaunched && site.pages.some((page) => page.isIndexed);

describe("the committed site", () => {
  it("M1, M7: has a valid sitemap that robots.txt names, once it is launched", async () => {
    const { status, body } = await server.send("/sitemap.xml");
    expect(status).toBe(isIndexed ? 200 : 404);
    expect((await textAt("/robots.txt")).includes(`Sitemap: ${origin}/sitemap.xml`)).toBe(isIndexed);
    if (isIndexed) expect(await findSitemapFaults(body.toString())).toEqual([]);
  });

  it("M8: has a feed in each language of a list of news, which parses and leads to pages that are there", async () => {
    const feeds = [...rendered.responses.keys()].filter((path) => path.endsWith(".atom"));
    expect(feeds).toHaveLength(site.pages.filter(({ layout, isFallback }) => layout === "news" && !isFallback).length);
    for (const path of feeds) {
      const xml = await textAt(path);
      expect(await findXmlFaults(xml)).toEqual([]);
      expect(parseFeed(xml).language).toBe(path.slice(1, 3));
      for (const href of addressesIn(xml)) expect((await server.send(new URL(href).pathname)).status, href).toBe(200);
    }
  });

  it("M9: has sound JSON-LD on every page", async () => {
    for (const { address } of site.pages) {
      expect(await findDataFaults(graphIn(await textAt(address))), address).toEqual([]);
    }
  });

  it("M6: has Open Graph on every page, as another reader of it understands", async () => {
    for (const { address, isFallback } of site.pages) {
      const html = await textAt(address);
      const { error, result } = await openGraph({ html });
      expect(error, address).toBe(false);
      const { ogTitle, ogDescription, ogUrl, ogSiteName, ogLocale, ogType, ogImage } = result;
      expect([ogTitle, ogDescription, ogUrl, ogSiteName, ogLocale, ogType], address).not.toContain(undefined);
      if (!isFallback) expect(ogUrl).toBe(origin + address);
      expect(ogImage).toMatchObject([{ width: "1200", height: "630", alt: ogTitle }]);
      const [image] = ogImage ?? [];
      expect(rendered.cards.has(new URL(image?.url ?? "").pathname), address).toBe(true);
    }
  });

  it("M11: answers the JSON of every page, asked for again with a 304", async () => {
    const named = (html: string) =>
      tags(html, "link").filter(({ attributes }) => attributes["type"] === "application/json");
    for (const { address } of site.pages.filter((page) => !page.isFallback)) {
      const [json] = named(await textAt(address));
      if (json === undefined) continue;
      const first = await server.send(json.attributes["href"] ?? "");
      expect([first.status, JSON.parse(first.body.toString())]).toEqual([
        200,
        expect.objectContaining({ address: origin + address }),
      ]);
      const again = await server.send(json.attributes["href"] ?? "", {
        headers: { "If-None-Match": first.headers.get("etag") ?? "" },
      });
      expect(again.status).toBe(304);
    }
  });
});
