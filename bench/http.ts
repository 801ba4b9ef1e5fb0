// HTTP: our server against raw node:http, nginx and plain Express, one generated page in brotli, in interleaved rounds.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Child, onServerCore, startChild, startSite, timeRun } from "./child.ts";
import { generatePages, writeSite } from "./generated-site.ts";
import { startNginx } from "./nginx.ts";
import { median, pairedRatio, short, table } from "./statistics.ts";
import { type Load, runWrk } from "./wrk.ts";

const target = "/fr/page-3";
/** Make a page of 31 kB and 6 kB in brotli, as the other measurements of servers had. */
const sections = 17;
const pagesPerLocale = 10;
/** One Node process may be slower than the next for its whole life. */
const rounds = 8;
const [warmUp, measured] = [1, 3];
/** Milliseconds from the first packed answer to the end of what else comes after a start. */
const settling = 1_000;
/** Seconds that an answer may take: a server that makes each page lets 64 connections wait, and that is no failure. */
const slowest = 10;
/** Milliseconds until the first packed answer. */
const patience = 20_000;

type Contender = Child & { readonly origin: string };

const names = {
  ours: "this server",
  raw: "raw node:http, same bytes and headers",
  debian: "nginx, Debian's configuration, precompressed files",
  tuned: "nginx, one worker, open file cache, no log",
  express: "Express; text, this site's Nunjucks template and brotli 4 for each request",
  prepared: "Express; text made once, Nunjucks template and brotli 4 for each request",
} as const;
type Name = keyof typeof names;

const order: readonly Name[] = ["ours", "raw", "debian", "tuned", "express", "prepared"];

export async function benchHttp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ssi-bench-http-"));
  const environment = {
    BASE_URL: "https://ssi.example.org",
    LOG_LEVEL: "silent",
    CONTENT_DIR: join(folder, "content"),
    // What takes long is kept by the export: no start that is measured makes it again.
    CACHE_DIR: join(folder, "cache"),
  };
  await writeSite(environment.CONTENT_DIR, await generatePages(pagesPerLocale, sections));
  const exported = join(folder, "export");
  await timeRun(process.execPath, ["dist/cli.js", "export", exported], { environment });
  const answerFile = join(folder, "answer.json");
  const sizes = await writeAnswer(answerFile, environment);
  const starters: Readonly<Record<Name, () => Promise<Contender>>> = {
    ours: () => startSite(environment, ["taskset", ...onServerCore]),
    raw: () => startScript("bench/raw-server.ts", { RAW_ANSWER: answerFile }),
    debian: () => startNginx("debian", join(folder, "debian"), exported),
    tuned: () => startNginx("tuned", join(folder, "tuned"), exported),
    express: () => startScript("bench/plain-express.ts", environment),
    prepared: () => startScript("bench/plain-express.ts", { ...environment, TEXT_MADE: "once" }),
  };
  const all: Record<Name, Load[]> = { ours: [], raw: [], debian: [], tuned: [], express: [], prepared: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of turned(order, round)) {
      const load = await measure(starters[name]);
      process.stderr.write(`round ${round + 1}, ${name}: ${short(load.rate)}\n`);
      all[name].push(load);
    }
  }
  await rm(folder, { recursive: true });
  return describe(all, sizes);
}

/** Each round begins with another one. */
function turned<Item>(items: readonly Item[], by: number): Item[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

async function measure(start: () => Promise<Contender>): Promise<Load> {
  const contender = await start();
  try {
    await askPacked(`${contender.origin}${target}`);
    await runWrk(`${contender.origin}${target}`, warmUp, { patience: slowest });
    const load = await runWrk(`${contender.origin}${target}`, measured, { patience: slowest });
    if (load.failures > 0 || load.count === 0) throw new Error(`${load.failures} failures of ${load.count}`);
    return load;
  } finally {
    await contender.stop();
  }
}

async function startScript(script: string, variables: Readonly<Record<string, string>>): Promise<Contender> {
  const child = startChild("taskset", [...onServerCore, process.execPath, "--import", "tsx", script], {
    environment: { ...variables, NODE_ENV: "production" },
  });
  const [, origin = ""] = await child.printed(/ready (http:\S+)/);
  return { ...child, origin };
}

interface Sizes {
  readonly plain: number;
  readonly packed: number;
}

/** Our own answer for the raw server to repeat. */
async function writeAnswer(file: string, environment: Readonly<Record<string, string>>): Promise<Sizes> {
  const site = await startSite(environment);
  try {
    const { head, body } = await askPacked(`${site.origin}${target}`);
    await writeFile(file, JSON.stringify({ head, body: body.toString("base64") }));
    const plain = await ask(`${site.origin}${target}`, "identity");
    return { plain: plain.body.length, packed: body.length };
  } finally {
    await site.stop();
  }
}

interface Heard {
  readonly head: string[];
  readonly body: Buffer;
}

/** The answer in brotli: our server packs its answers once it serves. */
async function askPacked(url: string): Promise<Heard> {
  const end = performance.now() + patience;
  while (!(await ask(url, "br")).head.includes("br")) {
    if (performance.now() > end) throw new Error(`${url} is not served in brotli`);
    await pause(50);
  }
  await pause(settling);
  return ask(url, "br");
}

function ask(url: string, encoding: string): Promise<Heard> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "Accept-Encoding": encoding }, agent: false }, async (answer) => {
      const pieces: Buffer[] = [];
      for await (const piece of answer) pieces.push(piece);
      const own = /^(?:date|connection|keep-alive)$/i;
      const head = answer.rawHeaders.flatMap((text, index, list) =>
        index % 2 === 0 && !own.test(text) ? [text, list[index + 1] ?? ""] : [],
      );
      resolve({ head, body: Buffer.concat(pieces) });
    }).on("error", reject);
  });
}

function describe(all: Readonly<Record<Name, readonly Load[]>>, { plain, packed }: Sizes): string {
  const [rates, tails] = [
    (name: Name) => all[name].map(({ rate }) => rate),
    (name: Name) => all[name].map(({ p99 }) => p99),
  ];
  const row = (name: Name) => [
    names[name],
    short(median(rates(name))),
    short(median(tails(name))),
    name === "ours" ? "1" : short(pairedRatio(rates("ours"), rates(name))),
  ];
  const figures = table(["server", "answers a second", "p99, ms", "ours ÷ this"], order.map(row));
  const targets = table(
    ["target", "reached"],
    [
      ["≥ 0.95 × raw node:http", short(pairedRatio(rates("ours"), rates("raw")))],
      ["≥ 1.0 × nginx as Debian configures it", short(pairedRatio(rates("ours"), rates("debian")))],
      ["≥ 0.6 × nginx tuned", short(pairedRatio(rates("ours"), rates("tuned")))],
      ["≥ 100 × Express that makes the page for each request", short(pairedRatio(rates("ours"), rates("express")))],
      ["p99 ≤ 1.5 × raw", short(pairedRatio(tails("ours"), tails("raw")))],
    ],
  );
  const page = `\`${target}\` of a generated site of 3 × ${pagesPerLocale} pages: ${short(plain)} bytes of HTML, sent as ${short(packed)} bytes of brotli`;
  const load = `64 connections kept alive, server on one core, wrk on the other`;
  return `${page}; ${load}; medians of ${rounds} rounds, each with a fresh process, ratios paired within rounds. The export for nginx holds the same bytes; Express packs at level 4.\n\n${figures}\n\n${targets}\n`;
}
