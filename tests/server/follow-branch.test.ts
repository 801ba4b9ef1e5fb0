// The server as a process that follows a branch: live by webhook or by itself, never by a bad commit, up without the network.

import { execFile } from "node:child_process";
import { mkdtemp, rename, rm, symlink } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import { createServer as createNetServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type GitFolder, gitFolder, removeGitFolders } from "../support/git-folder.ts";
import { type RunningProcess, type RunningServer, run, startServer } from "../support/process.ts";
import { page } from "../support/site-files.ts";
import { callWebhook, webhookSecret as secret } from "../support/webhook.ts";

const runFile = promisify(execFile);
const running: RunningProcess[] = [];
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ssi-follow-"));
});
afterAll(async () => {
  await Promise.all(running.map(stop));
  await removeGitFolders();
  await rm(folder, { recursive: true });
});

async function stop({ child, exit }: RunningProcess): Promise<void> {
  child.kill("SIGKILL");
  await exit;
}

async function newRemote(): Promise<GitFolder> {
  const remote = await gitFolder({ "fr/index.md": page("Un") });
  await remote.commit("un");
  return remote;
}

const variables = (remote: GitFolder, state: string) => ({
  CONTENT_GIT_URL: remote.folder,
  CONTENT_GIT_DIR: join(folder, state),
  CONTENT_GIT_INTERVAL: "0",
  WEBHOOK_SECRET: secret,
  OPS_TOKEN: secret,
});

async function start(environment: Readonly<Record<string, string>>): Promise<RunningServer> {
  const server = await startServer(environment);
  running.push(server);
  return server;
}

const address = ({ port }: RunningServer, path: string) => `http://127.0.0.1:${port}${path}`;

async function healthOf(server: RunningServer) {
  const answer = await fetch(address(server, "/healthz"), { headers: { Authorization: `Bearer ${secret}` } });
  return answer.json();
}

/** The start of the commit that the home page is told to come from. */
async function servedBy(server: RunningServer) {
  const answer = await fetch(address(server, "/fr/"));
  return { status: answer.status, commit: answer.headers.get("x-content-commit"), html: await answer.text() };
}

/** Commits a page's text and waits until the server has judged the commit. */
async function publish(server: RunningServer, remote: GitFolder, files: Readonly<Record<string, string>>) {
  await remote.write(files);
  await remote.commit("autre");
  const commit = (await remote.git("rev-parse", "HEAD")).trim();
  expect((await callWebhook(server.port)).status).toBe(202);
  await server.printed(new RegExp(`"commit":"${commit}","msg":"commit (accepted|refused)`));
  return commit;
}

const bad = { "fr/index.md": "---\ntitle: A : B\n---\n" };

/** A forge that takes the verdicts on commits. */
async function openForge() {
  const told: string[] = [];
  const forge = createServer(async (request: IncomingMessage, response) => {
    const { state, context, description } = JSON.parse(await text(request));
    told.push([request.method, request.url, request.headers.authorization, state, context, description].join(" "));
    response.writeHead(201).end();
  });
  await new Promise<void>((resolve) => forge.listen(0, "127.0.0.1", resolve));
  const bound = forge.address();
  const port = typeof bound === "object" ? bound?.port : undefined;
  return { told, forge, address: `http://127.0.0.1:${port}/statuses/{commit}` };
}

describe("from commit to live", () => {
  it("O10: a good commit is live by webhook, a bad one never; each verdict is in the log, /healthz and on the forge", async () => {
    const remote = await newRemote();
    const { told, forge, address: statusAddress } = await openForge();
    const server = await start({
      ...variables(remote, "verdicts"),
      COMMIT_STATUS_URL: statusAddress,
      COMMIT_STATUS_TOKEN: secret,
    });
    const first = (await remote.git("rev-parse", "HEAD")).trim();
    expect(await servedBy(server)).toMatchObject({ status: 200, commit: first.slice(0, 12) });

    const second = await publish(server, remote, { "fr/index.md": page("Deux") });
    await vi.waitFor(async () => expect((await servedBy(server)).html).toContain("Deux"), 5_000);
    expect(await healthOf(server)).toMatchObject({ commit: second, isCurrent: true });
    expect((await servedBy(server)).commit).toBe(second.slice(0, 12));

    const third = await publish(server, remote, bad);
    await server.printed(/"rule":"header\/unquoted-colon","at":"content\/fr\/index\.md:2:8"/);
    expect(await servedBy(server)).toMatchObject({ status: 200, commit: second.slice(0, 12) });
    expect(await healthOf(server)).toMatchObject({
      commit: second,
      isCurrent: false,
      problems: [{ rule: "header/unquoted-colon", at: "content/fr/index.md:2:8" }],
    });

    await callWebhook(server.port);
    const fourth = await publish(server, remote, { "fr/index.md": page("Quatre") });
    await vi.waitFor(async () => expect((await servedBy(server)).commit).toBe(fourth.slice(0, 12)), 5_000);
    expect(await healthOf(server)).toMatchObject({ commit: fourth, isCurrent: true });
    await vi.waitFor(() => expect(told).toHaveLength(4), 5_000);
    forge.close();
    const call = (commit: string) => `POST /statuses/${commit} Bearer ${secret}`;
    expect(told.sort()).toEqual(
      [
        `${call(first)} success ssi-albanie En ligne (avertissements : 2)`,
        `${call(second)} success ssi-albanie En ligne (avertissements : 2)`,
        `${call(third)} failure ssi-albanie Refusé (erreurs : 1), la première : content/fr/index.md, ligne 2, header/unquoted-colon`,
        `${call(fourth)} success ssi-albanie En ligne (avertissements : 2)`,
      ].sort(),
    );
    expect(server.output().err + server.output().out).not.toContain(secret);
  });

  it("O10: without a webhook the branch is looked at by itself", async () => {
    const remote = await newRemote();
    const server = await start({ ...variables(remote, "interval"), CONTENT_GIT_INTERVAL: "1" });
    await remote.write({ "fr/index.md": page("Deux") });
    await remote.commit("deux");
    await vi.waitFor(async () => expect((await servedBy(server)).html).toContain("Deux"), 10_000);
  });

  it("O10: no request fails while bad commits come one after the other", async () => {
    const remote = await newRemote();
    const server = await start(variables(remote, "bad"));
    const statuses = new Set<number>();
    let isOver = false;
    const visitor = (async () => {
      while (!isOver) statuses.add((await servedBy(server)).status);
    })();
    for (let index = 0; index < 5; index += 1)
      await publish(server, remote, { ...bad, "fr/b.md": page(`Tour ${index}`) });
    isOver = true;
    await visitor;
    expect([...statuses]).toEqual([200]);
  });
});

describe("faults", () => {
  /** Files of the process, and of the git that it starts, can then have no bytes: as on a full disk. */
  const limitFiles = ({ child }: RunningServer, most: string) =>
    runFile("prlimit", [`--pid=${child.pid}`, `--fsize=${most}:unlimited`]);

  it("O10: a commit whose content folder leads elsewhere, or is gone, is refused once, and its reason told", async () => {
    const remote = await newRemote();
    const server = await start(variables(remote, "leads-away"));
    const before = (await servedBy(server)).commit;
    await rename(remote.contentFolder, `${remote.folder}.elsewhere`);
    await symlink(`${remote.folder}.elsewhere`, remote.contentFolder);
    await remote.commit("ailleurs");
    await callWebhook(server.port);
    await server.printed(/commit refused/);
    await server.printed(/"rule":"file\/missing","at":"content\/site\.yml:1:1"/);
    expect(await servedBy(server)).toMatchObject({ status: 200, commit: before });
    await rm(`${remote.folder}.elsewhere`, { recursive: true });
  });

  it("O10: a disk without room leaves the site up; once there is room the commit is live", async () => {
    const remote = await newRemote();
    const server = await start(variables(remote, "full"));
    const before = (await servedBy(server)).commit;
    await limitFiles(server, "0");
    await remote.write({ "fr/index.md": page("Deux") });
    await remote.commit("deux");
    await callWebhook(server.port);
    await server.printed(/content not fetched: what is served stays/);
    expect(await servedBy(server)).toMatchObject({ status: 200, commit: before });
    await limitFiles(server, "unlimited");
    await callWebhook(server.port);
    await vi.waitFor(async () => expect((await servedBy(server)).html).toContain("Deux"), 5_000);
  });
});

describe("operators", () => {
  it("O10: a restart serves the last good commit without the network; a pinned commit takes the site back", async () => {
    const remote = await newRemote();
    const first = (await remote.git("rev-parse", "HEAD")).trim();
    const server = await start(variables(remote, "restart"));
    const second = await publish(server, remote, { "fr/index.md": page("Deux") });
    await publish(server, remote, bad);
    await stop(server);

    await rename(remote.folder, `${remote.folder}.away`);
    const offline = await start(variables(remote, "restart"));
    expect(await servedBy(offline)).toMatchObject({ status: 200, commit: second.slice(0, 12) });
    await offline.printed(/content not fetched: what is served stays/);
    expect((await servedBy(offline)).status).toBe(200);
    await stop(offline);

    const back = await start({ ...variables(remote, "restart"), CONTENT_GIT_COMMIT: first.slice(0, 10) });
    await vi.waitFor(async () => expect((await servedBy(back)).commit).toBe(first.slice(0, 12)), 5_000);
    await rename(`${remote.folder}.away`, remote.folder);
  });

  it("O10: a first start without the remote says what to look at, and no password", async () => {
    const server = run("server.js", [], {
      PORT: "0",
      CONTENT_GIT_URL: "http://personne:motdepasse@127.0.0.1:1/site.git",
      CONTENT_GIT_DIR: join(folder, "none"),
    });
    running.push(server);
    expect(await server.exit).toBe(1);
    const { out, err } = server.output();
    expect(err).toBe(
      "no commit of the content has been fetched yet\nCheck CONTENT_GIT_URL, CONTENT_GIT_BRANCH and CONTENT_GIT_DIR; the reason stands above.\n",
    );
    expect(out).toMatch(/"content not fetched/);
    expect(out).not.toContain("motdepasse");
  });

  it("O10, O12: a remote that says nothing does not keep the process up when it is told to stop", async () => {
    const remote = await newRemote();
    await stop(await start(variables(remote, "silent")));
    const silent = createNetServer();
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const asked = new Promise((resolve) => silent.once("connection", resolve));
    const bound = silent.address();
    const port = typeof bound === "object" ? bound?.port : undefined;
    const server = await start({
      ...variables(remote, "silent"),
      CONTENT_GIT_URL: `http://127.0.0.1:${port}/site.git`,
    });
    await asked;
    server.child.kill("SIGTERM");
    expect(await server.exit).toBe(0);
    silent.close();
  }, 15_000);

  it("O10: a webhook that nobody signed changes nothing; without a secret there is none", async () => {
    const remote = await newRemote();
    const server = await start(variables(remote, "signed"));
    const post = (one: RunningServer) => fetch(address(one, "/hooks/content"), { method: "POST", body: "{}" });
    expect((await post(server)).status).toBe(401);
    const { WEBHOOK_SECRET: _, ...open } = variables(remote, "unsigned");
    expect((await post(await start(open))).status).toBe(404);
  });
});
