// The head that is put back: byte for byte what Node writes, in every kind of request, and Node's own way where it is none.

import { ServerResponse } from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { AppOptions } from "../../src/http/app.ts";
import { appOf } from "../support/app.ts";
import { openRawServer, type RawServer } from "../support/raw-client.ts";

const opened: RawServer[] = [];
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

const page = "GET /fr/ HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\n\r\n";
const last = page.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");

/** A server that answers for the first time. */
async function open(options: Partial<AppOptions> = {}): Promise<RawServer> {
  const server = await openRawServer(appOf(undefined, options).app);
  opened.push(server);
  return server;
}

/** A server that has answered with the page before, and so knows its head. */
async function openWarm(options: Partial<AppOptions> = {}): Promise<RawServer> {
  const server = await open(options);
  await talk(server, page, page);
  return server;
}

/** Ends its connection with an answer that no other request here has. */
const ending = "HEAD /% HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

/** Sends each text once something has come for the one before; gives all that came for them. */
function talk({ port }: RawServer, ...texts: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const left = [...texts, ending];
    let heard = "";
    const next = () => void socket.write(Buffer.from(left.shift() ?? "", "latin1"));
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
      if (left.length > 0) next();
    });
    // Where the server has closed, there is nobody to hear the ending.
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(heard.replace(/HTTP\/1\.1 400 [\s\S]*$/, "")));
    next();
  });
}

function withoutDates(text: string): string {
  return text.replaceAll(/\r\nDate: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r\n/g, "\r\nDate: …\r\n");
}

function datesOf(text: string): string[] {
  return [...text.matchAll(/\r\nDate: (.+)\r\n/g)].map(([, date = ""]) => date);
}

function statusesOf(text: string): string[] {
  return [...text.matchAll(/HTTP\/1\.1 \d{3} [^\r]+/g)].map(([line]) => line);
}

/** Tells how many heads of pages Node has made since. */
function countHeads(): () => number {
  const { mock } = vi.spyOn(ServerResponse.prototype, "writeHead");
  return () => mock.calls.filter(([status]) => status === 200).length;
}

describe("an answer that goes out again", () => {
  it("is the same, byte for byte but for the date", async () => {
    const server = await open();
    const first = await talk(server, page);
    expect(first).toMatch(
      /^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\nDate: .*\r\nConnection: keep-alive\r\nKeep-Alive: timeout=10\r\n\r\n/,
    );
    for (let again = 0; again < 3; again += 1) expect(withoutDates(await talk(server, page))).toBe(withoutDates(first));
  });

  it("has a head that this Node did not make anew: when this fails, the cure is void and its file can go", async () => {
    const server = await open();
    const headsMade = countHeads();
    await talk(server, page);
    expect(headsMade()).toBe(1);
    await talk(server, page, page);
    expect(headsMade()).toBe(1);
  });

  it.each(["br", "gzip", "identity"])("has the head of its own encoding: %s", async (encoding) => {
    const request = page.replace("br", encoding);
    const [fresh, warm] = await Promise.all([open(), openWarm()]);
    const expected = withoutDates(await talk(fresh, request));
    await talk(warm, request);
    expect(withoutDates(await talk(warm, request))).toBe(expected);
    expect(withoutDates(await talk(warm, page))).toMatch(/\r\nContent-Encoding: br\r\n/);
  });

  it("tells those who listen what the first one tells", async () => {
    const told: unknown[] = [];
    const onRequest: AppOptions["onRequest"] = ({ url }, response) => {
      if (url !== "/fr/") return;
      const tell = (event: string) => () => {
        const { statusCode, statusMessage, headersSent, writableEnded } = response;
        told.push({ event, statusCode, statusMessage, headersSent, writableEnded });
      };
      for (const event of ["prefinish", "finish", "close"]) response.once(event, tell(event));
    };
    const server = await open({ onRequest });
    await talk(server, page);
    const first = told.splice(0);
    await talk(server, page);
    expect(first).toHaveLength(3);
    expect(told).toEqual(first);
  });

  it("has the date of now, whichever way the clock was set", async () => {
    const server = await openWarm();
    vi.useFakeTimers({ toFake: ["Date"] });
    const heard: string[] = [];
    for (const now of ["2031-05-06T07:08:09.999Z", "2031-05-06T07:08:10Z", "2029-01-01T00:00:00Z"]) {
      vi.setSystemTime(new Date(now));
      heard.push(...datesOf(await talk(server, page)));
    }
    expect(heard).toEqual([
      "Tue, 06 May 2031 07:08:09 GMT",
      "Tue, 06 May 2031 07:08:10 GMT",
      "Mon, 01 Jan 2029 00:00:00 GMT",
    ]);
  });
});

describe("requests of all kinds are answered as by a server that answers for the first time", () => {
  const old = "GET /fr/ HTTP/1.0\r\nAccept-Encoding: br\r\n";
  it.each([
    ["a second one on the same connection", [page, page]],
    ["several at once", [page + page + last]],
    ["several at once, of different kinds", [page + page.replace("GET", "HEAD") + page.replace("/fr/", "/en/") + last]],
    ["HEAD", [page.replace("GET", "HEAD"), page]],
    ["304", [page.replace("\r\n\r\n", "\r\nIf-None-Match: *\r\n\r\n"), page]],
    ["Connection: close", [last]],
    ["HTTP/1.0", [`${old}\r\n`]],
    ["HTTP/1.0 that keeps its connection", [`${old}Connection: keep-alive\r\n\r\n`, page]],
    ["100-continue", [page.replace("\r\n\r\n", "\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n"), `x${page}`]],
    ["a body", [page.replace("\r\n\r\n", "\r\nContent-Length: 1\r\n\r\nx"), page]],
    ["POST", [page.replace("GET", "POST").replace("\r\n\r\n", "\r\nContent-Length: 0\r\n\r\n"), page]],
    ["an unknown address", [page.replace("/fr/", "/fr/rien"), page]],
  ])("%s", async (_, texts) => {
    const [fresh, warm] = await Promise.all([open(), openWarm()]);
    const expected = withoutDates(await talk(fresh, ...texts));
    expect(statusesOf(expected).length).toBeGreaterThan(0);
    expect(withoutDates(await talk(warm, ...texts))).toBe(expected);
  });

  it("each of several at once has its own head and body", async () => {
    const server = await openWarm();
    const heard = withoutDates(await talk(server, page + page + last));
    const alone = withoutDates(await talk(server, page));
    const ending = withoutDates(await talk(server, last));
    expect(heard).toBe(alone + alone + ending);
  });

  it("O12: a server that was told to stop ends each connection", async () => {
    let isDraining = false;
    const server = await openWarm({ isDraining: () => isDraining });
    isDraining = true;
    const heard = await talk(server, page, page);
    expect(statusesOf(heard)).toEqual(["HTTP/1.1 200 OK"]);
    expect(heard).toMatch(/\r\nConnection: close\r\n\r\n/);
    expect(heard).not.toContain("Keep-Alive:");
  });

  it("a header that was set before is sent, and never again", async () => {
    let isMarked = true;
    const onRequest: AppOptions["onRequest"] = (_request, response) => {
      if (isMarked) response.setHeader("X-Mark", "1");
    };
    const server = await open({ onRequest });
    for (let again = 0; again < 3; again += 1) expect(await talk(server, page)).toContain("\r\nX-Mark: 1\r\n");
    isMarked = false;
    for (let again = 0; again < 3; again += 1) expect(await talk(server, page)).not.toContain("X-Mark");
    isMarked = true;
    expect(await talk(server, page)).toContain("\r\nX-Mark: 1\r\n");
  });
});

describe("where Node keeps its heads otherwise, it makes each of them", () => {
  const hide = (response: ServerResponse) => {
    let hidden: unknown;
    Object.defineProperty(response, "_header", {
      get: () => hidden,
      set: (value: unknown) => {
        hidden = value;
      },
    });
  };
  /** As if `writeHead` left another text in the field; what is sent is that text. */
  const rewrite = (response: ServerResponse, change: (text: string) => string) => {
    const { writeHead } = ServerResponse.prototype;
    Object.assign(response, {
      writeHead: (status: number, head: string[]) => {
        writeHead.call(response, status, head);
        if ("_header" in response) response._header = change(String(response._header));
        return response;
      },
    });
  };

  it.each<[string, (response: ServerResponse) => void]>([
    ["the field is no value of the response's own", hide],
    ["the text has no date", (response) => rewrite(response, (text) => text.replace(/\r\nDate: .*/, ""))],
    ["the text has two dates", (response) => rewrite(response, (text) => text.replace("\r\n", "\r\nDate: x\r\n"))],
    ["the date has another form", (response) => rewrite(response, (text) => text.replace(" GMT", " UTC"))],
    ["something follows", (response) => rewrite(response, (text) => text.replace(/\r\n$/, "X-New: 1\r\n\r\n"))],
    ["the connection has a limit", (response) => rewrite(response, (text) => text.replace("=10", "=10, max=5"))],
  ])("%s", async (_, change) => {
    const headsMade = countHeads();
    const server = await open({ onRequest: (_request, response) => change(response) });
    const first = await talk(server, page);
    expect(statusesOf(first)).toEqual(["HTTP/1.1 200 OK"]);
    for (let again = 0; again < 3; again += 1) expect(withoutDates(await talk(server, page))).toBe(withoutDates(first));
    expect(headsMade()).toBe(4);
  });

  it("the field is gone when the head was learnt", async () => {
    let isHidden = false;
    const headsMade = countHeads();
    const server = await open({ onRequest: (_request, response) => isHidden && hide(response) });
    const first = await talk(server, page);
    isHidden = true;
    expect(withoutDates(await talk(server, page))).toBe(withoutDates(first));
    expect(headsMade()).toBe(2);
  });
});
