// Varnish in front of the server with the shipped configuration: what it keeps, what it passes, what it says alone.

import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { writeContent } from "../support/content-folder.ts";
import { findProgram, freePort } from "../support/nginx.ts";
import { type RunningServer, startServer } from "../support/process.ts";
import { exchange } from "../support/raw-client.ts";
import { page } from "../support/site-files.ts";

let folder = "";
let server: RunningServer;
let varnish: Awaited<ReturnType<typeof startVarnish>>;

/** Varnish on a free port in front of the server; the shipped file but for the server's port. */
async function startVarnish(backendPort: number) {
  const program = await findProgram(["/usr/sbin/varnishd", "/usr/bin/varnishd"]);
  if (program === undefined) throw new Error("varnishd is missing: apt-get install varnish");
  const port = await freePort();
  const shipped = await readFile("deploy/varnish/default.vcl", "utf8");
  await writeFile(join(folder, "default.vcl"), shipped.replace(`.port = "3000"`, `.port = "${backendPort}"`));
  const place = ["-F", "-j", "none", "-n", join(folder, "work"), "-f", join(folder, "default.vcl")];
  const child = spawn(
    program,
    [...place, "-a", `127.0.0.1:${port}`, "-s", "malloc,16m", "-p", "http_gzip_support=off"],
    { stdio: "ignore" },
  );
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const ask = (target: string, encoding = "identity") =>
    exchange(
      port,
      `GET ${target} HTTP/1.1\r\nHost: site.example\r\nAccept-Encoding: ${encoding}\r\nConnection: close\r\n\r\n`,
    );
  // The probe of the configuration has to find the server well before anything is asked of it.
  await vi.waitFor(async () => expect((await ask("/readyz")).status).toBe(200), { timeout: 20_000 });
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  return { ask, stop };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ssi-varnish-"));
  const files = { "fr/index.md": page("Un", "Un paragraphe.\n\n".repeat(100)), "fr/a.md": page("A") };
  server = await startServer({ CONTENT_DIR: await writeContent(folder, files) });
  varnish = await startVarnish(server.port);
}, 30_000);
afterAll(async () => {
  await varnish.stop();
  server.child.kill("SIGKILL");
  await rm(folder, { recursive: true });
});

describe("Varnish", () => {
  it("O13: keeps one copy for each encoding, equal to the server's", async () => {
    for (const [encoding, expected] of [
      ["identity", undefined],
      ["gzip, deflate, br", "br"],
      ["gzip", "gzip"],
    ] as const) {
      const first = await varnish.ask("/fr/", encoding);
      const second = await varnish.ask("/fr/", encoding);
      expect([first.status, first.headers.get("content-encoding")]).toEqual([200, expected]);
      // A second number names the request that brought the kept copy.
      expect([first, second].map(({ headers }) => headers.get("x-varnish")?.split(" ").length)).toEqual([1, 2]);
      expect(second.body.equals(first.body)).toBe(true);
    }
    const plain = await varnish.ask("/fr/");
    expect(plain.body.equals((await server.get("/fr/")).body)).toBe(true);
  });

  it("O13: keeps nothing of health, and hides metrics", async () => {
    for (const _ of [1, 2])
      expect((await varnish.ask("/healthz")).headers.get("x-varnish")?.split(" ")).toHaveLength(1);
    expect((await varnish.ask("/metrics")).status).toBe(404);
  });

  it("O13: while the server is away, what was asked before is still answered", async () => {
    await varnish.ask("/fr/");
    server.child.kill("SIGKILL");
    await server.exit;
    expect((await varnish.ask("/fr/")).status).toBe(200);
    expect((await varnish.ask("/fr/a")).status).toBe(503);
  });
});
