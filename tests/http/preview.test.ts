// A signed link on the public server: one page that is not published, whole, and nothing else of it anywhere.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import request from "supertest";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { previewPath, readPreviewQuery, signPreviewQuery } from "../../src/live/preview-link.ts";
import { createSnapshot } from "../../src/live/snapshot.ts";
import type { RenderedSite } from "../../src/render/render-site.ts";
import { appOf, type LoggedError } from "../support/app.ts";
import { writeContent } from "../support/content-folder.ts";
import { jpeg } from "../support/pictures.ts";
import { origin, page, someDay } from "../support/site-files.ts";

const secret = "0123456789abcdef";
const later = (days: number) => new Date(someDay.valueOf() + days * 86_400_000);
const link = (name: string, until = later(1), key = secret) => `${previewPath}?${signPreviewQuery(name, until, key)}`;
const draftBody =
  "Voir [plus loin](#fin), [l'autre](autre.md), [le menu](menu.md).\n\n![Une île](../media/ile.jpg)\n\n## Fin\n\nBrouillon.";

let folder = "";
let rendered: RenderedSite;
let errors: LoggedError[];
let app: ReturnType<typeof appOf>["app"];
const lines: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ssi-preview-"));
  const contentFolder = await writeContent(folder, {
    "fr/index.md": page("Accueil"),
    "fr/menu.md": page("Menu", "", "order: 1\n"),
    "fr/secret.md": page("Secret", draftBody, "draft: true\norder: 2\nslug: tres-secret\n"),
    "en/secret.md": page("Secret thing", "", "slug: very-secret\n"),
    "fr/autre.md": page("Autre brouillon", "", "draft: true\norder: 3\n"),
    "fr/bientot.md": page("Bientôt", "", "publishFrom: 2030-01-01\n"),
    "media/ile.jpg": await jpeg(400, 200),
  });
  const folders = { contentFolder, viewsFolder: "views", assetsFolder: "dist/public" };
  const snapshot = await createSnapshot({ ...folders, origin, isPreview: false, previewSecret: secret }, someDay);
  if (snapshot.rendered === undefined) throw new Error(JSON.stringify(snapshot.problems));
  rendered = snapshot.rendered;
  ({ app, errors } = appOf(() => rendered, {
    preview: { path: previewPath, readLink: (query) => readPreviewQuery(query, secret, someDay) },
    onRequest: (asked) => lines.push(asked.url?.split("?")[0] ?? ""),
  }));
});
afterAll(() => rm(folder, { recursive: true }));

const get = (target: string) => request(app).get(target);

describe("E3 a link to a draft", () => {
  it("shows the page as its readers will see it, and says what it is", async () => {
    const { status, headers, text } = await get(link("fr/secret"));
    expect(status).toBe(200);
    expect(text).toContain("<h1>Secret</h1>");
    expect(text).toContain("<strong>fr previewPageNotice</strong>");
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "x-robots-tag": "noindex",
      "referrer-policy": "no-referrer",
      "content-language": "fr",
      "x-frame-options": "DENY",
    });
    expect(headers["content-security-policy"]).toBe((await get("/fr/")).headers["content-security-policy"]);
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect((await get(link("fr/bientot"))).text).toContain("<h1>Bientôt</h1>");
    expect((await get(link("en/secret"))).text).toContain("<h1>Secret thing</h1>");
  });

  it("leads to the public site alone: no other draft is named, no address of its own is given away", async () => {
    const { text } = await get(link("fr/secret"));
    expect(text).not.toMatch(/Autre brouillon|Bientôt|tres-secret|very-secret|Secret thing/);
    expect(text).toContain('<a href="#fin">');
    const hrefs = [...text.matchAll(/ href="(\/[^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&#38;", "&"));
    expect(hrefs.length).toBeGreaterThan(5);
    for (const href of hrefs) expect([href, (await get(href)).status]).toEqual([href, 200]);
  });

  it("brings its pictures along, for who bears the link", async () => {
    const { text } = await get(link("fr/secret"));
    const [, source = ""] = /<img src="([^"]+)"/.exec(text) ?? [];
    const picture = await get(source.replaceAll("&#38;", "&"));
    expect([picture.status, picture.headers["content-type"]]).toEqual([200, "image/jpeg"]);
    expect(picture.headers).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer" });
    const [address = ""] = source.split("?");
    for (const target of [address, address.slice(previewPath.length), `${address}${link("fr/bientot").slice(8)}`])
      expect([target, (await get(target)).status]).toEqual([target, 404]);
  });

  it("leads to the public address of a page that is published since", async () => {
    const { status, headers } = await get(link("fr/menu"));
    expect([status, headers["location"], headers["cache-control"]]).toEqual([302, "/fr/menu", "no-store"]);
  });

  it("HEAD gives the same headers", async () => {
    const plain = { "Accept-Encoding": "identity" };
    const [head, full] = [
      await request(app).head(link("fr/secret")).set(plain),
      await get(link("fr/secret")).set(plain),
    ];
    expect([head.status, head.headers["content-length"]]).toEqual([200, full.headers["content-length"]]);
  });
});

describe("E3 any other link is an unknown address like all others:", () => {
  const refused: readonly (readonly [string, string])[] = [
    ["expired", link("fr/secret", later(-1))],
    ["forged", link("fr/secret", later(1), "another secret!!")],
    ["of another page", link("fr/secret").replace("fr/secret", "fr/autre")],
    ["without a signature", `${previewPath}?page=fr/secret`],
    ["of no page", link("fr/rien")],
    ["of a name of every object", link("constructor")],
  ];
  it.each(refused)("%s", async (_, target) => {
    const [ours, unknown] = [await get(target), await get("/previeu?page=x")];
    expect(ours.status).toBe(404);
    const { date: _ours, "content-length": _one, ...headers } = ours.headers;
    const { date: _unknown, "content-length": _other, ...expected } = unknown.headers;
    expect(headers).toEqual(expected);
    expect(ours.text.replaceAll("preview", "previeu")).toBe(unknown.text);
  });

  it("where the server has no secret", async () => {
    const { status, text } = await request(appOf(() => rendered).app).get(link("fr/secret"));
    expect(status).toBe(404);
    expect(text).not.toContain("Brouillon");
  });

  it("or is posted to", async () => {
    expect((await request(app).post(link("fr/secret"))).status).toBe(404);
  });
});

describe("E3 what the public is served", () => {
  it("never holds a draft, whatever links were opened", async () => {
    await get(link("fr/secret"));
    expect(rendered.responses.has("/fr/tres-secret")).toBe(false);
    for (const [address, { bodies }] of rendered.responses)
      expect([address, /Secret|Brouillon|media\/ile/.test(address + Buffer.from(bodies.identity))]).toEqual([
        address,
        false,
      ]);
    expect((await get("/fr/tres-secret")).status).toBe(404);
  });

  it("nothing of a link gets into a log", () => {
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => /signature|until|secret/.test(line) && !line.includes("tres"))).toEqual([]);
    expect(errors).toEqual([]);
  });
});
