// A site sent from one thread to the other: whatever is sent in whatever order, the other side ends up with the same answers.

import { describe, expect, it } from "vitest";
import { createSiteSender } from "../../src/make-site/site-sender.ts";
import { isPackable } from "../../src/render/compressed.ts";
import type { RenderedSite } from "../../src/render/render-site.ts";
import type { ErrorStatus } from "../../src/render/served-site.ts";
import type { StoredResponse } from "../../src/render/stored-response.ts";
import { createSiteMirror } from "../../src/server/site-mirror.ts";
import { memoryOf } from "../../src/threads/sent-response.ts";
import type { SentList } from "../../src/threads/site-messages.ts";
import { htmlAt, page, renderFiles } from "../support/site-files.ts";

const long = "Un paragraphe assez long.\n\n".repeat(30);
const one = { "fr/index.md": page("Accueil", long), "fr/deux.md": page("Deux", long) };
const first = await renderFiles(one);
const second = await renderFiles({ ...one, "fr/deux.md": page("Deux", `${long}\n\nNouveau.`) });
const third = await renderFiles({ "fr/index.md": page("Accueil", long), "fr/trois.md": page("Trois", long) });

interface Sending {
  readonly send: (site: RenderedSite) => Promise<void>;
  readonly add: (answers: readonly (readonly [string, StoredResponse])[]) => Promise<void>;
  readonly errorPage: (status: ErrorStatus, locale: string) => StoredResponse | undefined;
  readonly served: () => ReadonlyMap<string, StoredResponse> | undefined;
  /** What went over so far: how many answers with bytes, and how many bytes. */
  readonly traffic: () => { answers: number; bytes: number };
  /** What is done when answers arrive. */
  onAnswers: (answers: SentList, isServed: boolean) => void;
  /** What is done when a site is served. */
  onSite: () => void;
  isOutdated: boolean;
}

/** Both sides, with copies in between as threads make them: memory that is handed over is gone. */
function connect(mostPlain?: number): Sending {
  const nobody = () => Promise.reject(new Error("nobody answers here"));
  const mirror = createSiteMirror({ askPage: nobody, askStored: nobody });
  let traffic = { answers: 0, bytes: 0 };
  const sender = createSiteSender(
    {
      sendAnswers: async (answers, isServed) => {
        const memory = [...memoryOf(answers)];
        traffic.answers += answers.filter(([, { bodies }]) => typeof bodies !== "string").length;
        traffic.bytes += memory.reduce((sum, { byteLength }) => sum + byteLength, 0);
        mirror.take(structuredClone(answers, { transfer: memory }), isServed);
        sending.onAnswers(answers, isServed);
      },
      completeSite: (site) => {
        mirror.serve(structuredClone(site));
        sending.onSite();
      },
      isOutdated: () => sending.isOutdated,
    },
    mostPlain,
  );
  const sending: Sending = {
    send: sender.sendSite,
    add: sender.addAnswers,
    errorPage: (status, locale) => mirror.current()?.errorPages.get(status)?.get(locale),
    served: () => mirror.current()?.responses,
    traffic: () => {
      const counted = traffic;
      traffic = { answers: 0, bytes: 0 };
      return counted;
    },
    onAnswers: () => {},
    onSite: () => {},
    isOutdated: false,
  };
  return sending;
}

function expectSame(served: ReadonlyMap<string, StoredResponse> | undefined, site: RenderedSite): void {
  expect([...(served?.keys() ?? [])].sort()).toEqual([...site.responses.keys()].sort());
  for (const [path, response] of site.responses) {
    const { status, headers, etag, bodies } = served?.get(path) ?? {};
    expect({ status, headers, etag }).toEqual({
      status: response.status,
      headers: response.headers,
      etag: response.etag,
    });
    expect(Buffer.compare(bodies?.identity ?? Buffer.from("?"), response.bodies.identity), path).toBe(0);
  }
}

describe("a small site", () => {
  it("is served plain at once and then packed", async () => {
    const sending = connect();
    const states: boolean[] = [];
    sending.onAnswers = () => states.push(sending.served()?.get("/fr/")?.bodies.br !== undefined);
    await sending.send(first);
    expectSame(sending.served(), first);
    expect(states[0]).toBe(false);
    expect(states.at(-1)).toBe(true);
    expect(sending.served()?.get("/fr/")?.bodies.br).toBeDefined();
  });

  it("hands over one block of memory with each heap, and nothing that is packed later beside what stays", async () => {
    const sending = connect();
    const heaps: { readonly blocks: number; readonly passing: number; readonly all: number }[] = [];
    sending.onAnswers = (answers) => {
      const passing = answers.flatMap(([path]) => first.responses.get(path) ?? []).filter(isPackable);
      const blocks = memoryOf(answers).size;
      heaps.push({ blocks, passing: passing.length, all: answers.length });
    };
    await sending.send(first);
    expect(heaps.length).toBeGreaterThan(2);
    expect(heaps.map(({ blocks }) => blocks)).toEqual(heaps.map(() => 1));
    expect(heaps.filter(({ passing, all }) => passing !== 0 && passing !== all)).toEqual([]);
  });

  it("sends of the next one only what changed, and takes away what is gone", async () => {
    const sending = connect();
    await sending.send(first);
    sending.traffic();
    await sending.send(await renderFiles(one));
    expect(sending.traffic()).toEqual({ answers: 0, bytes: 0 });
    await sending.send(second);
    // The page and its data, plain and packed, and what lists the texts of all pages.
    expect(sending.traffic().answers).toBeLessThan(10);
    expectSame(sending.served(), second);
    await sending.send(third);
    expectSame(sending.served(), third);
  });

  it("sends the headers alone where only they changed", async () => {
    const sending = connect();
    await sending.send(first);
    sending.traffic();
    const marked = new Map(
      [...first.responses].map(([path, response]) => [path, { ...response, headers: { ...response.headers, A: "b" } }]),
    );
    await sending.send({ ...first, responses: marked });
    expect(sending.traffic()).toEqual({ answers: 0, bytes: 0 });
    expect(sending.served()?.get("/fr/")?.headers["A"]).toBe("b");
    expect(sending.served()?.get("/fr/")?.bodies.br).toBeDefined();
  });

  it("has its error pages plain at first and then packed", async () => {
    const sending = connect();
    const packed: boolean[] = [];
    const isPacked = () => sending.errorPage(404, "fr")?.bodies.br !== undefined;
    sending.onSite = () => packed.push(isPacked());
    await sending.send(first);
    await sending.send(second);
    expect(packed).toEqual([false, true, true]);
  });

  it("keeps its bytes on the side that made it", async () => {
    await connect().send(first);
    expect(htmlAt(first, "/fr/")).toContain("Un paragraphe assez long.");
    expect(
      [...first.responses.values()].filter(({ status, bodies }) => status === 200 && bodies.identity.length === 0),
    ).toEqual([]);
  });
});

describe("a card", () => {
  const card: [string, StoredResponse] = [
    [...first.cards.keys()][0] ?? "",
    { status: 200, headers: { "Content-Type": "image/png" }, etag: "a", bodies: { identity: Buffer.from("PNG") } },
  ];

  it("that is drawn later is served with the site, and stays with the next one that names it", async () => {
    const sending = connect();
    await sending.send(first);
    await sending.add([card]);
    const bytes = () => Buffer.from(sending.served()?.get(card[0])?.bodies.identity ?? "").toString();
    expect(bytes()).toBe("PNG");
    await sending.send(second);
    expect(bytes()).toBe("PNG");
    await sending.send({ ...third, cards: new Map() });
    expect(sending.served()?.has(card[0])).toBe(false);
  });
});

describe("a large site", () => {
  it("is served with its bytes to come, which come packed", async () => {
    const sending = connect(0);
    const pending: (boolean | undefined)[] = [];
    sending.onSite = () => pending.push(sending.served()?.get("/fr/")?.bodies.isPending);
    await sending.send(first);
    expect(pending[0]).toBe(true);
    expectSame(sending.served(), first);
    expect(sending.served()?.get("/fr/")?.bodies.br).toBeDefined();
  });

  it("is served as it was until all of the next one is packed", async () => {
    const sending = connect(0);
    await sending.send(first);
    const seen = new Set<StoredResponse | undefined>();
    sending.onAnswers = () => seen.add(sending.served()?.get("/fr/deux"));
    const before = sending.served()?.get("/fr/deux");
    await sending.send(second);
    expect([...seen]).toEqual([before]);
    expectSame(sending.served(), second);
    expect(sending.served()?.get("/fr/deux")?.bodies.br).toBeDefined();
  });
});

describe("a site that is outdated before it was sent whole", () => {
  it.each([
    ["small", undefined],
    ["large", 0],
  ])("leaves nothing of it in the next one (%s)", async (_, mostPlain) => {
    const sending = connect(mostPlain);
    await sending.send(first);
    let count = 0;
    sending.onAnswers = () => {
      count += 1;
      sending.isOutdated = true;
    };
    await sending.send(second);
    expect(count).toBe(1);
    sending.onAnswers = () => {};
    sending.isOutdated = false;
    for (const site of [third, first, second]) {
      await sending.send(site);
      expectSame(sending.served(), site);
      const plain = [...(sending.served()?.values() ?? [])].filter(
        ({ headers, bodies }) =>
          /html/.test(headers["Content-Type"] ?? "") && bodies.br === undefined && bodies.identity.length > 200,
      );
      expect(plain).toEqual([]);
    }
  });

  it("may be the first one", async () => {
    const sending = connect();
    sending.isOutdated = true;
    await sending.send(first);
    expect(sending.served()).toBeUndefined();
    sending.isOutdated = false;
    await sending.send(third);
    expectSame(sending.served(), third);
  });
});
