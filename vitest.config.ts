// Test projects: unit and HTTP tests in one, browser tests in another: each of its two workers has one Chromium.

import { defineConfig } from "vitest/config";

// biome-ignore lint/style/noDefaultExport: vitest reads the default export of this file
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**"],
          sequence: { shuffle: true },
          // Tests share no state, so a worker may keep what it has loaded for the next file.
          isolate: false,
          maxWorkers: 2,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          isolate: false,
          maxWorkers: 2,
          testTimeout: 120_000,
        },
      },
    ],
  },
});
