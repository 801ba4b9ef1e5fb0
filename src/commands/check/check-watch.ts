// check --watch: the check again at each change, one at a time, until it is stopped.

import { watchFolders } from "../../live/watch.ts";

/** What a command that goes on needs from the entry. */
export interface Terminal {
  readonly print: (text: string) => void;
  readonly now: () => Date;
  /** Resolves when the person stops the command. */
  readonly untilStopped: () => Promise<void>;
  /** What the process has taken so far: milliseconds, and kilobytes of memory at most. */
  readonly usage: () => { readonly milliseconds: number; readonly kilobytes: number };
}

/** Runs `check` now and after each change below the folders; a change during a run asks for one more. */
export async function watchCheck(
  folders: readonly string[],
  check: (now: Date) => Promise<string>,
  terminal: Terminal,
): Promise<void> {
  let isWanted = true;
  let running: Promise<void> | undefined;
  const runAll = async () => {
    while (isWanted) {
      isWanted = false;
      terminal.print(await check(terminal.now()));
    }
    running = undefined;
  };
  const start = () => {
    isWanted = true;
    running ??= runAll();
  };
  const stop = watchFolders(folders, start, { onFailure: (error) => terminal.print(`${error}\n`) });
  start();
  await terminal.untilStopped();
  isWanted = false;
  await Promise.all([stop(), running]);
}
