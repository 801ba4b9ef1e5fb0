// Parts of media, as players and viewers ask for them; text is always sent whole.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appOf } from "../support/app.ts";
import { jpeg } from "../support/pictures.ts";
import { openRawServer, type RawServer } from "../support/raw-client.ts";
import { page, renderFiles } from "../support/site-files.ts";

let server: RawServer;
let picture = "";
let whole: Buffer;

beforeAll(async () => {
  const files = {
    "fr/index.md": page("Accueil", "![Un mur bleu et rouge](media/mur.jpg)"),
    "fr/media/mur.jpg": await jpeg(40, 30),
  };
  const rendered = await renderFiles(files);
  picture = [...rendered.responses.keys()].find((path) => path.endsWith(".jpg")) ?? "";
  server = await openRawServer(appOf(() => rendered).app);
  whole = (await server.send(picture)).body;
});
afterAll(() => server.close());

const ask = (range: string, options: { method?: string; headers?: Readonly<Record<string, string>> } = {}) =>
  server.send(picture, { ...options, headers: { Range: range, ...options.headers } });

describe("media", () => {
  it("say that parts may be asked for", async () => {
    const answer = await server.send(picture);
    expect([answer.status, answer.headers.get("accept-ranges")]).toEqual([200, "bytes"]);
    expect(whole.length).toBeGreaterThan(100);
  });

  it.each([
    ["bytes=0-9", 0, 9],
    ["bytes=10-19", 10, 19],
    ["bytes=50-", 50, undefined],
    ["bytes=-10", -10, undefined],
  ])("%s gives these bytes and no others", async (range, from, to) => {
    const answer = await ask(range);
    const expected = whole.subarray(from, to === undefined ? undefined : to + 1);
    const start = from < 0 ? whole.length + from : from;
    expect(answer.status).toBe(206);
    expect(answer.body.equals(expected)).toBe(true);
    expect(answer.headers.get("content-range")).toBe(`bytes ${start}-${start + expected.length - 1}/${whole.length}`);
    expect(answer.headers.get("content-length")).toBe(String(expected.length));
  });

  it("a part beyond the end answers 416 with the length", async () => {
    const answer = await ask("bytes=1000000-");
    expect([answer.status, answer.headers.get("content-range"), answer.body.length]).toEqual([
      416,
      `bytes */${whole.length}`,
      0,
    ]);
  });

  it.each([
    ["several parts", "bytes=0-1,5-6"],
    ["another unit", "lines=0-1"],
    ["nonsense", "bytes=a-b"],
    ["nothing", "bytes="],
  ])("%s: the whole", async (_, range) => {
    const answer = await ask(range);
    expect([answer.status, answer.body.equals(whole)]).toEqual([200, true]);
  });

  it("HEAD asks for no part", async () => {
    const answer = await ask("bytes=0-9", { method: "HEAD" });
    expect([answer.status, answer.headers.get("content-length")]).toEqual([200, String(whole.length)]);
  });

  it("a part of what has changed since is the whole", async () => {
    const etag = (await server.send(picture)).headers.get("etag") ?? "";
    expect((await ask("bytes=0-9", { headers: { "If-Range": etag } })).status).toBe(206);
    expect((await ask("bytes=0-9", { headers: { "If-Range": '"autre"' } })).status).toBe(200);
  });
});

it("text is sent whole, whatever part is asked for", async () => {
  const answer = await server.send("/fr/", { headers: { Range: "bytes=0-9" } });
  expect([answer.status, answer.headers.get("accept-ranges")]).toEqual([200, undefined]);
});
