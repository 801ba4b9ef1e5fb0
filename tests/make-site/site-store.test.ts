// The site on disk: what comes back answers as what was kept, and comes back only when it is what would be made.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { RawFile } from "../../src/content/source-file.ts";
import { createSnapshot, type KeptSite, type SiteInputs, type Snapshot } from "../../src/live/snapshot.ts";
import { createSiteStore } from "../../src/make-site/site-store.ts";
import type { PublishedSite } from "../../src/render/served-site.ts";
import { packedBodies, type StoredResponse } from "../../src/render/stored-response.ts";
import { createTemplates } from "../../src/render/templates.ts";
import { writeContent } from "../support/content-folder.ts";
import { memoryCache } from "../support/memory-cache.ts";
import { origin, page, someDay } from "../support/site-files.ts";

const folder = await mkdtemp(join(tmpdir(), "ssi-store-"));
afterAll(() => rm(folder, { recursive: true }));

const folders = { viewsFolder: "views", assetsFolder: "dist/public", origin, isPreview: false };
const later = new Date(someDay.valueOf() + 3_600_000);
const news = page("Bientôt", "Corps.", "publishFrom: 2026-11-25\n");

function load(contentFolder: string): Promise<Snapshot> {
  return createSnapshot({ ...folders, contentFolder }, someDay);
}

const committed = await load("content");
const small = await load(
  await writeContent(join(folder, "small"), { "fr/a.md": page("A", "Un texte.\n\n".repeat(60)), "fr/b.md": news }),
);

function madeOf({ rendered, read }: Snapshot) {
  if (rendered === undefined || read === undefined) throw new Error("no site was made");
  return { rendered, read };
}

/** A store, and one that another process opens over the same disk. */
function stores(program = "this program", cache = memoryCache()) {
  const open = (by: string) => createSiteStore({ cache, program: by, createTemplates: () => createTemplates("views") });
  return { cache, store: open(program), open };
}

async function keepAndRecall(snapshot: Snapshot): Promise<KeptSite> {
  const { rendered, read } = madeOf(snapshot);
  const { store, open } = stores();
  await store.keep(rendered, snapshot, someDay);
  const kept = await open("this program").recall(read, later);
  if (kept === undefined) throw new Error("nothing was kept");
  return kept;
}

const bytesOf = ({ status, headers, etag, bodies }: StoredResponse) => ({
  status,
  headers,
  etag,
  text: Buffer.from(bodies.identity).toString("base64"),
});
const allOf = (answers: ReadonlyMap<string, StoredResponse>) =>
  [...answers].map(([path, answer]) => [path, bytesOf(answer)] as const);

async function requested(site: PublishedSite) {
  const queries = [
    "police",
    "polise",
    "DCI",
    "attaché",
    "coopération internationale",
    "rien du tout",
    "",
    "é".repeat(500),
  ];
  const paths = ["/fr/dcii", "/en/missions/none", "/sq/", "/fr/\u0000"];
  return Promise.all(
    site.locales.flatMap((locale) => [
      ...queries.map((query) => site.renderSearch(locale, query)),
      ...paths.map((path) => site.renderNotFound(locale, path)),
    ]),
  );
}

describe("what was kept", () => {
  it("answers everything as the site that was made, byte for byte", async () => {
    const kept = await keepAndRecall(committed);
    const { rendered } = madeOf(committed);
    expect(allOf(kept.responses)).toEqual(allOf(rendered.responses));
    for (const [status, versions] of rendered.errorPages)
      expect(allOf(kept.errorPages.get(status) ?? new Map())).toEqual(allOf(versions));
    expect(await requested(kept)).toEqual(await requested(rendered));
    for (const name of ["cards", "cardHeaders", "locales", "requestIdMarker", "searchLocales"] as const)
      expect(kept[name]).toEqual(rendered[name]);
  });

  it("is packed, tells what was wrong, how many pages there are and when the next one comes", async () => {
    const kept = await keepAndRecall(small);
    expect(kept.responses.get("/fr/a")?.bodies.br?.length).toBeGreaterThan(0);
    const { problems, fileCount, site } = small;
    expect(problems.length).toBeGreaterThan(0);
    expect(kept).toMatchObject({ problems, fileCount, pageCount: site?.pages.length, nextChange: site?.nextChange });
    expect(kept.nextChange).toBeInstanceOf(Date);
  });

  it("is served in the place of a site that would be made of the same files", async () => {
    const { store } = stores();
    await store.keep(madeOf(small).rendered, small, someDay);
    const options = { ...folders, contentFolder: join(folder, "small/content"), recall: store.recall };
    const again = await createSnapshot(options, later);
    expect(again.kept?.responses.has("/fr/a")).toBe(true);
    expect([again.rendered, again.site, again.problems]).toEqual([undefined, undefined, small.problems]);
    const reloaded = await createSnapshot(options, later, again);
    expect([reloaded.kept, reloaded.rendered?.responses.has("/fr/a")]).toEqual([undefined, true]);
  });
});

describe("nothing comes back", () => {
  const changed = (files: readonly RawFile[]): RawFile[] =>
    files.map(({ path, bytes }, index) => ({ path, bytes: index === 0 ? Buffer.from([...bytes, 32]) : bytes }));
  const renamed = (files: readonly RawFile[]) =>
    files.map(({ path, bytes }, index) => ({ path: index === 0 ? `${path}x` : path, bytes }));
  const { read, rendered } = madeOf(small);
  const changes: Readonly<Record<string, Partial<SiteInputs>>> = {
    "a file of the content": { files: changed(read.files) },
    "the name of a file": { files: renamed(read.files) },
    "a file that is gone": { files: read.files.slice(1) },
    "a component": { componentFiles: changed(read.componentFiles) },
    "a template": { views: changed(read.views) },
    "a style": { builtAssets: changed(read.builtAssets) },
    "a file that cannot be read": { problems: small.problems.slice(0, 1) },
    "the commit": { commit: "0123456789abcdef" },
    "the origin": { origin: "https://other.example.org" },
  };
  const { store, open, cache } = stores();
  const kept = store.keep(rendered, small, someDay);

  it.each(Object.entries(changes))("after a change of %s", async (_, change) => {
    await kept;
    expect(await store.recall(read, someDay)).toBeDefined();
    expect(await store.recall({ ...read, ...change }, someDay)).toBeUndefined();
  });

  it("to another program, nor when the clock stands before it, nor once a page has come", async () => {
    await kept;
    expect(await open("another program").recall(read, someDay)).toBeUndefined();
    expect(await store.recall(read, new Date(someDay.valueOf() - 1))).toBeUndefined();
    expect(await store.recall(read, small.site?.nextChange ?? someDay)).toBeUndefined();
  });

  it("of bytes that mean nothing", async () => {
    await kept;
    const [name = ""] = cache.entries.keys();
    for (const bytes of [[], [1], [255, 255, 255, 255], [2, 0, 0, 0, 34, 34, 9, 9, 9, 9, 9]]) {
      const broken = stores("this program", memoryCache());
      broken.cache.entries.set(name, Uint8Array.from(bytes));
      expect(await broken.store.recall(read, someDay)).toBeUndefined();
    }
  });
});

describe("what is kept", () => {
  it("is written once for the same site, and again when it has changed", async () => {
    const { store, cache } = stores();
    const { rendered, read } = madeOf(small);
    await store.keep(rendered, small, someDay);
    await store.keep(rendered, small, later);
    expect(cache.written).toHaveLength(1);
    await store.keep(rendered, { ...small, read: { ...read, commit: "0123456789" } }, later);
    expect(cache.written).toHaveLength(2);
    expect(cache.entries.size).toBe(1);
    expect(await store.recall(read, later)).toBeUndefined();
  });

  it("has the bytes that were packed before, where an answer is the same", async () => {
    const { store } = stores();
    const { rendered, read } = madeOf(small);
    const marked = (path: string, response: StoredResponse): StoredResponse =>
      path === "/fr/a" ? { ...response, bodies: packedBodies(Uint8Array.of(1), Uint8Array.of(2)) } : response;
    const responses = new Map([...rendered.responses].map(([path, one]) => [path, marked(path, one)]));
    await store.keep({ ...rendered, responses }, small, someDay);
    const next = { ...read, commit: "0123456789" };
    await store.keep(rendered, { ...small, read: next }, someDay);
    const again = await store.recall(next, someDay);
    expect(again?.responses.get("/fr/a")?.bodies.br).toEqual(Uint8Array.of(1));
    expect(again?.responses.get("/fr/")?.bodies.br?.length).toBeGreaterThan(100);
  });
});
