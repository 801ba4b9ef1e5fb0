// The server as a process: how it starts, what it says when it cannot, signals, reload.

import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { Agent, get } from "node:http";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { writeContent } from "./support/content-folder.ts";
import { freePort } from "./support/nginx.ts";
import { type RunningProcess, run, startServer, unprivileged } from "./support/process.ts";
import { page } from "./support/site-files.ts";

/** Loaded before the server: what Linux answers when every watch of the machine is taken. */
const exhaustedWatches = `
require("node:fs").watch = () => {
  throw Object.assign(new Error("System limit for number of file watchers reached"), { code: "ENOSPC" });
};
require("node:module").syncBuiltinESMExports();
`;

let folder = "";
/** Quick to start on. */
let tiny = "";
const running: RunningProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ssi-server-"));
  tiny = await writeContent(join(folder, "tiny"));
});
afterAll(async () => {
  for (const { child } of running) child.kill("SIGKILL");
  await Promise.all(running.map(({ exit }) => exit));
  await rm(folder, { recursive: true });
});

async function start(environment: Readonly<Record<string, string>>) {
  const server = await startServer(environment);
  running.push(server);
  return server;
}

/** A port that something else listens on. */
function takePort(): Promise<{ readonly blocker: Server; readonly port: number }> {
  const blocker = createServer();
  return new Promise((resolve) => {
    blocker.listen(0, "127.0.0.1", () => {
      const address = blocker.address();
      resolve({ blocker, port: typeof address === "object" ? (address?.port ?? 0) : 0 });
    });
  });
}

/** Runs the server to its end. */
async function fail(environment: Readonly<Record<string, string>>, prefix: readonly string[] = []) {
  const process = run("server.js", [], { PORT: "0", ...environment }, prefix);
  running.push(process);
  const code = await process.exit;
  return { code, ...process.output() };
}

describe("start", () => {
  it("O1: serves the committed content and prints the address that it really listens on", async () => {
    const { get, port, output } = await start({});
    expect(output().out).toBe(`SSI Albanie: http://127.0.0.1:${port} (Ctrl+C to stop)\n`);
    const answer = await get("/fr/");
    expect([answer.status, answer.headers.get("content-language")]).toEqual([200, "fr"]);
    expect((await get("/fr/rien")).status).toBe(404);
    expect(output().err).toBe("");
  });

  it("needs no template compiled: it starts where no text may become code", async () => {
    const { get } = await start({ CONTENT_DIR: tiny, NODE_OPTIONS: "--disallow-code-generation-from-strings" });
    expect((await get("/fr/")).status).toBe(200);
  });

  it("the addresses in the pages are those of BASE_URL", async () => {
    const { get } = await start({ BASE_URL: "https://ssi.example.org/" });
    expect((await get("/fr/")).body.toString()).toContain(`<link rel="canonical" href="https://ssi.example.org/fr/">`);
    expect((await get("/fr/")).headers.get("strict-transport-security")).toBeDefined();
  });
});

describe("refusal to start", () => {
  it("content with errors: every problem with file, line, column and remedy, exit 1", async () => {
    const contentFolder = await writeContent(join(folder, "bad"), {
      "fr/a.md": "---\ntitle: A : B\n---\n",
      "fr/b.md": page("B", "Début\n\n:::callout\n\n[x](c.md)"),
      "fr/twin.md": page("Twin", "", "slug: b\n"),
      "de/x.md": page("X"),
    });
    const { code, out, err } = await fail({ CONTENT_DIR: contentFolder });
    expect([code, out]).toEqual([1, ""]);
    const headings = [...err.matchAll(/── ERREUR ── (\S+) ─+ (\S+)/g)].map((match) => `${match[1]} ${match[2]}`);
    expect(headings).toEqual([
      "file/unknown-locale content/de/x.md:1:1",
      "header/unquoted-colon content/fr/a.md:2:8",
      "container/unclosed content/fr/b.md:9:1",
      "link/broken content/fr/b.md:11:1",
      "address/collision content/fr/twin.md:5:7",
    ]);
    expect(err.match(/^→ /gm)).toHaveLength([...err.matchAll(/^── /gm)].length);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it("a bad environment: one message naming every bad variable, exit 1", async () => {
    const { code, err } = await fail({ PORT: "x", BASE_URL: "y", LOG_LEVEL: "z" });
    expect(code).toBe(1);
    expect(err).toMatch(/3 bad variable\(s\):\n {2}PORT=x — .*\n {2}BASE_URL=y — .*\n {2}LOG_LEVEL=z — .*\n$/);
  });

  it("a port in use: said plainly with what to do, exit 1", async () => {
    const { blocker, port } = await takePort();
    const { code, err } = await fail({ PORT: String(port) });
    blocker.close();
    expect(code).toBe(1);
    expect(err).toContain(`127.0.0.1:${port}`);
    expect(err).toContain("The port is taken. Choose another one: PORT=3001 npm start");
    expect(err).not.toMatch(/\n\s+at /);
  });

  it.each([
    ["an address of another machine", { HOST: "192.0.2.1" }, "Choose another HOST or PORT."],
    ["a content folder that is not there", { CONTENT_DIR: "/nowhere/content" }, "Check CONTENT_DIR"],
    ["a content folder that is a file", { CONTENT_DIR: "package.json" }, "Check CONTENT_DIR"],
  ])("%s: said plainly, exit 1", async (_, environment, expected) => {
    const { code, err } = await fail(environment);
    expect(code).toBe(1);
    expect(err).toContain(expected);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it("the operators' port in use: said plainly, and the public one is not left open, exit 1", async () => {
    const { blocker, port } = await takePort();
    const { code, err } = await fail({ OPS_PORT: String(port), CONTENT_DIR: tiny });
    blocker.close();
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`127\\.0\\.0\\.1:${port}\n.*OPS_PORT`));
  });
});

describe("refusal of a content folder", () => {
  it.each([
    ["a link to itself", (place: string) => symlink(place, place), [], "Check CONTENT_DIR"],
    [
      "closed to the server",
      (place: string) => mkdir(place, { mode: 0 }),
      unprivileged,
      "Check who may read CONTENT_DIR",
    ],
  ])("a content folder that is %s: said plainly, exit 1", async (what, make, prefix, expected) => {
    const place = join(folder, what);
    await make(place);
    const { code, err } = await fail({ CONTENT_DIR: place }, prefix);
    expect(code).toBe(1);
    expect(err).toContain(expected);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it("an empty content folder: says which file is missing, exit 1", async () => {
    const empty = await mkdtemp(join(folder, "empty-"));
    const { code, err } = await fail({ CONTENT_DIR: empty });
    expect(code).toBe(1);
    expect(err).toMatch(/file\/missing ─+ .*site\.yml/);
  });
});

// Together: one of them waits for the last deadline.
describe.concurrent("stop", () => {
  it.each(["SIGTERM", "SIGINT"] as const)("%s while idle: exit 0", async (signal) => {
    const { child, exit } = await start({ CONTENT_DIR: tiny });
    child.kill(signal);
    expect(await exit).toBe(0);
  });

  it("SIGTERM while a request is open: it is answered, then exit 0", async () => {
    const { child, exit, port } = await start({ CONTENT_DIR: tiny });
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    const closed = new Promise((resolve) => socket.on("close", resolve));
    await new Promise((resolve) => socket.write("GET /fr/ HTTP/1.1\r\nHost: a\r\n", resolve));
    // The bytes have left; the server needs a moment to read them, before which its connection is an idle one.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    child.kill("SIGTERM");
    // New connections are refused: the signal has been handled.
    await vi.waitFor(() => expect(refuses(port)).resolves.toBe(true), { timeout: 10_000 });
    socket.write("Connection: close\r\n\r\n");
    await closed;
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*<\/html>$/);
    expect(await exit).toBe(0);
  });
});

describe.concurrent("stop under load", () => {
  it("O12: SIGTERM loses no request of clients who go elsewhere once an answer ends their connection", async () => {
    const { child, exit, port } = await start({ CONTENT_DIR: tiny });
    const agent = new Agent({ keepAlive: true, maxSockets: 8 });
    const counts = { answered: 0, lost: 0 };
    const ask = () =>
      new Promise<string>((resolve) => {
        get({ agent, port, path: "/fr/" }, (answer) => {
          const outcome = answer.headers.connection === "close" ? "dismissed" : "answered";
          answer
            .resume()
            .on("end", () => resolve(outcome))
            .on("error", () => resolve("lost"));
        }).on("error", () => resolve("lost"));
      });
    const visit = async () => {
      for (let outcome = ""; outcome !== "dismissed" && outcome !== "lost"; ) {
        outcome = await ask();
        if (outcome === "answered") counts.answered += 1;
        if (outcome === "lost") counts.lost += 1;
      }
    };
    const visitors = Array.from({ length: 8 }, visit);
    await vi.waitFor(() => expect(counts.answered).toBeGreaterThan(50));
    child.kill("SIGTERM");
    await Promise.all(visitors);
    agent.destroy();
    expect(counts.lost).toBe(0);
    expect(await exit).toBe(0);
  });

  it("O12: a client that never finishes its request does not keep the process up for more than ten seconds", async () => {
    const { child, exit, port } = await start({ CONTENT_DIR: tiny });
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => undefined);
    await new Promise((resolve) => socket.write("GET /fr/ HTTP/1.1\r\n", resolve));
    child.kill("SIGTERM");
    expect(await exit).toBe(0);
  }, 20_000);
});

describe("hostile clients", () => {
  it("five thousand connections that say nothing leave the site up for others", async () => {
    const { port, get: ask } = await start({ CONTENT_DIR: tiny });
    const sockets = await Promise.all(
      Array.from(
        { length: 5_000 },
        () =>
          new Promise<Socket>((resolve, reject) => {
            const socket = connect(port, "127.0.0.1", () => resolve(socket));
            socket.on("error", reject);
          }),
      ),
    );
    expect((await ask("/fr/")).status).toBe(200);
    expect((await ask("/healthz")).status).toBe(200);
    for (const socket of sockets) socket.destroy();
  });
});

describe("operators", () => {
  it("O12: OPS_PORT gives health, readiness and metrics a port of their own; LOG_REQUESTS a line for each answer", async () => {
    const operatorPort = await freePort();
    const server = await start({ OPS_PORT: String(operatorPort), LOG_REQUESTS: "1" });
    await server.get("/fr/dci?q=secret");
    const ask = async (path: string) => (await fetch(`http://127.0.0.1:${operatorPort}${path}`)).text();
    expect(JSON.parse(await ask("/readyz"))).toMatchObject({ state: "ready", isCurrent: true });
    expect(await ask("/metrics")).toContain('ssi_http_answers_total{status="200"} 1');
    const [line = "{}"] = (await server.printed(/\{.*"answered".*\}/))[0].split("\n");
    expect(JSON.parse(line)).toMatchObject({ method: "GET", path: "/fr/dci", status: 200 });
    expect(line).not.toMatch(/secret|127\.0\.0\.1/);
  });
});

function refuses(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(port, "127.0.0.1");
    probe.on("error", () => resolve(true));
    probe.on("connect", () => {
      probe.destroy();
      resolve(false);
    });
  });
}

describe("threads", () => {
  it("visitors come first: only the thread that makes the site has a lower priority, and what it makes is served whole", async () => {
    const search = page("Recherche", "", "layout: search\n");
    const contentFolder = await writeContent(join(folder, "threads"), { "fr/recherche.md": search });
    const server = await start({ CONTENT_DIR: contentFolder });
    const tasks = `/proc/${server.child.pid}/task`;
    const niceness = async (task: string) => {
      const fields = (await readFile(`${tasks}/${task}/stat`, "utf8")).replace(/^.*\) /, "").split(" ");
      return [task === String(server.child.pid), Number(fields[16])] as const;
    };
    const lowered = async () =>
      (await Promise.all((await readdir(tasks)).map(niceness))).filter(([, nice]) => nice > 0);
    await expect.poll(lowered).toEqual([[false, 10]]);
    const found = await server.get("/fr/recherche?q=accueil");
    const lost = await server.get("/fr/acueil");
    expect([found.status, lost.status]).toEqual([200, 404]);
  });
});

describe("reload", () => {
  it("O2, O3: SIGHUP reloads; a bad file leaves the last good version up and is reported", async () => {
    const contentFolder = await writeContent(join(folder, "hup"), { "fr/index.md": page("Un") });
    const server = await start({ CONTENT_DIR: contentFolder });
    const title = async () => /<h1>(.*?)<\/h1>/.exec((await server.get("/fr/")).body.toString())?.[1];
    expect(await title()).toBe("Un");

    await writeFile(join(contentFolder, "fr/index.md"), page("Deux"));
    server.child.kill("SIGHUP");
    await server.printed(/content reloaded/);
    expect(await title()).toBe("Deux");

    await writeFile(join(contentFolder, "fr/index.md"), "---\ntitle: Trois\n");
    server.child.kill("SIGHUP");
    const [line] = await server.printed(/\{.*the last good version stays.*\}/);
    const first = { rule: "header/unclosed", at: "content/fr/index.md:2:1", remedy: expect.stringMatching(/./) };
    expect(JSON.parse(line)).toMatchObject({ errors: 1, problems: [first] });
    expect(await title()).toBe("Deux");
    // A log is read by programs: nothing but its lines goes out.
    const { out, err } = server.output();
    expect([err, out.split("\n").filter((one) => !/^\{.*\}$/.test(one))]).toEqual(["", [out.split("\n")[0], ""]]);
  });

  it("O2, O3, E5: WATCH=1 reloads on save and keeps the last good version", async () => {
    const contentFolder = await writeContent(join(folder, "watch"), { "fr/index.md": page("Un") });
    const server = await start({ CONTENT_DIR: contentFolder, WATCH: "1" });
    const html = async () => (await server.get("/fr/")).body.toString();
    expect(await html()).toContain(`<script src="/dev/reload.js" defer></script>`);
    // The watcher may need a moment to begin: saving again is what an editor would do.
    const saved = (text: string, expected: () => Promise<void>) =>
      vi.waitFor(
        async () => {
          await writeFile(join(contentFolder, "fr/index.md"), text);
          await new Promise((resolve) => setTimeout(resolve, 300));
          await expected();
        },
        { timeout: 15_000 },
      );
    await saved(page("Deux"), async () => expect(await html()).toContain("<h1>Deux</h1>"));
    await saved("no header", async () => expect(server.output().err).toContain("header/missing"));
    expect(await html()).toContain("<h1>Deux</h1>");
    await saved(page("Trois"), async () => expect(await html()).toContain("<h1>Trois</h1>"));
    server.child.kill("SIGTERM");
    expect(await server.exit).toBe(0);
  });

  it("O3: where the system's limit for watching is reached, it says so and stays up", async () => {
    const preload = join(folder, "no-watches.cjs");
    await writeFile(preload, exhaustedWatches);
    const child = run("server.js", [], { PORT: "0", WATCH: "1", NODE_OPTIONS: `--require=${preload}` });
    running.push(child);
    const [, port] = await child.printed(/SSI Albanie: http:\/\/127\.0\.0\.1:(\d+)/);
    await child.printed(/not every change is noticed any more.*SIGHUP/);
    const ask = async () => (await fetch(`http://127.0.0.1:${port}/fr/`)).status;
    expect(await ask()).toBe(200);
    child.child.kill("SIGHUP");
    await child.printed(/content reloaded/);
    expect(await ask()).toBe(200);
  });
});
