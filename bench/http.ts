// HTTP: our server against raw node:http, nginx and plain Express, one page in brotli, in interleaved rounds.

import { mkdtemp, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Child, onServerCore, startChild, startSite, timeRun } from "./child.ts";
import { startNginx } from "./nginx.ts";
import { median, pairedRatio, short, table } from "./statistics.ts";
import { type Load, runWrk } from "./wrk.ts";

const target = "/fr/missions";
/** One Node process may be slower than the next for its whole life. */
const rounds = 8;
const [warmUp, measured] = [1, 3];
const environment = { BASE_URL: "https://ssi.example.org", LOG_LEVEL: "silent" };

type Contender = Child & { readonly origin: string };

const names = {
  ours: "this server",
  raw: "raw node:http, same bytes and headers",
  debian: "nginx, Debian's configuration, precompressed files",
  tuned: "nginx, one worker, open file cache, no log",
  express: "Express + this site's Nunjucks templates + brotli 4 for each request",
} as const;
type Name = keyof typeof names;

export async function benchHttp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ssi-bench-http-"));
  const exported = join(folder, "export");
  await timeRun(process.execPath, ["dist/cli.js", "export", exported], { environment });
  const answerFile = join(folder, "answer.json");
  await writeAnswer(answerFile);
  const starters: Readonly<Record<Name, () => Promise<Contender>>> = {
    ours: () => startSite(environment, ["taskset", ...onServerCore]),
    raw: () => startScript("bench/raw-server.ts", { RAW_ANSWER: answerFile }),
    debian: () => startNginx("debian", join(folder, "debian"), exported),
    tuned: () => startNginx("tuned", join(folder, "tuned"), exported),
    express: () => startScript("bench/plain-express.ts", {}),
  };
  const all: Record<Name, Load[]> = { ours: [], raw: [], debian: [], tuned: [], express: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of turned(["ours", "raw", "debian", "tuned", "express"] as const, round)) {
      const load = await measure(starters[name]);
      process.stderr.write(`round ${round + 1}, ${name}: ${short(load.rate)}\n`);
      all[name].push(load);
    }
  }
  return describe(all);
}

/** Each round begins with another one. */
function turned<Item>(items: readonly Item[], by: number): Item[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

async function measure(start: () => Promise<Contender>): Promise<Load> {
  const contender = await start();
  try {
    await runWrk(`${contender.origin}${target}`, warmUp);
    const load = await runWrk(`${contender.origin}${target}`, measured);
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

/** Our own answer for the raw server to repeat. */
async function writeAnswer(file: string): Promise<void> {
  const site = await startSite(environment);
  try {
    const { head, body } = await ask(`${site.origin}${target}`);
    await writeFile(file, JSON.stringify({ head, body: body.toString("base64") }));
  } finally {
    await site.stop();
  }
}

function ask(url: string): Promise<{ head: string[]; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "Accept-Encoding": "br" }, agent: false }, async (answer) => {
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

function describe(all: Readonly<Record<Name, readonly Load[]>>): string {
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
  const figures = table(
    ["server", "answers a second", "p99, ms", "ours ÷ this"],
    [row("ours"), row("raw"), row("debian"), row("tuned"), row("express")],
  );
  const targets = table(
    ["target", "reached"],
    [
      ["≥ 0.95 × raw node:http", short(pairedRatio(rates("ours"), rates("raw")))],
      ["≥ 1.0 × nginx as Debian configures it", short(pairedRatio(rates("ours"), rates("debian")))],
      ["≥ 0.6 × nginx tuned", short(pairedRatio(rates("ours"), rates("tuned")))],
      ["≥ 100 × Express + Nunjucks + compression", short(pairedRatio(rates("ours"), rates("express")))],
      ["p99 ≤ 1.5 × raw", short(pairedRatio(tails("ours"), tails("raw")))],
    ],
  );
  return `\`${target}\` in brotli, 64 connections kept alive, server on one core, wrk on the other; medians of ${rounds} rounds, each with a fresh process, ratios paired within rounds.\n\n${figures}\n\n${targets}\n`;
}
