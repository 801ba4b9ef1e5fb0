// What nothing holds is collected although nobody asks for memory.

import { expect, it } from "vitest";
import { createMemoryRelease } from "../../src/live/release-memory.ts";

it("collects what was forgotten, and gives nobody else the means", async () => {
  const refs = Array.from({ length: 3 }, () => new WeakRef({ text: "x".repeat(1_000) }));
  createMemoryRelease()();
  // Asking a reference keeps what it leads to for a turn: it is asked once.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(refs.map((ref) => ref.deref())).toEqual([undefined, undefined, undefined]);
  expect("gc" in globalThis).toBe(false);
});
