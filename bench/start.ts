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
  const rows: (string | number)[][] = [];
  for (const { perLocale, rounds } of sizes) {
    const folder = await mkdtemp(join(tmpdir(), "ssi-bench-start-"));
    const [content, hugo, other] = [join(folder, "content"), join(folder, "hugo"), join(folder, "eleventy")];
    const pages = await generatePages(perLocale);
    await writeSite(content, pages);
    await writeHugoProject(hugo, pages);
    await writeEleventyProject(other, pages);
    const times = { ours: [] as Start[], hugo: [] as number[], eleventy: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      times.ours.push(await measureStart(content));
      await rm(join(hugo, "public"), { recursive: true, force: true });
      times.hugo.push(await timeRun("hugo", ["--quiet", "--source", hugo]));
      await rm(join(other, "_site"), { recursive: true, force: true });
      times.eleventy.push(await timeRun(process.execPath, [eleventy, "--quiet"], { folder: other }));
      const last = [times.ours.at(-1)?.time ?? 0, times.hugo.at(-1) ?? 0, times.eleventy.at(-1) ?? 0].map(short);
      process.stderr.write(`3 × ${perLocale}, round ${round + 1}: ${last.join(", ")} ms\n`);
    }
    const ours = times.ours.map(({ time }) => time);
    rows.push([
      `3 × ${perLocale}`,
      short(median(ours)),
      short(median(times.hugo)),
      short(median(times.eleventy)),
      short(pairedRatio(ours, times.hugo)),
      short(pairedRatio(ours, times.eleventy)),
      `${short(median(times.ours.map(({ resident }) => resident)))} (${short(median(times.ours.map(({ peak }) => peak)))})`,
      Math.round(100 + 0.07 * 3 * perLocale),
    ]);
    await rm(folder, { recursive: true });
  }
  const head = [
    "pages",
    "start, ms",
    "Hugo, ms",
    "Eleventy, ms",
    "÷ Hugo",
    "÷ Eleventy",
    "memory at rest (peak), MB",
    "target, MB",
  ];
  return `Process start to the first 200, with every check and the search index; answers are packed afterwards. Nothing was kept from an earlier start. Whole builds of the others. Memory is that of the server; cards are drawn by a process of their own. Targets: 500 ms at 3 × 10; at 3 × 1,000 at most 0.8 × Hugo and 0.5 × Eleventy.\n\n${table(head, rows)}\n`;
}

async function measureStart(content: string): Promise<Start> {
  const cache = await mkdtemp(join(tmpdir(), "ssi-bench-cache-"));
  const begin = performance.now();
  const site = await startSite({ CONTENT_DIR: content, LOG_LEVEL: "silent", CACHE_DIR: cache });
  const answer = await fetch(`${site.origin}/fr/`);
  const time = performance.now() - begin;
  if (answer.status !== 200) throw new Error(`/fr/ answers ${answer.status}`);
  await restOf(site.pid);
  const status = await readFile(`/proc/${site.pid}/status`, "utf8");
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1_024;
  await site.stop();
  await rm(cache, { recursive: true });
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
