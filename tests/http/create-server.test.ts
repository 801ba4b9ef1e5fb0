// The server under Express: objects born with Express's prototypes, slow clients cut, connections ended when it stops.

import type { Server } from "node:http";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { AppOptions } from "../../src/http/app.ts";
import { appOf } from "../support/app.ts";
import { openRawServer, type RawServer } from "../support/raw-client.ts";

let opened: RawServer | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

async function open(options: Partial<AppOptions> = {}): Promise<Server> {
  const { app } = appOf(undefined, options);
  opened = await openRawServer(app);
  return app;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

/** Sends bytes, one piece after another, and resolves with what came back once the server has closed. */
function talk(server: Server, ...pieces: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(portOf(server), "127.0.0.1");
    let heard = "";
    socket.on("data", (chunk) => {
      heard += chunk;
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(heard));
    for (const piece of pieces) socket.write(piece);
  });
}

describe("the prototypes", () => {
  it("of requests and responses are Express's from birth, and Express's own change of them changes nothing", async () => {
    const server = await open();
    const pairs: [object, object][] = [];
    server.prependListener("request", (request, response) => {
      const [ofRequest, ofResponse]: object[] = [Object.getPrototypeOf(request), Object.getPrototypeOf(response)];
      expect(["get" in request, "json" in response]).toEqual([true, true]);
      response.once("finish", () => {
        pairs.push(
          [ofRequest ?? {}, Object.getPrototypeOf(request)],
          [ofResponse ?? {}, Object.getPrototypeOf(response)],
        );
      });
    });
    for (const target of ["/fr/", "/rien", "/"]) await opened?.send(target);
    expect(pairs).toHaveLength(6);
    for (const [before, after] of pairs) expect(after).toBe(before);
  });
});

describe("slow clients", () => {
  it("have limits that cut them within fifteen seconds", async () => {
    const server = await open();
    const times = [server.headersTimeout, server.requestTimeout, server.keepAliveTimeout, server.timeout];
    for (const time of times) expect(time).toBeGreaterThan(0);
    expect(Math.max(...times) + 1_000).toBeLessThanOrEqual(15_000);
    expect(server.maxConnections).toBeGreaterThanOrEqual(5_000);
  });

  it.each([
    ["a head that never ends", "GET /fr/ HTTP/1.1\r\nHost: a\r\n", /^HTTP\/1\.1 408 /],
    ["a body that never comes", "GET /fr/ HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx", /^HTTP\/1\.1 200 /],
    ["silence", "", /^HTTP\/1\.1 408 /],
  ])("%s: the connection is closed, others go on", async (_, bytes, expected) => {
    const server = await open();
    server.headersTimeout = 200;
    server.requestTimeout = 200;
    server.keepAliveTimeout = 200;
    server.setTimeout(1_500);
    const cut = talk(server, bytes);
    expect((await opened?.send("/fr/"))?.status).toBe(200);
    expect(await cut).toMatch(expected);
  });
});

describe("stopping", () => {
  it("O12: each answer ends its connection once the process was told to stop", async () => {
    let isDraining = false;
    const server = await open({ isDraining: () => isDraining });
    const request = "GET /fr/ HTTP/1.1\r\nHost: a\r\n\r\n";
    const heard = talk(server, request);
    await new Promise((resolve) => server.once("request", resolve));
    isDraining = true;
    const last = await talk(server, request);
    expect(last).toMatch(/^HTTP\/1\.1 200 OK\r\n(?:.*\r\n)*Connection: close\r\n/);
    await opened?.close();
    opened = undefined;
    expect(await heard).toMatch(/\r\nConnection: keep-alive\r\n/);
  });
});
