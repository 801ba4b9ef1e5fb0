// docs/messages-de-controle.md is the one that the catalogue gives (npm run messages writes it).

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { messagesPath, renderMessages } from "../../scripts/messages.ts";
import { problemCodes } from "../../src/messages/messages.ts";

it("is not stale", () => expect(readFileSync(messagesPath, "utf8")).toBe(renderMessages()));

it("has one row for each code", () => {
  const rows = [...renderMessages().matchAll(/^\| `([a-z]+\/[a-z0-9-]+)` \|/gm)].map((match) => match[1]);
  expect(rows.toSorted()).toEqual([...problemCodes]);
});

it("has no row broken by its own example", () => {
  const rows = renderMessages()
    .split("\n")
    .filter((line) => line.startsWith("| `"));
  for (const row of rows) expect(row.replaceAll("\\|", "").split("|")).toHaveLength(8);
});
