// npm run bench [section…]: runs the sections, prints them, and writes each over its older version in bench/RESULTS.md.

import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { benchHttp } from "./http.ts";
import { benchReload } from "./reload.ts";
import { benchStart } from "./start.ts";
import { benchSteadiness } from "./steadiness.ts";

const sections: Readonly<Record<string, { readonly title: string; readonly run: () => Promise<string> }>> = {
  http: { title: "HTTP", run: benchHttp },
  start: { title: "Start and memory", run: benchStart },
  reload: { title: "Reload", run: benchReload },
  steadiness: { title: "Under load", run: benchSteadiness },
};
const file = "bench/RESULTS.md";

function versionOf(command: string, args: readonly string[], pattern: RegExp): string {
  try {
    const said = execFileSync("sh", ["-c", `"$0" "$@" 2>&1 || true`, command, ...args], { encoding: "utf8" });
    return pattern.exec(said)?.[1] ?? "not found";
  } catch {
    return "not found";
  }
}

function describeMachine(): string {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return [
    `${cpus().length} cores (${first?.model.trim()}), ${memory}; Node ${process.versions.node}`,
    `nginx ${versionOf("/usr/sbin/nginx", ["-v"], /nginx\/(\S+)/)}`,
    `Hugo ${versionOf("hugo", ["version"], /v([\d.]+)/)}`,
    `wrk ${versionOf("wrk", ["-v"], /wrk (?:debian\/)?(\S+)/)}`,
  ].join("; ");
}

/** The parts of the file by their titles. */
async function readParts(): Promise<Map<string, string>> {
  const text = await readFile(file, "utf8").catch(() => "");
  return new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf("\n")), part.slice(part.indexOf("\n") + 1).trim()] as const),
  );
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => sections[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(`No such section: ${unknown.join(" ")}. There are: ${Object.keys(sections).join(" ")}\n`);
  process.exit(2);
}
for (const [name, { title, run }] of Object.entries(sections)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stdout.write(`\n## ${title}\n\n`);
  const text = `${(await run()).trim()}\n\n${new Date().toISOString().slice(0, 10)}, ${describeMachine()}.`;
  process.stdout.write(`${text}\n`);
  const parts = (await readParts()).set(title, text);
  const body = [...parts].map(([heading, part]) => `## ${heading}\n\n${part}\n`).join("\n");
  await writeFile(
    file,
    `# Results of the benchmarks\n\nMade by \`npm run bench\`. Figures wander: ratios within one run count.\n\n${body}`,
  );
}
