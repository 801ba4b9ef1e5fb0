// Development: keeps a program running — started again when its source changes, or after a failed start when what it reads does.

import { type ChildProcess, spawn } from "node:child_process";
import { watch } from "chokidar";

export interface KeptProgram {
  /** Called before each start. */
  readonly prepare?: () => void;
  /** What `node` is given. */
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** A change here starts it again at once. */
  readonly sources: readonly string[];
  /** A change here starts it again only when it does not run: while it runs, it notices by itself. */
  readonly inputs: readonly string[];
  readonly print: (text: string) => void;
}

const waiting = "Corrigez, puis enregistrez : le site démarrera tout seul. Pour arrêter : Ctrl+C.\n";

/** Runs the program until `stop`, which gives its exit code. */
export function keepRunning({ prepare, args, environment, sources, inputs, print }: KeptProgram): {
  readonly stop: () => Promise<number>;
} {
  let running: ChildProcess | undefined;
  let isReplacing = false;
  let onStopped: ((code: number) => void) | undefined;
  const start = () => {
    prepare?.();
    running = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"], env: environment });
    running.once("exit", (code) => {
      running = undefined;
      if (onStopped !== undefined) return onStopped(code ?? 0);
      if (isReplacing) start();
      else print(waiting);
      isReplacing = false;
    });
  };
  const restart = () => {
    if (running === undefined) return start();
    isReplacing = true;
    running.kill("SIGKILL");
  };
  const options = { ignoreInitial: true, awaitWriteFinish: { stabilityThreshold: 100, pollInterval: 20 } };
  const watchers = [
    watch([...sources], options).on("all", restart),
    watch([...inputs], options).on("all", () => running === undefined && start()),
  ];
  start();
  const stop = async () => {
    await Promise.all(watchers.map((watcher) => watcher.close()));
    return new Promise<number>((resolve) => {
      onStopped = resolve;
      if (running === undefined) resolve(0);
      else running.kill("SIGTERM");
    });
  };
  return { stop };
}
