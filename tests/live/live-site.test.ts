// What is served: last good snapshot kept, one rebuild at a time, timer for scheduled pages.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Completion, createLiveSite, type LiveSite, type LiveSiteOptions } from "../../src/live/live-site.ts";
import type { Earlier, Snapshot } from "../../src/live/snapshot.ts";
import { ContentError, type Problem, problem, wholeFile } from "../../src/problem.ts";
import type { RenderedSite } from "../../src/render/render-site.ts";
import type { PublishedSite } from "../../src/render/served-site.ts";
import { type Answers, createRedirect } from "../../src/render/stored-response.ts";
import { buildFiles } from "../support/site-files.ts";

const { site } = buildFiles();
const fault = problem("header/missing", wholeFile("content/fr/index.md"), {});
const open: LiveSite[] = [];

function rendered(name: string): RenderedSite {
  const empty = {
    responses: new Map(),
    addressesOf: new Map(),
    errorPages: new Map(),
    cards: new Map(),
    cardHeaders: {},
    searchLocales: new Map(),
  };
  const page = { status: 200, headers: {}, body: "" };
  return {
    ...empty,
    site,
    frame: site.frame,
    indexes: new Map(),
    requestIdMarker: name,
    locales: ["fr"],
    renderSearch: () => page,
    renderNotFound: () => page,
    renderStaticSearch: () => Promise.resolve(new Map()),
    keepSearch: () => {
      throw new Error("nothing to keep");
    },
  };
}

function good(name: string, nextChange?: Date): Snapshot {
  return { site: { ...site, nextChange }, problems: [], fileCount: 1, rendered: rendered(name) };
}

const noFiles = { files: [], problems: [], componentFiles: [], builtAssets: [], views: [] };
const nothingRead = { ...noFiles, origin: "" };

const bad: Snapshot = { problems: [fault], fileCount: 1 };

/** A live site over the results given, in turn; the last one is repeated. */
async function openLive(...results: (Snapshot | Error | Promise<Snapshot>)[]) {
  return openCompleted(undefined, ...results);
}

/** The same, with what is added to each site after it is served. */
async function openCompleted(
  complete: Completion | undefined,
  ...results: (Snapshot | Error | Promise<Snapshot>)[]
): ReturnType<typeof openWith> {
  return openWith({ ...(complete && { complete }) }, results);
}

async function openWith(options: Partial<LiveSiteOptions>, results: readonly (Snapshot | Error | Promise<Snapshot>)[]) {
  const moments: Date[] = [];
  const reloads: [problems: readonly Problem[], isServed: boolean][] = [];
  const failures: unknown[] = [];
  const load = async (now: Date) => {
    const result = results[Math.min(moments.length, results.length - 1)];
    moments.push(now);
    if (result === undefined || result instanceof Error) throw result;
    return result;
  };
  const live = await createLiveSite({
    load,
    ...options,
    onReload: (problems, isServed) => reloads.push([problems, isServed]),
    onFailure: (error) => failures.push(error),
  });
  open.push(live);
  return { live, moments, reloads, failures, served: () => live.current().requestIdMarker };
}

function gate() {
  let release: (snapshot: Snapshot) => void = () => {};
  const promise = new Promise<Snapshot>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-11-23T12:00:00Z") }));
afterEach(() => {
  for (const live of open.splice(0)) live.close();
  vi.useRealTimers();
});

describe("first load", () => {
  it("serves the first snapshot", async () => {
    const { served, reloads, moments } = await openLive(good("one"));
    expect([served(), reloads, moments]).toEqual(["one", [], [new Date("2026-11-23T12:00:00Z")]]);
  });

  it("without a good first snapshot it stops with every problem", async () => {
    await expect(openLive(bad)).rejects.toThrow(ContentError);
    await expect(openLive(bad)).rejects.toMatchObject({ problems: [fault] });
    await expect(openLive(new Error("disk"))).rejects.toThrow("disk");
  });
});

describe("reload", () => {
  it("O2: serves what is new and says so", async () => {
    const { live, served, reloads } = await openLive(good("one"), good("two"));
    await live.reload();
    expect([served(), reloads]).toEqual(["two", [[[], true]]]);
  });

  it("O3: keeps the last good snapshot when the content has errors, and reports them", async () => {
    const { live, served, reloads } = await openLive(good("one"), bad, good("three"));
    await live.reload();
    expect([served(), reloads]).toEqual(["one", [[[fault], false]]]);
    await live.reload();
    expect(served()).toBe("three");
  });

  it("O3: survives a load that throws", async () => {
    const disk = new Error("disk");
    const { live, served, failures, reloads } = await openLive(good("one"), disk, good("three"));
    await live.reload();
    expect([served(), failures, reloads]).toEqual(["one", [disk], []]);
    await live.reload();
    expect(served()).toBe("three");
  });

  it("one rebuild at a time; changes meanwhile ask for one more, however many they are", async () => {
    const [second, third] = [gate(), gate()];
    const { live, served, moments } = await openLive(good("one"), second.promise, third.promise);
    const asked = Promise.all([live.reload(), live.reload(), live.reload()]);
    expect(moments).toHaveLength(2);
    expect(served()).toBe("one");
    second.release(good("two"));
    third.release(good("three"));
    await asked;
    expect([moments.length, served()]).toEqual([3, "three"]);
  });
});

describe("O3 content that changes while it is read", () => {
  it("is not served mixed: what follows the change is", async () => {
    let changes = 0;
    const half = gate();
    const { live, served, reloads } = await openWith({ changes: () => changes }, [
      good("one"),
      half.promise,
      good("two"),
    ]);
    const first = live.reload();
    changes += 1;
    half.release(good("mixed"));
    await first;
    expect([served(), reloads]).toEqual(["one", []]);
    await live.reload();
    expect(served()).toBe("two");
  });

  it("and never stops changing, is served all the same", async () => {
    let changes = 0;
    const { live, served } = await openWith({ changes: () => changes++ }, [good("one"), good("two")]);
    await live.reload();
    await live.reload();
    expect(served()).toBe("one");
    await live.reload();
    expect(served()).toBe("two");
  });
});

describe("scheduled pages", () => {
  const later = (milliseconds: number) => new Date(Date.parse("2026-11-23T12:00:00Z") + milliseconds);

  it("E12: a reload comes by itself at the minute that a page appears", async () => {
    const { served, moments } = await openLive(good("before", later(60_000)), good("after"));
    await vi.advanceTimersByTimeAsync(59_999);
    expect([served(), moments.length]).toEqual(["before", 1]);
    await vi.advanceTimersByTimeAsync(1);
    expect([served(), moments.at(-1)]).toEqual(["after", later(60_000)]);
    await vi.advanceTimersByTimeAsync(10 ** 9);
    expect(moments).toHaveLength(2);
  });

  it("E12: a date further off than a timer can hold is neither taken for now nor asked about", async () => {
    const month = 30 * 86_400_000;
    const { moments, served } = await openLive(good("a", later(month)), good("b"));
    await vi.advanceTimersByTimeAsync(month - 1);
    expect(moments).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect([moments.length, served()]).toEqual([2, "b"]);
  });

  it.each([
    ["was set forward, or the machine slept", later(8 * 3_600_000), later(0)],
    ["was set back", later(-8 * 3_600_000), later(8 * 3_600_000)],
  ])("E12: a page appears or vanishes within a minute where the clock %s", async (_, clock, nextChange) => {
    const next = new Date(nextChange.valueOf() + 3_600_000);
    const { moments, served } = await openLive(good("before", next), good("after"));
    vi.setSystemTime(clock);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([moments.length, served()]).toEqual([2, "after"]);
  });

  it("a load that throws is tried again by itself", async () => {
    const { live, served } = await openLive(good("one"), new Error("disk"), good("two"));
    await live.reload();
    expect(served()).toBe("one");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(served()).toBe("two");
  });

  it("a reload replaces the timer, closing stops it", async () => {
    const { live, moments } = await openLive(good("a", later(60_000)), good("b", later(120_000)), good("c"));
    await live.reload();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(moments).toHaveLength(2);
    live.close();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(moments).toHaveLength(2);
  });
});

/** Does its work only when it is let. */
function slowly() {
  const waiting: (() => void)[] = [];
  const wait = () => new Promise<void>((resolve) => waiting.push(resolve));
  const step = async () => {
    for (const resolve of waiting.splice(0)) resolve();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { wait, step };
}

describe("completion", () => {
  function slowCompletion() {
    const { wait, step } = slowly();
    const complete: Completion = async (site) => {
      await wait();
      return rendered(`${site.requestIdMarker}+`);
    };
    return { complete, step };
  }

  it("a site is served before it is complete, then the fuller one in its place", async () => {
    const { complete, step } = slowCompletion();
    const { served } = await openCompleted(complete, good("one"));
    expect(served()).toBe("one");
    await step();
    expect(served()).toBe("one+");
  });

  it("a newer site is never replaced by the completion of an older one", async () => {
    const { complete, step } = slowCompletion();
    const { live, served } = await openCompleted(complete, good("one"), good("two"));
    await live.reload();
    expect(served()).toBe("two");
    await step();
    expect(served()).toBe("two+");
  });

  it("a reload that fails leaves the completion going", async () => {
    const { complete, step } = slowCompletion();
    const { live, served } = await openCompleted(complete, good("one"), bad);
    await live.reload();
    await step();
    expect(served()).toBe("one+");
  });

  it("closing stops it", async () => {
    const { complete, step } = slowCompletion();
    const { live, served } = await openCompleted(complete, good("one"));
    live.close();
    await step();
    expect(served()).toBe("one");
  });

  it("one that fails is told, and the site stays", async () => {
    const { served, failures } = await openCompleted(() => Promise.reject(new Error("no disk")), good("one"));
    await vi.advanceTimersByTimeAsync(0);
    expect([served(), failures]).toEqual(["one", [new Error("no disk")]]);
  });
});

describe("what is added later", () => {
  function slowAdditions() {
    const { wait, step } = slowly();
    const added: string[] = [];
    const addLater = async function* ({ requestIdMarker }: PublishedSite): AsyncGenerator<Answers> {
      for (let part = 1; ; part += 1) {
        await wait();
        yield [[`${requestIdMarker} ${part}`, createRedirect("/")]];
      }
    };
    const onAdded = (answers: Answers) => void added.push(...answers.map(([path]) => path));
    return { addLater, onAdded, step, added };
  }

  it("M6: comes when the site is complete, and stops when there is a newer one", async () => {
    const { step, added, ...options } = slowAdditions();
    const complete: Completion = async (site) => rendered(`${site.requestIdMarker}+`);
    const { live } = await openWith({ ...options, complete }, [good("one"), good("two")]);
    await vi.advanceTimersByTimeAsync(0);
    await step();
    await step();
    expect(added).toEqual(["one+ 1", "one+ 2"]);
    await live.reload();
    await vi.advanceTimersByTimeAsync(0);
    await step();
    expect(added).toEqual(["one+ 1", "one+ 2", "two+ 1"]);
  });

  it("stops when the site is closed", async () => {
    const { step, added, ...options } = slowAdditions();
    const { live } = await openWith(options, [good("one")]);
    await vi.advanceTimersByTimeAsync(0);
    live.close();
    await step();
    expect(added).toEqual([]);
  });
});

describe("a site that an earlier start has kept", () => {
  const told = { problems: [], fileCount: 1 };

  it("is served, is neither completed nor kept again, and goes when the next page comes", async () => {
    const nextChange = new Date(Date.now() + 1_000);
    const kept: Snapshot = { ...told, kept: { ...rendered("kept"), ...told, pageCount: 7, nextChange } };
    const calls: string[] = [];
    const complete: Completion = async () => {
      calls.push("complete");
      return undefined;
    };
    const keep = async ({ requestIdMarker }: RenderedSite) => void calls.push(requestIdMarker);
    const { live, served, failures } = await openWith({ complete, keep }, [kept, good("made")]);
    expect([served(), live.status().pages]).toEqual(["kept", 7]);
    await vi.advanceTimersByTimeAsync(0);
    expect(calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([served(), calls, failures]).toEqual(["made", ["complete", "made"], []]);
  });
});

describe("what is forgotten", () => {
  it("is all that the next load could have made use of, once the site has gone whole to who serves it", async () => {
    const { wait, step } = slowly();
    const earlier: (Earlier | undefined)[] = [];
    const live = await createLiveSite({
      load: async (_, known) => {
        earlier.push(known);
        return { ...good("one"), read: nothingRead };
      },
      onServed: wait,
      forget: (site) => ({ ...site, requestIdMarker: "little" }),
      onReload: () => {},
      onFailure: () => {},
    });
    open.push(live);
    await live.reload();
    expect(live.current().requestIdMarker).toBe("one");
    expect(earlier.at(-1)).toMatchObject({ read: { files: [] }, rendered: { requestIdMarker: "one" } });
    await step();
    expect(live.current().requestIdMarker).toBe("little");
    await live.reload();
    expect(earlier.at(-1)).toEqual({});
  });

  it("is kept before, complete, for the starts to come", async () => {
    const order: string[] = [];
    const live = await createLiveSite({
      load: async () => ({ ...good("one"), read: nothingRead }),
      complete: async (made) => ({ ...made, requestIdMarker: "complete" }),
      keep: async (made, { read }, now) => {
        order.push(`${made.requestIdMarker} kept`);
        expect([read, now]).toEqual([nothingRead, new Date()]);
      },
      forget: (made) => {
        order.push(`${made.requestIdMarker} forgotten`);
        return made;
      },
      onReload: () => {},
      onFailure: (error) => order.push(String(error)),
    });
    open.push(live);
    await vi.advanceTimersByTimeAsync(0);
    expect(order).toEqual(["complete kept", "complete forgotten"]);
  });

  it("nothing is, while somebody watches and saves often", async () => {
    const { live } = await openWith({ onServed: () => Promise.resolve() }, [good("one")]);
    await vi.advanceTimersByTimeAsync(0);
    expect(live.current()).toHaveProperty("site");
  });
});
