// A program under measurement: started, waited for, ended by its own id.

import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { performance } from "node:perf_hooks";

export interface Child {
  readonly pid: number;
  /** All that it printed so far. */
  readonly output: () => string;
  /** Resolves when the output has what `pattern` looks for; rejects when the program ends before. */
  readonly printed: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Resolves when the output has `text` so many times. */
  readonly printedTimes: (text: string, times: number) => Promise<void>;
  readonly signal: (name: NodeJS.Signals) => void;
  readonly stop: () => Promise<void>;
}

export interface ChildOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** For a program that has others to end. */
  readonly stopSignal?: NodeJS.Signals;
}

/** Core 0 is for servers, core 1 for the load. */
export const onServerCore = ["-c", "0"] as const;
export const onLoadCore = ["-c", "1"] as const;

export function startChild(command: string, args: readonly string[], options: ChildOptions = {}): Child {
  const { PATH = "", HOME = "/tmp" } = process.env;
  const child = spawn(command, args, {
    env: { PATH, HOME, ...options.environment },
    cwd: options.folder ?? process.cwd(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const waiting = new Set<() => void>();
  const take = (chunk: Buffer) => {
    output += chunk;
    for (const look of waiting) look();
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const wait = <Found>(find: () => Found | undefined, what: string) =>
    new Promise<Found>((resolve, reject) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
      void ended.then(() => reject(new Error(`${command} ended before ${what}: ${output.slice(-2_000)}`)));
    });
  const printed = (pattern: RegExp) => wait(() => pattern.exec(output) ?? undefined, String(pattern));
  const printedTimes = async (text: string, times: number) => {
    await wait(() => output.split(text).length > times || undefined, text);
  };
  return {
    pid: child.pid ?? 0,
    output: () => output,
    printed,
    printedTimes,
    signal: (name) => void child.kill(name),
    stop: () => {
      child.kill(options.stopSignal ?? "SIGKILL");
      return ended;
    },
  };
}

/** Runs a program to its end. Returns milliseconds. */
export async function timeRun(command: string, args: readonly string[], options: ChildOptions = {}): Promise<number> {
  const begin = performance.now();
  const { PATH = "", HOME = "/tmp" } = process.env;
  const child = spawn(command, args, {
    env: { PATH, HOME, ...options.environment },
    cwd: options.folder ?? process.cwd(),
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) throw new Error(`${command} ${args.join(" ")}: exit ${code}: ${said.slice(-2_000)}`);
  return performance.now() - begin;
}

/** The built server, once it listens. */
export async function startSite(
  environment: Readonly<Record<string, string>>,
  prefix: readonly string[] = [],
): Promise<Child & { readonly origin: string }> {
  const [command = "", ...args] = [...prefix, process.execPath, "dist/server.js"];
  const child = startChild(command, args, { environment: { PORT: "0", ...environment } });
  const [, origin = ""] = await child.printed(/SSI Albanie: (http:\/\/127\.0\.0\.1:\d+)/);
  return { ...child, origin };
}

/** Milliseconds without work after which a process is at rest: what is freed goes back to the system within ten seconds. */
const restTime = 10_000;

/** Resolves when the process has done nothing for a while. */
export async function restOf(pid: number): Promise<void> {
  const work = async () => {
    const [, fields = ""] = (await readFile(`/proc/${pid}/stat`, "utf8")).split(") ");
    const [user, system] = fields.split(" ").slice(11, 13).map(Number);
    return (user ?? 0) + (system ?? 0);
  };
  // Cards come in all the while from the process that draws them, which is little work.
  const littleWork = 50;
  for (let before = -restTime; ; ) {
    const now = await work();
    if (now - before < littleWork) return;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, restTime));
  }
}
