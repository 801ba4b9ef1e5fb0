// What must hold of any files, sound or broken: places inside of them, and a --fix that breaks nothing.

import { expect } from "vitest";
import type { RawFile } from "../../src/content/source-file.ts";
import { checkAndFix, misplaced } from "./check-text.ts";

/** Checks files and what --fix makes of them, also a second time; gives the problems found first. */
export async function examine(files: readonly RawFile[]) {
  const { problems, fixed, left } = await checkAndFix(files);
  expect(misplaced(files, problems)).toEqual([]);
  expect(misplaced(fixed, left)).toEqual([]);
  const sound = files.filter(({ path }) => !problems.some((one) => one.file === path && one.severity === "error"));
  expect(left.filter((one) => one.severity === "error" && sound.some(({ path }) => path === one.file))).toEqual([]);
  if (fixed.some((file, index) => file !== files[index])) expect((await checkAndFix(fixed)).fixed).toEqual(fixed);
  return { problems, fixed };
}
