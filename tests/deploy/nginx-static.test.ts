// The export behind nginx, with the configuration that is shipped, against the live server: the same answers.

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { withStaticSearch } from "../../src/commands/export/export.ts";
import { exportFiles } from "../../src/commands/export/export-files.ts";
import { createApp } from "../../src/http/app.ts";
import { securityHeaders } from "../../src/http/security-headers.ts";
import { createSnapshot } from "../../src/live/snapshot.ts";
import { startNginx } from "../support/nginx.ts";
import { exchange, openRawServer, type RawAnswer } from "../support/raw-client.ts";
import { origin, someDay } from "../support/site-files.ts";

const folders = { contentFolder: "content", viewsFolder: "views", assetsFolder: "dist/public" };
const { rendered: served } = await createSnapshot({ ...folders, origin, isPreview: false }, someDay);
if (served === undefined) throw new Error("the committed content has errors: npm run check");
// Both sides answer with the search pages of an export, which find by themselves.
const rendered = await withStaticSearch(served, "dist/browser");
const folder = await mkdtemp(join(tmpdir(), "ssi-nginx-"));
const exported = join(folder, "export");
const files = exportFiles(rendered, { commonHeaders: securityHeaders(origin), renderRedirectPage: (to) => to });
for (const name of new Set([...files.keys()].map(dirname))) await mkdir(join(exported, name), { recursive: true });
for (const [name, bytes] of files) await writeFile(join(exported, name), bytes);
const nginx = await startNginx("deploy/nginx/static.conf", join(folder, "nginx"), {
  "/srv/ssi-albanie/export": exported,
});
const live = await openRawServer(
  createApp({
    current: () => rendered,
    origin,
    trustedProxies: 0,
    logError: (error) => {
      throw error;
    },
  }),
);
afterAll(async () => {
  await Promise.all([nginx.stop(), live.close()]);
  await rm(folder, { recursive: true });
});

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function askNginx(target: string, { method = "GET", headers = {} }: Asked = {}): Promise<RawAnswer> {
  const lines = Object.entries({ Host: "site.example", ...headers, Connection: "close" });
  return exchange(
    nginx.port,
    `${method} ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`,
  );
}

/**
 * By design: nginx names itself, makes its ETag from time and size, gives parts of any file, and keeps its own ways of
 * ending a connection and of framing a body.
 */
const different = new Set(["date", "server", "etag", "accept-ranges", "connection", "keep-alive", "transfer-encoding"]);

function comparable({ status, headers, body }: RawAnswer, withoutBody = false) {
  const kept = [...headers].filter(([name]) => !different.has(name) && !(withoutBody && name.startsWith("content-")));
  return { status, headers: Object.fromEntries(kept.sort()), ...(!withoutBody && { body: body.toString("latin1") }) };
}

async function expectSame(target: string, asked: Asked = {}): Promise<void> {
  const [ours, theirs] = await Promise.all([live.send(target, asked), askNginx(target, asked)]);
  expect({ target, ...comparable(theirs) }).toEqual({ target, ...comparable(ours) });
}

const addresses = [...rendered.responses.keys()];
const stored = [...rendered.responses].filter(([, { headers }]) => headers["Location"] === undefined);

it.each(["br", "gzip", "identity"])(
  "O11: nginx gives every address byte for byte as the live server: %s",
  async (encoding) => {
    expect(stored.length).toBeGreaterThan(50);
    for (const [address] of stored) await expectSame(address, { headers: { "Accept-Encoding": encoding } });
  },
);

it("O11: HEAD and 304 answer with the same headers", async () => {
  for (const [address] of stored.filter(([, { status }]) => status === 200)) {
    await expectSame(address, { method: "HEAD" });
    const [ours, theirs] = await Promise.all([live.send(address), askNginx(address)]);
    const again = (answer: RawAnswer) => ({ headers: { "If-None-Match": answer.headers.get("etag") ?? "" } });
    const [oursAgain, theirsAgain] = await Promise.all([
      live.send(address, again(ours)),
      askNginx(address, again(theirs)),
    ]);
    expect(theirsAgain.status).toBe(304);
    // A 304 of nginx says nothing of the body that it does not send.
    expect(comparable(theirsAgain, true)).toEqual(comparable(oursAgain, true));
  }
});

it("O11: old addresses and other forms of an address lead to the same place, with their query", async () => {
  const withoutBody = async (target: string) => {
    const [ours, theirs] = await Promise.all([live.send(target), askNginx(target)]);
    const place = ({ status, headers }: RawAnswer) => [status, headers.get("location"), headers.get("cache-control")];
    expect([target, ...place(theirs)]).toEqual([target, ...place(ours)]);
    for (const name of securityHeaders(origin).keys()) expect(theirs.headers.get(name)).toBe(ours.headers.get(name));
  };
  for (const address of addresses.filter((one) => rendered.responses.get(one)?.status === 301))
    await withoutBody(`${encodeURI(address)}?a=b`);
  const [page = ""] = stored.map(([address]) => address).filter((one) => /^\/fr\/[a-z-]+$/.test(one));
  for (const form of [
    `${page}/`,
    page.toUpperCase(),
    `/${page}`,
    `${page}/?q=1`,
    "/fr",
    "/FR/",
    page.replace("/fr", "/f%72"),
  ])
    await withoutBody(form);
});

it("O11: the root leads to the visitor's language", async () => {
  for (const accepted of ["", "en-GB,en;q=0.9", "de, sq;q=0.8, fr;q=0.2", "ja", "fr-FR"]) {
    const asked = { headers: { "Accept-Language": accepted } };
    const [ours, theirs] = await Promise.all([live.send("/", asked), askNginx("/", asked)]);
    for (const name of ["location", "vary", "cache-control", "content-security-policy"])
      expect([accepted, theirs.headers.get(name)]).toEqual([accepted, ours.headers.get(name)]);
    expect(theirs.status).toBe(ours.status);
  }
});

it("O11: a wrong address and a wrong method get the page of their language", async () => {
  // By design: the live page of a wrong address adds the pages nearest to it.
  for (const target of [
    "/fr/rien",
    "/en/nothing",
    "/sq/asgje",
    "/rien",
    "/_headers",
    "/nginx-http.conf",
    "/fr/404.html",
  ]) {
    const [ours, theirs] = await Promise.all([live.send(target), askNginx(target)]);
    expect([target, comparable(theirs, true)]).toEqual([target, comparable(ours, true)]);
    expect([target, theirs.headers.get("content-language")]).toEqual([target, ours.headers.get("content-language")]);
    expect(theirs.body.toString()).toContain("</html>");
  }
  for (const target of ["/fr/", "/en/"])
    await expectSame(target, { method: "POST", headers: { "Content-Length": "0" } });
});
