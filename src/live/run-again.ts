// One run at a time: what is asked for during a run makes one more, however often it was asked.

/** A function that runs `task`, which must not throw; its promise ends with the last run that was asked for. */
export function runAgain(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isWanted = false;
  const runAll = async () => {
    while (isWanted) {
      isWanted = false;
      await task();
    }
    running = undefined;
  };
  return () => {
    isWanted = true;
    running ??= runAll();
    return running;
  };
}
