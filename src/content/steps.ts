// Work in steps: the same work is done at once by those who wait for it, or piece by piece between requests.

/** Work that pauses often; each step is short. */
export type Steps<Result> = Generator<undefined, Result>;

/** Takes all steps one after the other. */
export function atOnce<Result>(steps: Iterator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Milliseconds of work after which requests are answered. */
const slice = 2;

/** Requests are answered between steps; nothing comes of work that a signal ends. */
export async function betweenRequests<Result>(
  steps: Iterator<undefined, Result>,
  signal: AbortSignal | undefined,
): Promise<Result | undefined>;
export async function betweenRequests<Result>(steps: Iterator<undefined, Result>): Promise<Result>;
export async function betweenRequests<Result>(
  steps: Iterator<undefined, Result>,
  signal?: AbortSignal,
): Promise<Result | undefined> {
  for (let end = performance.now() + slice; signal?.aborted !== true; ) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < end) continue;
    await new Promise((resolve) => setImmediate(resolve));
    end = performance.now() + slice;
  }
  return undefined;
}
