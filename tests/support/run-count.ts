// How many cases a test of generated input tries: some in every run, a hundred thousand in `npm run fuzz`.

/** `perRun`: how many cases one run of the property tries at once. */
export function runCount(usual: number, perRun = 1): number {
  const asked = Number(process.env["FUZZ_CASES"] ?? 0);
  return Math.max(usual, Math.ceil(asked / perRun));
}
