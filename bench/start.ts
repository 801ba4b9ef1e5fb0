// Start to the first answer, and memory, against builds of Hugo and Eleventy of the same pages on two cores.

import { access, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { restOf, startSite, timeRun } from "./child.ts";
import { generatePages, writeSite } from "./generated-site.ts";
import { writeEleventyProject, writeHugoProject } from "./other-generators.ts";
import { median, pairedRatio, short, table } from "./statistics.ts";

const sizes = [
  { perLocale: 10, rounds: 7 },
  { perLocale: 200, rounds: 3 },
  { perLocale: 1_000, rounds: 3 },
] as const;
const eleventyVersion = "3.1.2";

interface Start {
  /** Milliseconds. */
  readonly time: number;
  /** Megabytes: once it is quiet, and at most. */
  readonly resident: number;
  readonly peak: number;
}

export async function benchStart(): Promise<string> {
  const eleventy = await findEleventy();
  const shipped = await readUnit();
  const speeds: (string | number)[][] = [];
  const memories: (string | number)[][] = [];
  for (const { perLocale, rounds } of sizes) {
    const folder = await mkdtemp(join(tmpdir(), "ssi-bench-start-"));
    const [content, hugo, other] = [join(folder, "content"), join(folder, "hugo"), join(folder, "eleventy")];
    const pages = await generatePages(perLocale);
    await writeSite(content, pages);
    await writeHugoProject(hugo, pages);
    await writeEleventyProject(other, pages);
    const times = {
      made: [] as Start[],
      kept: [] as Start[],
      shipped: [] as Start[],
      hugo: [] as number[],
      eleventy: [] as number[],
    };
    for (let round = 0; round < rounds; round += 1) {
      const cache = await mkdtemp(join(tmpdir(), "ssi-bench-cache-"));
      times.made.push(await measureStart(content, cache));
      times.kept.push(await measureStart(content, cache));
      await rm(cache, { recursive: true });
      times.shipped.push(await measureStart(content, cache, shipped));
      await rm(cache, { recursive: true });
      await rm(join(hugo, "public"), { recursive: true, force: true });
      times.hugo.push(await timeRun("hugo", ["--quiet", "--source", hugo]));
      await rm(join(other, "_site"), { recursive: true, force: true });
      times.eleventy.push(await timeRun(process.execPath, [eleventy, "--quiet"], { folder: other }));
      const starts = [times.made.at(-1), times.kept.at(-1)].map((start) => start?.time ?? 0);
      const last = [...starts, times.hugo.at(-1) ?? 0, times.eleventy.at(-1) ?? 0].map(short);
      process.stderr.write(`3 × ${perLocale}, round ${round + 1}: ${last.join(", ")} ms\n`);
    }
    const size = `3 × ${perLocale}`;
    speeds.push([size, ...[times.made, times.kept].flatMap((starts) => compare(starts, times))]);
    speeds.at(-1)?.push(short(median(times.hugo)), short(median(times.eleventy)));
    const most = Math.round(100 + 0.07 * 3 * perLocale);
    memories.push([size, ...[times.made, times.shipped, times.kept].map(describeMemory), most]);
    await rm(folder, { recursive: true });
  }
  const nothing = ["from nothing, ms", "÷ Hugo", "÷ Eleventy"];
  const kept = ["as kept, ms", "÷ Hugo", "÷ Eleventy"];
  const speed = table(["pages", ...nothing, ...kept, "Hugo, ms", "Eleventy, ms"], speeds);
  const memory = table(
    ["pages", "from nothing", "from nothing, as the shipped unit starts it", "as kept", "target"],
    memories,
  );
  return `Process start to the first 200, with every check and the search index. From nothing: no earlier start has kept anything. As kept: the same again, with what the start before has kept of the same content on disk. Both against whole builds of Hugo and Eleventy, from nothing. Targets: 500 ms at 3 × 10; at 3 × 1,000 at most 0.8 × Hugo and 0.5 × Eleventy.\n\n${speed}\n\nMemory of the server in MB, at rest (peak); cards are drawn by a process of their own. The shipped unit sets the allocator: one arena, fixed thresholds.\n\n${memory}\n`;
}

/** The median of some starts, and what it is of what the others take. */
function compare(starts: readonly Start[], others: Readonly<Record<"hugo" | "eleventy", readonly number[]>>): string[] {
  const times = starts.map(({ time }) => time);
  const ratios = [others.hugo, others.eleventy].map((other) => pairedRatio(times, other));
  return [median(times), ...ratios].map(short);
}

function describeMemory(starts: readonly Start[]): string {
  const [rest, peak] = (["resident", "peak"] as const).map((name) => short(median(starts.map((start) => start[name]))));
  return `${rest} (${peak})`;
}

/** What the shipped unit says of the allocator. */
async function readUnit(): Promise<Readonly<Record<string, string>>> {
  const unit = await readFile("deploy/systemd/ssi-albanie@.service", "utf8");
  const settings = [...unit.matchAll(/\b(MALLOC_\w+)=(\d+)/g)].map(([, name = "", value = ""]) => [name, value]);
  if (settings.length === 0) throw new Error("the unit says nothing of the allocator");
  return Object.fromEntries(settings);
}

async function measureStart(
  content: string,
  cache: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Start> {
  const begin = performance.now();
  const site = await startSite({
    CONTENT_DIR: content,
    // What is kept is that of one address; the port is another one each time.
    BASE_URL: "https://ssi.example.org",
    LOG_LEVEL: "silent",
    CACHE_DIR: cache,
    ...environment,
  });
  const answer = await fetch(`${site.origin}/fr/`);
  const time = performance.now() - begin;
  if (answer.status !== 200) throw new Error(`/fr/ answers ${answer.status}`);
  await restOf(site.pid);
  const status = await readFile(`/proc/${site.pid}/status`, "utf8");
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1_024;
  await site.stop();
  return { time, resident: megabytes("VmRSS"), peak: megabytes("VmHWM") };
}

/** Installed once, apart from this project. Returns its program. */
async function findEleventy(): Promise<string> {
  const tools = join(tmpdir(), `ssi-bench-eleventy-${eleventyVersion}`);
  const program = join(tools, "node_modules/@11ty/eleventy/cmd.cjs");
  await access(program).catch(() =>
    timeRun(
      "npm",
      ["install", "--silent", "--no-audit", "--no-fund", "--prefix", tools, `@11ty/eleventy@${eleventyVersion}`],
      { environment: networkSettings() },
    ),
  );
  return program;
}

/** How npm reaches its registry on this machine. */
function networkSettings(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value !== undefined && /^npm_config_|_proxy$|^NODE_EXTRA_CA_CERTS$/i.test(name) ? [[name, value]] : [],
    ),
  );
}
