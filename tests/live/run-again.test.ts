// One run at a time, and one more for all that was asked meanwhile.

import { expect, it } from "vitest";
import { runAgain } from "../../src/live/run-again.ts";

it("what is asked during a run makes one more, and each asker waits for the last", async () => {
  let [started, running, most] = [0, 0, 0];
  const run = runAgain(async () => {
    started += 1;
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
  });
  await Promise.all([run(), run(), run(), run()]);
  expect([started, most]).toEqual([2, 1]);
  await run();
  expect([started, most, running]).toEqual([3, 1, 0]);
});
