// Runs the built server and command line as their users do: a process of its own, its output, its exit code.

import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { exchange, type RawAnswer } from "./raw-client.ts";

export interface RunningProcess {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  /** All that it printed so far. */
  readonly output: () => { readonly out: string; readonly err: string };
  /** Resolves when the output has what `pattern` looks for; rejects when the process ends before. */
  readonly printed: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly exit: Promise<number | null>;
}

export interface RunningServer extends RunningProcess {
  readonly port: number;
  readonly get: (path: string) => Promise<RawAnswer>;
}

/** Root may read everything: what a process without that right is started with. Another user could not reach this folder. */
export const unprivileged =
  process.getuid?.() === 0 ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : [];

/** Starts `node dist/<script>` with only the given variables in its environment; `prefix` is a command that runs it. */
export function run(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  prefix: readonly string[] = [],
): RunningProcess {
  const { PATH = "" } = process.env;
  const [command = "", ...rest] = [...prefix, process.execPath, `dist/${script}`, ...args];
  const child = spawn(command, rest, {
    env: { PATH, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, err] = ["", ""];
  const waiting = new Set<() => void>();
  const tell = () => {
    for (const look of waiting) look();
  };
  child.stdout.on("data", (chunk) => {
    out += chunk;
    tell();
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
    tell();
  });
  const exit = new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
  const printed = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(out + err);
        if (match === null) return;
        waiting.delete(look);
        resolve(match);
      };
      waiting.add(look);
      look();
      void exit.then((code) => reject(new Error(`ended with ${code} before ${pattern}: ${out}${err}`)));
    });
  return { child, output: () => ({ out, err }), printed, exit };
}

/** Starts the server on a port that the system chooses and waits until it says where it listens. */
export async function startServer(environment: Readonly<Record<string, string>>): Promise<RunningServer> {
  const server = run("server.js", [], { PORT: "0", ...environment });
  const [, port] = await server.printed(/SSI Albanie: http:\/\/127\.0\.0\.1:(\d+)/);
  const get = (path: string) => exchange(Number(port), `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
  return { ...server, port: Number(port), get };
}
