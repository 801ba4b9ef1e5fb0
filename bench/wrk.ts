// Load by wrk from the core that is not the server's: answers a second, the slowest hundredth, what failed.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { onLoadCore } from "./child.ts";

const runFile = promisify(execFile);

export interface Load {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p99: number;
  /** Answers in all. */
  readonly count: number;
  /** Answers that are not 2xx or 3xx, and connections that broke. */
  readonly failures: number;
}

export interface LoadOptions {
  readonly connections?: number;
  /** Seconds after which an answer counts as failed. */
  readonly patience?: number;
  /** Each connection waits ten milliseconds between two requests. */
  readonly isPaced?: boolean;
}

export async function runWrk(
  url: string,
  seconds: number,
  { connections = 64, patience = 2, isPaced = false }: LoadOptions = {},
): Promise<Load> {
  const load = [
    "-t1",
    `-c${connections}`,
    `-d${seconds}s`,
    `--timeout=${patience}s`,
    "--latency",
    ...(isPaced ? ["-s", "bench/paced.lua"] : []),
    "-H",
    "Accept-Encoding: br",
    url,
  ];
  const { stdout } = await runFile("taskset", [...onLoadCore, "wrk", ...load]);
  const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? 0);
  const [, p99 = "0", unit = "ms"] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? [];
  const socketErrors = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout) ?? [];
  const broken = socketErrors.slice(1).reduce((sum, one) => sum + Number(one), 0);
  return {
    rate: number(/Requests\/sec:\s+([\d.]+)/),
    p99: Number(p99) * ({ us: 0.001, ms: 1, s: 1_000 }[unit] ?? 1),
    count: number(/(\d+) requests in/),
    failures: number(/Non-2xx or 3xx responses: (\d+)/) + broken,
  };
}
