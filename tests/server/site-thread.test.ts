// The thread that makes the site, seen from the one that serves: what happens when it refuses, hangs or ends.

import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { openSiteThread, RefusedStart, type SiteEvent, type SiteThread } from "../../src/server/site-thread.ts";
import type { SiteMessage } from "../../src/threads/site-messages.ts";

const workers: Worker[] = [];
const sites: SiteThread[] = [];
afterEach(async () => {
  for (const site of sites.splice(0)) site.close();
  await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
});

/** Threads that run the given scripts, the last one again and again. */
function open(scripts: readonly string[], options: { restartDelay?: number; patience?: number } = {}): SiteThread {
  let started = 0;
  const start = () => {
    const script = scripts[Math.min(started++, scripts.length - 1)] ?? "";
    const code = `import { parentPort } from "node:worker_threads";
const serve = (...paths) => {
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  const stored = (text) => ({ status: 200, headers, etag: text, bodies: { plain: new TextEncoder().encode(text) } });
  const errorPages = [[404, [["fr", { ...stored("perdu"), status: 404 }]]]];
  parentPort.postMessage({ kind: "answers", isServed: false, answers: paths.map((path) => [path, stored(path)]) });
  parentPort.postMessage({ kind: "site", site: { isFirst: true, removed: [], errorPages, locales: ["fr"], requestIdMarker: "@", searchLocales: new Map(), hasDrafts: false } });
  parentPort.postMessage({ kind: "status", status: { pages: paths.length, loadedAt: new Date(0), problems: [], isCurrent: true } });
};
${script}`;
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
    workers.push(worker);
    return worker;
  };
  const site = openSiteThread({ start, ...options });
  sites.push(site);
  return site;
}

function nextEvent(site: SiteThread): Promise<SiteEvent> {
  return new Promise((resolve) => site.onEvent(resolve));
}

const stay = "parentPort.on('message', ({ kind }) => { if (kind === 'end') process.exit(); });";

describe("the first site", () => {
  it("is there when the thread is ready", async () => {
    const site = open([`serve("/fr/"); ${stay}`]);
    await site.ready;
    expect([...site.current().responses.keys()]).toEqual(["/fr/"]);
    expect(site.status().pages).toBe(1);
  });

  it("may be refused, with the reason in words", async () => {
    const refusal: SiteMessage = { kind: "refused", text: "une erreur" };
    const site = open([`parentPort.postMessage(${JSON.stringify(refusal)}); ${stay}`]);
    await expect(site.ready).rejects.toThrow(new RefusedStart("une erreur"));
  });

  it("may fail by a fault of ours, which is told", async () => {
    await expect(open(["throw new Error('faute');"]).ready).rejects.toThrow("faute");
  });

  it("tells what was logged before anyone listened", async () => {
    const line = { level: "error", fields: {}, text: "hors ligne" };
    const site = open([
      `parentPort.postMessage({ kind: "log", line: ${JSON.stringify(line)} }); serve("/fr/"); ${stay}`,
    ]);
    await site.ready;
    expect(await nextEvent(site)).toEqual({ kind: "log", line });
  });
});

describe("the end", () => {
  it("is the thread's own, and waited for; one that hangs is not waited for long", async () => {
    const site = open([`serve("/fr/"); ${stay}`]);
    await site.ready;
    const exit = new Promise((resolve) => workers.at(-1)?.once("exit", resolve));
    await site.end();
    expect(await exit).toBe(0);
    const hanging = open([`serve("/fr/"); setTimeout(() => { for (;;); }, 20);`]);
    await hanging.ready;
    await hanging.end();
  });
});

describe("a thread that hangs", () => {
  const hanging = `serve("/fr/"); setTimeout(() => { for (;;); }, 20);`;

  it("leaves the answers that there are, and the plain page for a wrong address", async () => {
    const site = open([hanging], { patience: 100 });
    await site.ready;
    const { body, status } = await site.current().renderNotFound("fr", "/fr/nulle-part");
    expect({ body, status }).toEqual({ body: "perdu", status: 404 });
    expect(site.current().responses.get("/fr/")?.status).toBe(200);
  });

  it("a search is given up after a while", async () => {
    const site = open([hanging], { patience: 100 });
    await site.ready;
    await expect(Promise.resolve(site.current().renderSearch("fr", "police"))).rejects.toThrow("does not answer");
  });
});

describe("a thread that ends", () => {
  const ending = `serve("/fr/", "/fr/vieux"); parentPort.on("message", ({ kind }) => { if (kind === "ask") throw new Error("faute"); });`;

  it("is told in the log, and another one takes its place; nothing of the first site stays", async () => {
    const site = open([ending, `serve("/fr/", "/fr/nouveau"); ${stay}`], { restartDelay: 50 });
    await site.ready;
    const event = nextEvent(site);
    await expect(Promise.resolve(site.current().renderSearch("fr", "police"))).rejects.toThrow("faute");
    expect(await event).toMatchObject({
      kind: "log",
      line: { level: "error", text: expect.stringContaining("has ended") },
    });
    expect([...site.current().responses.keys()]).toEqual(["/fr/", "/fr/vieux"]);
    await expect.poll(() => [...site.current().responses.keys()]).toEqual(["/fr/", "/fr/nouveau"]);
  });

  it("is not replaced once the process is told to stop", async () => {
    const closing = `serve("/fr/"); parentPort.on("message", ({ kind }) => { if (kind === "close") process.exit(); });`;
    const site = open([closing, "throw new Error('another one was started');"], { restartDelay: 1 });
    await site.ready;
    const events: SiteEvent[] = [];
    site.onEvent((event) => events.push(event));
    site.close();
    await new Promise((resolve) => workers[0]?.once("exit", () => setTimeout(resolve, 50)));
    expect([workers.length, events]).toEqual([1, []]);
  });
});
