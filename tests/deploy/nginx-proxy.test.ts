// The server behind nginx with the shipped proxy configuration: kept answers, and a restart that loses no request.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { gitFolder, removeGitFolders } from "../support/git-folder.ts";
import { freePort, startNginx } from "../support/nginx.ts";
import { type RunningServer, startServer } from "../support/process.ts";
import { exchange } from "../support/raw-client.ts";
import { page } from "../support/site-files.ts";
import { callWebhook, webhookSecret } from "../support/webhook.ts";

const folder = await mkdtemp(join(tmpdir(), "ssi-proxy-"));
const ports = await Promise.all([freePort(), freePort()]);
const remote = await gitFolder({ "fr/index.md": page("Un", "Un paragraphe.\n\n".repeat(100)) });
await remote.commit("un");
const environment = {
  BASE_URL: "https://ssi.example.org",
  CONTENT_GIT_URL: remote.folder,
  CONTENT_GIT_INTERVAL: "0",
  WEBHOOK_SECRET: webhookSecret,
};
const start = (port: number) =>
  startServer({ ...environment, PORT: String(port), CONTENT_GIT_DIR: join(folder, `clone-${port}`) });
const running: RunningServer[] = await Promise.all(ports.map(start));
const nginx = await startNginx("deploy/nginx/proxy.conf", folder, {
  "/var/cache/nginx/ssi-albanie": join(folder, "kept"),
  "127.0.0.1:3000": `127.0.0.1:${ports[0]}`,
  "127.0.0.1:3001": `127.0.0.1:${ports[1]}`,
});
afterAll(async () => {
  await nginx.stop();
  for (const { child } of running) child.kill("SIGKILL");
  await removeGitFolders();
  await rm(folder, { recursive: true });
});

const ask = (target: string, encoding = "identity") =>
  exchange(
    nginx.port,
    `GET ${target} HTTP/1.1\r\nHost: site.example\r\nAccept-Encoding: ${encoding}\r\nConnection: close\r\n\r\n`,
  );

it("O12: SIGTERM and restart behind nginx, under load: no request fails", async () => {
  const statuses = new Map<number, number>();
  let isLoading = true;
  let asked = 0;
  const load = async () => {
    while (isLoading) {
      // A query of its own: nginx has no kept answer to give.
      const { status } = await ask(`/fr/?n=${asked++}`);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  const loads = Array.from({ length: 4 }, load);
  const [first] = running;
  first?.child.kill("SIGTERM");
  expect(await first?.exit).toBe(0);
  running.push(await start(ports[0] ?? 0));
  isLoading = false;
  await Promise.all(loads);
  expect([...statuses]).toEqual([[200, asked]]);
  expect(asked).toBeGreaterThan(100);
});

it("O13: nginx keeps one copy for each encoding and gives it whole", async () => {
  const [direct] = running.slice(1);
  const plain = (await direct?.get("/fr/"))?.body.toString("latin1");
  for (const encoding of ["identity", "br", "gzip, deflate, br", "identity"]) {
    const answer = await ask("/fr/", encoding);
    expect([encoding, answer.status]).toEqual([encoding, 200]);
    expect(answer.headers.get("content-encoding")).toBe(encoding.includes("br") ? "br" : undefined);
    if (encoding === "identity") expect(answer.body.toString("latin1")).toBe(plain);
  }
  expect((await ask("/metrics")).status).toBe(404);
});

it("O10, O12: a forge's call reaches both processes", async () => {
  await remote.write({ "fr/index.md": page("Deux") });
  await remote.commit("deux");
  expect((await callWebhook(nginx.port)).status).toBe(202);
  for (const server of running.slice(1))
    await vi.waitFor(async () => expect((await server.get("/fr/")).body.toString()).toContain("Deux"), 5_000);
});
