// The list of messages in the editors' guide is the one that the catalogue gives (npm run messages writes it).

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { guidePath, renderMessages, withMessages } from "../../scripts/messages.ts";
import { problemCodes } from "../../src/messages/messages.ts";

const guide = readFileSync(guidePath, "utf8");

it("E16: is not stale", () => expect(guide).toBe(withMessages(guide)));

it("E16: writes over an older list, and nothing else of the guide", () => {
  const older = guide.replace(renderMessages(), "| `file/bom` | autre texte |\n");
  expect(older).not.toBe(guide);
  expect(withMessages(older)).toBe(guide);
  expect(() => withMessages("# Guide\n")).toThrow("marks");
});

it("E16: has one row for each code", () => {
  const rows = [...guide.matchAll(/^\| `([a-z]+\/[a-z0-9-]+)` \|/gm)].map((match) => match[1]);
  expect(rows.toSorted()).toEqual([...problemCodes]);
});

it("E16: has no row broken by its own example", () => {
  const rows = renderMessages()
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  for (const row of rows) expect(row.replaceAll("\\|", "").split("|")).toHaveLength(7);
});
